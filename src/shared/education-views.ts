// The education note for a coder: what an audit found, grouped, with what to do. Words a person may edit. Pure.
// It is about coding and never about a patient: quotes come from cleared text and charts have numbers.
import type { AuditId } from './ids'

export interface EducationExample {
  /** e.g. "Case 3". */
  readonly where: string
  /** Verbatim from the cleared text; empty where the mark quotes nothing. */
  readonly quote: string
  /** e.g. "I50.9 → I50.22". */
  readonly codes: string
  readonly why: string
}

/** One kind of error. */
export interface EducationPoint {
  readonly title: string
  readonly times: number
  readonly guidelines: readonly string[]
  readonly examples: readonly EducationExample[]
  readonly todo: string
}

export interface EducationBody {
  readonly opening: string
  readonly points: readonly EducationPoint[]
  readonly closing: string
}

export interface EducationView {
  readonly auditId: AuditId
  readonly coder: string
  readonly body: EducationBody
  /** When a person last saved it; null: as it was drafted. UTC, ISO 8601. */
  readonly savedAt: string | null
}
