// To the endpoint and back: the intent is in the ledger before a byte leaves, the outcome after. Every proposal is checked before
// a person sees it; what fails is kept and shown as rejected.
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, newId, type OutboundId, type SuggestionId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { CodeCheck, OutboundView } from '../../../shared/views'
import { type CodeTable, checkProposal, type ProposedCode } from '../../codes'
import type { Outbound, Reply } from '../../endpoint'
import type { InspectRefusal } from '../../gate'
import { type Suggestion, waitsFor } from '../../review'
import { asLabel, asSha256, type ChartRecord, type ClearanceRecord } from '../../store'
import { codingDate, loadChart, stateOf } from './chart-state'
import { ledgerHolds, proofOf, valuesOf } from './clearing'
import { type Desk, timeOf } from './desk'

/** The exact bytes that would leave now. */
export async function prepareOutbound(
  desk: Desk,
  chartId: ChartId,
): Promise<Result<{ outbound: Outbound; clearance: ClearanceRecord }, FailureCode>> {
  const clearance = desk.store.read.clearances.inForce(chartId)
  if (!clearance) return err('not-cleared')
  const proof = await proofOf(desk, clearance)
  if (!proof.ok) return proof
  const endpoint = desk.endpoint()
  return endpoint.ok ? ok({ outbound: endpoint.value.prepare(proof.value), clearance }) : endpoint
}

export async function previewOutbound(desk: Desk, chartId: ChartId): Promise<Result<OutboundView, FailureCode>> {
  const prepared = await prepareOutbound(desk, chartId)
  if (!prepared.ok) return prepared
  const { profile, bytes, sha256 } = prepared.value.outbound
  return ok({
    endpoint: profile.kind,
    host: profile.host,
    model: profile.model,
    body: new TextDecoder().decode(bytes),
    sha256,
    state: 'preview',
    at: null,
  })
}

export async function sendChart(desk: Desk, chartId: ChartId, signal: AbortSignal): Promise<Result<void, FailureCode>> {
  const state = loadChart(desk, chartId, ['cleared', 'coding'])
  if (!state.ok) return state
  const prepared = await prepareOutbound(desk, chartId)
  if (!prepared.ok) return prepared
  const { outbound, clearance } = prepared.value
  const answered = desk.store.read.outbound.of(chartId).some((o) => o.clearanceId === clearance.id && o.outcome.state === 'answered')
  if (answered) return err('chart-state')
  const allowed = await inspectOutbound(desk, outbound)
  if (!allowed.ok) {
    const noted = desk.store.write(
      (w) => void w.append({ kind: 'outbound-blocked', chartId, reason: allowed.error, detail: { sha256: asSha256(outbound.sha256) } }),
    )
    return noted.ok ? allowed : noted
  }
  const id = intend(desk, outbound, clearance)
  if (!id.ok) return id
  const endpoint = desk.endpoint()
  const reply = endpoint.ok ? await endpoint.value.send(outbound, signal) : endpoint
  const done = reply.ok
    ? recordReply(desk, state.value.chart, clearance, id.value, reply.value)
    : recordFailure(desk, chartId, id.value, reply.error)
  desk.changed()
  if (!done.ok) return done
  return reply.ok ? ok(undefined) : reply
}

/** The gate's last look at the bytes; remote endpoints ask it again before every attempt. */
export async function inspectOutbound(desk: Desk, outbound: Outbound): Promise<Result<void, InspectRefusal['code']>> {
  const { chartId } = outbound.cleared
  const chart = desk.store.read.charts.get(chartId)
  const run = desk.store.read.findings.latestRun(chartId)
  if (!chart || !run) return err('not-cleared')
  const seen = await desk.gate.inspect(outbound, {
    chartId,
    removedValues: valuesOf(stateOf(desk, chart, run)),
    ledgerHolds: ledgerHolds(desk),
  })
  return seen.ok ? seen : err(seen.error.code)
}

function intend(desk: Desk, { profile, bytes, sha256, prompt }: Outbound, clearance: ClearanceRecord): Result<OutboundId, FailureCode> {
  const id = newId<OutboundId>()
  const { chartId } = clearance
  return desk.store.write((w) => {
    const ledgerSeq = w.append({
      kind: 'outbound-intended',
      chartId,
      detail: {
        outbound: id,
        clearance: clearance.id,
        endpoint: asLabel(profile.kind),
        host: profile.host === null ? null : asLabel(profile.host),
        model: asLabel(profile.model),
        loopback: profile.loopback,
        prompt: prompt === null ? null : asLabel(prompt),
        sha256: asSha256(sha256),
        bytes: bytes.length,
      },
    })
    w.outbound.intend({ id, chartId, clearanceId: clearance.id, profile, prompt, bytes, sha256, at: timeOf(desk), ledgerSeq })
    return id
  })
}

function recordReply(
  desk: Desk,
  chart: ChartRecord,
  clearance: ClearanceRecord,
  outboundId: OutboundId,
  reply: Reply,
): Result<void, FailureCode> {
  const table = desk.tools.codes
  if (!table.ok) return table
  const suggestions = reply.proposals.map(
    (proposal): Suggestion => ({
      id: newId<SuggestionId>(),
      outboundId,
      proposal,
      check: checkFor(table.value, chart)(proposal, clearance.text),
    }),
  )
  const setAside = suggestions.filter((s) => s.check.status === 'rejected').length
  const { status, milliseconds, retries, sha256 } = reply
  const { system, name } = table.value.version
  return desk.store.write((w) => {
    w.outbound.answer(outboundId, reply, timeOf(desk))
    for (const suggestion of suggestions) w.suggestions.insert({ ...suggestion, chartId: chart.id, clearanceId: clearance.id })
    w.charts.setStatus(chart.id, 'coding')
    w.charts.setCounts(chart.id, { ...chart.counts, openSuggestions: suggestions.filter(waitsFor).length })
    w.append({ kind: 'code-set-used', chartId: chart.id, detail: { system: asLabel(system), version: asLabel(name) } })
    w.append({
      kind: 'outbound-answered',
      chartId: chart.id,
      detail: { outbound: outboundId, sha256: asSha256(sha256), status, milliseconds, retries, suggestions: suggestions.length, setAside },
    })
  })
}

function recordFailure(desk: Desk, chartId: ChartId, id: OutboundId, failure: FailureCode): Result<void, FailureCode> {
  return desk.store.write((w) => {
    w.outbound.fail(id, failure, timeOf(desk))
    w.append({ kind: 'outbound-failed', chartId, reason: failure, detail: { outbound: id } })
  })
}

/** After a crash: an intent without an outcome is closed as cut off, for nobody can say whether its bytes left. */
export function resolveUnfinished(desk: Desk): Result<void, FailureCode> {
  for (const { chartId, id } of desk.store.read.outbound.unfinished()) {
    const closed = recordFailure(desk, chartId, id, 'endpoint-cut-off')
    if (!closed.ok) return closed
  }
  return ok(undefined)
}

/** The encounter's date where the table covers it. Outside its year the table itself is the measure, and the window says so. */
export function dateInTable(table: CodeTable, chart: Pick<ChartRecord, 'encounter'>): string | null {
  const date = codingDate(chart)
  const { validFrom, validTo } = table.version
  return date !== null && date >= validFrom && date <= validTo ? date : null
}

const checkFor =
  (table: CodeTable, chart: ChartRecord) =>
  (proposal: ProposedCode, text: string): CodeCheck =>
    checkProposal(table)(proposal, text, dateInTable(table, chart))
