// The closed sets of auditing in words: kinds, verdicts, stages, answers.
import type {
  AccuracyMethod,
  CaseStage,
  CaseStepView,
  Checked,
  Direction,
  DisputeAct,
  MarkState,
  MarkView,
  ReviewKind,
  Severity,
  Verdict,
} from '../shared/audit-views'
import type { Interval } from '../shared/intervals'
import type { Poa } from '../shared/poa'

export const KIND: Readonly<Record<ReviewKind, string>> = {
  'pre-bill': 'Pre-bill',
  concurrent: 'Concurrent',
  retrospective: 'Retrospective',
  'second-level': 'Second-level',
  focused: 'Focused',
  'payer-response': 'Payer response',
}

export const CHECKS: Readonly<Record<Checked, string>> = {
  diagnoses: 'Diagnoses',
  principal: 'Principal diagnosis',
  sequence: 'Sequence',
  poa: 'Present on admission',
  procedures: 'Procedures',
  'em-level': 'E/M level',
  'hcc-support': 'HCC support',
  documentation: 'Documentation',
}

export const METHOD: Readonly<Record<AccuracyMethod, string>> = { 'code-over-code': 'Code over code', 'case-over-case': 'Case over case' }

export const VERDICT: Readonly<Record<Verdict, string>> = {
  agree: 'Agree',
  add: 'Add',
  delete: 'Delete',
  revise: 'Revise',
  resequence: 'Resequence',
}

export const INTERVAL: Readonly<Record<Interval['method'], string>> = { wilson: 'Wilson', exact: 'exact' }

/** Beside the word, so that marks differ without colour. */
export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = { agree: '✓', add: '+', delete: '−', revise: '≠', resequence: '⇅' }

export const SEVERITY: Readonly<Record<Severity, string>> = { minor: 'Minor', major: 'Major', critical: 'Critical' }

export const DIRECTION: Readonly<Record<Direction, string>> = { over: 'Over-coded', under: 'Under-coded', neither: '' }

export const STAGE: Readonly<Record<CaseStage, string>> = {
  blind: 'To code blind',
  draft: 'To mark',
  released: 'With the coder',
  finished: 'Finished',
}

export const MARK_STATE: Readonly<Record<MarkState, string>> = {
  draft: '',
  released: 'To answer',
  accepted: 'Coder agrees',
  rebutted: 'Rebutted',
  withdrawn: 'Withdrawn',
  upheld: 'Upheld',
  escalated: 'Escalated',
  confirmed: 'Confirmed',
  overturned: 'Overturned',
}

export const STEP: Readonly<Record<CaseStepView['act'], string>> = {
  reveal: 'revealed the coder’s codes',
  release: 'released the marks',
  agree: 'agrees',
  rebut: 'rebuts',
  withdraw: 'withdraws the mark',
  uphold: 'upholds the mark',
  escalate: 'escalates',
  confirm: 'confirms the mark',
  overturn: 'overturns the mark',
  finish: 'finished the case',
  'finish-unanswered': 'finished the case with answers out',
  reopen: 'reopened the case',
  reassign: 'handed the case on',
}

export const DISPUTE: Readonly<Record<DisputeAct, { readonly does: string; readonly asks: string }>> = {
  agree: { does: 'Agree', asks: 'Comment (may stay empty)' },
  rebut: { does: 'Rebut', asks: 'Why the code stands' },
  withdraw: { does: 'Withdraw', asks: 'Why the mark goes' },
  uphold: { does: 'Uphold', asks: 'Why the mark stands' },
  escalate: { does: 'Escalate', asks: 'What the lead should decide, and why' },
  confirm: { does: 'Confirm the mark', asks: 'Why the mark stands' },
  overturn: { does: 'Overturn the mark', asks: 'Why the mark goes' },
}

export const LACKS: Readonly<Record<MarkView['lacks'][number], string>> = {
  'error-type': 'error type',
  severity: 'severity',
  rationale: 'rationale',
}

export const POA_WORD: Readonly<Record<Poa, string>> = {
  Y: 'Yes',
  N: 'No',
  U: 'Documentation insufficient',
  W: 'Clinically undetermined',
  '1': 'Exempt',
}

/** Offered while a guideline is typed. ICD-10-CM Official Guidelines for Coding and Reporting, by their section. */
export const GUIDELINES = [
  'ICD-10-CM Guidelines I.A.12 Excludes notes',
  'ICD-10-CM Guidelines I.A.13 Etiology and manifestation',
  'ICD-10-CM Guidelines I.A.15 “With”',
  'ICD-10-CM Guidelines I.A.19 Code assignment and clinical criteria',
  'ICD-10-CM Guidelines I.B.4 Signs and symptoms',
  'ICD-10-CM Guidelines I.B.5 Conditions integral to a disease process',
  'ICD-10-CM Guidelines I.B.8 Acute and chronic conditions',
  'ICD-10-CM Guidelines I.B.9 Combination code',
  'ICD-10-CM Guidelines I.B.10 Sequela',
  'ICD-10-CM Guidelines I.B.13 Laterality',
  'ICD-10-CM Guidelines I.B.14 Documentation by other clinicians',
  'ICD-10-CM Guidelines II Selection of principal diagnosis',
  'ICD-10-CM Guidelines II.H Uncertain diagnosis, inpatient',
  'ICD-10-CM Guidelines III Reporting additional diagnoses',
  'ICD-10-CM Guidelines IV.H Uncertain diagnosis, outpatient',
  'ICD-10-CM Guidelines IV.J Coexisting conditions',
  'ICD-10-CM Guidelines Appendix I Present on admission',
] as const
