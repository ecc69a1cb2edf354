// Incidents as a window sees them, and the whole record as a file with the exact bytes that left.
import type { FailureCode } from '../../../shared/failures'
import type { IncidentId } from '../../../shared/ids'
import {
  INCIDENT_FIELDS,
  type IncidentEntryView,
  type IncidentSummary,
  type IncidentsView,
  type IncidentView,
  type NO_FACTS,
  NOTICE_DAYS,
} from '../../../shared/incidents'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { asSha256, type IncidentEntryRecord, type IncidentRecord, sha256Text } from '../../store'
import { saveFile } from '../save-file'
import type { Desk } from './desk'
import { exposureOf } from './exposure'
import { factsIn, statusOf } from './incident-state'
import { hashOfEntry, missedNow, mostMissed } from './incidents'

export function viewOfIncidents(desk: Desk): IncidentsView {
  const { incidents, charts } = desk.store.read
  const proposals = incidents.chartsThatLeft().flatMap((chartId) => {
    const exposure = exposureOf(desk, chartId)
    return exposure && exposure.incident === null ? [{ chartId, chartName: charts.listing(chartId)?.name ?? '', exposure }] : []
  })
  return { incidents: incidents.list().map((record) => summaryOf(desk, record)), proposals }
}

function summaryOf(desk: Desk, { id, number, chartId, openedAt }: IncidentRecord): IncidentSummary {
  const { incidents, charts } = desk.store.read
  const entries = incidents.entries(id)
  const { discovered } = factsIn(entries)
  return {
    id,
    number,
    chartId,
    chartName: charts.listing(chartId)?.name ?? null,
    status: statusOf(entries),
    openedAt,
    by: entries[0]?.by.name ?? '',
    hosts: [...new Set(incidents.left(id).flatMap(({ left }) => (left.host === null ? [] : [left.host])))],
    missed: mostMissed(missedNow(desk, id, chartId)),
    noticeBy: discovered === '' ? null : dayAfter(discovered, NOTICE_DAYS),
  }
}

export function viewOfIncident(desk: Desk, id: IncidentId): Result<IncidentView, FailureCode> {
  const { incidents } = desk.store.read
  const record = incidents.get(id)
  if (!record) return err('incident-unknown')
  const missed = missedNow(desk, id, record.chartId)
  const entries = incidents.entries(id)
  return ok({
    ...summaryOf(desk, record),
    left: incidents.left(id).map(({ outboundId, left }) => ({ ...left, missed: missed[outboundId] ?? null })),
    facts: factsIn(entries),
    timeline: entries.map((entry, i) => viewOfEntry(id, entry, factsIn(entries.slice(0, i)))),
  })
}

function viewOfEntry(id: IncidentId, entry: IncidentEntryRecord, before: typeof NO_FACTS): IncidentEntryView {
  const { seq, kind, at, by, body, ledgerSeq } = entry
  const { words, facts } = body
  const changed = facts === null ? [] : INCIDENT_FIELDS.filter((field) => facts[field] !== before[field])
  return { seq, kind, at, by: by.name, words, changed, missed: mostMissed(body.missed), sha256: hashOfEntry(id, entry), ledgerSeq }
}

/** Holds PHI, as what left did. The ledger has it before the file has its name. */
export async function exportIncident(desk: Desk, id: IncidentId, file: string): Promise<Result<void, FailureCode>> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const view = viewOfIncident(desk, id)
  if (!view.ok) return view
  const bytesOf = new Map(desk.store.read.incidents.left(id).map(({ outboundId, bytes }) => [outboundId, bytes]))
  const left = view.value.left.map((one) => {
    const bytes = Buffer.from(bytesOf.get(one.outboundId) ?? [])
    return { ...one, base64: bytes.toString('base64'), text: bytes.toString('utf8') }
  })
  const text = `${JSON.stringify({ form: 'chartroom-incident/1', ...view.value, left }, null, 2)}\n`
  const detail = { sha256: asSha256(sha256Text(text)), bytes: Buffer.byteLength(text), phi: true } as const
  return saveFile(file, text, () => desk.store.write((w) => void w.append({ kind: 'incident-exported', incidentId: id, detail })))
}

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
