// The gate as the app holds it: clear, bring back, inspect. Everything it needs from outside is passed in.
import type { Result } from '../../shared/result'
import { type Span, slice } from '../../shared/spans'
import { CANNED_CHART, type ClearRequest, clear, clearCanned, examine, isCleared, restoreCleared } from './clear'
import type {
  ClearanceRecord,
  Cleared,
  Departure,
  DueDiligence,
  GateRefusal,
  InspectRefusal,
  KnownValue,
  LedgerHolds,
  MayGo,
  ResidualHit,
} from './cleared'
import type { IsWord } from './derived'
import { compileKnown } from './find-known'
import { type InspectContext, inspect } from './inspect'
import { compileResidual, findKnownAnywhere, findResidual, merge, type Recheck, type SureFrom } from './residual'

export interface GateOptions {
  /** The detectors over the text again, passed in by the composition; a throw refuses the text. */
  readonly recheck: Recheck
  /** The same for words that would go along, of which many are the same in many charts. Left out, it is `recheck`. */
  readonly recheckWords?: Recheck
  /** The same for what stands around the cleared text in a request: our own prompt and its syntax. Left out, it is `recheck`. */
  readonly recheckFrame?: Recheck
  /** Ordinary and clinical words, which name nobody; a throw refuses the text. Left out, the gate's own short list. */
  readonly isWord?: IsWord
  readonly dueDiligence: DueDiligence
  /** The policy asks for a record of servers on this computer as well; left out, it does not. */
  readonly asksOnLoopback?: () => boolean
  readonly mayGo?: MayGo
  readonly people?: () => 1 | 2
  readonly now: () => Date
  /** Confidence from which a detector's hit counts (deidentify's SURE). */
  readonly sure: number
  /** For the text of a chart, where a detector that was not sure the first time shall count sooner. */
  readonly sureFrom?: SureFrom
}

export interface Gate {
  /** All that is asked before a text is cleared, without a proof: for the first of two people. */
  examine(request: ClearRequest): Promise<Result<ClearanceRecord, GateRefusal>>
  clear(request: ClearRequest): Promise<Result<Cleared, GateRefusal>>
  restoreCleared(record: ClearanceRecord, ledgerHolds: LedgerHolds): Promise<Result<Cleared, GateRefusal>>
  inspect(departure: Departure, context: InspectContext): Promise<Result<void, InspectRefusal>>
  /** The canned note with which a connection is tested. */
  canned(): Cleared
  /** The look at the bytes of such a test: as at a chart's, but that the note is of nobody, so that no terms are asked for. */
  inspectCanned(departure: Departure, ledgerHolds: LedgerHolds): Promise<Result<void, InspectRefusal>>
  isCleared(candidate: unknown): candidate is Cleared
  /** Does the residual check find nothing in words that would go along with a cleared text? What cannot be checked is not clean. */
  isClean(words: string, known: readonly KnownValue[]): Promise<boolean>
  /**
   * The same of many: which of them are clean. They are looked at as paragraphs of one text first, as nearly always nothing is found
   * in any; where something is, or the look fails, each by itself.
   */
  areClean(words: readonly string[], known: readonly KnownValue[]): Promise<readonly boolean[]>
  /**
   * Which of these hold no known value. Enough for words of this program's own making out of a text that was cleared, such as the
   * built-in coder's reasons: the detectors saw that text, and the rest of the words is the same for every patient.
   */
  holdNoKnown(words: readonly string[], known: readonly KnownValue[]): readonly boolean[]
  /**
   * Where a text that was read off pictures shows a known value, plain, almost or in disguise, beyond what the cleared text says as
   * often: words that a person let stand may be read.
   */
  newlyShown(read: string, cleared: string, known: readonly KnownValue[]): readonly ResidualHit[]
}

/** As they are compared: without case, blanks and marks. */
const lettersOf = (text: string, span: Span): string =>
  slice(text, span)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export function createGate(options: GateOptions): Gate {
  const isClean = (words: string, known: readonly KnownValue[]): Promise<boolean> =>
    findResidual(words, { ...options, recheck: options.recheckWords ?? options.recheck, sureFrom: {}, known, waived: [] }).then(
      (hits) => hits.length === 0,
      () => false,
    )
  return Object.freeze({
    examine: (request: ClearRequest) => examine(options, request),
    clear: (request: ClearRequest) => clear(options, request),
    restoreCleared,
    inspect: (departure: Departure, context: InspectContext) => inspect(options, departure, context),
    canned: () => clearCanned(options.now),
    inspectCanned: (departure: Departure, ledgerHolds: LedgerHolds) =>
      inspect({ ...options, dueDiligence: () => 'current' }, departure, { chartId: CANNED_CHART, removedValues: [], ledgerHolds }),
    isCleared,
    isClean,
    async areClean(words: readonly string[], known: readonly KnownValue[]) {
      if (words.length > 1 && (await isClean(words.join('\n\n'), known))) return words.map(() => true)
      return Promise.all(words.map((each) => isClean(each, known)))
    },
    holdNoKnown(words: readonly string[], known: readonly KnownValue[]) {
      const find = compileKnown(known)
      return words.map((each) => findKnownAnywhere(each, find).length === 0)
    },
    newlyShown(read: string, cleared: string, known: readonly KnownValue[]) {
      const look = compileResidual(known, options.isWord)
      const find = (text: string) => merge(look(text))
      const may = new Map<string, number>()
      for (const hit of find(cleared)) may.set(lettersOf(cleared, hit), (may.get(lettersOf(cleared, hit)) ?? 0) + 1)
      return find(read).filter((hit) => {
        const left = may.get(lettersOf(read, hit)) ?? 0
        may.set(lettersOf(read, hit), left - 1)
        return left <= 0
      })
    },
  })
}
