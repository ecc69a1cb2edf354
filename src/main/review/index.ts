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
export { viewFinding, viewRemoved, viewSuggestions } from './views'
