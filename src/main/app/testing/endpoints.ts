// Endpoints that do what no test could wait for. For tests only.
import type { ChartId } from '../../../shared/ids'
import { ok } from '../../../shared/result'
import type { Desk } from '../pipeline/desk'
import { sendChart } from '../pipeline/sending'
import { expectOk } from './bench'

/** Sends, and comes back while the endpoint still thinks: as the records are when the process is killed there. */
export function sendUntilKilled(desk: Desk, chartId: ChartId): Promise<void> {
  const real = expectOk(desk.endpoint(null))
  return new Promise((asked, refused) => {
    const thinking = {
      ...real,
      send: () => {
        asked()
        return new Promise<never>(() => {})
      },
    }
    sendChart({ ...desk, endpoint: () => ok(thinking) }, chartId, new AbortController().signal).then(() =>
      refused(new Error('was not asked')),
    )
  })
}
