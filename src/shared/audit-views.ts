// What a window may see of audits: templates, cases, marks, figures, the dispute of a mark. Main tells a case as it may be seen by
// who is signed in: before the reveal of a blind case the coder's codes are not in it. Pure.
import type { AuditCaseId, AuditId, AuditTemplateId, ChartId, MarkId, OwnCodeId, PersonId, SampleId } from './ids'
import type { Interval } from './intervals'
import type { Poa } from './poa'
import type { Span } from './spans'

export const REVIEW_KINDS = ['pre-bill', 'concurrent', 'retrospective', 'second-level', 'focused', 'payer-response'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** What an audit looks at. principal: which diagnosis comes first; sequence: the order of all codes. */
export const CHECKED = ['diagnoses', 'principal', 'sequence', 'poa', 'procedures', 'em-level', 'hcc-support', 'documentation'] as const
export type Checked = (typeof CHECKED)[number]

export const VERDICTS = ['agree', 'add', 'delete', 'revise', 'resequence'] as const
export type Verdict = (typeof VERDICTS)[number]
/** Every verdict but agree says that something is wrong. */
export type ErrorVerdict = Exclude<Verdict, 'agree'>

export const SEVERITIES = ['minor', 'major', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

export const ACCURACY_METHODS = ['code-over-code', 'case-over-case'] as const
export type AccuracyMethod = (typeof ACCURACY_METHODS)[number]

export interface ErrorType {
  /** Stays the same from revision to revision, e.g. `missed-diagnosis`. */
  readonly key: string
  readonly label: string
  readonly about: Checked
  /** The verdicts it explains; the first type that fits is proposed. */
  readonly verdicts: readonly ErrorVerdict[]
  /** How many errors one mark counts for, 0 to 5; 0 is for teaching only. */
  readonly weight: number
  /** Proposed with it; each mark may say another. */
  readonly severity: Severity
}

/** What a person fills in; saving makes a revision of it. */
export interface AuditTemplateDraft {
  readonly name: string
  readonly kind: ReviewKind
  readonly checks: readonly Checked[]
  readonly errorTypes: readonly ErrorType[]
  /** Share, 0 to 1; 0.95 is usual. */
  readonly target: number
  /** At least one. */
  readonly methods: readonly AccuracyMethod[]
  /** A changed principal diagnosis counts as two errors. */
  readonly principalTwice: boolean
  /** An over-coded code takes one off what was correct; else only missed and wrong codes do. */
  readonly overCodedCounts: boolean
  /** The auditor enters codes before the coder's are told. */
  readonly blind: boolean
  /** Names of checklists. */
  readonly checklists: readonly string[]
}

export interface AuditTemplateView extends AuditTemplateDraft {
  readonly id: AuditTemplateId
  /** From 1; earlier ones are kept for the audits made with them. */
  readonly revision: number
  readonly builtIn: boolean
  /** Null: it came with the program. UTC, ISO 8601. */
  readonly madeAt: string | null
  readonly madeBy: string | null
}

/** Somebody who takes part: a person of these records, or a name that was typed (personId null). */
export interface PartyView {
  readonly personId: PersonId | null
  readonly name: string
}

/** A figure of accuracy, with all that is needed to work it out again. */
export interface AccuracyView {
  readonly method: AccuracyMethod
  /** Codes: the reviewer's codes less weighted errors, not below 0. Cases: those without error. */
  readonly numerator: number
  /** The reviewer's codes, or the cases. */
  readonly denominator: number
  /** Weighted errors for codes; cases with an error for cases. */
  readonly errors: number
  /** Share, 0 to 1; null where there is nothing to measure. */
  readonly value: number | null
  readonly interval: Interval | null
  /** Null where there is no value. */
  readonly meetsTarget: boolean | null
  /** Method, counts, weights and interval in words, to stand beside the figure wherever it is printed. */
  readonly says: string
}

export interface TotalsRow {
  /** Coder, provider, category of code. */
  readonly label: string
  readonly cases: number
  readonly codes: number
  readonly overCoded: number
  readonly underCoded: number
  readonly errors: number
  readonly accuracy: readonly AccuracyView[]
}

export interface ErrorTotalsRow {
  readonly key: string
  readonly label: string
  readonly weight: number
  readonly marks: number
  readonly bySeverity: Readonly<Record<Severity, number>>
  readonly overCoded: number
  readonly underCoded: number
}

/** Rows in the order of their labels; error types in the template's order. Never by money. */
export interface AuditTotalsView {
  readonly byCoder: readonly TotalsRow[]
  readonly byProvider: readonly TotalsRow[]
  /** Of code-over-code only: a case has many categories. */
  readonly byCategory: readonly TotalsRow[]
  readonly byErrorType: readonly ErrorTotalsRow[]
}

/**
 * Of a case. blind: the auditor codes unseen; draft: marks are made; released: the coder answers; finished. From released or finished it
 * goes back to draft only by a reopening, with a reason.
 */
export const CASE_STAGES = ['blind', 'draft', 'released', 'finished'] as const
export type CaseStage = (typeof CASE_STAGES)[number]

/** Where a mark that says something is wrong stands; a mark that agrees is not disputed and stays `draft`. */
export const MARK_STATES = [
  'draft',
  'released',
  'accepted',
  'rebutted',
  'withdrawn',
  'upheld',
  'escalated',
  'confirmed',
  'overturned',
] as const
/** accepted: by the coder; withdrawn, upheld: by the auditor; confirmed, overturned: by the compliance lead. */
export type MarkState = (typeof MARK_STATES)[number]

/** One step of the dispute about one mark; what the signed-in person may do with it now stands in `MarkView.may`. */
export const DISPUTE_ACTS = ['agree', 'rebut', 'withdraw', 'uphold', 'escalate', 'confirm', 'overturn'] as const
/** agree, rebut, escalate: the coder; withdraw, uphold: the auditor; confirm, overturn: the compliance lead. All but agree ask a comment. */
export type DisputeAct = (typeof DISPUTE_ACTS)[number]

/** What the signed-in person may do with a case now. finish-unanswered: the lead closes it though answers are out; asks a comment. */
export type CaseAct = 'code-blind' | 'reveal' | 'mark' | 'release' | 'finish' | 'finish-unanswered' | 'reopen' | 'reassign'

export interface AuditSummaryView {
  readonly id: AuditId
  readonly title: string
  readonly template: { readonly name: string; readonly revision: number; readonly kind: ReviewKind }
  readonly sampleId: SampleId | null
  readonly auditors: readonly PartyView[]
  /** UTC, ISO 8601. */
  readonly madeAt: string
  readonly cases: number
  readonly stages: Readonly<Record<CaseStage, number>>
  /** Marks by the step that is due: answers by coders, replies by auditors, decisions by the lead. */
  readonly due: { readonly coder: number; readonly auditor: number; readonly lead: number }
  /** Cases that wait for the signed-in person. */
  readonly forYou: number
  /** So far, of cases past their draft. */
  readonly accuracy: readonly AccuracyView[]
  readonly signed: AuditSignatureView | null
}

export interface AuditSignatureView {
  readonly name: string
  readonly credential: string
  readonly at: string
}

export interface AuditView extends AuditSummaryView {
  readonly scope: string
  readonly fullTemplate: AuditTemplateView
  readonly madeBy: PartyView
  /** In the order they were taken in. */
  readonly list: readonly CaseSummaryView[]
  /** Of the same cases, before any dispute changed them. */
  readonly asMarked: readonly AccuracyView[]
  readonly totals: AuditTotalsView
  /** May the signed-in person sign it now? Every case is finished. */
  readonly maySign: boolean
}

export interface CaseSummaryView {
  readonly id: AuditCaseId
  readonly auditId: AuditId
  readonly auditTitle: string
  readonly chartId: ChartId
  /** From 1, within its audit: what a case is called where the chart's file name may not stand. */
  readonly number: number
  readonly coder: PartyView
  readonly provider: string | null
  readonly auditor: PartyView
  /** The auditor audits their own coding; it is said in every view and packet. */
  readonly ownWork: boolean
  readonly stage: CaseStage
  /** The coder's codes; null before the reveal of a blind case. */
  readonly codes: number | null
  /** Marks other than agree. */
  readonly errors: number
  readonly due: 'coder' | 'auditor' | 'lead' | null
  readonly waitsForYou: boolean
  readonly accuracy: readonly AccuracyView[]
}

/** A code as it was signed, or as an opened packet has it. */
export interface CodedCodeView {
  /** Its place in the coder's sequence, from 1; the name of the code within the case. */
  readonly line: number
  readonly system: string
  readonly code: string
  readonly title: string
  readonly poa: Poa | null
  readonly principal: boolean
  readonly evidence: readonly QuoteView[]
}

/** Verbatim from the cleared text; start and end are offsets into it. */
export interface QuoteView extends Span {
  readonly text: string
}

/** A code the auditor entered before the reveal, in the order of `CaseView.own`; the first is the principal one. */
export interface OwnCodeView {
  readonly id: OwnCodeId
  readonly system: string
  readonly code: string
  readonly title: string
  readonly poa: Poa | null
  readonly evidence: readonly QuoteView[]
}

/** What a mark puts in place of the coder's code, or adds. */
export interface MarkedCodeView {
  readonly system: string
  readonly code: string
  readonly title: string
  readonly poa: Poa | null
}

export interface MarkContent {
  readonly verdict: Verdict
  /** The coder's code it is about; null for add. */
  readonly line: number | null
  /** For add and revise; null for the others. */
  readonly to: MarkedCodeView | null
  /** From 1, the place in the reviewer's sequence: always with resequence; with add and revise where the place matters. */
  readonly place: number | null
  readonly evidence: readonly QuoteView[]
}

/** What the comparison after the reveal proposes; it becomes a mark when it is taken. */
export interface ProposedMarkView extends MarkContent {
  /** Stays the same as long as the case is not changed by a person. */
  readonly key: string
  readonly ownCodeId: OwnCodeId | null
  readonly errorType: string | null
  readonly severity: Severity | null
}

/** Which way the coding went wrong, worked out from the mark: both ways count alike. */
export type Direction = 'over' | 'under' | 'neither'

export interface MarkView extends MarkContent {
  readonly id: MarkId
  /** A key of the template's error types; null for agree. */
  readonly errorType: string | null
  readonly severity: Severity | null
  readonly rationale: string
  readonly guideline: string
  readonly direction: Direction
  /** It is about the principal diagnosis. */
  readonly principal: boolean
  /** Errors it counts for, by the template's weights; 0 for agree and for marks that were withdrawn or overturned. */
  readonly counts: number
  readonly state: MarkState
  readonly may: readonly DisputeAct[]
  /** What stands in the way of its release: the parts of an error that are empty still. */
  readonly lacks: readonly ('error-type' | 'severity' | 'rationale')[]
}

export interface CaseStepView {
  /** Place in the log of the case, from 1. */
  readonly step: number
  readonly at: string
  readonly by: PartyView
  readonly act: 'reveal' | 'release' | DisputeAct | 'finish' | 'finish-unanswered' | 'reopen' | 'reassign'
  readonly markId: MarkId | null
  /** As typed; empty where none was asked. */
  readonly comment: string
  /** The auditor or lead entered the answer of a coder who has no account here. */
  readonly onBehalf: boolean
  /** Who marked or coded it decided it too, as the only person of these records. */
  readonly alone: boolean
}

/** A code of the reviewer's list: the coder's list with every mark that stands worked in. */
export interface ReviewedCodeView extends MarkedCodeView {
  /** The coder's code it comes from; null where it was added. */
  readonly line: number | null
  readonly principal: boolean
}

export interface CaseView extends CaseSummaryView {
  readonly template: AuditTemplateView
  /** The fiscal year or edition the codes are checked with; null: no code set is at hand. */
  readonly codeSet: string | null
  /** In the auditor's order; empty where the audit is not blind. */
  readonly own: readonly OwnCodeView[]
  /** Null before the reveal of a blind case. */
  readonly coded: readonly CodedCodeView[] | null
  /** What is not taken or marked otherwise yet. Empty where the audit is not blind. */
  readonly proposals: readonly ProposedMarkView[]
  /** By line, then what was added. */
  readonly marks: readonly MarkView[]
  /** Lines of the coder's codes that have no mark yet; the release asks for none. */
  readonly unmarked: readonly number[]
  /** Null before the reveal of a blind case. */
  readonly reviewed: readonly ReviewedCodeView[] | null
  readonly asMarked: readonly AccuracyView[]
  readonly canUndo: boolean
  readonly may: readonly CaseAct[]
  /** Oldest first. */
  readonly history: readonly CaseStepView[]
}

/** The cleared text of a case: the only text an auditor needs. Asked for once, as it may be long. */
export interface CaseTextView {
  readonly caseId: AuditCaseId
  readonly text: string
  readonly sha256: string
}
