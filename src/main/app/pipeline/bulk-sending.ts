// Many cleared charts to the coder in use, each by the same step as one by hand: a person cleared each, and the gate is asked for each.
// To a server as many go at once as its settings allow.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { BulkSendReport } from '../../../shared/worklist-views'
import { profileOf } from '../endpoints'
import type { Desk } from './desk'

export interface BulkWork {
  readonly signal: AbortSignal
  /** Sends one chart: in the app, in line with what else is done to that chart. */
  readonly send: (chartId: ChartId, signal: AbortSignal) => Promise<Result<void, FailureCode>>
  readonly onProgress: (done: number, total: number) => void
}

/** A chart that cannot be sent is counted by its refusal and does not stop the others; a stop leaves the rest in line as they were. */
export async function sendMany(
  desk: Desk,
  ids: readonly ChartId[],
  { signal, send, onProgress }: BulkWork,
): Promise<Result<BulkSendReport, FailureCode>> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  // Asked once before all, so that a shut endpoint is said once and not chart by chart; the gate asks again for each.
  const open = await mayGo(desk)
  if (!open.ok) return open
  const meant = coderNow(desk)
  const line = [...ids]
  const refused = new Map<FailureCode, number>()
  let sent = 0
  let done = 0
  const sendNext = async (): Promise<void> => {
    for (let id = line.shift(); id !== undefined; id = line.shift()) {
      const outcome =
        coderNow(desk) !== meant
          ? err('bulk-coder-changed' as const)
          : mayHaveLeft(desk, id)
            ? err('outbound-unsure' as const)
            : await send(id, signal)
      if (outcome.ok) sent += 1
      else if (signal.aborted) return
      else refused.set(outcome.error, (refused.get(outcome.error) ?? 0) + 1)
      done += 1
      onProgress(done, ids.length)
      if (signal.aborted) return
    }
  }
  const hands = await Promise.allSettled(Array.from({ length: placesAt(desk) }, sendNext))
  const bug = hands.find((hand) => hand.status === 'rejected')
  if (bug) throw bug.reason
  return ok({ sent, refused: reasonsOf(refused), left: ids.length - done })
}

async function mayGo(desk: Desk): Promise<Result<void, FailureCode>> {
  const coder = desk.coder()
  if (coder.kind === 'built-in') return ok(undefined)
  if (coder.kind === 'off') return err('endpoint-off')
  const profile = profileOf(coder)
  return profile ? desk.mayReceive(profile) : err('endpoint-settings')
}

/** Who began meant the coder of that moment, with its settings of that moment. */
const coderNow = (desk: Desk): string => JSON.stringify(desk.coder())

/** The built-in coder uses all of this computer for one chart. */
const placesAt = (desk: Desk): number => {
  const coder = desk.coder()
  return coder.kind === 'server' ? coder.config.concurrency : 1
}

/**
 * Chartroom stopped, or the connection broke, while this text was on its way to a server: nobody can say whether it came there, so it is
 * a person's to send it once more.
 */
function mayHaveLeft({ store: { read } }: Desk, chartId: ChartId): boolean {
  const clearance = read.clearances.inForce(chartId)
  const last = read.outbound.of(chartId).findLast(({ clearanceId }) => clearanceId === clearance?.id)
  if (!last || last.profile.kind === 'built-in') return false
  return last.outcome.state === 'intent' || (last.outcome.state === 'failed' && last.outcome.failure === 'endpoint-cut-off')
}

const reasonsOf = (refused: ReadonlyMap<FailureCode, number>): BulkSendReport['refused'] =>
  [...refused].map(([code, charts]) => ({ code, charts })).sort((a, b) => b.charts - a.charts)
