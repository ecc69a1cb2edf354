// What a reviewed sample says of its frame. Figures come from a finished audit of it and from what a person typed.
import type { ChartId } from '../../../../shared/ids'
import type { ResultsView } from '../../../../shared/sampling-views'
import { type Drawn, estimateShare, estimateTotal, type Reviewed } from '../../../review'
import type { SampleRecord } from '../../../store'

/** One figure per reviewed unit, e.g. its codes in error. */
export interface UnitFigures {
  readonly source: ResultsView['source']
  readonly measure: string
  readonly figures: ReadonlyMap<ChartId, number>
}

export function resultsFrom(record: SampleRecord, inUse: readonly Drawn[], { source, measure, figures }: UnitFigures): ResultsView {
  const strata: Reviewed[] = record.shares.map(({ code, size }) => ({
    size,
    values: inUse.flatMap(({ unit, stratum }) => (stratum === code ? (figures.get(unit) ?? []) : [])),
  }))
  const reviewed = strata.reduce((n, { values }) => n + values.length, 0)
  const hasEach = strata.every(({ values }) => values.length > 0)
  const wrong = strata.map(({ size, values }) => ({ size, values: values.map((value) => (value === 0 ? 0 : 1)) }))
  return {
    source,
    measure,
    units: inUse.length,
    reviewed,
    share: hasEach ? estimateShare(wrong) : null,
    total: record.plan.kind !== 'probe' && reviewed === inUse.length ? estimateTotal(strata) : null,
  }
}
