// What a window sees of the worklist besides its charts: searches, columns, files that come in and go out. Pure.
import { ATTRIBUTE_WORDS, type Attribute } from './chart-attributes'
import type { FailureCode } from './failures'
import type { ChartId, PersonId, SearchId, WorklistOfferId } from './ids'
import type { WorklistFilter } from './worklist-filter'

/** Columns of the worklist that there are, on the screen and in a file. */
export const COLUMN_KEYS = [
  'name',
  'status',
  'kind',
  'priority',
  'assignee',
  'undecided',
  'findings',
  'openSuggestions',
  'encounterDate',
  'due',
  'specialty',
  'provider',
  'tag',
  'reference',
  'importedAt',
] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]

export const COLUMN_WORDS: Readonly<Record<ColumnKey, string>> = {
  ...ATTRIBUTE_WORDS,
  name: 'Chart',
  status: 'Status',
  kind: 'Kind',
  undecided: 'Undecided',
  findings: 'Findings',
  openSuggestions: 'To decide',
  encounterDate: 'Encounter',
  importedAt: 'Brought in',
}

/** Somebody a chart can be assigned to. */
export interface Colleague {
  readonly id: PersonId
  readonly name: string
  /** False: nothing more is assigned to them. */
  readonly active: boolean
}

/** What the worklist needs besides its charts. */
export interface WorklistView {
  readonly me: PersonId
  readonly people: readonly Colleague[]
  /** ISO date, as the records keep time. */
  readonly today: string
  readonly searches: readonly SavedSearch[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** As a person named it; it is theirs alone. */
export interface SavedSearch {
  readonly id: SearchId
  readonly name: string
  readonly filter: WorklistFilter
}

/** How many charts an act changed, and whether it can be taken back or done again. */
export interface WorklistChange {
  readonly charts: number
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface WorklistFile {
  /** Base name. */
  readonly file: string
  readonly charts: number
}

/** What a row of a worklist file would change of a chart; an attribute that is the same already is not among them. */
export interface RowChange {
  /** Of the file, from 1. */
  readonly line: number
  readonly chartId: ChartId
  /** Of the chart. */
  readonly name: string
  readonly changes: readonly { readonly attribute: Attribute; readonly was: string; readonly now: string }[]
  /** Codes that were billed for it, in words, where the file says others than are known. */
  readonly billed: { readonly was: string; readonly now: string } | null
}

/** Why a row, or a cell of it, is not taken. */
export type RowProblem =
  | 'no-chart'
  | 'several-charts'
  | 'no-key'
  | 'twice'
  | 'person-unknown'
  | 'date-unreadable'
  | 'priority-unknown'
  | 'too-long'
  | 'billed-unreadable'
  | 'billed-several'
  | 'billed-typed'
  | 'path-outside'

export interface LeftOut {
  readonly line: number
  readonly problem: RowProblem
  /** The words of the file it is about. */
  readonly words: string
}

export type WorklistOffer =
  | {
      readonly state: 'offered'
      readonly offer: WorklistOfferId
      readonly file: string
      readonly rows: number
      /** Headings that were recognised, as attribute or key, and those that were not. */
      readonly columns: readonly string[]
      readonly ignored: readonly string[]
      readonly changes: readonly RowChange[]
      /** Rows that say what is so already. */
      readonly same: number
      readonly leftOut: readonly LeftOut[]
    }
  | {
      readonly state: 'refused'
      readonly code: FailureCode
      readonly file: string
      /** From 1; null where there is none. */
      readonly line: number | null
    }

/** What came of sending many charts to the built-in coder. */
export interface BulkSendReport {
  readonly sent: number
  /** With why, most frequent first. */
  readonly refused: readonly { readonly code: FailureCode; readonly charts: number }[]
  /** Left in line when it was stopped. */
  readonly left: number
}
