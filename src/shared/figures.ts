// What a measurement of the scrubber on a gold set says. Shared because the records keep it and the window shows it. Pure.

/** Shares from 0 to 1; null where the set has nothing to measure it on. Whether a text is masked counts, not under which category. */
export interface Figures {
  /** Identifiers whose every letter and digit is masked, of all identifiers. */
  readonly entityRecall: number | null
  /** Masked characters of identifiers, of all characters of identifiers. */
  readonly charRecall: number | null
  /** Masked characters of identifiers, of all masked characters. */
  readonly charPrecision: number | null
  /** Masked characters that are no identifier, of all characters that are none. */
  readonly overRedaction: number | null
  /** The same, in documents without identifiers. */
  readonly overRedactionClean: number | null
  /** Documents in which every identifier is masked, of those with identifiers. */
  readonly zeroLeak: number | null
  /** Documents in which something is masked, of those without identifiers. */
  readonly cleanFlagged: number | null
}

export type Measure = keyof Figures

/** Where 95 of 100 sets of documents like these would lie. */
export type Intervals = Readonly<Record<Measure, readonly [low: number, high: number] | null>>

export interface CategoryFigures {
  readonly label: string
  readonly identifiers: number
  /** How many of them are masked whole. */
  readonly masked: number
}

/** What a build must reach: the first two at least, the last at most. */
export type Floors = Readonly<Record<'entityRecall' | 'charPrecision' | 'overRedactionClean', number>>

/** A floor that was missed; `is` is null when there was nothing to measure it on. */
export interface Shortfall {
  readonly measure: keyof Floors
  readonly is: number | null
  readonly floor: number
}

/** One run of the self-test as it is recorded, printed and shown. */
export interface SelfTest {
  /** UTC, ISO 8601. */
  readonly at: string
  /** Which gold set. */
  readonly goldSha256: string
  /** Detector's name → its version. */
  readonly versions: Readonly<Record<string, string>>
  readonly notes: number
  readonly identifiers: number
  readonly characters: number
  /** For finding and masking in all notes. */
  readonly milliseconds: number
  readonly figures: Figures
  readonly intervals: Intervals
  readonly categories: readonly CategoryFigures[]
  readonly floors: Floors
  /** Empty: passed. */
  readonly shortfalls: readonly Shortfall[]
}

/** Notes in a second. */
export const rateOf = ({ notes, milliseconds }: Pick<SelfTest, 'notes' | 'milliseconds'>): number =>
  (notes * 1000) / Math.max(1, milliseconds)
