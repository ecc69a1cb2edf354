export type { AccountUnder } from '../../shared/audit-rules/accuracy'
export { accuracyAcross, accuracyOf } from '../../shared/audit-rules/accuracy'
export type {
  AuditedCode,
  CaseEntry,
  CaseFacts,
  EntryOf,
  Mark,
  MarkedCode,
  OwnCode,
  Party,
  StandingMark,
} from '../../shared/audit-rules/case'
export { isError, sameParty } from '../../shared/audit-rules/case'
export { isLookedAt } from '../../shared/audit-rules/code-kind'
export { dueOf } from '../../shared/audit-rules/dispute'
export { signedContent } from '../../shared/audit-rules/signed-content'
export { accountIn, accountsOf, isCounted, totalsOf } from '../../shared/audit-rules/totals'
export type { Actor, ActRefusal, Grant } from './audit/acts'
export { actsOn, admitAct, admitDispute, isOwnWork, lacksOf, maySee, unmarkedLines } from './audit/acts'
export type { AuditModel, AuditModelCase, AuditModelMark, AuditModelStep } from './audit/audit-model'
export { checkAuditWords } from './audit/audit-model'
export { compareCodes } from './audit/compare'
export type { AuditedCase, CaseState } from './audit/fold-case'
export { foldCase } from './audit/fold-case'
export type { MarkRefusal } from './audit/marking'
export { admitCode, admitMark, agreeWith, areVerbatim, marksOf, openProposals, reviewedOf } from './audit/marking'
export { BUILT_IN_TEMPLATES, draftFault } from './audit/templates'
export type { AuditFacts, AuditStanding } from './audit/views'
export { historyOf, isFinished, summarizeAudit, summarizeCase, viewAudit, viewCase } from './audit/views'
export { admitsAnswers, viewChecklist } from './checklists/checklists'
export {
  admitDecision,
  admitPoa,
  admitPrincipal,
  type DecisionRefusal,
  type FinalCode,
  finalCodes,
  foldDecisions,
  waitsFor,
} from './decide'
export { type DecidedSuggestion, type DecisionState, isDiagnosis, type StandingDecision, stands } from './decided'
export type { Addition, CurrentFinding, DecisionAct, DecisionEntry, FindingEdit, FindingState, RemovedFinding, Suggestion } from './edits'
export { type EducationCase, educationNote, educationText } from './education/note'
export { beginFolding, type Folding, foldEdit, foldFindings } from './findings'
export { occurrences } from './occurrences'
export { figuresBy, type SignedChart } from './quality/figures'
export { type PlantedKind, plantings } from './quality/planting'
export { type Documentation, readDocumentation } from './queries/documented'
export { letterOf, withIdentifiers } from './queries/letter'
export { nextStatus, type QueryAct } from './queries/life'
export { findingOf, isHard, lintQuery } from './queries/lint'
export { draftQuery, type QuerySubject } from './queries/templates'
export { type Described, describeSample } from './sampling/describe'
export { type Drawn, drawSample, planShares, type Share } from './sampling/draw'
export { estimateShare, estimateTotal, type Reviewed } from './sampling/estimate'
export { buildFrame, type Candidate, type Frame, frameHash, frameText, readFrameText, type Stratum } from './sampling/frame'
export { GENERATOR } from './sampling/generator'
export { moved } from './sequence'
export { viewFinding, viewPassedOver, viewRemoved, viewSuggestions } from './views'
