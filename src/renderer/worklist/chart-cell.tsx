// What a column says of a chart, with shape as well as colour where it calls for somebody.
import type { ChartSummary } from '../../shared/views'
import { STATUS_WORDS } from '../../shared/views'
import type { FilterContext } from '../../shared/worklist-filter'
import type { ColumnKey } from '../../shared/worklist-views'
import { useApp } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-worklist'
import { COLUMNS } from './columns'

/** Told who there is and what day it is: hundreds of cells that each watched the store would cost every key. */
export function ChartCell({ chart, column, at }: { chart: ChartSummary; column: ColumnKey; at: FilterContext }) {
  const overdue = chart.due !== null && chart.status !== 'finished' && chart.due < at.today
  const text = COLUMNS[column].text(chart, at.nameOf)
  if (column === 'status') return <StatusCell chart={chart} />
  if (text === '') return <span className="muted">–</span>
  switch (column) {
    case 'undecided':
      return <b className="count-soft num">{text}</b>
    case 'priority':
      return (
        <span className={`priority priority-${chart.priority}`}>
          <span aria-hidden="true">{MARK[chart.priority]}</span> {text}
        </span>
      )
    case 'due':
      return overdue ? (
        <b className="overdue num" title={W.overdue}>
          {text}
          <span className="unseen"> {W.overdue}</span>
        </b>
      ) : (
        <span className="num">{text}</span>
      )
    case 'kind':
    case 'specialty':
    case 'provider':
    case 'tag':
    case 'assignee':
      return <span title={text}>{text}</span>
    default:
      return <span className="num">{text}</span>
  }
}

const MARK: Readonly<Record<ChartSummary['priority'], string>> = { urgent: '⇈', high: '↑', normal: '', low: '↓' }

function StatusCell({ chart }: { chart: ChartSummary }) {
  const progress = useApp((s) => s.progress[chart.id])
  const share = progress && progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : null
  return (
    <>
      <span className={`status status-${chart.status}`}>{STATUS_WORDS[chart.status]}</span>
      {chart.status === 'scrubbing' || (progress && progress.done < progress.total) ? (
        <progress aria-label={STATUS_WORDS[chart.status]} max={100} {...(share === null ? {} : { value: share })} />
      ) : null}
      {chart.openSuggestions > 0 ? <small className="muted">{S.worklist.toDecide(chart.openSuggestions)}</small> : null}
    </>
  )
}
