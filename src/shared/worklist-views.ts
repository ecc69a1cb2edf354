// What people work a list of charts by: who does a chart, what it is about, by when. Local only; a provider's name and an account
// number are PHI once they stand beside a chart. Pure.
import type { FailureCode } from './failures'
import type { ChartId, PersonId, SearchId, WorklistOfferId } from './ids'
import type { ChartStatus } from './views'
import type { WorklistFilter } from './worklist-filter'

/** First what is to be done first. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]

export interface ChartAttributes {
  /** Whoever works on it; null: nobody yet. */
  readonly assignee: PersonId | null
  /** The others that are words: empty where there are none. */
  readonly specialty: string
  /** The rendering provider as the site writes the name. */
  readonly provider: string
  /** ISO date. */
  readonly due: string | null
  readonly priority: Priority
  /** Batch, project or whatever the site groups charts by. */
  readonly tag: string
  /** Account or claim number. */
  readonly reference: string
}

export const ATTRIBUTES = [
  'assignee',
  'specialty',
  'provider',
  'due',
  'priority',
  'tag',
  'reference',
] as const satisfies readonly (keyof ChartAttributes)[]
export type Attribute = (typeof ATTRIBUTES)[number]

/** Attributes that are words. */
export type WordAttribute = 'specialty' | 'provider' | 'tag' | 'reference'

export const NO_ATTRIBUTES: ChartAttributes = {
  assignee: null,
  specialty: '',
  provider: '',
  due: null,
  priority: 'normal',
  tag: '',
  reference: '',
}

/** What is absent stays as it is. */
export type AttributeChange = Partial<ChartAttributes>

/** Longest words an attribute may have, in UTF-16 units. */
export const LONGEST_WORDS = 120

export const ATTRIBUTE_WORDS: Readonly<Record<Attribute, string>> = {
  assignee: 'Assignee',
  specialty: 'Specialty',
  provider: 'Provider',
  due: 'Due',
  priority: 'Priority',
  tag: 'Tag',
  reference: 'Reference',
}

export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' }

export const STATUS_WORDS: Readonly<Record<ChartStatus, string>> = {
  scrubbing: 'Scrubbing',
  failed: 'Failed',
  review: 'To review',
  cleared: 'Cleared',
  coding: 'To code',
  finished: 'Finished',
}

/** Columns of the worklist that there are, on the screen and in a file. */
export const COLUMN_KEYS = [
  'name',
  'status',
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
  /** Codes that were billed for it, as they stand in the file. */
  readonly billed: readonly string[]
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
export interface BatchReport {
  readonly sent: number
  /** With why, most frequent first. */
  readonly refused: readonly { readonly code: FailureCode; readonly charts: number }[]
  /** Left in line when it was stopped. */
  readonly left: number
}
