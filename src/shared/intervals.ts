// Intervals of a share, e.g. of correct codes or of cases without error: one place for audits, samples and quality figures. Pure.

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
    low: hits === 0 ? 0 : solve((p) => atLeast(hits, of, p) >= tail),
    high: hits === of ? 1 : solve((p) => 1 - atLeast(hits + 1, of, p) <= tail),
  }
}

function requireShare(hits: number, of: number): void {
  if (!(of > 0 && hits >= 0 && hits <= of)) throw new RangeError('an interval is of a share of something')
}

/** The smallest p in 0 to 1 from which on `holds` is true. */
function solve(holds: (p: number) => boolean): number {
  let low = 0
  let high = 1
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** P(X ≥ k) of a binomial X. Terms are followed from the first by their ratio, in logarithms, so that thousands do not underflow. */
function atLeast(k: number, of: number, p: number): number {
  if (p <= 0) return k <= 0 ? 1 : 0
  if (p >= 1) return 1
  const step = Math.log(p) - Math.log1p(-p)
  let term = of * Math.log1p(-p)
  let sum = 0
  for (let i = 0; i <= of; i++) {
    if (i >= k) sum += Math.exp(term)
    term += Math.log(of - i) - Math.log(i + 1) + step
  }
  return Math.min(1, sum)
}
