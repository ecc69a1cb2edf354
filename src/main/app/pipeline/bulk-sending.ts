// Many cleared charts to the built-in coder, one after the other, each by the same step as one by hand. Never to a server: what goes
// there leaves only after a person has seen its exact bytes.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { BulkSendReport } from '../../../shared/worklist-views'
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
  const refused = new Map<FailureCode, number>()
  let sent = 0
  let done = 0
  for (const id of ids) {
    // Asked before each: the settings may change while charts wait.
    if (!goesToBuiltIn(desk)) {
      if (done === 0) return err('bulk-not-built-in')
      refused.set('bulk-not-built-in', ids.length - done)
      return ok({ sent, refused: reasonsOf(refused), left: 0 })
    }
    const outcome = await send(id, signal)
    if (signal.aborted) break
    done++
    if (outcome.ok) sent++
    else refused.set(outcome.error, (refused.get(outcome.error) ?? 0) + 1)
    onProgress(done, ids.length)
  }
  return ok({ sent, refused: reasonsOf(refused), left: ids.length - done })
}

const goesToBuiltIn = (desk: Desk): boolean => desk.coder().kind === 'built-in'

const reasonsOf = (refused: ReadonlyMap<FailureCode, number>): BulkSendReport['refused'] =>
  [...refused].map(([code, charts]) => ({ code, charts })).sort((a, b) => b.charts - a.charts)
