// Handlers of a family of calls: see shared/ipc/calls/validation.
import type { validationCalls } from '../../../shared/ipc/calls/validation'
import { ok } from '../../../shared/result'
import { keepReading, openReading } from '../../app/pipeline/validation/reading'
import { closeRound, frameOfRound, startRound } from '../../app/pipeline/validation/rounds'
import { roundView, validationView } from '../../app/pipeline/validation/view'
import type { Family, HandlerTools } from '../handler-tools'

export function validationHandlers({ onDesk }: HandlerTools): Family<typeof validationCalls> {
  return {
    'validation.get': () => onDesk((desk) => ok(validationView(desk))),
    'validation.frame': ({ filter }) => onDesk((desk) => frameOfRound(desk, filter)),
    'validation.start': (asked) =>
      onDesk((desk) => {
        const started = startRound(desk, asked)
        return started.ok ? roundView(desk, started.value) : started
      }),
    'validation.open': ({ roundId }) => onDesk((desk) => roundView(desk, roundId)),
    'validation.read': ({ roundId, chartId }) => onDesk((desk) => openReading(desk, roundId, chartId)),
    'validation.keep': ({ roundId, chartId, marks }) =>
      onDesk((desk) => {
        const kept = keepReading(desk, roundId, chartId, marks)
        return kept.ok ? openReading(desk, roundId, chartId) : kept
      }),
    'validation.close': ({ roundId }) =>
      onDesk((desk) => {
        const closed = closeRound(desk, roundId)
        return closed.ok ? roundView(desk, roundId) : closed
      }),
  }
}
