// What the coding pane shows beside suggestions and decisions: the setting of care, what was billed, and coding before seeing the
// suggestions. Pure.

import type { Poa } from './poa'

export { isPoa, POA, type Poa } from './poa'

export type CareSetting = 'inpatient' | 'outpatient' | 'unknown'

/** Decides which outpatient rules hold, and whether codes get a POA indicator. */
export interface CareView {
  readonly setting: CareSetting
  /** Read from the cleared text, or said by a person. */
  readonly by: 'text' | 'person'
}

/** Where a list of billed codes came from. */
export type BilledSource = 'typed' | 'csv' | 'claim'

/** A code of any system, as its tables write it. */
export interface CodeRef {
  readonly system: string
  readonly code: string
}

/** A code on the claim, checked against the code sets of the chart's date. */
export interface BilledView extends CodeRef {
  /** Its place among the billed diagnoses, or among the other codes, from 1. */
  readonly sequence: number
  readonly poa: Poa | null
  readonly source: BilledSource
  /** Null where the code set does not have it. */
  readonly title: string | null
  /** It could be billed on that date. */
  readonly valid: boolean
}

/** Coding before seeing the suggestions. While they are hidden nothing of them is told, not even how many there are. */
export type BlindView =
  | { readonly state: 'hidden' }
  /** Who is signed in audits the chart and codes it blind: nothing of what was coded is told before their reveal. */
  | { readonly state: 'audited' }
  /** own: the coder's list as it stood when the suggestions were shown. suggested: what they would have added or confirmed. */
  | { readonly state: 'shown'; readonly at: string; readonly own: readonly CodeRef[]; readonly suggested: readonly CodeRef[] }

/** How charts are coded at this workstation. */
export interface CodingSettingsView {
  /** Suggestions stay hidden until the coder's own list stands. */
  readonly blindFirst: boolean
  /** The compliance lead fixed it: only a compliance lead can change it. */
  readonly fixed: boolean
  /** The person signed in may fix it, and change it where it is fixed. */
  readonly mayFix: boolean
}
