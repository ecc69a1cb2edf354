// How far spans that begin by a place reach: what tells, without walking through all of them, whether one holds or touches another. Pure.
import { countWhere } from '../../shared/count-where'
import type { Span } from '../../shared/spans'

/** @param spans in text order; they may overlap. Gives the furthest end of those that start at `at` or before, -1 where there is none. */
export function reachOf(spans: readonly Span[]): (at: number) => number {
  const furthest: number[] = []
  for (const { end } of spans) furthest.push(Math.max(end, furthest.at(-1) ?? -1))
  return (at) => furthest[countWhere(spans, ({ start }) => start <= at) - 1] ?? -1
}
