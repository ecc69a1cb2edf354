// The slices of the worklist: its charts and how they are shown, and what is done with them. Types only.
import type { Attribute, AttributeChange } from '../../shared/chart-attributes'
import type { Failure } from '../../shared/failures'
import type { ChartId, PersonId } from '../../shared/ids'
import type { ChartSummary, ImportReport } from '../../shared/views'
import type { FilterContext, WorklistFilter } from '../../shared/worklist-filter'
import type { ColumnKey, SavedSearch, WorklistOffer, WorklistView } from '../../shared/worklist-views'
import type { SortBy } from '../worklist/columns'
import type { Task } from './task'

export interface Progress {
  readonly stage: 'scrubbing' | 'coding'
  readonly done: number
  readonly total: number
}

export type WorklistDialogPlace =
  /** One attribute of the charts that are chosen. */
  | { readonly kind: 'set-attribute'; readonly attribute: Attribute }
  | { readonly kind: 'save-search' }
  | { readonly kind: 'columns' }
  /** What a worklist file would change. */
  | { readonly kind: 'worklist-file'; readonly offer: Extract<WorklistOffer, { state: 'offered' }> }

export interface WorklistSlice {
  charts: Task<readonly ChartSummary[]>
  filter: WorklistFilter
  sort: readonly SortBy[]
  /** The row the arrow keys stand on. */
  cursor: ChartId | null
  /** Charts that are chosen for what is done to many; empty: the one at the cursor. */
  picked: ReadonlySet<ChartId>
  /** Where the range begins that Shift stretches. */
  anchor: ChartId | null
  /** How far the table is scrolled, in pixels, for when the screen comes back. */
  scrolled: number
  importing: Task<null>
  refused: ImportReport['refused']
  progress: Readonly<Record<string, Progress>>
  loadWorklist(): Promise<void>
  forgetWorklist(): void
  /** Charts that are new or stand otherwise than before. */
  takeCharts(changed: readonly ChartSummary[]): void
  takeProgress(event: Progress & { readonly chartId: ChartId }): void
  /** All charts, in the order of the table. */
  orderedCharts(): readonly ChartSummary[]
  /** Those the filter means. */
  shownCharts(): readonly ChartSummary[]
  /** Who asks, and when; the same object as long as it says the same. */
  filterContext(): FilterContext
  setFilter(filter: WorklistFilter): void
  setWords(words: string): void
  sortBy(key: ColumnKey, more: boolean): void
  setCursor(id: ChartId | null): void
  /** Chooses it or no longer. */
  toggleSelected(id: ChartId): void
  /** Goes to a chart and chooses all between it and where the range began. */
  stretchSelection(id: ChartId): void
  selectAll(): void
  selectNone(): void
  /** The charts that are chosen, in the order of the table; else the one at the cursor. */
  chosen(): readonly ChartSummary[]
  setScrolled(pixels: number): void
  pickFiles(): Promise<void>
  importDropped(files: readonly File[]): Promise<void>
  /** Files named on the command line. */
  openOffered(): Promise<void>
  openExamples(): Promise<void>
  dismissRefused(): void
}

export interface WorklistWorkSlice {
  /** People, searches and what can be taken back. */
  worklist: Task<WorklistView>
  /** The list of what can be asked for is open. */
  filtering: boolean
  /** Charts that get their suggestions one after the other. */
  bulkSending: { readonly done: number; readonly total: number } | null
  /** A worklist file that could not be read. */
  refusedFile: Extract<WorklistOffer, { state: 'refused' }> | null
  loadWork(): Promise<void>
  forgetWork(): void
  setFiltering(open: boolean): void
  nameOf(id: PersonId): string
  /** Of the charts that are chosen. Gives the failure to show in a dialog, or null. */
  changeAttribute(change: AttributeChange): Promise<Failure | null>
  undoWork(direction: 'undo' | 'redo'): Promise<void>
  saveSearch(name: string): Promise<Failure | null>
  removeSearch(search: SavedSearch): Promise<void>
  exportWorklist(columns: readonly ColumnKey[]): Promise<void>
  importWorklist(): Promise<void>
  applyWorklistFile(): Promise<Failure | null>
  discardWorklistFile(): Promise<void>
  dismissRefusedFile(): void
  /** Of the charts that are chosen, those that are cleared and wait for suggestions. */
  sendChosen(): Promise<void>
  stopSending(): Promise<void>
}
