// Incidents: opened about what left of a chart, written on, closed, and handed on with the exact bytes. Each step is an entry of the
// incident's log and one of the ledger.
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, type IncidentId, newId, type OutboundId } from '../../../shared/ids'
import { countMissed, type IncidentFacts, type LeftText, NO_FACTS } from '../../../shared/incidents'
import { canonicalJson } from '../../../shared/ledger-chain'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { asSha256, type IncidentEntryRecord, type IncidentLeftRecord, type LedgerEvent, sha256Text } from '../../store'
import { type Desk, timeOf } from './desk'
import { departuresOf } from './exposure'
import { factsIn, statusOf } from './incident-state'

/** Whoever works on charts may tell of an incident; only a lead closes one or hands it on. */
const mayTell = ({ person }: Desk): boolean => mayDo(person, 'code') || mayDo(person, 'administer')

/** @param outboundIds requests of this chart; their bytes are copied, so that the record stays whole */
export function openIncident(
  desk: Desk,
  chartId: ChartId,
  outboundIds: readonly OutboundId[],
  summary: string,
): Result<IncidentId, FailureCode> {
  if (!mayTell(desk)) return err('role-missing')
  if (!desk.store.read.charts.listing(chartId)) return err('chart-unknown')
  if (!summary.trim()) return err('reason-missing')
  const chosen = departuresOf(desk, chartId).filter(({ outboundId }) => outboundIds.includes(outboundId))
  if (chosen.length === 0 || chosen.length !== new Set(outboundIds).size) return err('incident-nothing-left')
  const bytesOf = new Map(desk.store.read.outbound.of(chartId).map(({ id, bytes }) => [id, bytes]))
  const left = chosen.map((one): IncidentLeftRecord => {
    const bytes = bytesOf.get(one.outboundId)
    if (!bytes) throw new Error('a departure has no bytes')
    return { outboundId: one.outboundId, left: one, bytes }
  })
  const id = newId<IncidentId>()
  const body = { words: summary.trim(), facts: { ...NO_FACTS, summary: summary.trim() }, missed: missedOf(chosen) }
  const entry = { seq: 1, kind: 'opened', body } as const
  const done = desk.store.write((w) => {
    const ledgerSeq = w.append({
      kind: 'incident-opened',
      incidentId: id,
      detail: {
        ...inLedger(id, entry),
        chart: chartId,
        outbounds: chosen.map(({ outboundId }) => outboundId),
        sha256s: chosen.map(({ sha256 }) => asSha256(sha256)),
        bytes: chosen.reduce((sum, { bytes }) => sum + bytes, 0),
      },
    })
    const at = timeOf(desk)
    w.incidents.insert({ id, number: w.read.incidents.nextNumber(), chartId, openedAt: at, ledgerSeq }, left)
    w.incidents.addEntry(id, { ...entry, by: byOf(desk), at, ledgerSeq })
    return id
  })
  if (done.ok) desk.changed([chartId])
  return done
}

export const saveFacts = (desk: Desk, id: IncidentId, facts: IncidentFacts): Result<void, FailureCode> =>
  add(desk, id, 'facts', { words: '', facts }, (detail) => ({
    kind: 'incident-noted',
    incidentId: id,
    detail: { ...detail, what: 'facts' },
  }))

export const addNote = (desk: Desk, id: IncidentId, words: string): Result<void, FailureCode> =>
  add(desk, id, 'note', { words: words.trim(), facts: null }, (detail) => ({
    kind: 'incident-noted',
    incidentId: id,
    detail: { ...detail, what: 'note' },
  }))

/** @param words what came of it, and who decided */
export function closeIncident(desk: Desk, id: IncidentId, words: string): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  return add(desk, id, 'closed', { words: words.trim(), facts: null }, (detail) => ({
    kind: 'incident-closed',
    incidentId: id,
    reason: { typed: words.trim() },
    detail,
  }))
}

export function reopenIncident(desk: Desk, id: IncidentId, words: string): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  return add(desk, id, 'reopened', { words: words.trim(), facts: null }, (detail) => ({
    kind: 'incident-reopened',
    incidentId: id,
    reason: { typed: words.trim() },
    detail,
  }))
}

type InLedger = ReturnType<typeof inLedger>

function add(
  desk: Desk,
  id: IncidentId,
  kind: IncidentEntryRecord['kind'],
  said: Pick<IncidentEntryRecord['body'], 'words' | 'facts'>,
  event: (detail: InLedger) => LedgerEvent,
): Result<void, FailureCode> {
  if (!mayTell(desk)) return err('role-missing')
  const incident = desk.store.read.incidents.get(id)
  if (!incident) return err('incident-unknown')
  if (said.facts === null && said.words === '') return err('reason-missing')
  // The counts of now go with each entry: more may have been marked since, or the chart be gone.
  const missed = missedNow(desk, id, incident.chartId)
  const done = desk.store.write((w): FailureCode | null => {
    const before = w.read.incidents.entries(id)
    const isOpen = statusOf(before) === 'open'
    if (kind === 'reopened' ? isOpen : !isOpen) return isOpen ? 'incident-open' : 'incident-closed'
    if (said.facts !== null && canonicalJson({ ...said.facts }) === canonicalJson({ ...factsIn(before) })) return null
    const entry = { seq: before.length + 1, kind, body: { ...said, missed } }
    const ledgerSeq = w.append(event(inLedger(id, entry)))
    w.incidents.addEntry(id, { ...entry, by: byOf(desk), at: timeOf(desk), ledgerSeq })
    return null
  })
  if (!done.ok) return done
  if (done.value !== null) return err(done.value)
  desk.changed([incident.chartId])
  return ok(undefined)
}

type Missed = IncidentEntryRecord['body']['missed']

const missedOf = (left: readonly LeftText[]): Missed => Object.fromEntries(left.map(({ outboundId, missed }) => [outboundId, missed]))

/** By outbound, as it can be told now; what can no longer be told stays as it was told last. */
export function missedNow(desk: Desk, id: IncidentId, chartId: ChartId): Missed {
  const { incidents } = desk.store.read
  const last = incidents.entries(id).at(-1)?.body.missed ?? {}
  const now = new Map(departuresOf(desk, chartId).map(({ outboundId, missed }) => [outboundId, missed]))
  return Object.fromEntries(incidents.left(id).map(({ outboundId }) => [outboundId, now.get(outboundId) ?? last[outboundId] ?? null]))
}

/** The request with the most of them says how many there are: the same text may have left more than once. */
export const mostMissed = (missed: Missed) =>
  countMissed(
    Object.values(missed).reduce<NonNullable<LeftText['missed']>>((most, one) => (one && one.length > most.length ? one : most), []),
  )

export const hashOfEntry = (id: IncidentId, { seq, kind, body }: Pick<IncidentEntryRecord, 'seq' | 'kind' | 'body'>): string =>
  sha256Text(canonicalJson({ incident: id, seq, kind, body: body as never }))

const inLedger = (id: IncidentId, entry: Pick<IncidentEntryRecord, 'seq' | 'kind' | 'body'>) => ({
  entry: asSha256(hashOfEntry(id, entry)),
  counts: mostMissed(entry.body.missed),
})

const byOf = ({ person: { id, name } }: Desk): IncidentEntryRecord['by'] => ({ id, name })
