// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { App } from '../App'
import { busyIntake, fakeBatch } from '../testing/fake-intake'
import { type Bench, renderOn } from '../testing/render'

async function begin(intake = busyIntake()): Promise<Bench> {
  const bench = await renderOn(<App />, { intake })
  await bench.user.keyboard('{Control>}6{/Control}')
  await screen.findByRole('heading', { name: 'Intake', level: 1 })
  return bench
}
const panel = () => screen.findByRole('region', { name: '2024-12 December' })

describe('intake', () => {
  test('says how far a batch is, how fast it goes and about how long it takes', async () => {
    await begin()
    const says = within(await panel())
    expect(says.getByText('2,811 of 5,120 files read')).toBeDefined()
    expect(says.getByText('1,204 of 2,890 charts scrubbed')).toBeDefined()
    expect(says.getByText('412 files a minute')).toBeDefined()
    expect(says.getByText('about 6 min left')).toBeDefined()
    expect(screen.getByText('2024-12 December: 50 percent read')).toBeDefined()
  })

  test('pauses and goes on by one key, and cancels by another', async () => {
    const { user, bridge } = await begin()
    await panel()
    await user.keyboard('p')
    await within(await panel()).findByRole('button', { name: 'Go on' })
    await user.keyboard('p')
    await within(await panel()).findByRole('button', { name: 'Pause' })
    await user.keyboard('{Alt>}x{/Alt}')
    await expect.poll(() => within(screen.getByRole('region', { name: '2024-12 December' })).queryByText('Cancelled')).not.toBeNull()
    const acts = bridge.calls.map(({ name }) => name).filter((name) => /intake\.(pause|resume|cancel)/.test(name))
    expect(acts).toEqual(['intake.pause', 'intake.resume', 'intake.cancel'])
  })

  test('lists what was not taken with why, asks for a password where one is wanted, and reads again', async () => {
    const { user, bridge } = await begin()
    await within(await panel()).findByRole('table', { name: '37 files not taken' })
    await user.keyboard('r')
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Password'), 'violet harbor')
    await user.keyboard('{Enter}')
    await within(await panel()).findByRole('table', { name: '36 files not taken' })
    expect(bridge.calls.find(({ name }) => name === 'intake.retry')?.input).toMatchObject({ files: [1], password: 'violet harbor' })
    await user.keyboard('{Shift>}R{/Shift}')
    await expect
      .poll(() => bridge.calls.findLast(({ name }) => name === 'intake.retry')?.input)
      .toMatchObject({ files: null, password: null })
  })

  test('starts with what there is to do where nothing was brought in, and watches a folder', async () => {
    const { user, bridge } = await begin({ batches: [], refused: [] })
    await screen.findByRole('heading', { name: 'Nothing was brought in yet' })
    await user.keyboard('{Alt>}w{/Alt}')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByLabelText('It lies on a network share: look every few seconds'))
    await user.click(within(dialog).getByRole('button', { name: 'Choose the folder' }))
    await screen.findByRole('region', { name: 'Scanner' })
    expect(bridge.calls.find(({ name }) => name === 'intake.watch')?.input).toEqual({ polling: true })
  })

  test('is told by main while one works elsewhere, in the bar of sections', async () => {
    const { bridge } = await renderOn(<App />)
    await screen.findByRole('heading', { name: 'Worklist' })
    bridge.emit('intake.changed', [fakeBatch({ state: 'running', files: { all: 200, waiting: 150, reading: 0 } })])
    expect(await screen.findByText('25 %')).toBeDefined()
    bridge.emit('intake.changed', [])
  })
})
