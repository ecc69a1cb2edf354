// The gate as the app holds it: clear, bring back, inspect. Everything it needs from outside is passed in.
import type { Result } from '../../shared/result'
import { type ClearRequest, clear, isCleared, restoreCleared } from './clear'
import type { ClearanceRecord, Cleared, Departure, DueDiligence, GateRefusal, InspectRefusal, KnownValue, LedgerHolds } from './cleared'
import { type InspectContext, inspect } from './inspect'
import { findResidual, type Recheck } from './residual'

export interface GateOptions {
  /** The detectors over the text again, passed in by the composition; a throw refuses the text. */
  readonly recheck: Recheck
  /** The same for what stands around the cleared text in a request: our own prompt and its syntax. Left out, it is `recheck`. */
  readonly recheckFrame?: Recheck
  readonly dueDiligence: DueDiligence
  readonly now: () => Date
  /** Confidence from which a detector's hit counts (deidentify's SURE). */
  readonly sure: number
}

export interface Gate {
  clear(request: ClearRequest): Promise<Result<Cleared, GateRefusal>>
  restoreCleared(record: ClearanceRecord, ledgerHolds: LedgerHolds): Promise<Result<Cleared, GateRefusal>>
  inspect(departure: Departure, context: InspectContext): Promise<Result<void, InspectRefusal>>
  isCleared(candidate: unknown): candidate is Cleared
  /** Does the residual check find nothing in words that would go along with a cleared text? What cannot be checked is not clean. */
  isClean(words: string, known: readonly KnownValue[]): Promise<boolean>
}

export function createGate(options: GateOptions): Gate {
  return Object.freeze({
    clear: (request: ClearRequest) => clear(options, request),
    restoreCleared,
    inspect: (departure: Departure, context: InspectContext) => inspect(options, departure, context),
    isCleared,
    isClean: (words: string, known: readonly KnownValue[]) =>
      findResidual(words, { known, waived: [], recheck: options.recheck, sure: options.sure }).then(
        (hits) => hits.length === 0,
        () => false,
      ),
  })
}
