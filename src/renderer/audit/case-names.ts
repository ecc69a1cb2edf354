// What a case is called on the screen: the chart's name where the worklist has it, else its number in the audit.
import type { CaseSummaryView } from '../../shared/audit-views'
import type { ChartId } from '../../shared/ids'
import { useApp } from '../store/context'
import { S } from '../strings'

type Named = Pick<CaseSummaryView, 'chartId' | 'number'>

export function useCaseNames(): (one: Named) => string {
  const charts = useApp((s) => s.charts)
  const names = new Map<ChartId, string>(charts.state === 'ready' ? charts.value.map((chart) => [chart.id, chart.name]) : [])
  return ({ chartId, number }) => names.get(chartId) ?? S.audits.audit.case(number)
}
