// Which year of the code set the code book shows.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { err, type Result } from '../../../shared/result'
import type { CodeTable } from '../../codes'
import { dayOf } from '../tools'
import { dateInTable, tableFor } from './chart-state'
import type { Desk } from './desk'

/** Which year is opened: the one named, else the chart's, else today's. */
export interface BookPlace {
  readonly chartId: ChartId | null
  readonly edition: string | null
}

/** The day whose maps go with the page: the chart's where its own year is open, else the last of the year shown, today at most. */
export function dayAt(desk: Desk, { chartId }: BookPlace, table: CodeTable): string {
  const chart = chartId === null ? null : desk.store.read.charts.listing(chartId)
  const date = chart ? dateInTable(table, chart) : null
  const today = dayOf(desk.platform.now())
  return date ?? (table.version.validTo < today ? table.version.validTo : today)
}

/** An edition that is gone meanwhile (an import was removed) gives the chart's or today's. */
export function tableAt(desk: Desk, { chartId, edition }: BookPlace): Result<CodeTable, FailureCode> {
  const named = edition === null ? undefined : desk.codes.editions('icd-10-cm').find((source) => source.edition.name === edition)
  if (named) return desk.codes.table(named.edition.validFrom)
  if (chartId === null) return desk.codes.table(null)
  const chart = desk.store.read.charts.listing(chartId)
  return chart ? tableFor(desk, chart) : err('chart-unknown')
}
