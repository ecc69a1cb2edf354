// The two trees of the code book: the tabular list and the indexes. What was opened once is kept until another year is chosen.
import type { CallInput, CallName, CallOutput } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import type { BookIndex, BookSlice, BookState, BookTree } from './book-state'
import type { Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

type Place = () => { readonly chartId: BookState['chartId']; readonly edition: string | null }

export const NO_TREE: BookTree = { below: {}, open: {}, at: null }
export const NO_INDEX: BookIndex = { kind: 'icd-10-cm-index', words: '', search: false, main: IDLE, below: {}, open: {}, at: null }

type TreeActions = Pick<BookSlice, 'openBranch' | 'focusBranch' | 'revealBranch'>
type IndexActions = Pick<BookSlice, 'chooseIndex' | 'findTerms' | 'openTerm' | 'focusTerm' | 'followSee'>

/** Asks, and tells a failure as a notice; null then, and where another year was chosen meanwhile. */
async function answer<N extends CallName>({ bridge, get }: Tools, name: N, input: CallInput<N>): Promise<CallOutput<N> | null> {
  const edition = get().book?.edition
  const result = await ask(bridge, name, input)
  if (!result.ok) get().tellFailure(result.error)
  return result.ok && get().book?.edition === edition ? result.value : null
}

export function bookTree(tools: Tools, place: Place): TreeActions {
  const { set, get } = tools
  const change = (part: (tree: BookTree) => Partial<BookTree>): void => {
    const { book } = get()
    if (book) set({ book: { ...book, tree: { ...book.tree, ...part(book.tree) } } })
  }

  /** '' stands for the top. */
  async function load(code: string): Promise<void> {
    if (get().book?.tree.below[code]) return
    const below = await answer(tools, 'book.branches', { ...place(), code: code === '' ? null : code })
    if (below) change((tree) => ({ below: { ...tree.below, [code]: below } }))
  }

  return {
    async openBranch(code, open) {
      if (open) await load(code)
      change((tree) => ({ open: { ...tree.open, [code]: open }, at: tree.at ?? tree.below['']?.[0]?.code ?? null }))
    },
    focusBranch(code) {
      change(() => ({ at: code }))
      void get().turnTo(code, false)
    },
    async revealBranch(code) {
      const shown = readyValue(get().book?.page ?? IDLE)
      const page = shown?.code === code ? shown : await answer(tools, 'book.page', { ...place(), code })
      if (!page) return
      const above = page.path.map((one) => one.code)
      await Promise.all(['', ...above].map(load))
      const open = Object.fromEntries(['', ...above].map((one) => [one, true]))
      change((tree) => ({ open: { ...tree.open, ...open }, at: page.code }))
      await get().turnTo(page.code, false)
    },
  }
}

export function bookIndex(tools: Tools, place: Place): IndexActions {
  const { bridge, set, get } = tools
  let lastFind = 0
  const change = (part: (index: BookIndex) => Partial<BookIndex>): void => {
    const { book } = get()
    if (book) set({ book: { ...book, index: { ...book.index, ...part(book.index) } } })
  }
  const kind = (): BookIndex['kind'] => get().book?.index.kind ?? NO_INDEX.kind

  async function load(at: number): Promise<void> {
    if (get().book?.index.below[at]) return
    const found = await answer(tools, 'book.terms', { ...place(), kind: kind(), under: at, words: '', search: false })
    if (found) change((index) => ({ below: { ...index.below, [at]: found.terms } }))
  }

  return {
    async chooseIndex(next) {
      change(() => ({ ...NO_INDEX, kind: next }))
      await get().findTerms('', false)
    },
    async findTerms(words, search) {
      const mine = ++lastFind
      change(({ main }) => ({ words, search, main: main.state === 'ready' ? main : RUNNING }))
      const asked = { kind: kind(), under: null, words, search: search && words.trim() !== '' }
      const result = await ask(bridge, 'book.terms', { ...place(), ...asked })
      if (mine === lastFind) change(() => ({ main: settled(result), open: {}, at: result.ok ? (result.value.terms[0]?.at ?? null) : null }))
    },
    async openTerm(at, open) {
      if (open) await load(at)
      change((index) => ({ open: { ...index.open, [at]: open } }))
    },
    focusTerm(at) {
      change(() => ({ at }))
      const code = termAt(get().book?.index, at)?.codes.find((one) => one.code !== null)?.code
      if (code) void get().turnTo(code, false)
    },
    async followSee(reference) {
      const way = await answer(tools, 'book.way', { ...place(), kind: kind(), to: reference })
      const main = way?.terms[0]
      const last = way?.terms.at(-1)
      if (!main || !last) return
      await get().findTerms(main.title, false)
      await Promise.all((way?.terms ?? []).map((term) => (term.hasMore ? load(term.at) : null)))
      const open = Object.fromEntries((way?.terms ?? []).filter((term) => term.hasMore).map((term) => [term.at, true]))
      change(() => ({ open }))
      get().focusTerm(last.at)
    },
  }
}

/** Main or below, wherever it was loaded. */
export function termAt(index: BookIndex | undefined, at: number | null) {
  if (!index || at === null) return undefined
  const main = readyValue(index.main)?.terms ?? []
  return [main, ...Object.values(index.below)].flat().find((term) => term.at === at)
}
