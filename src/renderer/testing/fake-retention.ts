// The fake's retention: every chart of the fake, due or by hand as a test says; holds and purges in memory. Never shipped.
import { type HoldId, newId, type PurgeId } from '../../shared/ids'
import type { retentionCalls } from '../../shared/ipc/calls/retention'
import type { Handlers } from '../../shared/ipc/derive'
import { RETAINED_KINDS, type RetainedKind, STANDARD_RETENTION } from '../../shared/policy/retention'
import { err, ok } from '../../shared/result'
import { PURGE_WORD, type PurgedChartView, type RetentionView } from '../../shared/retention-views'
import type { ChartSummary } from '../../shared/views'

type Family = Pick<Handlers, keyof typeof retentionCalls>

const AT = '2026-03-02T08:00:00.000Z'
const SHA = 'b7'.repeat(32)

export const FAKE_PURGED: Omit<PurgedChartView, 'chartId'> = {
  sha256: SHA,
  importedAt: AT,
  findings: 14,
  gone: [{ kind: 'original-text', at: AT, by: 'Ada Quist', purge: newId<PurgeId>() }],
  signed: { name: 'Ada Quist', credential: 'CCS', at: AT },
  codes: [{ system: 'ICD-10-CM', code: 'I10', title: 'Essential (primary) hypertension', poa: 'Y' }],
  cleared: '[NAME_1] is a woman with hypertension.',
  packets: [{ sha256: SHA, at: AT }],
}

export function fakeRetention(charts: () => readonly ChartSummary[], own: Partial<RetentionView> = {}): Family {
  const gone = new Set<string>()
  let view: RetentionView = {
    schedule: { ...STANDARD_RETENTION, 'original-text': 90, outbound: 2192 },
    policy: { name: 'Standard', version: 1 },
    today: '2026-03-02',
    clockBehind: false,
    dueNow: Object.fromEntries(RETAINED_KINDS.map((kind) => [kind, 0])) as Record<RetainedKind, number>,
    holds: [],
    candidates: [],
    more: 0,
    purges: [],
    mayPurge: true,
    ...own,
  }
  const now = (): RetentionView => {
    const isHeld = view.holds.some(({ lifted }) => lifted === null)
    const candidates = (own.candidates ?? charts().map(candidateOf))
      .filter(({ chartId }) => !gone.has(chartId))
      .map((one) => ({ ...one, held: one.held || isHeld }))
    const isDue = (kind: RetainedKind): number =>
      candidates.filter(
        ({ kinds, held, obstacle }) => !held && obstacle === null && kinds.some((one) => one.kind === kind && one.rule === 'due'),
      ).length
    const dueNow = Object.fromEntries(RETAINED_KINDS.map((kind) => [kind, isDue(kind)])) as Record<RetainedKind, number>
    return { ...view, candidates, dueNow }
  }

  return {
    'retention.get': () => ok(now()),
    'retention.hold': ({ what, reason }) => {
      const says = what.scope === 'all' ? 'All charts' : what.scope === 'filter' ? 'Status: Finished' : `${what.chartIds.length} charts`
      const hold = { id: newId<HoldId>(), scope: what.scope, says, reason, setBy: 'Ada Quist', setAt: AT, charts: charts().length }
      view = { ...view, holds: [{ ...hold, lifted: null }, ...view.holds] }
      return ok(now())
    },
    'retention.lift': ({ holdId, reason }) => {
      const lifted = { by: 'Ada Quist', at: AT, reason }
      view = { ...view, holds: view.holds.map((hold) => (hold.id === holdId ? { ...hold, charts: 0, lifted } : hold)) }
      return ok(now())
    },
    'retention.purge': ({ charts: taken, word }) => {
      if (word !== PURGE_WORD) return err({ code: 'purge-unconfirmed' })
      const id = newId<PurgeId>()
      const kinds = RETAINED_KINDS.filter((kind) => taken.some((one) => one.kinds.includes(kind)))
      const certified = { at: AT, sha256: SHA }
      for (const { chartId } of taken) gone.add(chartId)
      view = { ...view, purges: [{ id, at: AT, by: 'Ada Quist', charts: taken.length, kinds, certified }, ...view.purges] }
      return ok({ id, charts: taken.length, pending: null })
    },
    'retention.finish': () => {
      view = { ...view, purges: view.purges.map((one) => ({ ...one, certified: one.certified ?? { at: AT, sha256: SHA } })) }
      return ok(now())
    },
    'retention.certificate': () => ok('purge-certificate.zip'),
    'retention.chart': ({ chartId }) => ok({ chartId, ...FAKE_PURGED }),
  }
}

const candidateOf = ({ id, name, status }: ChartSummary, i: number): RetentionView['candidates'][number] => ({
  chartId: id,
  name,
  status,
  from: '2025-11-20',
  finished: status === 'finished',
  kinds: [
    { kind: 'original-text', rule: 'due', on: '2026-02-18' },
    { kind: 'cleared-text', rule: 'by-hand', on: null },
    { kind: 'outbound', rule: 'not-yet', on: '2031-11-21' },
    { kind: 'review', rule: 'by-hand', on: null },
  ],
  held: false,
  obstacle: i === 1 ? 'audit-open' : null,
  packets: i === 0 ? 1 : 0,
})
