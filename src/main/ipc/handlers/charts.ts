// Handlers of a family of calls: see shared/ipc/calls/charts.
import type { FailureCode } from '../../../shared/failures'
import type { chartCalls } from '../../../shared/ipc/calls/charts'
import { err, ok, type Result } from '../../../shared/result'
import type { ChartSummary, ImportReport } from '../../../shared/views'
import { addFinding, keepAlike, keepFindings, relabelFinding, removeFinding, undoFinding } from '../../app/pipeline/findings'
import { reportOf } from '../../app/pipeline/intake/view'
import { viewOfList } from '../../app/pipeline/view'
import type { Answer, Family, HandlerTools } from '../handler-tools'

/** So long, in milliseconds, the window waits for files to be in; then they go on coming in beside its work. */
const PATIENCE = 4000

async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((settle) => {
    clock = setTimeout(() => settle(false), milliseconds)
  })
  const done = await Promise.race([work.then(() => true), late])
  clearTimeout(clock)
  return done
}

export function chartHandlers({
  app,
  onDesk,
  step,
  telling,
  surroundings: { dialogs, examples, offered },
}: HandlerTools): Family<typeof chartCalls> {
  const importFrom = (choose: () => readonly string[] | Promise<readonly string[]>): Promise<Answer<ImportReport>> =>
    onDesk(async (desk) => {
      const given = await choose()
      if (given.length === 0) return ok({ imported: [], already: [], refused: [], batch: null })
      const intake = app.intake()
      if (!intake.ok) return intake
      const id = intake.value.add(given)
      if (!id.ok) return id
      const done = await within(PATIENCE, intake.value.settled(id.value))
      return ok(reportOf(desk, id.value, !done))
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
