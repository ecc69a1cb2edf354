// 95 % intervals of the figures, by drawing the documents of a set anew with a fixed seed: a run can be repeated to the last digit. Pure.
import type { Intervals } from '../../shared/figures'
import { type Counts, MEASURES, share, sum } from './validation'

const SEED = 20260302
const DRAWS = 1000

/** A set of one document has nothing to draw from: its intervals are points and say nothing. */
export function intervalsOf(tallies: readonly Counts[], draws = DRAWS): Intervals {
  const random = seeded(SEED)
  const drawn = Array.from({ length: draws }, () => sum(tallies.map(() => tallies[Math.floor(random() * tallies.length)] as Counts)))
  return Object.fromEntries(
    MEASURES.map((measure) => {
      const shares = drawn.map((counts) => share(counts, measure)).filter((x) => x !== null)
      return [measure, shares.length === 0 ? null : middle(shares)]
    }),
  ) as unknown as Intervals
}

/** The bounds between which 95 of 100 values lie. */
function middle(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (q: number): number => sorted[Math.round(q * (sorted.length - 1))] as number
  return [at(0.025), at(0.975)]
}

/** Mulberry32: uniform in [0, 1), the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
