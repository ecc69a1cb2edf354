// What a site's decided charts taught, as data: it can be kept and read back. Learned in site.ts, read by lexicon.ts.

/** Of the charts that were met, those in which it was decided so. */
export interface Tally {
  readonly met: number
  readonly decided: number
}

export interface SitePhrase {
  readonly phrase: string
  readonly code: string
  /** Where it stood by itself. */
  readonly alone: Tally
  /** Where its words only stood in a longer phrase, as "edema" in "macular edema". */
  readonly within: Tally
}

export interface SiteLexicon {
  readonly phrases: readonly SitePhrase[]
  /** Codes that were proposed and hardly ever taken. */
  readonly refused: readonly string[]
}
