// Handlers of a family of calls: see shared/ipc/calls/pages.
import type { pageCalls } from '../../../shared/ipc/calls/pages'
import type { PagesReport } from '../../../shared/page-view'
import { ok } from '../../../shared/result'
import { exportablePages, exportPages } from '../../app/pipeline/pages/exporting'
import { imageOf, pagesOf, wordsOf } from '../../app/pipeline/pages/viewing'
import type { Family, HandlerTools } from '../handler-tools'

export function pageHandlers({ app, onDesk, surroundings: { dialogs, tell } }: HandlerTools): Family<typeof pageCalls> {
  return {
    'pages.list': ({ chartId }) => onDesk((desk) => pagesOf(desk, chartId)),
    'pages.words': ({ chartId, number }) => onDesk((desk) => wordsOf(desk, chartId, number)),
    'pages.image': ({ chartId, number, pixelsPerPoint }) => onDesk((desk) => imageOf(desk, chartId, number, pixelsPerPoint)),
    'pages.export': ({ chartId, format }) =>
      onDesk<PagesReport | null>(async (desk) => {
        const ready = exportablePages(desk, chartId)
        if (!ready.ok) return ready
        const name = format === 'pdf' ? 'redacted-pages.pdf' : 'redacted-pages.zip'
        const file = await dialogs.saveAs('Export redacted pages', `chart-${chartId.slice(0, 8)}-${name}`, format)
        if (file === null) return ok(null)
        const onProgress = (progress: Parameters<typeof tell<'pages.progress'>>[1]): void => tell('pages.progress', progress)
        return app.runFor('pages', (signal) => exportPages(desk, chartId, file, { format, signal, onProgress }))
      }),
    'pages.cancel': () =>
      onDesk(() => {
        app.cancel('pages')
        return ok(null)
      }),
  }
}
