// Handlers of a family of calls: see shared/ipc/calls/charts.
import path from 'node:path'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import type { chartCalls } from '../../../shared/ipc/calls/charts'
import { err, ok, type Result } from '../../../shared/result'
import type { ChartSummary, ImportReport } from '../../../shared/views'
import { addFinding, keepAlike, keepFindings, relabelFinding, removeFinding, undoFinding } from '../../app/pipeline/findings'
import { importFile } from '../../app/pipeline/importing'
import { viewOfList, viewOfSome } from '../../app/pipeline/view'
import type { Answer, Family, HandlerTools } from '../handler-tools'

export function chartHandlers({
  app,
  onDesk,
  step,
  telling,
  surroundings: { dialogs, examples, offered },
}: HandlerTools): Family<typeof chartCalls> {
  const importFrom = (choose: () => readonly string[] | Promise<readonly string[]>): Promise<Answer<ImportReport>> =>
    onDesk(async (desk) => {
      const ids: ChartId[] = []
      const refused: { name: string; code: FailureCode }[] = []
      const before = new Set(viewOfList(desk).map((chart) => chart.id))
      for (const file of await choose()) {
        const done = await importFile(desk, file, 'reuse')
        if (done.ok) ids.push(done.value)
        else refused.push({ name: path.basename(file), code: done.error })
      }
      app.scrubSoon(ids)
      desk.changed(ids)
      // Newest first, as the worklist has them.
      const named = viewOfSome(desk, [...new Set(ids)].reverse())
      const isNew = (chart: ChartSummary): boolean => !before.has(chart.id)
      return ok({ imported: named.filter(isNew), already: named.filter((chart) => !isNew(chart)), refused })
    })

  return {
    'charts.list': () => onDesk((desk): Result<ChartSummary[], FailureCode> => ok([...viewOfList(desk)])),
    'charts.pick': () => importFrom(dialogs.pickCharts),
    // A share's name makes Windows reach into the network by itself: a window may not ask for that.
    'charts.import': ({ paths }) =>
      paths.some((file) => /^[\\/]{2}/.test(file)) ? err({ code: 'request-invalid' }) : importFrom(() => paths),
    'charts.examples': () => importFrom(examples),
    'charts.offered': () => importFrom(() => offered.splice(0)),
    'chart.open': ({ chartId }) =>
      onDesk((desk) => {
        const chart = desk.store.read.charts.listing(chartId)
        if (!chart) return err('chart-unknown')
        // There is no original left to view.
        if (chart.status === 'purged') return telling(desk, chartId, 'nothing')
        const noted = desk.store.write((w) => void w.append({ kind: 'original-viewed', chartId, detail: {} }))
        return noted.ok ? telling(desk, chartId, 'nothing') : noted
      }),
    'findings.add': ({ chartId, start, end, category, everywhere }) =>
      step(chartId, (desk) => addFinding(desk, chartId, { start, end }, category, everywhere)),
    'findings.keep': ({ chartId, findingId, everywhere }) =>
      step(chartId, (desk) => (everywhere ? keepAlike(desk, chartId, findingId) : keepFindings(desk, chartId, [findingId]))),
    'findings.relabel': ({ chartId, findingId, category, everywhere }) =>
      step(chartId, (desk) => relabelFinding(desk, chartId, findingId, category, everywhere)),
    'findings.remove': ({ chartId, findingId, reason, everywhere }) =>
      step(chartId, (desk) => removeFinding(desk, chartId, findingId, reason, everywhere)),
    'findings.undo': ({ chartId }) => step(chartId, (desk) => undoFinding(desk, chartId, 'undo')),
    'findings.redo': ({ chartId }) => step(chartId, (desk) => undoFinding(desk, chartId, 'redo')),
  }
}
