// Checklists of an audit as a window may see them: what is asked, what a person answered, what follows. Pure.
import type { AuditCaseId } from './ids'
import type { Indicator } from './query-views'

export const CHECKLIST_KINDS = ['em', 'meat', 'signature', 'poa'] as const
export type ChecklistKind = (typeof CHECKLIST_KINDS)[number]

export interface ChecklistOption {
  readonly id: string
  readonly label: string
}

/** One question. `shown` is worked out from the answers before it. */
export interface ChecklistItem {
  readonly id: string
  readonly label: string
  readonly type: 'one' | 'many' | 'number'
  readonly options: readonly ChecklistOption[]
  /** A place in the cleared text belongs with the answer. */
  readonly quotes: boolean
  readonly shown: boolean
}

/** The chosen options, or one number written out. */
export interface ChecklistAnswer {
  readonly chosen: readonly string[]
  readonly quotes: readonly Indicator[]
}

/** item id → answer; an item without one is open. */
export type ChecklistAnswers = Readonly<Record<string, ChecklistAnswer>>

export interface ChecklistResult {
  readonly outcome: 'open' | 'met' | 'not-met'
  /** In a coder's words, e.g. "Moderate, by medical decision making". */
  readonly says: string
  /** What it rests on, or what is missing. */
  readonly lines: readonly string[]
}

/** What the text shows for certain. It is an offer, and never an answer. */
export interface ChecklistOffer {
  readonly item: string
  readonly option: string
  readonly quote: Indicator
}

export interface ChecklistView {
  readonly kind: ChecklistKind
  /** The code a MEAT list is about; empty for the others. */
  readonly subject: string
  readonly title: string
  readonly source: string
  readonly items: readonly ChecklistItem[]
  readonly answers: ChecklistAnswers
  readonly offers: readonly ChecklistOffer[]
  readonly result: ChecklistResult
}

/** Where answers belong: a chart, and the case of an audit they were given for; null: none. */
export interface ChecklistPlace {
  readonly kind: ChecklistKind
  readonly subject: string
  readonly caseId: AuditCaseId | null
}
