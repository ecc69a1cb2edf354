// What is made of the decision log: each suggestion with the decision that stands, and all of them in order. Types, and what a code is.
import type { Poa } from '../../shared/coding-views'
import type { PersonId, SuggestionId } from '../../shared/ids'
import type { Decision } from '../../shared/views'
import { canonical, SYSTEM } from '../codes'
import type { Suggestion } from './edits'

/** The decision that stands, with the title of the code it ends in, and who took it. */
export type StandingDecision = Decision & { readonly title: string; readonly at: string; readonly by: PersonId | null }

export interface DecidedSuggestion extends Suggestion {
  /** Null while it waits, or where the check set it aside and nobody changed it. A code by hand is accepted from the start. */
  readonly decision: StandingDecision | null
  /** Present on admission, as a person entered it; it counts for as long as the code stands. */
  readonly poa: Poa | null
}

export interface DecisionState {
  /**
   * The principal one first, where a person chose one; then what stands, as a person put it in sequence; then in the order they came.
   * A code by hand that was undone is not in it.
   */
  readonly suggestions: readonly DecidedSuggestion[]
  /** The one a person made principal, as long as it stands. */
  readonly principal: SuggestionId | null
  /** A person put the codes in sequence. */
  readonly sequenced: boolean
  /** Proposals that passed the check and have no decision. */
  readonly waiting: readonly SuggestionId[]
  /** Place in the log, from 1, of the entry that the next undo takes back; null: there is none. */
  readonly undoes: number | null
}

/** Accepted, changed to a code that holds, or added: it will be in the code list. */
export const stands = ({ decision }: DecidedSuggestion): boolean => decision !== null && decision.action !== 'reject'

/** The code it ends in, as the tables write it. What a person changes to is checked as a code of the diagnoses. */
export const endsIn = ({ proposal, decision }: DecidedSuggestion): { readonly system: string; readonly code: string } =>
  canonical(decision?.action === 'change' ? { system: SYSTEM, code: decision.code } : { system: proposal.system, code: proposal.code })

/** A procedure or a supply is none; what a person changes to is always a diagnosis code. */
export const isDiagnosis = (suggestion: DecidedSuggestion): boolean => endsIn(suggestion).system === SYSTEM
