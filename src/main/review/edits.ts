// The nouns of the review: what a person can do to findings and to suggestions. Logs of these are kept; state is folded from them.
import type { Poa } from '../../shared/coding-views'
import type { FindingId, OutboundId, PersonId, SuggestionId } from '../../shared/ids'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { CodeCheck, Decision } from '../../shared/views'
import type { ProposedCode } from '../codes'
import type { Finding } from '../deidentify'

/** A place a person marks; the id is made by the caller so that the log can be replayed. Offsets into the original text. */
export interface Addition extends Span {
  readonly id: FindingId
}

export type FindingEdit =
  | {
      readonly action: 'add'
      readonly additions: readonly Addition[]
      readonly category: Category
      /** What the gate's residual check adds waits for a person. */
      readonly by: 'person' | 'gate'
    }
  /** Confirms undecided findings, or puts removed ones back. */
  | { readonly action: 'keep'; readonly findingIds: readonly FindingId[] }
  | { readonly action: 'remove'; readonly findingIds: readonly FindingId[]; readonly reason: string }
  | { readonly action: 'relabel'; readonly findingIds: readonly FindingId[]; readonly category: Category }
  | { readonly action: 'undo' }
  | { readonly action: 'redo' }

export interface CurrentFinding extends Finding {
  readonly state: 'sure' | 'undecided' | 'kept' | 'added'
}

export interface RemovedFinding extends CurrentFinding {
  readonly reason: string
}

/** Neither list overlaps itself or the other; both are in text order. */
export interface FindingState {
  readonly findings: readonly CurrentFinding[]
  readonly removed: readonly RemovedFinding[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** A code that waits for, or has, a person's decision. Evidence offsets are into the cleared text. */
export interface Suggestion {
  readonly id: SuggestionId
  /** Null: a coder added it by hand. */
  readonly outboundId: OutboundId | null
  readonly proposal: ProposedCode
  readonly check: CodeCheck
}

/** One line of the decision log of a clearance. */
export type DecisionEntry = DecisionAct & {
  /** UTC, ISO 8601. */
  readonly at: string
  /** Absent in entries of earlier versions, which knew of no people. */
  readonly by?: PersonId
}

export type DecisionAct =
  | { readonly action: 'decide'; readonly suggestionId: SuggestionId; readonly decision: Decision; readonly title: string }
  /** The suggestion itself was made by hand in the same step. */
  | { readonly action: 'add'; readonly suggestionId: SuggestionId }
  | { readonly action: 'principal'; readonly suggestionId: SuggestionId }
  /** All that stood, in the order a person gave them. */
  | { readonly action: 'sequence'; readonly order: readonly SuggestionId[] }
  /** Null takes the indicator off. */
  | { readonly action: 'poa'; readonly suggestionId: SuggestionId; readonly poa: Poa | null }
  | { readonly action: 'undo' }
