// Which charts the table shows, and in which order. Each part is worked out again only when what it is made of changed: a letter in the
// filter costs one look at every chart, and no ordering. Pure.
import type { PersonId } from '../../shared/ids'
import type { ChartStatus, ChartSummary } from '../../shared/views'
import { type FilterContext, matcher, type WorklistFilter } from '../../shared/worklist-filter'
import { orderBy, type SortBy } from './columns'

/** Charts in order. One that changed is put to its new place; the others need not be ordered again. */
export function createOrder(): (
  charts: readonly ChartSummary[],
  sort: readonly SortBy[],
  nameOf: (id: PersonId) => string,
) => readonly ChartSummary[] {
  let last: { charts: readonly ChartSummary[]; sort: readonly SortBy[]; nameOf: unknown; ordered: readonly ChartSummary[] } | null = null
  return (charts, sort, nameOf) => {
    if (last?.charts === charts && last.sort === sort && last.nameOf === nameOf) return last.ordered
    const begun = last?.sort === sort && last.nameOf === nameOf ? inFormerOrder(last.ordered, charts) : [...charts]
    last = { charts, sort, nameOf, ordered: begun.sort(orderBy(sort, nameOf)) }
    return last.ordered
  }
}

/** Nearly in order already, which a merge sort is fast with. */
function inFormerOrder(ordered: readonly ChartSummary[], charts: readonly ChartSummary[]): ChartSummary[] {
  const left = new Map(charts.map((chart) => [chart.id, chart]))
  const known = ordered.flatMap(({ id }) => {
    const chart = left.get(id)
    left.delete(id)
    return chart ? [chart] : []
  })
  return [...known, ...left.values()]
}

export function createShown(): (ordered: readonly ChartSummary[], filter: WorklistFilter, at: FilterContext) => readonly ChartSummary[] {
  let last: { ordered: readonly ChartSummary[]; filter: WorklistFilter; at: FilterContext; shown: readonly ChartSummary[] } | null = null
  return (ordered, filter, at) => {
    if (last?.ordered === ordered && last.filter === filter && last.at === at) return last.shown
    last = { ordered, filter, at, shown: ordered.filter(matcher(filter, at)) }
    return last.shown
  }
}

/** How many charts each filter means. */
export const countsOf = (charts: readonly ChartSummary[], filters: readonly WorklistFilter[], at: FilterContext): readonly number[] =>
  filters.map((filter) => {
    const test = matcher(filter, at)
    return charts.reduce((count, chart) => count + (test(chart) ? 1 : 0), 0)
  })

const NOTHING_TO_DO: readonly ChartStatus[] = ['finished', 'scrubbing', 'purged']

/** Charts that wait for a person to go on with them: this one, or nobody yet. */
export const needsMe = (chart: ChartSummary, me: PersonId | null): boolean =>
  !NOTHING_TO_DO.includes(chart.status) && (chart.assignee === null || chart.assignee === me)
