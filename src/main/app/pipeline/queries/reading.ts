// What a step about a query has at hand: the chart with its clearance in force, and its documentation as the lint reads it.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId, ClearanceId, QueryId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import type { QueryFinding, QueryView, QueryWords } from '../../../../shared/query-views'
import { err, ok, type Result } from '../../../../shared/result'
import { type Documentation, findingOf, isHard, lintQuery, readDocumentation } from '../../../review'
import type { ClearanceRecord, QueryRecord } from '../../../store'
import { type ChartState, loadChart, tableFor } from '../chart-state'
import { valuesOf } from '../clearing'
import type { Desk } from '../desk'

export interface Reading {
  readonly state: ChartState
  readonly clearance: ClearanceRecord
  readonly documentation: Documentation
}

/** One chart at a time is worked on; reading a long one anew at every key would be felt. */
const lastRead = new WeakMap<Desk, { readonly of: ClearanceId; readonly documentation: Documentation }>()

/** Queries and checklists go with the cleared text, at any step from there on. */
export function readForQueries(desk: Desk, chartId: ChartId): Result<Reading, FailureCode> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  const state = loadChart(desk, chartId, ['cleared', 'coding', 'finished'])
  if (!state.ok) return state
  const clearance = desk.store.read.clearances.inForce(chartId)
  if (!clearance) return err('not-cleared')
  const table = tableFor(desk, state.value.chart)
  if (!table.ok) return table
  const known = lastRead.get(desk)
  const isKnown = known?.of === clearance.id && known.documentation.table === table.value
  const documentation = isKnown ? known.documentation : readDocumentation(table.value, clearance.text)
  lastRead.set(desk, { of: clearance.id, documentation })
  return ok({ state: state.value, clearance, documentation })
}

export interface OpenQuery extends Reading {
  readonly query: QueryRecord
}

export function openQuery(desk: Desk, chartId: ChartId, queryId: QueryId): Result<OpenQuery, FailureCode> {
  const reading = readForQueries(desk, chartId)
  if (!reading.ok) return reading
  const query = desk.store.read.queries.get(queryId)
  return query?.chartId === chartId ? ok({ ...reading.value, query }) : err('query-unknown')
}

/** The lint, and the gate's own check that the words name nobody. */
export async function findingsIn(desk: Desk, { state, documentation }: Reading, words: QueryWords): Promise<QueryFinding[]> {
  const known = valuesOf(state)
  const fields = [
    { place: { field: 'title' } as const, text: words.title },
    { place: { field: 'question' } as const, text: words.question },
    ...words.options.map((text, index) => ({ place: { field: 'option', index } as const, text })),
  ].filter(({ text }) => text.trim() !== '')
  const named = await Promise.all(
    fields.map(async ({ place, text }) => ((await desk.gate.isClean(text, known)) ? [] : [findingOf('names-someone', place)])),
  )
  const findings = [...named.flat(), ...lintQuery(words, documentation)]
  return [...findings.filter(isHard), ...findings.filter((finding) => !isHard(finding))]
}

const UNSENT = /^(?:draft|ready)$/

/** Oldest first. What was sent stands as it was and is not looked at again. */
export async function viewOfQueries(desk: Desk, chartId: ChartId): Promise<Result<QueryView[], FailureCode>> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  if (!desk.store.read.charts.listing(chartId)) return err('chart-unknown')
  const reading = readForQueries(desk, chartId)
  const views = desk.store.read.queries.of(chartId).map(async ({ chartId: _, ...query }) => ({
    ...query,
    findings: reading.ok && UNSENT.test(query.status) ? await findingsIn(desk, reading.value, query.words) : [],
  }))
  return ok(await Promise.all(views))
}
