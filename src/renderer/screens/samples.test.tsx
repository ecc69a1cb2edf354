// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { App } from '../App'
import { type Bench, renderOn } from '../testing/render'

async function begin(): Promise<Bench> {
  const bench = await renderOn(<App />)
  await bench.user.keyboard('{Control>}3{/Control}')
  await screen.findByRole('heading', { name: 'Samples', level: 1 })
  await bench.user.keyboard('{Alt>}n{/Alt}')
  await screen.findByRole('heading', { name: 'New sample' })
  return bench
}

const frame = () => screen.getByRole('region', { name: 'Frame' })
const status = () => within(frame()).getAllByRole('status').at(-1)

async function describeIt({ user }: Bench): Promise<void> {
  for (const [label, words] of [
    ['Name of the sample', 'Quarter one'],
    ['Whose charts', 'Dr. Ames'],
    ['Which charts', 'office visits'],
    ['Of which time', 'March 2026'],
  ] as const)
    await fill(user, label, words)
}

/** At once, as key by key would take seconds. */
async function fill(user: Bench['user'], label: string, words: string): Promise<void> {
  await user.click(screen.getByLabelText(label))
  await user.paste(words)
}

async function type({ user }: Bench, label: string, words: string): Promise<void> {
  await user.clear(screen.getByLabelText(label))
  await fill(user, label, words)
}

async function drawn(): Promise<Bench> {
  const bench = await begin()
  await describeIt(bench)
  await type(bench, 'Charts', '2')
  await type(bench, 'Spares', '1')
  await within(frame()).findByText('2 charts and 1 spare')
  await bench.user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Quarter one' })
  return bench
}

describe('a new sample', () => {
  test('draws the seed before it asks for a frame, and says what is missing until it can be drawn', async () => {
    const bench = await begin()
    await within(frame()).findByText('3 charts')
    const asked = bench.bridge.calls.map(({ name }) => name).filter((name) => /samples\.(begin|preview)/.test(name))
    expect(asked[0]).toBe('samples.begin')
    expect(asked).toContain('samples.preview')
    expect(status()?.textContent).toBe('Name the sample.')
    await describeIt(bench)
    expect(status()?.textContent).toBe('More charts are asked for than there are.')
    await type(bench, 'Charts', '2')
    await within(frame()).findByText(/^2 charts and/)
  })

  test('is drawn from the frame that was shown, with what was typed', async () => {
    const { bridge } = await drawn()
    const draw = bridge.calls.find(({ name }) => name === 'samples.draw')?.input
    expect(draw).toMatchObject({
      name: 'Quarter one',
      universe: { who: 'Dr. Ames', what: 'office visits', when: 'March 2026' },
      plan: { kind: 'simple', size: 2, spares: 1 },
      seed: { origin: 'app' },
      frameSha256: 'a3'.repeat(32),
    })
  })

  test('looks at the frame again where it changed before the draw', async () => {
    const bench = await begin()
    await describeIt(bench)
    await type(bench, 'Charts', '2')
    await within(frame()).findByText(/^2 charts and/)
    const before = bench.bridge.calls.filter(({ name }) => name === 'samples.preview').length
    bench.bridge.failNext('samples.draw', 'frame-changed')
    await bench.user.keyboard('{Control>}{Enter}{/Control}')
    expect((await screen.findByRole('alert')).textContent).toContain('no longer the one that was shown')
    expect(bench.bridge.calls.filter(({ name }) => name === 'samples.preview').length).toBe(before + 1)
    // A second try goes through.
    await bench.user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: 'Quarter one' })
  })

  test('warns as soon as its frame is filtered by AI', async () => {
    const { user } = await begin()
    await user.click(screen.getByLabelText('An AI or a score chose these charts before they came here'))
    expect(await within(frame()).findByText(/^Filtered by AI: only charts an AI or a score chose/)).toBeTruthy()
  })

  test('keeps what was typed while somebody looks elsewhere', async () => {
    const bench = await begin()
    await describeIt(bench)
    await bench.user.keyboard('{Escape}')
    await bench.user.keyboard('{Alt>}n{/Alt}')
    expect(((await screen.findByLabelText('Whose charts')) as HTMLInputElement).value).toBe('Dr. Ames')
  })

  test('takes a usual size, or the size that a margin asks for', async () => {
    const { user } = await begin()
    await user.click(screen.getByRole('button', { name: /TPE round/ }))
    expect((screen.getByLabelText('Charts') as HTMLInputElement).value).toBe('40')
    await within(frame()).findByText('3 charts')
    await user.click(screen.getByText('Size for a margin'))
    await user.click(screen.getByRole('button', { name: 'Take it' }))
    expect((screen.getByLabelText('Charts') as HTMLInputElement).value).toBe('3')
  })
})

describe('a sample', () => {
  test('is drawn again by a key, and says that it is the same', async () => {
    const { user } = await drawn()
    await user.keyboard('{Alt>}r{/Alt}')
    expect(await screen.findByText(/^Drawn again: the same/)).toBeTruthy()
  })

  test('gives a chart’s place to a spare, with a reason', async () => {
    const { user, bridge } = await drawn()
    await user.keyboard('{Delete}')
    const dialog = await screen.findByRole('dialog')
    expect((within(dialog).getByRole('button', { name: 'Replace' }) as HTMLButtonElement).disabled).toBe(true)
    await user.keyboard('2')
    await user.click(within(dialog).getByRole('button', { name: 'Replace' }))
    expect(await screen.findByText(/^Replaced by .*: Not legible$/)).toBeTruthy()
    expect(screen.getByText(/^In place of /)).toBeTruthy()
    expect(bridge.calls.find(({ name }) => name === 'samples.replace')?.input).toMatchObject({ reason: 'Not legible' })
    // It is out of use now: there is nothing to replace.
    expect((screen.getByRole('button', { name: 'Replace by a spare' }) as HTMLButtonElement).disabled).toBe(true)
  })

  test('takes a pasted column of figures and shows what is projected', async () => {
    const { user, bridge } = await drawn()
    await user.keyboard('{Alt>}f{/Alt}')
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('What the figures are of'), 'units')
    await user.click(within(dialog).getByLabelText(/^Chart 1,/))
    await user.paste('3\r\n0.5\r\n')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Projected to 3 charts')).toBeTruthy()
    expect(screen.getByText(/^Fewer than 30 charts/)).toBeTruthy()
    const input = bridge.calls.find(({ name }) => name === 'samples.type-figures')?.input
    expect(input).toMatchObject({ measure: 'units', figures: [{ value: 3 }, { value: 0.5 }] })
  })

  test('does not save a figure that is no number', async () => {
    const { user } = await drawn()
    await user.keyboard('{Alt>}f{/Alt}')
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('What the figures are of'), 'units')
    await user.type(within(dialog).getByLabelText(/^Chart 1,/), 'two')
    await user.type(within(dialog).getByLabelText(/^Chart 2,/), '2')
    expect(within(dialog).getByText('1 figure to type.')).toBeTruthy()
    expect((within(dialog).getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true)
  })

  test('is gone from the window when the records are locked', async () => {
    const { store } = await drawn()
    await store.getState().lock()
    expect(store.getState().sample).toEqual({ state: 'idle' })
    expect(store.getState().samples).toEqual({ state: 'idle' })
  })
})
