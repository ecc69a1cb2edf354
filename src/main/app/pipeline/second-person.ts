// What a first person cleared and a second is to look at: sent back, it is to be reviewed again.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, type Result } from '../../../shared/result'
import type { SecondView } from '../../../shared/views'
import type { Writer } from '../../store'
import { type Desk, timeOf } from './desk'

export function sendBack(desk: Desk, chartId: ChartId, reason: string): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  const listing = desk.store.read.charts.listing(chartId)
  if (!listing) return err('chart-unknown')
  if (listing.status !== 'second') return err('chart-state')
  if (!reason.trim()) return err('reason-missing')
  const done = desk.store.write((w) => endFirst(desk, w, chartId, reason.trim()))
  if (done.ok) desk.changed([chartId])
  return done
}

/** Within a transaction; nothing where no clearance waits. */
export function endFirst(desk: Desk, w: Writer, chartId: ChartId, reason: string): void {
  const first = w.read.firstClearances.waiting(chartId)
  if (!first) return
  w.firstClearances.sendBack(first.id, reason, timeOf(desk))
  w.append({ kind: 'sent-back', chartId, reason: { typed: reason }, detail: { first: first.id } })
}

/** Who cleared first, for a window; mine: whoever looks is that person, and another has to. */
export function viewOfSecond(desk: Desk, chartId: ChartId): SecondView | null {
  const first = desk.store.read.firstClearances.waiting(chartId)
  return first && { name: first.name, credential: first.credential, at: first.at, mine: first.personId === desk.person.id }
}
