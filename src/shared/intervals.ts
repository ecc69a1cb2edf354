// Intervals of a share, e.g. of correct codes or of cases without error: one place for audits, samples and quality figures. Pure.
import { betaQuantile } from './distributions'

export type Level = 0.9 | 0.95 | 0.99

export interface Interval {
  readonly method: 'wilson' | 'exact'
  readonly level: Level
  /** Shares, 0 to 1. */
  readonly low: number
  readonly high: number
}

/** Two-sided quantiles of the normal distribution. */
const Z: Readonly<Record<Level, number>> = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 }

/**
 * The score interval (Wilson 1927). Takes shares of a weighted count too; sound for small numbers and near 0 and 1.
 * @param hits 0 to `of`, need not be whole
 * @param of over 0
 */
export function wilson(hits: number, of: number, level: Level = 0.95): Interval {
  requireShare(hits, of)
  const z2 = Z[level] ** 2
  const share = hits / of
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of)
  const half = (Z[level] / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2))
  // At the ends the bound is the end itself; floating point would leave it beside.
  return { method: 'wilson', level, low: hits === 0 ? 0 : Math.max(0, centre - half), high: hits === of ? 1 : Math.min(1, centre + half) }
}

/**
 * The exact binomial interval (Clopper & Pearson 1934): never covers less than its level, so it is wide for small numbers.
 * @param hits whole, 0 to `of`
 * @param of whole, over 0
 */
export function exact(hits: number, of: number, level: Level = 0.95): Interval {
  requireShare(hits, of)
  if (!Number.isInteger(hits) || !Number.isInteger(of)) throw new RangeError('an exact interval is of whole counts')
  const tail = (1 - level) / 2
  return {
    method: 'exact',
    level,
    low: hits === 0 ? 0 : betaQuantile(tail, hits, of - hits + 1),
    high: hits === of ? 1 : betaQuantile(1 - tail, hits + 1, of - hits),
  }
}

function requireShare(hits: number, of: number): void {
  if (!(of > 0 && hits >= 0 && hits <= of)) throw new RangeError('an interval is of a share of something')
}
