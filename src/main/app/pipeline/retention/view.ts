// Retention as a window may see it. Reads only.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import { RETAINED_KINDS, type RetainedKind } from '../../../../shared/policy/retention'
import { err, ok, type Result } from '../../../../shared/result'
import type { HoldView, PurgeCandidate, PurgedChartView, PurgeSummary, RetentionView } from '../../../../shared/retention-views'
import { countedFrom } from '../../../governance'
import { finalCodes, foldDecisions } from '../../../review'
import type { PurgeRecord } from '../../../store'
import { dayOf } from '../../tools'
import type { Desk } from '../desk'
import { factsOf, sha256Of } from './purging'
import { type ChartStanding, type HeldBy, heldBy, reckonedAt, standingsAt } from './standing'

/** What one answer to a window may hold; the rest comes when these are purged. */
const MOST_LISTED = 5000

export function viewOfRetention(desk: Desk): RetentionView {
  const { name, version, retention } = desk.policy()
  const standings = standingsAt(desk)
  const free = standings.filter(({ held, obstacle }) => !held && obstacle === null)
  const isDue = (one: ChartStanding, kind: RetainedKind): boolean => one.kinds.some((k) => k.kind === kind && k.rule === 'due')
  const dueNow = Object.fromEntries(RETAINED_KINDS.map((kind) => [kind, free.filter((one) => isDue(one, kind)).length]))
  const today = reckonedAt(desk)
  const listed = standings.filter(({ kinds }) => kinds.some(({ rule }) => rule !== 'not-yet')).sort(dueFirst)
  return {
    schedule: retention,
    policy: { name, version },
    today,
    clockBehind: dayOf(desk.platform.now()) < today,
    dueNow: dueNow as Record<RetainedKind, number>,
    holds: holdsOf(desk, standings),
    candidates: listed.slice(0, MOST_LISTED).map(candidateOf),
    more: Math.max(0, listed.length - MOST_LISTED),
    purges: desk.store.read.retention.purges().map(summaryOf),
    mayPurge: mayDo(desk.person, 'administer'),
  }
}

const firstDue = ({ kinds }: ChartStanding): string =>
  kinds.flatMap(({ rule, on }) => (rule === 'due' && on !== null ? [on] : [])).sort()[0] ?? '9'

const dueFirst = (a: ChartStanding, b: ChartStanding): number => {
  const [x, y] = [firstDue(a) + countedFrom(a.facts), firstDue(b) + countedFrom(b.facts)]
  return x < y ? -1 : x > y ? 1 : 0
}

const candidateOf = ({ facts, kinds, held, obstacle }: ChartStanding): PurgeCandidate => ({
  chartId: facts.chartId,
  name: facts.status === 'purged' ? `Purged chart ${facts.chartId.slice(0, 8)}` : facts.name,
  status: facts.status,
  from: countedFrom(facts),
  finished: facts.finishedAt !== null,
  kinds,
  held,
  obstacle,
  packets: facts.packets,
})

function holdsOf(desk: Desk, standings: readonly ChartStanding[]): readonly HoldView[] {
  const inForce = new Map(heldBy(desk).map((one): [string, HeldBy['holds']] => [one.hold.id, one.holds]))
  return desk.store.read.retention.holds().map(({ id, scope, says, reason, setBy, setAt, lifted }) => {
    const holds = inForce.get(id)
    const charts = holds ? standings.filter(({ facts }) => holds(facts.chartId)).length : 0
    return { id, scope, says, reason, setBy, setAt, lifted, charts }
  })
}

function summaryOf(purge: PurgeRecord): PurgeSummary {
  const { charts, by } = factsOf(purge)
  const { certified } = purge
  return {
    id: purge.id,
    at: purge.at,
    by: by.name,
    charts: charts.length,
    kinds: RETAINED_KINDS.filter((kind) => charts.some(({ kinds }) => kinds.includes(kind))),
    certified: certified && { at: certified.at, sha256: sha256Of(certified.certificate) },
  }
}

/** What is left of a purged chart. */
export function viewOfPurged({ store: { read } }: Desk, chartId: ChartId): Result<PurgedChartView, FailureCode> {
  const facts = read.retention.facts().find((one) => one.chartId === chartId)
  const listing = read.charts.listing(chartId)
  if (!facts || !listing) return err('chart-unknown')
  const gone = read.retention.gone(chartId).flatMap(({ kind, purge }) => {
    const record = read.retention.purge(purge)
    return record ? [{ kind, at: record.at, by: factsOf(record).by.name, purge }] : []
  })
  const isGone = (kind: RetainedKind): boolean => facts.gone.includes(kind) || facts.gone.includes('opened-packet')
  const clearance = read.clearances.inForce(chartId)
  const signature = read.signOff.signature(chartId)
  const codes = () =>
    clearance && signature && !isGone('review')
      ? finalCodes(foldDecisions(read.suggestions.of(clearance.id), read.suggestions.decisions(clearance.id)))
      : null
  return ok({
    chartId,
    sha256: listing.sha256,
    importedAt: listing.importedAt,
    findings: listing.counts.findings,
    gone,
    signed: signature && { name: signature.name, credential: signature.credential, at: signature.at },
    codes: codes()?.map(({ system, code, title, poa }) => ({ system, code, title, poa })) ?? null,
    cleared: clearance && !isGone('cleared-text') ? clearance.text : null,
    packets: read.signOff.exports(chartId).map(({ sha256, at }) => ({ sha256, at })),
  })
}
