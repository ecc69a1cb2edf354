// Did text of a chart leave that held what was only marked later? The findings of the moment of clearance are folded again from the
// records and laid against those of now.
import { scrubbedSpan } from '../../../shared/align'
import { failedBeforeSending } from '../../../shared/departures'
import type { ChartId } from '../../../shared/ids'
import { countMissed, type Exposure, type LeftText, type MissedPlace } from '../../../shared/incidents'
import { mask, SURE } from '../../deidentify'
import { missedSince } from '../../governance'
import { beginFolding } from '../../review'
import { type ClearanceRecord, type OutboundRecord, sha256Text } from '../../store'
import { foldAll } from './chart-memory'
import { loadChart } from './chart-state'
import type { Desk } from './desk'
import { statusOf } from './incident-state'

/** Every request that was on its way to a server, this computer's too, oldest first. */
export function departuresOf(desk: Desk, chartId: ChartId): readonly LeftText[] {
  const { read } = desk.store
  const clearances = new Map(read.clearances.of(chartId).map((clearance) => [clearance.id, clearance]))
  return read.outbound
    .of(chartId)
    .filter(({ profile }) => profile.kind !== 'built-in')
    .map((record) => {
      const clearance = clearances.get(record.clearanceId)
      return { ...factsOf(record), clearedSha256: clearance?.sha256 ?? '', missed: clearance ? missedIn(desk, clearance) : null }
    })
}

function factsOf({ id, profile, sha256, bytes, at, outcome }: OutboundRecord): Omit<LeftText, 'clearedSha256' | 'missed'> {
  const failure = outcome.state === 'failed' ? outcome.failure : null
  return {
    outboundId: id,
    endpoint: profile.kind,
    host: profile.host,
    model: profile.model,
    loopback: profile.loopback,
    sha256,
    bytes: bytes.length,
    at,
    outcome: outcome.state === 'intent' ? 'open' : outcome.state,
    failure,
    mayHaveLeft: failure === null || !failedBeforeSending(failure),
  }
}

/** Null where the chart, or the findings of then, are not there any more. */
function missedIn(desk: Desk, { chartId, ledgerSeq, sha256 }: ClearanceRecord): readonly MissedPlace[] | null {
  const { read } = desk.store
  const state = loadChart(desk, chartId)
  const at = read.incidents.findingsAt(chartId, ledgerSeq)
  const run = at && read.findings.run(at.runId)
  if (!state.ok || !run) return null
  const { chart, review } = state.value
  const edits = read.findings.edits(run.id).filter(({ seq }) => seq <= at.edits)
  const { state: then } = foldAll(
    beginFolding(run.findings, SURE),
    edits.map(({ edit }) => edit),
  )
  const missed = missedSince(chart.text, then.findings, review.findings)
  if (missed.length === 0) return []
  const masked = mask(chart.text, then.findings)
  const same = sha256Text(masked.text) === sha256
  return missed.map(({ category, start, end }) => ({ category, left: same ? scrubbedSpan(masked, { start, end }) : null }))
}

/** Null where nothing left for another computer, or nothing was missed in what did. */
export function exposureOf(desk: Desk, chartId: ChartId): Exposure | null {
  if (!desk.store.read.incidents.hasLeft(chartId)) return null
  const left = departuresOf(desk, chartId).filter(({ loopback, mayHaveLeft, missed }) => !loopback && mayHaveLeft && missed?.length !== 0)
  const [first] = left
  if (!first) return null
  // The same place may have left more than once: the request with the most of them says how many there are.
  const most = left.map(({ missed }) => missed ?? []).reduce((a, b) => (b.length > a.length ? b : a))
  if (most.length === 0) return null
  const known = desk.store.read.incidents.ofChart(chartId)[0]
  return {
    host: first.host ?? '',
    at: first.at,
    missed: countMissed(most),
    incident: known ? { id: known.id, number: known.number, status: statusOf(desk.store.read.incidents.entries(known.id)) } : null,
  }
}
