// The table of the worklist: one tab stop that the arrows move from row to row; only rows in sight are drawn.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ChartSummary } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import type { SortKey } from '../store/state'
import { S, STATUS } from '../strings'

const ROW = 38
/** Of the heading, which stays in sight above the rows; both as in the style sheet. */
const HEAD = 36

const COLUMNS: readonly SortKey[] = ['name', 'status', 'undecided', 'findings', 'encounterDate', 'importedAt']

export function ChartTable({ charts }: { charts: readonly ChartSummary[] }) {
  const store = useAppStore()
  const sort = useApp((s) => s.sort)
  const cursor = useApp((s) => s.cursor)
  const scroller = useRef<HTMLDivElement>(null)
  const found = charts.findIndex((c) => c.id === cursor)
  const at = Math.max(found, 0)

  const virtual = useVirtualizer({
    count: charts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    getItemKey: (i) => charts[i]?.id ?? i,
    // The row with the focus stays drawn, or scrolling it out of sight would lose the focus.
    rangeExtractor: (range) => [...new Set([at, ...defaultRangeExtractor(range)])].filter((i) => i < charts.length).sort((a, b) => a - b),
  })

  /** The focus follows the cursor when the keys moved it, and when the screen opens; not while the filter is typed in. */
  const follow = useRef(true)
  const current = charts[at]?.id
  // Only after a key: a page that moved under the mouse between down and up would swallow the click.
  useEffect(() => {
    if (follow.current) virtual.scrollToIndex(at)
  }, [at, virtual])
  // No list of dependencies: the row may be drawn only in a later pass.
  useEffect(() => {
    const button = follow.current && current ? document.getElementById(`chart-${current}`)?.querySelector('button') : null
    if (!button) return
    follow.current = false
    button.focus({ preventScroll: true })
  })

  const moveTo = (i: number) => {
    follow.current = true
    store.getState().setCursor(charts[Math.max(0, Math.min(charts.length - 1, i))]?.id ?? null)
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 2)
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: charts.length - 1,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    moveTo(to)
  }

  if (charts.length === 0) return <p className="muted pad">{S.worklist.noMatch}</p>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the row buttons inside
    <div ref={scroller} className="chart-table" onKeyDown={onKey}>
      <table aria-label={S.worklist.title} aria-rowcount={charts.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((key) => (
              <th
                key={key}
                scope="col"
                className={`col-${key}`}
                aria-sort={sort.key !== key ? 'none' : sort.down ? 'descending' : 'ascending'}
              >
                <button type="button" onClick={() => store.getState().sortBy(key)}>
                  {S.worklist.columns[key]}
                  <span aria-hidden="true" className="sort-arrow">
                    {sort.key !== key ? '' : sort.down ? '↓' : '↑'}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((v) => {
            const chart = charts[v.index]
            return chart ? <ChartRow key={v.key} chart={chart} index={v.index} current={v.index === at} /> : null
          })}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  chart: ChartSummary
  index: number
  current: boolean
}

function ChartRow({ chart, index, current }: RowProps) {
  const store = useAppStore()
  const open = () => void store.getState().goToChart(chart.id)
  return (
    <tr
      id={`chart-${chart.id}`}
      className={current ? 'current' : ''}
      aria-rowindex={index + 2}
      aria-current={current ? 'true' : undefined}
      // Each at its own place: a margin for the rows that are not drawn would move the table and not its rows alone.
      style={{ transform: `translateY(${index * ROW}px)` }}
      onMouseDown={() => store.getState().setCursor(chart.id)}
      onDoubleClick={open}
    >
      <td className="col-name">
        <button type="button" className="link" tabIndex={current ? 0 : -1} {...(current ? { 'data-home': true } : {})} onClick={open}>
          {chart.name}
        </button>
      </td>
      <td className="col-status">
        <StatusCell chart={chart} />
      </td>
      <td className="col-undecided num">{chart.undecided > 0 ? <b className="count-soft">{chart.undecided}</b> : '–'}</td>
      <td className="col-findings num">{chart.findings}</td>
      <td className="col-encounterDate num">{chart.encounterDate ?? '–'}</td>
      <td className="col-importedAt num">{S.common.time(chart.importedAt)}</td>
    </tr>
  )
}

function StatusCell({ chart }: { chart: ChartSummary }) {
  const progress = useApp((s) => s.progress[chart.id])
  const share = progress && progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : null
  return (
    <>
      <span className={`status status-${chart.status}`}>{STATUS[chart.status]}</span>
      {chart.status === 'scrubbing' || (progress && progress.done < progress.total) ? (
        <progress aria-label={STATUS[chart.status]} max={100} {...(share === null ? {} : { value: share })} />
      ) : null}
      {chart.openSuggestions > 0 ? <small className="muted">{S.worklist.toDecide(chart.openSuggestions)}</small> : null}
    </>
  )
}
