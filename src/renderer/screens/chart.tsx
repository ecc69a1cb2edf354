// The open chart: its steps, both texts side by side, and the panel that belongs to the step.
import { useEffect, useMemo } from 'react'
import type { ChartView } from '../../shared/views'
import { OriginNote } from '../packets/origin-note'
import { PagePane } from '../pages/page-pane'
import { usePageCommands, usePages } from '../pages/use-page-commands'
import { useQuoted } from '../queries/use-quoted'
import { ExposureNote } from '../review/exposure-note'
import { PurgedChart } from '../review/purged-chart'
import { SideBySide } from '../review/side-by-side'
import { SidePanel } from '../review/side-panel'
import { StepBar } from '../review/step-bar'
import { useChartCommands } from '../review/use-chart-commands'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { TaskNote } from '../ui/task-note'
import { TopBar } from '../ui/top-bar'

export function ChartScreen() {
  const store = useAppStore()
  const chart = useApp((s) => s.chart)
  const chartId = useApp((s) => s.chartId)
  const view = chart.state === 'ready' ? chart.value : null
  const name = useApp((s) => (s.charts.state === 'ready' ? s.charts.value.find((c) => c.id === s.chartId)?.name : undefined))
  const act = store.getState()
  // Marks and the find bar are let go first.
  const writing = useApp((s) => s.writing !== null && s.panel === 'queries' && s.selection === null && !s.find.open)

  /** What is looked for and what is marked is let go first. */
  const back = () => {
    if (store.getState().find.open) return act.closeFind()
    if (!store.getState().selection) return act.goToWorklist()
    document.getSelection()?.removeAllRanges()
    act.select(null)
  }

  useCommands({
    ...(writing ? { 'query.stop': () => void act.stopWriting() } : {}),
    'app.back': back,
    'chart.needsMe': () => void act.nextNeedingMe(),
    'chart.next': () => void act.stepChart(1),
    'chart.previous': () => void act.stepChart(-1),
  })

  return (
    <div className="screen">
      <TopBar middle={view && view.summary.status !== 'purged' ? <StepBar view={view} /> : null}>
        <Button look="quiet" command="app.back" onClick={() => act.goToWorklist()}>
          {S.common.back}
        </Button>
        <h1 className="chart-name" title={name}>
          {view?.summary.name ?? name ?? ''}
        </h1>
        <Button look="quiet" command="chart.previous" onClick={() => void act.stepChart(-1)}>
          <span className="unseen">{S.chart.previous}</span>
          <span aria-hidden="true">‹</span>
        </Button>
        <Button look="quiet" command="chart.next" onClick={() => void act.stepChart(1)}>
          <span className="unseen">{S.chart.next}</span>
          <span aria-hidden="true">›</span>
        </Button>
      </TopBar>
      <main className="chart" id="main">
        <TaskNote task={chart} loading={S.chart.loading} />
        {view?.origin ? <OriginNote origin={view.origin} /> : null}
        {view?.exposure ? <ExposureNote chartId={view.summary.id} exposure={view.exposure} /> : null}
        {view && chartId ? <OpenChart key={chartId} view={view} /> : null}
      </main>
    </div>
  )
}

function OpenChart({ view }: { view: ChartView }) {
  const selected = useApp((s) => (s.panel === 'codes' ? s.selectedSuggestion : null))
  const labels = useApp((s) => s.preferences.labels)
  const panel = useApp((s) => s.panel)
  const quoted = useQuoted(view)
  const evidence = useMemo(() => view.suggestions.find((s) => s.id === selected)?.evidence ?? quoted, [view.suggestions, selected, quoted])
  useChartCommands(view)
  usePageCommands()
  const { shown } = usePages()

  const looks = panel === 'codes' || panel === 'queries' ? 'desk-codes' : labels && 'desk-labels'

  useEffect(() => document.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true }), [])

  if (view.summary.status === 'purged') return <PurgedChart chartId={view.summary.id} />
  if (view.summary.status === 'scrubbing') return <Scrubbing view={view} />
  return (
    <div className={['desk', looks, shown && 'desk-pages'].filter(Boolean).join(' ')}>
      {view.failure ? (
        <div className="desk-note">
          <FailureNote failure={{ code: view.failure }} />
        </div>
      ) : null}
      {shown ? <PagePane view={view} evidence={evidence} /> : null}
      <SideBySide view={view} evidence={evidence} />
      <SidePanel view={view} />
    </div>
  )
}

function Scrubbing({ view }: { view: ChartView }) {
  const progress = useApp((s) => s.progress[view.summary.id])
  const share = progress && progress.total > 0 ? { value: Math.round((100 * progress.done) / progress.total) } : {}
  return (
    <section className="empty">
      <h2>{S.chart.scrubbing}</h2>
      <progress aria-label={S.chart.scrubbing} max={100} {...share} />
      <p>{S.chart.scrubbingHelp}</p>
    </section>
  )
}
