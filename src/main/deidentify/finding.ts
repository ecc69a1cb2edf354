// What a detector reports, what findings become after union, and the port that every detector (rules, model) stands behind.
import type { FindingId } from '../../shared/ids'
import type { DeidentificationPolicy } from '../../shared/policy/deidentification'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { HeaderFact, KnownValue } from '../intake'

/** One detector's report of one place. */
export interface Hit extends Span {
  readonly category: Category
  /** Detector and rule, e.g. `rules/date`, `roster`, `sweep`, `sweep/guess`, `model`; `isGuess` tells which are guesses. */
  readonly detector: string
  /** 0 to 1. */
  readonly confidence: number
  /** Why, in a coder's words; never the value itself. */
  readonly why: string
}

/** Overlapping hits united: findings never overlap and are in text order. */
export interface Finding extends Span {
  readonly id: FindingId
  readonly category: Category
  readonly detectors: readonly string[]
  readonly confidence: number
  readonly why: string
}

/** What of a policy decides what is found. */
export type DetectionRules = Pick<DeidentificationPolicy, 'years' | 'modelThreshold'>

export interface DetectorInput {
  readonly text: string
  readonly facts: readonly HeaderFact[]
  /** What structured fields of the chart's file say, beside the text. */
  readonly known?: readonly KnownValue[]
  /** Left out: as the Standard policy has it. */
  readonly rules?: DetectionRules
  readonly signal?: AbortSignal
  /** Characters done of the text's length. */
  readonly onProgress?: (done: number) => void
}

/** Rules are one, the model is another. A detector that throws stops the run: nothing leaves (fail closed). */
export interface Detector {
  readonly name: string
  /** Goes into the ledger, e.g. `rules 1` or a model digest. */
  readonly version: string
  detect(input: DetectorInput): Promise<readonly Hit[]>
  /** It also says where it sees a faint chance (hits of `FAINT`): a lone family name from a word list needs at least that. */
  readonly seconds?: boolean
}

/** The detector of what the model reports. */
export const MODEL = 'model'

/** The detector of a hit that reports nothing by itself: only seconds what word lists guess. */
export const FAINT = 'model/faint'

/** Findings below this confidence are undecided, and the gate waits for a person. */
export const SURE = 0.5

/** A finding of the model from this confidence up stops a text at the gate, whose look is the last: docs/adr/0027 has what it costs. */
export const SURE_AT_GATE = 0.35

/** A masked text and how to go back: restore(mask(x)) = x. */
export interface Masked {
  readonly text: string
  readonly segments: readonly Segment[]
}

export interface Segment {
  readonly findingId: FindingId
  readonly category: Category
  readonly original: Span
  readonly scrubbed: Span
  readonly placeholder: string
  /** The original text under the placeholder. */
  readonly value: string
}
