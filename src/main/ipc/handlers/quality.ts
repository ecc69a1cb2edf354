// Handlers of a family of calls: see shared/ipc/calls/quality.

import path from 'node:path'
import type { qualityCalls } from '../../../shared/ipc/calls/quality'
import { ok, type Result } from '../../../shared/result'
import type { Desk } from '../../app/pipeline/desk'
import { setPlanting, viewOfPlanting } from '../../app/pipeline/planting'
import { type QualityAsked, qualityOf } from '../../app/pipeline/quality'
import { qualityCsv } from '../../app/pipeline/quality-csv'
import { saveFile } from '../../app/save-file'
import type { Family, HandlerTools } from '../handler-tools'

export function qualityHandlers({ app, onDesk, surroundings: { dialogs, tell } }: HandlerTools): Family<typeof qualityCalls> {
  const count = (desk: Desk, asked: QualityAsked) =>
    app.runFor('quality', (signal) =>
      qualityOf(desk, asked, { signal, onProgress: (done, total) => tell('quality.progress', { done, total }) }),
    )

  return {
    'quality.get': (asked) => onDesk((desk) => count(desk, asked)),
    'quality.cancel': () =>
      onDesk(() => {
        app.cancel('quality')
        return ok(null)
      }),
    'quality.export': (asked) =>
      onDesk<Saved | null>(async (desk) => {
        const file = await dialogs.saveAs('Export figures', `quality-by-${asked.by}.csv`, 'csv')
        if (file === null) return ok(null)
        const view = await count(desk, asked)
        return view.ok ? written(file, qualityCsv(view.value)) : view
      }),
    'planting.get': () => onDesk((desk) => ok(viewOfPlanting(desk))),
    'planting.set': ({ oneIn }) =>
      onDesk((desk) => {
        const set = setPlanting(desk, oneIn)
        return set.ok ? ok(viewOfPlanting(desk)) : set
      }),
    'quality.export-chart': ({ name, svg }) =>
      onDesk<Saved | null>(async () => {
        const file = await dialogs.saveAs('Export chart', `${name}.svg`, 'svg')
        return file === null ? ok(null) : written(file, svg)
      }),
  }
}

interface Saved {
  readonly file: string
}

async function written(file: string, text: string): Promise<Result<Saved, 'file-unwritable'>> {
  const saved = await saveFile(file, text)
  return saved.ok ? ok({ file: path.basename(file) }) : saved
}
