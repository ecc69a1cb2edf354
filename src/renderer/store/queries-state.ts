// What the window knows of queries to providers and of checklists. Types only.
import type { ChecklistAnswer, ChecklistPlace, ChecklistView } from '../../shared/checklist-views'
import type { Failure } from '../../shared/failures'
import type { AuditCaseId, ChartId, QueryId, SuggestionId } from '../../shared/ids'
import type { Indicator, QueryCause, QueryFinding, QueryOutcome, QueryView, QueryWords } from '../../shared/query-views'
import type { Task } from './task'

export type QueryDialogPlace =
  | { readonly kind: 'new-query' }
  | { readonly kind: 'answer-query' | 'close-query' | 'copy-query'; readonly queryId: QueryId }

/** A query that is being written. */
export interface Writing {
  readonly chartId: ChartId
  /** Null: it was never saved. */
  readonly queryId: QueryId | null
  readonly suggestionId: SuggestionId | null
  readonly words: QueryWords
  /** As they were last saved; null: never. */
  readonly saved: QueryWords | null
  /** Of these words, or of those of a moment ago. */
  readonly findings: readonly QueryFinding[]
}

export interface QueriesSlice {
  queries: Task<readonly QueryView[]>
  /** Which half of the panel is shown. */
  queriesTab: 'queries' | 'checklists'
  selectedQuery: QueryId | null
  writing: Writing | null
  showQueries(tab: 'queries' | 'checklists'): void
  loadQueries(): Promise<void>
  selectQuery(id: QueryId | null): void
  stepQuery(by: 1 | -1): void
  /** A draft about a code, or about nothing in particular. */
  askAbout(suggestionId: SuggestionId | null): Promise<void>
  /** A draft about the marked words, for a cause. Gives the failure to show beside the form, or null. */
  newQuery(cause: QueryCause): Promise<Failure | null>
  editQuery(): void
  write(change: Partial<QueryWords>): void
  /** The marked words of the scrubbed text become an indicator. */
  quoteMarked(): void
  saveQuery(): Promise<Failure | null>
  /** Saves what was changed, and goes back to the list. */
  stopWriting(): Promise<void>
  makeReady(): Promise<void>
  /** The text for the clipboard; null where it was refused, which is told. */
  copyQuery(id: QueryId, identifiers: boolean): Promise<string | null>
  sentQuery(): Promise<void>
  answerQuery(id: QueryId, answer: string): Promise<Failure | null>
  closeQuery(id: QueryId, outcome: QueryOutcome): Promise<Failure | null>
  forgetQueries(): void
}

export interface ChecklistsSlice {
  checklists: Task<readonly ChecklistView[]>
  /** Where they were asked for. */
  checklistsOf: { readonly chartId: ChartId; readonly caseId: AuditCaseId | null } | null
  loadChecklists(chartId: ChartId, caseId: AuditCaseId | null): Promise<void>
  answerChecklist(place: Omit<ChecklistPlace, 'caseId'>, item: string, answer: ChecklistAnswer): Promise<void>
}

export type { Indicator }
