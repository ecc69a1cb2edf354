// Handlers of a family of calls: see shared/ipc/calls/coding.
import type { codingCalls } from '../../../shared/ipc/calls/coding'
import { ok } from '../../../shared/result'
import { setBilled } from '../../app/pipeline/billed'
import { revealSuggestions, setBlindFirst, viewOfCodingSettings } from '../../app/pipeline/blind'
import { setCareSetting } from '../../app/pipeline/care'
import { searchSystem } from '../../app/pipeline/code-systems'
import { addByHand, decideCode, makePrincipal, undoDecision } from '../../app/pipeline/coding'
import { signerOf } from '../../app/pipeline/desk'
import { finishChart } from '../../app/pipeline/finishing'
import { sequenceCode, setPoa } from '../../app/pipeline/sequencing'
import type { Family, HandlerTools } from '../handler-tools'

export function codingHandlers({ step, onDesk, surroundings: { tell } }: HandlerTools): Family<typeof codingCalls> {
  return {
    'codes.decide': ({ chartId, suggestionId, decision }) =>
      step(chartId, (desk) => {
        const done = decideCode(desk, chartId, suggestionId, decision)
        if (done.ok && done.value) tell('planted.shown', done.value)
        return done
      }),
    'codes.principal': ({ chartId, suggestionId }) => step(chartId, (desk) => makePrincipal(desk, chartId, suggestionId)),
    'codes.add': ({ chartId, system, code, start, end }) => step(chartId, (desk) => addByHand(desk, chartId, code, { start, end }, system)),
    'codes.find': ({ chartId, system, query }) => onDesk((desk) => searchSystem(desk, chartId, system, query)),
    'codes.sequence': ({ chartId, suggestionId, before }) => step(chartId, (desk) => sequenceCode(desk, chartId, suggestionId, before)),
    'codes.poa': ({ chartId, suggestionId, poa }) => step(chartId, (desk) => setPoa(desk, chartId, suggestionId, poa)),
    'codes.reveal': ({ chartId }) => step(chartId, (desk) => revealSuggestions(desk, chartId)),
    'chart.care': ({ chartId, setting }) => step(chartId, (desk) => setCareSetting(desk, chartId, setting)),
    'billed.set': ({ chartId, codes }) => step(chartId, (desk) => setBilled(desk, chartId, codes)),
    'coding-settings.get': () => onDesk((desk) => ok(viewOfCodingSettings(desk))),
    'coding-settings.set': ({ blindFirst, fixed }) =>
      onDesk((desk) => {
        const done = setBlindFirst(desk, blindFirst, fixed)
        return done.ok ? ok(viewOfCodingSettings(desk)) : done
      }),
    'codes.undo': ({ chartId }) => step(chartId, (desk) => undoDecision(desk, chartId)),
    'chart.finish': ({ chartId, override }) => step(chartId, (desk) => finishChart(desk, chartId, signerOf(desk), override)),
  }
}
