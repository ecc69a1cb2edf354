// The nouns of an audit: a case with the codes as they were signed, and the log of what people did about it. Rows of the log are only
// ever added; how a case stands is folded from them (see fold-case). Pure.
import type {
  CodedCodeView,
  DisputeAct,
  MarkContent,
  MarkedCodeView,
  MarkState,
  OwnCodeView,
  PartyView,
  QuoteView,
  Severity,
} from '../audit-views'
import type { AuditCaseId, AuditId, ChartId, ClearanceId, MarkId, OwnCodeId } from '../ids'
import type { Poa } from '../poa'

export type Party = PartyView
export type AuditedCode = CodedCodeView
export type OwnCode = OwnCodeView
export type MarkedCode = MarkedCodeView

/** What never changes of a case. */
export interface CaseFacts {
  readonly id: AuditCaseId
  readonly auditId: AuditId
  /** From 1, within the audit. */
  readonly number: number
  readonly chartId: ChartId
  /** Evidence offsets are into the text of this clearance, whatever became of the chart since. */
  readonly clearanceId: ClearanceId
  readonly coder: Party
  readonly provider: string | null
  /** Whom it was dealt to; the log may hand it on. */
  readonly auditor: Party
  /** The auditor codes before the coder's codes are told. */
  readonly blind: boolean
  /** As signed, in the coder's sequence, those alone that the template looks at. */
  readonly coded: readonly AuditedCode[]
}

export interface Mark extends MarkContent {
  readonly id: MarkId
  /** Null for agree, and while it is not said. */
  readonly errorType: string | null
  readonly severity: Severity | null
  readonly rationale: string
  readonly guideline: string
}

export interface StandingMark extends Mark {
  /** A mark that agrees stays a draft: there is nothing to dispute. */
  readonly state: MarkState
  readonly by: Party
}

type Step =
  | { readonly action: 'own-add'; readonly own: OwnCode }
  | { readonly action: 'own-change'; readonly ownCodeId: OwnCodeId; readonly poa: Poa | null; readonly evidence: readonly QuoteView[] }
  | { readonly action: 'own-move'; readonly ownCodeId: OwnCodeId; readonly place: number }
  | { readonly action: 'own-remove'; readonly ownCodeId: OwnCodeId }
  | { readonly action: 'reveal' }
  /** One act of a person, taken back as one. */
  | { readonly action: 'mark'; readonly marks: readonly Mark[] }
  | { readonly action: 'unmark'; readonly markId: MarkId }
  | { readonly action: 'undo' }
  | { readonly action: 'release' }
  | DisputeStep
  /** unanswered: marks that the coder never answered; alone: see DisputeStep. */
  | { readonly action: 'finish'; readonly comment: string; readonly unanswered: number; readonly alone: boolean }
  | { readonly action: 'reopen'; readonly reason: string }
  | { readonly action: 'reassign'; readonly auditor: Party }

interface DisputeStep {
  readonly action: 'dispute'
  readonly markId: MarkId
  readonly act: DisputeAct
  readonly comment: string
  /** Entered for a coder who has no account here. */
  readonly onBehalf: boolean
  /** Who marked or coded it decided it too, being the only person of these records. */
  readonly alone: boolean
}

export type CaseEntry = Step & { readonly by: Party; readonly at: string }
export type EntryOf<A extends CaseEntry['action']> = Extract<CaseEntry, { readonly action: A }>

export const isError = (mark: Pick<Mark, 'verdict'>): boolean => mark.verdict !== 'agree'

/** By id where both have one; a typed name stands for whoever bears it. */
export function sameParty(a: Party, b: Party): boolean {
  if (a.personId !== null && b.personId !== null) return a.personId === b.personId
  return plain(a.name) === plain(b.name)
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()
