// A second reading: original and cleared text of one chart of a round side by side, to find what was missed. Nothing of the chart changes.
import { useEffect, useMemo } from 'react'
import { scrubbedSpan } from '../../shared/align'
import type { ReadingView } from '../../shared/validation-views'
import { pairsOf } from '../governance/validation/marked-span'
import { ReadingPanel } from '../governance/validation/reading-panel'
import { SideBySide } from '../review/side-by-side'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { canOpen } from '../store/validation'
import { S } from '../strings'
import { V } from '../strings-validation'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'
import { TaskNote } from '../ui/task-note'
import { TopBar } from '../ui/top-bar'

export function ReadingScreen() {
  const store = useAppStore()
  const act = store.getState()
  const task = useApp((s) => s.reading)
  const round = useApp((s) => readyValue(s.round))
  const chartId = useApp((s) => s.roundChartCursor)
  const reading = readyValue(task)
  const charts = round?.drawn.filter(canOpen) ?? []
  const at = charts.findIndex(({ id }) => id === chartId)

  /** What is looked for and what is marked is let go first. */
  const back = () => {
    const { find, selection } = store.getState()
    if (find.open) return act.closeFind()
    if (!selection) return act.leaveReading()
    document.getSelection()?.removeAllRanges()
    act.select(null)
  }
  useCommands({
    'app.back': back,
    'reading.next': () => void act.stepReading(1),
    'reading.previous': () => void act.stepReading(-1),
  })
  return (
    <div className="screen">
      <TopBar>
        <Button look="quiet" command="app.back" onClick={() => act.leaveReading()}>
          {round?.name ?? V.back}
        </Button>
        <h1 className="chart-name">{reading?.chart.summary.name ?? ''}</h1>
        {at >= 0 ? <span className="muted num">{V.place(at + 1, charts.length)}</span> : null}
        <Button look="quiet" command="reading.previous" onClick={() => void act.stepReading(-1)}>
          <span className="unseen">{S.chart.previous}</span>
          <span aria-hidden="true">‹</span>
        </Button>
        <Button look="quiet" command="reading.next" onClick={() => void act.stepReading(1)}>
          <span className="unseen">{S.chart.next}</span>
          <span aria-hidden="true">›</span>
        </Button>
      </TopBar>
      <main className="chart" id="main">
        <TaskNote task={task} loading={S.chart.loading} />
        {reading ? <OpenReading key={reading.chart.summary.id} reading={reading} /> : null}
      </main>
    </div>
  )
}

function OpenReading({ reading }: { reading: ReadingView }) {
  const { chart } = reading
  const drafts = useApp((s) => s.readingMarks)
  const marks = reading.marks ?? drafts
  const evidence = useMemo(() => {
    const pairs = { segments: pairsOf(chart.places) }
    return marks
      .filter(({ kind }) => kind === 'missed')
      .map(({ start, end }) => ({ ...scrubbedSpan(pairs, { start, end }), text: chart.text.slice(start, end), original: { start, end } }))
  }, [chart, marks])
  useEffect(() => document.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true }), [])
  return (
    <div className="desk">
      <SideBySide view={chart} evidence={evidence} />
      <ReadingPanel reading={reading} />
    </div>
  )
}
