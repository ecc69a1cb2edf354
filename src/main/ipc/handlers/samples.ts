// Handlers of a family of calls: see shared/ipc/calls/samples.
import path from 'node:path'
import type { SampleId } from '../../../shared/ids'
import type { sampleCalls } from '../../../shared/ipc/calls/samples'
import { ok } from '../../../shared/result'
import type { SampleView } from '../../../shared/sampling-views'
import type { Desk } from '../../app/pipeline/desk'
import { replaceUnit, typeFigures } from '../../app/pipeline/sampling/amending'
import { beginSample, drawNewSample, previewSample } from '../../app/pipeline/sampling/drawing'
import { exportSample } from '../../app/pipeline/sampling/exporting'
import { repeatSample } from '../../app/pipeline/sampling/repeating'
import { viewOfSample, viewOfSamples } from '../../app/pipeline/sampling/view'
import type { Answer, Family, HandlerTools, Outcome } from '../handler-tools'

export function sampleHandlers({ onDesk, surroundings: { dialogs } }: HandlerTools): Family<typeof sampleCalls> {
  /** A step on a sample, answered with the sample as it stands after it. */
  const onSample = (id: SampleId, work: (desk: Desk) => Outcome<unknown>): Promise<Answer<SampleView>> =>
    onDesk((desk) => {
      const done = work(desk)
      return done.ok ? viewOfSample(desk, id) : done
    })

  return {
    'samples.list': () => onDesk((desk) => ok(viewOfSamples(desk))),
    'samples.begin': () => onDesk(beginSample),
    'samples.preview': (design) => onDesk((desk) => previewSample(desk, design)),
    'samples.draw': (draw) =>
      onDesk((desk) => {
        const drawn = drawNewSample(desk, draw)
        return drawn.ok ? viewOfSample(desk, drawn.value) : drawn
      }),
    'samples.open': ({ sampleId }) => onDesk((desk) => viewOfSample(desk, sampleId)),
    'samples.repeat': ({ sampleId }) => onSample(sampleId, (desk) => repeatSample(desk, sampleId)),
    'samples.replace': ({ sampleId, unit, reason }) => onSample(sampleId, (desk) => replaceUnit(desk, sampleId, unit, reason)),
    'samples.type-figures': ({ sampleId, ...typed }) => onSample(sampleId, (desk) => typeFigures(desk, sampleId, typed)),
    'samples.export': ({ sampleId, format }) =>
      onDesk<string | null>(async (desk) => {
        const file = await dialogs.saveAs('Export sample', `sample-${sampleId.slice(0, 8)}.${format}`, format)
        if (file === null) return ok(null)
        const saved = await exportSample(desk, sampleId, format, file)
        return saved.ok ? ok(path.basename(file)) : saved
      }),
  }
}
