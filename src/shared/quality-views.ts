// What a window may see of quality figures: how often suggestions are overridden, how far coders, aid and auditors agree, how accurate
// coding was, and whether planted errors are caught. Counts and names of the workforce, nothing of a chart. Pure.
import type { AccuracyView } from './audit-views'
import type { Interval } from './intervals'

/** Of so many charts one gets a planted error; 0: none. */
export const PLANTING_RATES = [0, 50, 20, 10, 5] as const

export interface PlantingView {
  readonly oneIn: number
  /** The person signed in may set it. */
  readonly maySet: boolean
}

/** What came of a planted error that was just decided. */
export interface PlantedShown {
  readonly code: string
  readonly outcome: 'caught' | 'missed'
  readonly error: 'ruled-out' | 'other-side'
}

/** What the rows of the figures are. */
export const QUALITY_BY = ['coder', 'provider', 'specialty', 'month'] as const
export type QualityBy = (typeof QUALITY_BY)[number]

/** A share with all that is needed to work it out again. */
export interface ShareView {
  readonly hits: number
  readonly of: number
  /** 0 to 1; null for a share of nothing. */
  readonly value: number | null
  /** Wilson, 95 %; codes of one chart are not independent of each other, so it is a guide. */
  readonly interval: Interval | null
}

export interface KappaView {
  /** -1 to 1; null where chance alone would agree always, so that there is nothing beyond it. */
  readonly value: number | null
  /** Share of items on which both say the same, 0 to 1. */
  readonly observed: number
  /** The same by chance, given how often each says what. */
  readonly expected: number
  readonly items: number
  /** 95 %, by the standard error for large samples; null where there is no value. */
  readonly interval: Pick<Interval, 'level' | 'low' | 'high'> | null
}

/** Of two code lists, counted over all charts of a row. */
export interface ListAgreementView {
  /** Codes in both lists, in the first alone, in the second alone. */
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  /** Positive specific agreement 2·both / (2·both + firstOnly + secondOnly), 0 to 1; null for empty lists. */
  readonly value: number | null
}

export interface QualityRowView {
  /** Coder, provider, specialty, or month as `2026-03`; empty: not stated. */
  readonly label: string
  /** Signed charts. */
  readonly charts: number
  readonly accepted: number
  readonly changed: number
  readonly rejected: number
  /** Changed or rejected, of the suggestions that were decided. */
  readonly override: ShareView
  /** Final codes that no suggestion proposed, of all final codes. */
  readonly byHand: ShareView
  /** Charts coded before the suggestions were shown, and how far the coder's list and the suggestions agreed then. */
  readonly blind: { readonly charts: number; readonly agreement: ListAgreementView }
  /** From audits of these charts. kappa: on each suggestion, the coder's keep or drop against the reviewer's. */
  readonly audit: { readonly cases: number; readonly accuracy: readonly AccuracyView[]; readonly kappa: KappaView | null }
  /** Planted suggestions that were rejected or changed, of those that were decided. */
  readonly planted: ShareView
}

export interface QualityView {
  /** ISO dates of signing, both inclusive; null: open on that side. */
  readonly from: string | null
  readonly to: string | null
  readonly by: QualityBy
  readonly overall: QualityRowView
  /** Months in order of time, others by name. */
  readonly rows: readonly QualityRowView[]
  /** The usual target of accuracy, 0 to 1. */
  readonly target: number
}
