// Everything that goes to a server goes through the queue of its endpoint: by hand or in bulk, from whichever step.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { err, type Result } from '../../../shared/result'
import { createLane, type Lane, systemClock } from '../../endpoint'
import type { Server } from '../endpoints'
import type { Desk } from './desk'
import { sendChart } from './sending'

/** One lane for each endpoint, kept as long as the records are open, whatever becomes of its settings meanwhile. */
export function createLanes(): (server: Server) => Lane {
  const lanes = new Map<string, Lane>()
  return ({ id, config }) => {
    const key = id ?? config.baseUrl
    const lane = lanes.get(key) ?? createLane(systemClock)
    lanes.set(key, lane)
    return lane
  }
}

/** `sendChart` in its turn. Nothing is prepared or recorded before, so what waits can be called off without a trace. */
export async function sendInTurn(
  desk: Desk,
  chartId: ChartId,
  signal: AbortSignal,
  shown?: string | null,
): Promise<Result<void, FailureCode>> {
  const coder = desk.coder()
  if (coder.kind !== 'server') return sendChart(desk, chartId, signal, shown)
  const leave = await desk.laneOf(coder).enter(coder.config.concurrency, signal)
  if (leave === null) return err('cancelled')
  try {
    return await sendChart(desk, chartId, signal, shown)
  } finally {
    leave()
  }
}
