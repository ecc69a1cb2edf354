// Incidents of the fake main, about a chart that says its text left with a name in it. Never shipped.
import { type ChartId, type IncidentId, newId, type OutboundId } from '../../shared/ids'
import { INCIDENT_FIELDS, type IncidentFacts, type IncidentView, type LeftText, NO_FACTS } from '../../shared/incidents'
import type { incidentCalls } from '../../shared/ipc/calls/incidents'
import type { CallName, CallResult, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'
import type { ChartBook } from './fake-chart-book'

const AT = '2026-03-02T08:00:00.000Z'
const BY = 'Ada Auditor'
const SHA = 'a3'.repeat(32)

const left = (n: number, own: Partial<LeftText> = {}): LeftText => ({
  outboundId: `00000000-0000-4000-8000-0000000000f${n}` as OutboundId,
  endpoint: 'openai-compatible',
  host: 'api.vendor.example:443',
  model: 'm-1',
  loopback: false,
  sha256: SHA,
  bytes: 4812,
  clearedSha256: SHA,
  at: AT,
  outcome: 'answered',
  failure: null,
  mayHaveLeft: true,
  missed: [
    { category: 'NAME', left: { start: 120, end: 128 } },
    { category: 'PHONE', left: { start: 410, end: 422 } },
  ],
  ...own,
})

const LEFT = [left(1), left(2, { outcome: 'failed', failure: 'endpoint-unreachable', mayHaveLeft: false })]

/** What a chart of the fake says of itself when its text left with something in it. */
export const FAKE_EXPOSURE = { host: 'api.vendor.example:443', at: AT, missed: { NAME: 1, PHONE: 1 } } as const

type Family = Pick<Handlers, keyof typeof incidentCalls & CallName>

export function fakeIncidents(charts: readonly ChartBook[]): Family {
  const known = new Map<IncidentId, IncidentView>()
  const bookOf = (id: ChartId) => charts.find((chart) => chart.id === id)

  function add(
    id: IncidentId,
    kind: IncidentView['timeline'][number]['kind'],
    words: string,
    facts?: IncidentFacts,
  ): CallResult<'incidents.get'> {
    const before = known.get(id)
    if (!before) return err({ code: 'incident-unknown' })
    const changed = facts ? INCIDENT_FIELDS.filter((field) => facts[field] !== before.facts[field]) : []
    const seq = before.timeline.length + 1
    const status = kind === 'closed' ? 'closed' : kind === 'reopened' ? 'open' : before.status
    const after: IncidentView = {
      ...before,
      status,
      facts: facts ?? before.facts,
      noticeBy: (facts ?? before.facts).discovered === '' ? null : '2026-05-01',
      timeline: [
        ...before.timeline,
        { seq, kind, at: AT, by: BY, words, changed, missed: before.missed, sha256: SHA, ledgerSeq: 40 + seq },
      ],
    }
    known.set(id, after)
    const book = bookOf(before.chartId)
    if (book?.exposure) book.exposure = { ...book.exposure, incident: { id, number: before.number, status } }
    return ok(after)
  }

  return {
    'incidents.list': () =>
      ok({
        incidents: [...known.values()].reverse(),
        proposals: charts.flatMap(({ id, name, exposure }) =>
          exposure && exposure.incident === null ? [{ chartId: id, chartName: name, exposure }] : [],
        ),
      }),
    'incidents.departures': ({ chartId }) => (bookOf(chartId) ? ok(LEFT) : err({ code: 'chart-unknown' })),
    'incidents.open': ({ chartId, outboundIds, summary }) => {
      const book = bookOf(chartId)
      if (!book) return err({ code: 'chart-unknown' })
      const id = newId<IncidentId>()
      known.set(id, {
        id,
        number: known.size + 1,
        chartId,
        chartName: book.name,
        status: 'open',
        openedAt: AT,
        by: BY,
        hosts: ['api.vendor.example:443'],
        missed: FAKE_EXPOSURE.missed,
        noticeBy: null,
        left: LEFT.filter(({ outboundId }) => outboundIds.includes(outboundId)),
        facts: { ...NO_FACTS, summary },
        timeline: [],
      })
      return add(id, 'opened', summary)
    },
    'incidents.get': ({ incidentId }) => {
      const incident = known.get(incidentId)
      return incident ? ok(incident) : err({ code: 'incident-unknown' })
    },
    'incidents.save': ({ incidentId, facts }) => add(incidentId, 'facts', '', facts),
    'incidents.note': ({ incidentId, words }) => add(incidentId, 'note', words),
    'incidents.close': ({ incidentId, words }) => add(incidentId, 'closed', words),
    'incidents.reopen': ({ incidentId, words }) => add(incidentId, 'reopened', words),
    'incidents.export': () => ok('incident-1-PHI.json'),
  }
}
