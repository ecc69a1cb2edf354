// How far the charts are, as a strip of lengths and as numbers; a press asks for one status or no longer.
import { useMemo } from 'react'
import { type ChartStatus, STATUS_WORDS } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { W } from '../strings-worklist'
import { statusCounts, toggleStatus } from './facets'

const ORDER: readonly ChartStatus[] = ['failed', 'scrubbing', 'review', 'second', 'cleared', 'coding', 'finished', 'purged']

export function StatusStrip() {
  const { setFilter } = useAppStore().getState()
  const charts = useApp((s) => s.charts)
  const filter = useApp((s) => s.filter)
  const at = useApp((s) => s.filterContext())
  const counts = useMemo(() => statusCounts(readyValue(charts) ?? [], filter, at), [charts, filter, at])
  const there = ORDER.filter((status) => (counts.get(status) ?? 0) > 0 || filter.status?.includes(status))
  return (
    <fieldset className="strip">
      <legend className="unseen">{W.statuses}</legend>
      <div className="strip-bar" aria-hidden="true">
        {there.map((status) => (
          <span key={status} className={`strip-part strip-${status}`} style={{ flexGrow: counts.get(status) ?? 0 }} />
        ))}
      </div>
      {there.map((status) => (
        <button
          key={status}
          type="button"
          className="strip-count"
          aria-pressed={filter.status?.includes(status) ?? false}
          onClick={() => setFilter(toggleStatus(filter, status))}
        >
          <span className={`status status-${status}`}>{STATUS_WORDS[status]}</span>
          <b className="num">{(counts.get(status) ?? 0).toLocaleString('en')}</b>
        </button>
      ))}
    </fieldset>
  )
}
