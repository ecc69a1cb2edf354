// How many units each stratum gives. Pure.
import { err, ok, type Result } from '../../../shared/result'

interface Wanted {
  /** Units to share out. */
  readonly total: number
  /** How many a stratum may give at most. */
  readonly sizes: readonly number[]
  /** In what proportion; all 0 is as all equal. */
  readonly weights: readonly number[]
  /** Each stratum gives so many at least, or all it has. */
  readonly least: number
}

/**
 * Shares out by largest remainder; between equal remainders the earlier stratum is first. A stratum that would give more than it has
 * gives all, one that would give fewer than the least gives the least, and the rest is shared out anew among the others.
 */
export function shareOut({ total, sizes, weights, least }: Wanted): Result<number[], 'sample-too-large' | 'sample-too-small'> {
  const floors = sizes.map((size) => Math.min(least, size))
  if (total > sum(sizes)) return err('sample-too-large')
  if (total < sum(floors)) return err('sample-too-small')
  const fixed = new Map<number, number>()
  for (;;) {
    const open = sizes.flatMap((_, i) => (fixed.has(i) ? [] : [i]))
    const given = byLargestRemainder(
      total - sum([...fixed.values()]),
      open.map((i) => weights[i] as number),
    )
    const over = open.filter((i, k) => (given[k] as number) > (sizes[i] as number))
    const under = open.filter((i, k) => (given[k] as number) < (floors[i] as number))
    const excess = sum(over.map((i) => (given[open.indexOf(i)] as number) - (sizes[i] as number)))
    const lack = sum(under.map((i) => (floors[i] as number) - (given[open.indexOf(i)] as number)))
    if (excess === 0 && lack === 0) {
      open.forEach((i, k) => {
        fixed.set(i, given[k] as number)
      })
      return ok(sizes.map((_, i) => fixed.get(i) as number))
    }
    // Only the side that weighs more is settled: what it frees or takes may mend the other.
    if (excess >= lack) for (const i of over) fixed.set(i, sizes[i] as number)
    else for (const i of under) fixed.set(i, floors[i] as number)
  }
}

function byLargestRemainder(total: number, weights: readonly number[]): number[] {
  const all = sum(weights)
  const exact = weights.map((weight) => (all === 0 ? total / weights.length : (total * weight) / all))
  const given = exact.map(Math.floor)
  const left = total - sum(given)
  const byRemainder = exact.map((share, i) => ({ i, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) given[i] = (given[i] as number) + 1
  return given
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
