// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { readyValue } from '../store/task'
import { type Bench, renderOn } from '../testing/render'

/** A cleared chart with two codes by hand: one without its side, two that exclude each other, one with an instruction. */
async function coded(codes: readonly string[]): Promise<Bench> {
  const bench = await renderOn(<App />)
  const { store } = bench
  const book = bench.bridge.charts[2]
  if (!book) throw new Error('no chart')
  await store.getState().goToChart(book.id)
  await store.getState().clearChart()
  for (const code of codes) await store.getState().addCode(code, null)
  store.getState().showPanel('codes')
  await screen.findByRole('region', { name: 'Edits on the codes' })
  return bench
}

const edits = () => screen.getByRole('region', { name: 'Edits on the codes' })
const rows = () => within(edits()).getAllByRole('listitem')
const codes = ({ store }: Bench) =>
  readyValue(store.getState().chart)?.suggestions.map((s) => (s.decision?.action === 'change' ? s.decision.code : s.code))

describe('edits beside the codes', () => {
  it('stand worst first, each with a word beside its colour, its codes and its source', async () => {
    await coded(['M17.10', 'R03.0', 'I13.0', 'E11.22'])
    expect(edits().textContent).toContain('1 hard, 1 soft, 1 info')
    expect(rows().map((row) => row.className)).toEqual(['edit edit-hard', 'edit edit-soft', 'edit edit-information'])
    expect(rows()[0]?.textContent).toMatch(/Hard.*R03\.0 I13\.0.*unless unrelated.*Excludes1 at R03\.0/)
    const list = screen.getByRole('listbox', { name: 'Codes of this chart' })
    expect(within(list).getByRole('option', { name: /M17\.10/ }).textContent).toContain('Soft')
  })

  it('lead to their code by a click and by the keys', async () => {
    const bench = await coded(['M17.10', 'R03.0', 'I13.0'])
    const selected = () =>
      readyValue(bench.store.getState().chart)?.suggestions.find((s) => s.id === bench.store.getState().selectedSuggestion)?.code
    await bench.user.click(within(rows()[1] as HTMLElement).getByRole('button', { name: /M17\.10/ }))
    expect(selected()).toBe('M17.10')
    await bench.user.keyboard('j')
    expect(selected()).toBe('R03.0')
    await bench.user.keyboard('{Shift>}j{/Shift}')
    expect(selected()).toBe('M17.10')
    expect(rows()[1]?.getAttribute('aria-current')).toBe('true')
  })

  it('are mended by one key, as a change with its reason, and come back with undo', async () => {
    const bench = await coded(['M17.10'])
    await bench.user.keyboard('jy')
    await expect.poll(() => screen.queryByRole('region', { name: 'Edits on the codes' })).toBeNull()
    expect(bench.bridge.calls.findLast((c) => c.name === 'codes.decide')?.input).toMatchObject({
      decision: { action: 'change', code: 'M17.11', reason: 'Laterality or site' },
    })
    expect(codes(bench)).toEqual(['M17.11'])
    await bench.user.keyboard('{Control>}z{/Control}')
    await expect.poll(() => codes(bench)).toEqual(['M17.10'])
    expect(rows()).toHaveLength(1)
  })

  it('add the code that an instruction asks for', async () => {
    const bench = await coded(['E11.22'])
    await bench.user.click(within(edits()).getByRole('button', { name: 'Add Z79.4' }))
    await expect.poll(() => codes(bench)).toEqual(['E11.22', 'Z79.4'])
    expect(screen.queryByRole('region', { name: 'Edits on the codes' })).toBeNull()
  })
})

describe('a code that waits', () => {
  it('shows on its card what accepting it would raise', async () => {
    const bench = await renderOn(<App />)
    const { store } = bench
    await store.getState().goToChart(bench.bridge.charts[1]?.id as never)
    await store.getState().clearChart()
    await store.getState().send()
    await store.getState().addCode('I13.0', null)
    const waiting = readyValue(store.getState().chart)?.suggestions.find((s) => s.code === 'R03.0')
    expect(waiting?.decision).toBeNull()
    act(() => store.getState().selectSuggestion(waiting?.id ?? null))
    const card = await screen.findByRole('region', { name: 'Chosen suggestion' })
    expect(within(card).getByRole('list', { name: 'If accepted' }).textContent).toMatch(/Hard.*Not coded together/)
    expect(screen.queryByRole('region', { name: 'Edits on the codes' })).toBeNull()
  })
})

describe('finishing with a hard edit open', () => {
  it('asks for the reason, and shows it beside the signature', async () => {
    const bench = await coded(['R03.0', 'I13.0'])
    await bench.user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Finish and sign' })
    expect(within(dialog).getByText(/Hard edits are open/)).toBeDefined()
    expect(within(dialog).getByRole('status').textContent).toBe('Choose or type a reason.')
    await bench.user.keyboard('1{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(bench.bridge.calls.findLast((c) => c.name === 'chart.finish')?.input).toMatchObject({
      override: 'The two conditions are unrelated, as documented',
    })
    expect(await screen.findByText(/Hard edits stand because: The two conditions are unrelated/)).toBeDefined()
    // The signed list can be read, not mended.
    expect(within(rows()[0] as HTMLElement).getAllByRole('button')).toHaveLength(1)
  })

  it('asks nothing where only soft edits are open, and says how many', async () => {
    const bench = await coded(['M17.10'])
    await bench.user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Finish and sign' })
    expect(within(dialog).getByText('1 soft edit is open.')).toBeDefined()
    expect(within(dialog).queryByText(/Hard edits/)).toBeNull()
    await bench.user.keyboard('{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(bench.bridge.calls.findLast((c) => c.name === 'chart.finish')?.input).toMatchObject({ override: '' })
  })
})
