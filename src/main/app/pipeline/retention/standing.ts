// How every chart stands towards the schedule and the holds, as of now. Reads only.
import type { ChartId, HoldId } from '../../../../shared/ids'
import type { KindStanding, PurgeObstacle } from '../../../../shared/retention-views'
import { EVERY_STATUS } from '../../../../shared/views'
import { matcher, type WorklistFilter } from '../../../../shared/worklist-filter'
import { filterSchema } from '../../../../shared/worklist-filter-schema'
import { obstacleOf, reckonedDay, standingsOf } from '../../../governance'
import type { HoldRecord, RetentionFacts } from '../../../store'
import { dayOf } from '../../tools'
import type { Desk } from '../desk'
import { viewOfList } from '../view'
import { peopleAt } from '../worklist'

export interface ChartStanding {
  readonly facts: RetentionFacts
  readonly kinds: readonly KindStanding[]
  readonly held: boolean
  readonly obstacle: PurgeObstacle | null
}

/** ISO date; see reckonedDay. */
export const reckonedAt = ({ store, platform }: Desk): string => reckonedDay(dayOf(platform.now()), store.read.ledger.latestTime())

/** Every chart with anything left to purge, oldest import first. */
export function standingsAt(desk: Desk): readonly ChartStanding[] {
  const today = reckonedAt(desk)
  const { retention } = desk.policy()
  const held = heldBy(desk)
  return desk.store.read.retention.facts().flatMap((facts) => {
    const kinds = standingsOf(facts, retention, today)
    if (kinds.length === 0) return []
    return [{ facts, kinds, held: held.some(({ holds }) => holds(facts.chartId)), obstacle: obstacleOf(facts) }]
  })
}

export interface HeldBy {
  readonly hold: HoldRecord
  readonly holds: (id: ChartId) => boolean
}

/** Holds in force, each with the charts it holds: those that were meant when it was set, and those its filter finds now. */
export function heldBy(desk: Desk): readonly HeldBy[] {
  const { retention } = desk.store.read
  const named = retention.heldCharts()
  const inForce = retention.holds().filter(({ lifted }) => lifted === null)
  return inForce.map((hold) => ({ hold, holds: heldTest(desk, hold, named.get(hold.id)) }))
}

function heldTest(desk: Desk, { scope, filter }: HoldRecord, named: ReadonlySet<ChartId> = new Set()): (id: ChartId) => boolean {
  if (scope === 'all') return () => true
  if (scope === 'charts') return (id) => named.has(id)
  const parsed = filterSchema.safeParse(filter)
  // A filter of another version that this one cannot read may mean any chart.
  if (!parsed.success) return () => true
  const found = chartsFoundBy(desk, parsed.data)
  return (id) => named.has(id) || found.has(id)
}

/** Purged ones too: something may be left of them. */
export function chartsFoundBy(desk: Desk, filter: WorklistFilter): ReadonlySet<ChartId> {
  const names = new Map(peopleAt(desk).map(({ id, name }) => [id, name]))
  const at = { me: desk.person.id, today: dayOf(desk.platform.now()), nameOf: (id: HoldId | string) => names.get(id as never) ?? id }
  const test = matcher({ status: EVERY_STATUS, ...filter }, at)
  return new Set(
    viewOfList(desk)
      .filter(test)
      .map(({ id }) => id),
  )
}
