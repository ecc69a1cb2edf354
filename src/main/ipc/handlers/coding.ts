// Handlers of a family of calls: see shared/ipc/calls/coding.
import type { codingCalls } from '../../../shared/ipc/calls/coding'
import { addByHand, decideCode, makePrincipal, undoDecision } from '../../app/pipeline/coding'
import { finishChart } from '../../app/pipeline/finishing'
import type { Family, HandlerTools } from '../handler-tools'

export function codingHandlers({ step }: HandlerTools): Family<typeof codingCalls> {
  return {
    'codes.decide': ({ chartId, suggestionId, decision }) => step(chartId, (desk) => decideCode(desk, chartId, suggestionId, decision)),
    'codes.principal': ({ chartId, suggestionId }) => step(chartId, (desk) => makePrincipal(desk, chartId, suggestionId)),
    'codes.add': ({ chartId, code, start, end }) => step(chartId, (desk) => addByHand(desk, chartId, code, { start, end })),
    'codes.undo': ({ chartId }) => step(chartId, (desk) => undoDecision(desk, chartId)),
    'chart.finish': ({ chartId, name, credential, override }) =>
      step(chartId, (desk) => finishChart(desk, chartId, { name, credential }, override)),
  }
}
