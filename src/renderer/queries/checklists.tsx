// The checklists of a chart: which there are and how they stand, and the questions of one of them. Stands in the panel of queries, and
// wherever an audit asks for them.
import { useEffect, useState } from 'react'
import type { ChecklistView } from '../../shared/checklist-views'
import type { AuditCaseId, ChartId } from '../../shared/ids'
import type { Indicator } from '../../shared/query-views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { ChecklistForm } from './checklist-form'

const C = S.queries.checklists

interface Props {
  chartId: ChartId
  /** The case of an audit whose answers these are; null: the chart's own. */
  caseId: AuditCaseId | null
  /** Words marked in the cleared text; left out: those marked on the scrubbed side of the open chart. */
  marked?: Indicator | null
}

const keyOf = ({ kind, subject }: ChecklistView): string => `${kind} ${subject}`

export function Checklists({ chartId, caseId, marked }: Props) {
  const store = useAppStore()
  const lists = useApp((s) => s.checklists)
  const ofChart = useMarkedWords()
  const [at, setAt] = useState(0)
  useEffect(() => void store.getState().loadChecklists(chartId, caseId), [store, chartId, caseId])
  const all = readyValue(lists) ?? []
  const chosen = all[Math.min(at, all.length - 1)]
  const step = (by: 1 | -1) => setAt(Math.min(Math.max(0, at + by), Math.max(0, all.length - 1)))
  useCommands({ 'query.next': () => step(1), 'query.previous': () => step(-1) })

  if (lists.state === 'failed')
    return (
      <div className="pad">
        <FailureNote failure={lists.failure} />
      </div>
    )
  return (
    <div className="checklists">
      <ul className="checklist-tabs" aria-label={C.list}>
        {all.map((list, i) => (
          <li key={keyOf(list)}>
            <button type="button" aria-current={list === chosen ? 'true' : undefined} onClick={() => setAt(i)}>
              <span className="title">{list.title}</span>
              <span className={`outcome outcome-${list.result.outcome}`}>
                {list.kind === 'em' && list.result.outcome === 'met' ? C.leveled : C.outcome[list.result.outcome]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen ? <ChecklistForm key={keyOf(chosen)} list={chosen} marked={marked === undefined ? ofChart : marked} /> : null}
    </div>
  )
}

function useMarkedWords(): Indicator | null {
  const selection = useApp((s) => s.selection)
  const text = useApp((s) => readyValue(s.chart)?.scrubbed)
  if (selection?.side !== 'scrubbed' || text === undefined) return null
  const { start, end } = selection
  return { start, end, text: text.slice(start, end) }
}
