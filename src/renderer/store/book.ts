// The code book: which year, what is looked for, the page that is open and the way that led there. Tree and index: book-tree.ts.
import { ask } from '../bridge'
import type { BookSlice, BookState } from './book-state'
import { bookIndex, bookTree, NO_INDEX, NO_TREE } from './book-tree'
import { chartAtHand } from './chart-at-hand'
import type { Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

export function bookSlice(tools: Tools): BookSlice {
  const { bridge, set, get } = tools
  let lastSearch = 0
  let lastPage = 0

  const change = (part: Partial<BookState>): void => {
    const { book } = get()
    if (book) set({ book: { ...book, ...part } })
  }
  const place = (): { chartId: BookState['chartId']; edition: string | null } => {
    const { book } = get()
    return { chartId: book?.chartId ?? null, edition: book?.edition ?? null }
  }

  async function load(code: string): Promise<void> {
    const mine = ++lastPage
    const result = await ask(bridge, 'book.page', { ...place(), code })
    // An answer that a later key stroke overtook is dropped.
    if (mine === lastPage) change({ page: settled(result) })
  }

  return {
    book: null,
    ...bookTree(tools, place),
    ...bookIndex(tools, place),
    async openBook({ code, query = '', take } = {}) {
      const book: BookState = {
        chartId: chartAtHand(get()),
        take: take ?? null,
        view: RUNNING,
        own: null,
        edition: null,
        tab: 'find',
        query,
        hits: IDLE,
        page: IDLE,
        trail: [],
        at: -1,
        tree: NO_TREE,
        index: NO_INDEX,
      }
      set({ book })
      const view = await ask(bridge, 'book.open', place())
      const own = view.ok ? view.value.edition : null
      change({ view: settled(view), own, edition: own })
      await Promise.all([code === undefined ? null : get().turnTo(code, true), query === '' ? null : get().searchBook(query)])
    },
    closeBook: () => set({ book: null }),
    showBookTab(tab) {
      change({ tab })
      const { book } = get()
      const page = book && readyValue(book.page)
      // The tree opens where the person is.
      if (tab === 'tabular') void (page ? get().revealBranch(page.code) : get().openBranch('', true))
      if (tab === 'index' && book?.index.main.state === 'idle') void get().findTerms('', false)
    },
    async chooseEdition(edition) {
      const { book } = get()
      if (!book || book.edition === edition) return
      change({ edition, tree: NO_TREE, index: NO_INDEX })
      const view = await ask(bridge, 'book.open', place())
      change({ view: settled(view) })
      const now = get().book
      const code = now?.trail[now.at]?.code
      await Promise.all([get().searchBook(book.query), code === undefined ? null : load(code)])
      get().showBookTab(book.tab)
    },
    async searchBook(query) {
      const mine = ++lastSearch
      change({ query })
      if (query.trim() === '') return change({ hits: IDLE })
      const result = await ask(bridge, 'codes.search', { ...place(), query })
      if (mine !== lastSearch) return
      change({ hits: settled(result) })
      const { book } = get()
      const shown = book?.trail[book.at]?.code
      const hits = result.ok ? result.value : []
      // The first hit is what is most likely meant: its page is there before a key is pressed.
      if (hits[0] && !hits.some((hit) => hit.code === shown)) await get().turnTo(hits[0].code, false)
    },
    async turnTo(code, kept) {
      const { book } = get()
      if (!book) return
      const here = book.trail[book.at]
      if (here?.code === code) {
        if (kept && !here.kept) change({ trail: [...book.trail.slice(0, book.at), { code, kept }] })
        if (book.page.state === 'ready') return
        return load(code)
      }
      // To go on from a page is to have been there.
      const before = book.trail.slice(0, book.at + 1).map((one) => (kept ? { ...one, kept: true } : one))
      if (before.at(-1)?.kept === false) before.pop()
      change({ trail: [...before, { code, kept }], at: before.length })
      await load(code)
    },
    async stepBack(by) {
      const { book } = get()
      const to = book?.trail[book.at + by]
      if (!book || !to) return
      change({ at: book.at + by })
      await load(to.code)
      if (get().book?.tab === 'tabular') await get().revealBranch(to.code)
    },
  }
}
