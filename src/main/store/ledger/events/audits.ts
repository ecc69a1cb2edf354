// Audits: made from a template, marked, disputed, signed. What people typed is there as a keyed digest.
import type { DisputeAct, Verdict } from '../../../../shared/audit-views'
import type { AuditCaseId, AuditTemplateId, MarkId, PersonId, SampleId } from '../../../../shared/ids'
import type { Empty, Label, Sha256, Typed } from '../event-words'

interface OfCase {
  readonly case: AuditCaseId
}

export interface AuditEvents {
  'audit-template-saved': {
    about: 'app'
    reason: Typed
    detail: { readonly template: AuditTemplateId; readonly revision: number; readonly errorTypes: number }
  }
  'audit-created': {
    about: 'audit'
    reason: Typed
    detail: {
      readonly template: AuditTemplateId
      readonly revision: number
      readonly sample: SampleId | null
      readonly blind: boolean
      readonly cases: number
      /** Cases whose auditor coded them too. */
      readonly ownWork: number
      /** Of the canonical JSON of every case's id, chart, clearance and code list. */
      readonly sha256: Sha256
    }
  }
  'audit-case-reassigned': { about: 'audit'; reason: Typed; detail: OfCase & { readonly to: PersonId | null } }
  /** A code the auditor entered, changed, moved or took out before the reveal. */
  'audit-own-coded': {
    about: 'audit'
    reason: null
    detail: OfCase & { readonly did: 'add' | 'change' | 'move' | 'remove'; readonly code: Label }
  }
  /** sha256: of the canonical JSON of the auditor's codes, so that nobody can say they came after. */
  'audit-revealed': {
    about: 'audit'
    reason: null
    detail: OfCase & { readonly own: number; readonly codes: number; readonly sha256: Sha256 }
  }
  /** reason: rationale, guideline and quotes of all of them. */
  'audit-marked': {
    about: 'audit'
    reason: Typed
    detail: OfCase & { readonly marks: readonly MarkOfEvent[] }
  }
  'audit-unmarked': { about: 'audit'; reason: null; detail: OfCase & { readonly mark: MarkId } }
  /** entry: sequence number, within the case, of the log entry that was taken back. */
  'audit-undone': { about: 'audit'; reason: null; detail: OfCase & { readonly entry: number } }
  'audit-released': { about: 'audit'; reason: null; detail: OfCase & { readonly codes: number; readonly errors: number } }
  /** onBehalf: entered for a coder without an account. alone: decided by who marked or coded it, being the only person. */
  'audit-disputed': {
    about: 'audit'
    reason: Typed
    detail: OfCase & { readonly mark: MarkId; readonly act: DisputeAct; readonly onBehalf: boolean; readonly alone: boolean }
  }
  /** unanswered: marks the coder never answered. */
  'audit-case-finished': { about: 'audit'; reason: Typed; detail: OfCase & { readonly unanswered: number; readonly alone: boolean } }
  'audit-case-reopened': { about: 'audit'; reason: Typed; detail: OfCase }
  'audit-signed': {
    about: 'audit'
    reason: null
    detail: {
      readonly cases: number
      /** Of the canonical JSON of template, cases, codes and marks as they ended. */
      readonly sha256: Sha256
      /** statementHash over it. */
      readonly statement: Sha256
    }
  }
  'audit-signature-withdrawn': { about: 'audit'; reason: null; detail: Empty }
}

export interface MarkOfEvent {
  readonly mark: MarkId
  readonly verdict: Verdict
  readonly line: number | null
  readonly to: Label | null
  readonly place: number | null
  readonly errorType: Label | null
  readonly severity: Label | null
}
