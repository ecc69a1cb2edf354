// The code book as it stands in the window. Types only.
import type { BookView, BranchView, CodePageView, IndexKindView, IndexTermView, IndexView } from '../../shared/code-book-views'
import type { ChartId } from '../../shared/ids'
import type { CodeHitView } from '../../shared/views'
import type { Task } from './task'

export type BookTab = 'find' | 'tabular' | 'index'

export interface BookState {
  /** Whose year is opened. */
  readonly chartId: ChartId | null
  /** The dialog that waits for a code, where the book was opened from one. */
  readonly take: ((hit: CodeHitView) => void) | null
  readonly view: Task<BookView>
  /** The year that is opened when none is chosen: the chart's, else today's. */
  readonly own: string | null
  /** The year that is shown; null until it is known. */
  readonly edition: string | null
  readonly tab: BookTab
  readonly query: string
  readonly hits: Task<readonly CodeHitView[]>
  readonly page: Task<CodePageView>
  /** Pages in the order they were seen; the last one of a list that was only run through is replaced by the next. */
  readonly trail: readonly { readonly code: string; readonly kept: boolean }[]
  readonly at: number
  readonly tree: BookTree
  readonly index: BookIndex
}

export interface BookTree {
  /** What stands below a code that was opened once; the chapters below ''. */
  readonly below: Readonly<Record<string, readonly BranchView[]>>
  readonly open: Readonly<Record<string, boolean>>
  /** The code in focus. */
  readonly at: string | null
}

export interface BookIndex {
  readonly kind: IndexKindView
  readonly words: string
  /** Words are fragments of any term, not the beginning of main terms. */
  readonly search: boolean
  readonly main: Task<IndexView>
  readonly below: Readonly<Record<number, readonly IndexTermView[]>>
  readonly open: Readonly<Record<number, boolean>>
  readonly at: number | null
}

export interface BookSlice {
  book: BookState | null
  /** @param start a code to open, or words to look for; `take`: what to do with a code that is taken */
  openBook(start?: { readonly code?: string; readonly query?: string; readonly take?: (hit: CodeHitView) => void }): Promise<void>
  closeBook(): void
  showBookTab(tab: BookTab): void
  chooseEdition(name: string): Promise<void>
  searchBook(query: string): Promise<void>
  /** Opens a page; one that is only passed by leaves no trace in the way back. */
  turnTo(code: string, kept: boolean): Promise<void>
  stepBack(by: 1 | -1): Promise<void>
  /** Opens or closes what stands below a code. */
  openBranch(code: string, open: boolean): Promise<void>
  focusBranch(code: string): void
  /** Opens the tree down to a code and puts the focus on it. */
  revealBranch(code: string): Promise<void>
  chooseIndex(kind: IndexKindView): Promise<void>
  findTerms(words: string, search: boolean): Promise<void>
  openTerm(at: number, open: boolean): Promise<void>
  focusTerm(at: number): void
  /** Goes where a "see" or "see also" leads. */
  followSee(reference: string): Promise<void>
}
