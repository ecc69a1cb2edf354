// Looking up codes of systems other than the diagnoses, in the editions that cover a chart's date. Reads only.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { CodeHitView } from '../../../shared/views'
import { type CodeList, type ProcedureTables, SYSTEM, systemsAt } from '../../codes'
import { codingDate, shelfFor } from './chart-state'
import { searchCodes } from './code-book'
import type { Desk } from './desk'

const HITS = 30

/** @param system one of the chart's view; another one finds nothing */
export function searchSystem(desk: Desk, chartId: ChartId, system: string, query: string): Result<CodeHitView[], FailureCode> {
  if (system === SYSTEM) return searchCodes(desk, { chartId, edition: null }, query)
  const chart = desk.store.read.charts.listing(chartId)
  if (!chart) return err('chart-unknown')
  const shelf = shelfFor(desk, chart)
  const date = codingDate(chart)
  const known = systemsAt(shelf, date).find((one) => one === system)
  if (known === 'ICD-10-PCS') return ok(procedureHits(shelf.procedures(date), query))
  if (known === 'HCPCS' || known === 'CPT') return ok(listHits(shelf.list(known === 'CPT' ? 'cpt' : 'hcpcs', date), query))
  return ok([])
}

/** Tables are gone through axis by axis: the beginning of a code shows what may come next, words show where to begin. */
function procedureHits(tables: ProcedureTables | null, query: string): CodeHitView[] {
  if (tables === null || query.trim() === '') return []
  const whole = tables.lookup(query)
  const next = whole ? [] : tables.children(query)
  if (whole) return [hit(whole.code, whole.title, true, null)]
  if (next.length > 0) return next.slice(0, HITS).map(({ prefix, axis, label }) => procedureHit(tables, prefix, `${axis}: ${label}`, null))
  return tables.search(query, HITS).map(({ prefix, label, via }) => procedureHit(tables, prefix, label, via.join(', ') || null))
}

function procedureHit(tables: ProcedureTables, prefix: string, label: string, by: string | null): CodeHitView {
  const whole = tables.lookup(prefix)
  return whole ? hit(whole.code, whole.title, true, by) : hit(prefix, label, false, by)
}

const listHits = (list: CodeList | null, query: string): CodeHitView[] =>
  (list?.search(query, HITS) ?? []).map(({ code, title, billable }) => hit(code, title, billable, null))

const hit = (code: string, title: string, billable: boolean, by: string | null): CodeHitView => ({ code, title, billable, by, without: [] })
