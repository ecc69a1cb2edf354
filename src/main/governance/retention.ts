// Which content of which chart may be purged on a day, and why: by the schedule, or by a person where the schedule has no time. Pure; a
// purge itself is always confirmed by a person who sees the list.
import { GONE_BEFORE, RETAINED_KINDS, type RetainedKind, type RetentionPolicy } from '../../shared/policy/retention'
import type { KindStanding, PurgeObstacle } from '../../shared/retention-views'
import type { ChartStatus } from '../../shared/views'
import { plusDays } from '../../shared/worklist-filter'

/** As the records have it. Times are UTC, ISO 8601. */
export interface RetainedChart {
  readonly status: ChartStatus
  readonly finishedAt: string | null
  readonly touchedAt: string
  readonly opened: boolean
  readonly cleared: boolean
  readonly sent: boolean
  readonly unfinished: boolean
  readonly inOpenAudit: boolean
  readonly gone: readonly RetainedKind[]
}

/**
 * The day the schedule is reckoned by: a clock that was set back does not make content younger. Set forward it only lengthens a list that
 * a person still has to confirm.
 * @param clock ISO date
 * @param ledger latest time on record, or empty
 */
export const reckonedDay = (clock: string, ledger: string): string => (ledger.slice(0, 10) > clock ? ledger.slice(0, 10) : clock)

/** ISO date the schedule counts from. */
export const countedFrom = ({ finishedAt, touchedAt }: Pick<RetainedChart, 'finishedAt' | 'touchedAt'>): string =>
  (finishedAt ?? touchedAt).slice(0, 10)

/** What of a chart is still there, in the order of the kinds. */
export function kindsLeft({ opened, cleared, sent, gone }: RetainedChart): readonly RetainedKind[] {
  const there: Readonly<Record<RetainedKind, boolean>> = {
    'original-text': !opened,
    'cleared-text': !opened && cleared,
    outbound: !opened && sent,
    review: !opened,
    'opened-packet': opened,
  }
  return RETAINED_KINDS.filter((kind) => there[kind] && !gone.includes(kind))
}

/** How each kind that is left stands. One that goes only after another is not due before that one is. */
export function standingsOf(chart: RetainedChart, policy: RetentionPolicy, today: string): readonly KindStanding[] {
  const from = countedFrom(chart)
  const left = kindsLeft(chart)
  return left.map((kind): KindStanding => {
    const days = policy[kind]
    const bound = [kind, ...GONE_BEFORE[kind]].flatMap((one) => {
      const of = policy[one]
      return left.includes(one) && of !== null ? [plusDays(from, of)] : []
    })
    const on = bound.sort().at(-1) ?? null
    if (on !== null && on > today) return { kind, rule: 'not-yet', on }
    return days === null ? { kind, rule: 'by-hand', on: null } : { kind, rule: 'due', on }
  })
}

export function obstacleOf({ status, unfinished, inOpenAudit }: RetainedChart): PurgeObstacle | null {
  if (status === 'scrubbing') return 'scrubbing'
  if (unfinished) return 'sending'
  return inOpenAudit ? 'audit-open' : null
}
