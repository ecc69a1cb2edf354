// The gate and what goes through it.
import type { FailureCode } from '../../../../shared/failures'
import type { ClearanceId, FirstClearanceId, OutboundId } from '../../../../shared/ids'
import type { Counts, Label, Sha256, Typed } from '../event-words'
import type { PolicyRef } from './policies'

type ResidualCode = Extract<FailureCode, 'detector-failed' | 'model-damaged' | 'findings-undecided' | 'residual-identifier'>

export interface OutgoingEvents {
  'residual-passed': { about: 'chart'; reason: null; detail: { readonly sha256: Sha256 } }
  'residual-failed': { about: 'chart'; reason: ResidualCode; detail: { readonly counts: Counts } }
  cleared: {
    about: 'chart'
    reason: null
    detail: {
      readonly clearance: ClearanceId
      /** Of the cleared text. */
      readonly sha256: Sha256
      readonly bytes: number
      readonly counts: Counts
      /** statementHash of name, credential and the text's hash. */
      readonly statement: Sha256
      /** Entries of earlier versions name none: the Standard one. */
      readonly policy?: PolicyRef
      /** Whose statement came first, where the policy asks for two people. */
      readonly first?: FirstClearanceId
    }
  }
  /** The first of two people cleared the text; it waits for another. Detail as of 'cleared'. */
  'cleared-once': {
    about: 'chart'
    reason: null
    detail: {
      readonly first: FirstClearanceId
      readonly sha256: Sha256
      readonly bytes: number
      readonly counts: Counts
      readonly statement: Sha256
      readonly policy: PolicyRef
    }
  }
  /** The second person, or the first, did not let it stand. */
  'sent-back': { about: 'chart'; reason: Typed; detail: { readonly first: FirstClearanceId } }
  reopened: { about: 'chart'; reason: Typed; detail: { readonly clearance: ClearanceId | null } }
  'outbound-intended': {
    about: 'chart'
    reason: null
    detail: {
      readonly outbound: OutboundId
      readonly clearance: ClearanceId
      readonly endpoint: Label
      readonly host: Label | null
      readonly model: Label
      readonly loopback: boolean
      readonly prompt: Label | null
      /** Of the exact bytes. */
      readonly sha256: Sha256
      readonly bytes: number
    }
  }
  'outbound-answered': {
    about: 'chart'
    reason: null
    detail: {
      readonly outbound: OutboundId
      /** Of the reply as it came. */
      readonly sha256: Sha256
      readonly status: number
      readonly milliseconds: number
      readonly retries: number
      readonly suggestions: number
      /** How many of them the local checks set aside. */
      readonly setAside: number
      /** Candidates sent along that the model declined, and those read in the text that it did not answer. */
      readonly declined: number
      readonly unanswered: number
    }
  }
  'outbound-failed': { about: 'chart'; reason: FailureCode; detail: { readonly outbound: OutboundId } }
  'outbound-blocked': { about: 'chart'; reason: FailureCode; detail: { readonly sha256: Sha256 | null } }
}
