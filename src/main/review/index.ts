export type { Addition, CurrentFinding, DecisionEntry, FindingEdit, FindingState, RemovedFinding, Suggestion } from './edits'
