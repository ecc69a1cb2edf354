// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import type { FakeOptions } from '../testing/fake-bridge'
import { type Bench, renderOn } from '../testing/render'

async function openBook(options?: FakeOptions): Promise<Bench> {
  const bench = await renderOn(<App />, options)
  await bench.user.keyboard('{F3}')
  await book()
  return bench
}
const book = () => screen.findByRole('dialog', { name: 'Code book' })
const box = () => screen.findByRole('combobox', { name: 'Find codes' })
const page = (code: string) => screen.findByRole('region', { name: `Page: ${code}` })
const tree = (name: string) => screen.findByRole('tree', { name })
const here = async (name: string) => within(await tree(name)).getByRole('treeitem', { selected: true }).textContent

describe('the code book, by the keys alone', () => {
  it('opens from the worklist without a chart, with the focus in the search box', async () => {
    const { user } = await openBook()
    expect(document.activeElement).toBe(await box())
    expect(screen.queryByRole('button', { name: 'Add to chart' })).toBeNull()
    await user.keyboard('{Escape}')
    act(() => document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true })))
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  })

  it('finds as one types, shows the page in passing, and goes there with Enter', async () => {
    const { user } = await openBook()
    await user.keyboard('diab mell')
    await expect.poll(() => screen.queryAllByRole('option').length).toBe(2)
    const first = await page('E11.22')
    expect(within(first).getByText('✓ Billable')).toBeDefined()
    await user.keyboard('{ArrowDown}')
    expect(await page('E11.9')).toBeDefined()
    expect(document.activeElement).toBe(await box())
    await user.keyboard('{Enter}')
    await expect.poll(async () => document.activeElement === (await page('E11.9'))).toBe(true)
  })

  it('shows what holds from the headings above, and follows a code in a note, back and forward', async () => {
    const { user, store } = await openBook()
    await act(() => store.getState().turnTo('E11.9', true))
    const notes = within(await page('E11.9')).getByRole('region', { name: 'Holds from E11' })
    expect(within(notes).getByRole('heading', { name: 'Excludes1' }).parentElement?.textContent).toContain(
      'type 1 diabetes mellitus (E10.-)',
    )
    await user.keyboard('{F6}')
    const link = within(notes).getByRole('button', { name: 'E10.-' })
    while (document.activeElement !== link) await user.tab()
    await user.keyboard('{Enter}')
    expect(within(await page('E10')).getByText('More characters due')).toBeDefined()
    expect(document.activeElement).toBe(await page('E10'))
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    await page('E11.9')
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await page('E10')
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await page('E08-E13')
  })

  it('passes codes by without a trace in the way back', async () => {
    const { store } = await openBook()
    const { turnTo } = store.getState()
    for (const code of ['E10', 'E11', 'E11.22']) await act(() => turnTo(code, false))
    expect(store.getState().book?.trail).toEqual([{ code: 'E11.22', kept: false }])
    await act(() => turnTo('E10.9', true))
    await act(() => turnTo('W19', false))
    await act(() => turnTo('W19.XXXA', false))
    expect(store.getState().book?.trail.map((one) => one.code)).toEqual(['E11.22', 'E10.9', 'W19.XXXA'])
  })

  it('says which 7th character is due, with the way to each', async () => {
    const { user, store } = await openBook()
    await act(() => store.getState().turnTo('W19', true))
    const shown = await page('W19')
    expect(within(shown).getByText('7th character due')).toBeDefined()
    await user.click(within(shown).getByRole('button', { name: 'W19.XXXD' }))
    expect(within(await page('W19.XXXD')).getByText('✓ Billable')).toBeDefined()
  })
})

describe('the tabular list', () => {
  it('is walked with the arrows: right opens, left closes and goes up, and each code shows its page', async () => {
    const { user } = await openBook()
    await user.keyboard('{Alt>}2{/Alt}')
    await expect.poll(async () => document.activeElement === (await tree('Tabular list'))).toBe(true)
    expect(await here('Tabular list')).toContain('Chapter 4')
    await user.keyboard('{ArrowRight}')
    await expect.poll(() => screen.queryAllByRole('treeitem').length).toBe(3)
    await user.keyboard('{ArrowRight}{ArrowRight}')
    await expect.poll(() => screen.queryAllByRole('treeitem').length).toBe(5)
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}')
    await page('E11')
    await expect.poll(() => screen.queryAllByRole('treeitem').length).toBe(7)
    await user.keyboard('{ArrowDown}')
    expect(await here('Tabular list')).toContain('E11.22')
    const item = within(await tree('Tabular list')).getByRole('treeitem', { selected: true })
    expect([item.ariaLevel, item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')]).toEqual(['4', '1', '2'])
    await user.keyboard('{ArrowLeft}')
    expect(await here('Tabular list')).toContain('E11Type 2')
    await user.keyboard('{ArrowLeft}')
    await expect.poll(() => screen.queryAllByRole('treeitem').length).toBe(5)
    await user.keyboard('{End}')
    expect(await here('Tabular list')).toContain('Chapter 19')
    await user.keyboard('{Home}')
    expect(await here('Tabular list')).toContain('Chapter 4')
  })

  it('jumps to what is typed', async () => {
    const { user } = await openBook()
    await user.keyboard('{Alt>}2{/Alt}')
    await expect.poll(async () => document.activeElement === (await tree('Tabular list'))).toBe(true)
    await user.keyboard('inj')
    expect(await here('Tabular list')).toContain('Chapter 19')
  })

  it('opens down to a typed code that is not in sight', async () => {
    const { user } = await openBook()
    await user.keyboard('{Alt>}2{/Alt}')
    await expect.poll(async () => document.activeElement === (await tree('Tabular list'))).toBe(true)
    await user.keyboard('e10')
    await expect.poll(() => here('Tabular list')).toContain('E10Type 1')
    await page('E10')
  })

  it('opens where the page is', async () => {
    const { user, store } = await openBook()
    await act(() => store.getState().turnTo('E11.9', true))
    await user.keyboard('{Alt>}2{/Alt}')
    await expect.poll(() => here('Tabular list')).toContain('E11.9')
  })
})

describe('the index', () => {
  it('has main terms by their letters, terms below, and leads to the page', async () => {
    const { user } = await openBook()
    await user.keyboard('{Alt>}3{/Alt}')
    await expect.poll(() => screen.queryAllByRole('treeitem').length).toBe(3)
    await user.keyboard('fall')
    await expect.poll(() => screen.queryAllByRole('treeitem').length).toBe(1)
    await user.keyboard('{ArrowDown}{Enter}')
    await expect.poll(async () => document.activeElement === (await page('W19'))).toBe(true)
  })

  it('follows "see"', async () => {
    const { user } = await openBook()
    await user.keyboard('{Alt>}3{/Alt}')
    await expect.poll(() => screen.queryAllByRole('treeitem').length).toBe(3)
    await user.keyboard('{ArrowDown}{End}{Enter}')
    await expect.poll(() => here('Index')).toContain('type 1')
    await page('E10.9')
  })

  it('says in a line where none is at hand', async () => {
    const { user } = await openBook({ book: { indexes: [] } })
    await user.keyboard('{Alt>}3{/Alt}')
    expect(await screen.findByText('No index is on this computer. It can be imported in Settings.')).toBeDefined()
  })
})

describe('other years', () => {
  it('shows the page of the same code in the year that is chosen', async () => {
    const { user, store, bridge } = await openBook()
    await act(() => store.getState().turnTo('E11.9', true))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fiscal year' }), 'FY2024')
    await expect
      .poll(() => bridge.calls.filter((c) => c.name === 'book.page').at(-1)?.input)
      .toMatchObject({ edition: 'FY2024', code: 'E11.9' })
  })

  it('says when there is no code set at all', async () => {
    await openBook({ book: { editions: [], edition: null, indexes: [] } })
    expect(await screen.findByText('There is no code set on this computer. Import one in Settings.')).toBeDefined()
  })
})

describe('on a chart at coding', () => {
  async function atCoding(): Promise<Bench> {
    const bench = await renderOn(<App />)
    const { store, user } = bench
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await screen.findByRole('listbox', { name: 'Findings' })
    for (let i = 0; i < 4; i++) await act(() => store.getState().keepFinding())
    await act(() => store.getState().clearChart())
    await act(async () => store.getState().showPanel('codes'))
    return bench
  }

  it('adds the code of the page, and the book closes', async () => {
    const { store, user, bridge } = await atCoding()
    await user.keyboard('{F3}')
    await user.keyboard('e11.9')
    await page('E11.9')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => store.getState().book).toBeNull()
    expect(bridge.calls.find((c) => c.name === 'codes.add')?.input).toMatchObject({ code: 'E11.9', start: 0, end: 0 })
  })

  it('opens from the search box of a dialog on the code in focus, and hands the code back', async () => {
    const { user } = await atCoding()
    await user.keyboard('{Insert}')
    const dialog = await screen.findByRole('dialog', { name: 'Add a code' })
    await user.type(within(dialog).getByRole('combobox', { name: 'Search codes' }), 'e11.9')
    await expect.poll(() => within(dialog).queryAllByRole('option').length).toBe(1)
    await user.keyboard('{F3}')
    await page('E11.9')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await within(dialog).findByText(/Chosen: E11\.9/)).toBeDefined()
    expect(screen.queryByRole('dialog', { name: 'Code book' })).toBeNull()
  })
})
