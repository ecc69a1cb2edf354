// Handlers of a family of calls: see shared/ipc/calls/gate.
import type { gateCalls } from '../../../shared/ipc/calls/gate'
import { ok } from '../../../shared/result'
import { reopenChart, takeClearance } from '../../app/pipeline/clearing'
import { signerOf } from '../../app/pipeline/desk'
import { scrubAgain } from '../../app/pipeline/policy/scrub-again'
import { sendBack } from '../../app/pipeline/second-person'
import { previewOutbound } from '../../app/pipeline/sending'
import { sendInTurn } from '../../app/pipeline/sending-queue'
import type { Family, HandlerTools } from '../handler-tools'

export function gateHandlers({ app, onDesk, step }: HandlerTools): Family<typeof gateCalls> {
  return {
    'chart.clear': ({ chartId, sha256 }) => step(chartId, (desk) => takeClearance(desk, chartId, signerOf(desk), sha256)),
    'chart.send-back': ({ chartId, reason }) => step(chartId, (desk) => sendBack(desk, chartId, reason)),
    'chart.scrub-again': ({ chartId }) =>
      step(chartId, (desk) => {
        const done = scrubAgain(desk, [chartId], 'asked')
        if (done.ok) app.scrubSoon(done.value)
        return done
      }),
    'chart.reopen': ({ chartId, reason }) => step(chartId, (desk) => reopenChart(desk, chartId, reason)),
    'outbound.preview': ({ chartId }) => onDesk((desk) => previewOutbound(desk, chartId)),
    'outbound.send': ({ chartId, sha256 }) =>
      step(chartId, (desk) => app.runFor(chartId, (signal) => sendInTurn(desk, chartId, signal, sha256))),
    'outbound.cancel': ({ chartId }) =>
      onDesk(() => {
        app.cancel(chartId)
        return ok(null)
      }),
  }
}
