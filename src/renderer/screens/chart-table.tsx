// The table of the worklist: one tab stop that the arrows move from row to row; Space chooses, Shift stretches; only rows in sight are drawn.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react'
import type { ChartSummary } from '../../shared/views'
import { type FilterContext, isEmptyFilter } from '../../shared/worklist-filter'
import { COLUMN_WORDS, type ColumnKey } from '../../shared/worklist-views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-worklist'
import { ChartCell } from '../worklist/chart-cell'
import { COLUMNS, layoutOf } from '../worklist/columns'

const ROW = 38
/** Of the heading, which stays in sight above the rows; both as in the style sheet. */
const HEAD = 36

export function ChartTable({ charts, columns }: { charts: readonly ChartSummary[]; columns: readonly ColumnKey[] }) {
  const store = useAppStore()
  const cursor = useApp((s) => s.cursor)
  const picked = useApp((s) => s.picked)
  const context = useApp((s) => s.filterContext())
  const scroller = useRef<HTMLDivElement>(null)
  const found = charts.findIndex((c) => c.id === cursor)
  const at = Math.max(found, 0)
  const scrolled = useRef(store.getState().scrolled)

  const virtual = useVirtualizer({
    count: charts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    initialOffset: scrolled.current,
    getItemKey: (i) => charts[i]?.id ?? i,
    // The row with the focus stays drawn, or scrolling it out of sight would lose the focus.
    rangeExtractor: (range) => [...new Set([at, ...defaultRangeExtractor(range)])].filter((i) => i < charts.length).sort((a, b) => a - b),
  })

  // Where the screen was left is where it comes back, before the row is looked for.
  useEffect(() => {
    const element = scroller.current
    if (element) element.scrollTop = scrolled.current
    return () => store.getState().setScrolled(element?.scrollTop ?? 0)
  }, [store])

  /** The focus follows the cursor when the keys moved it, and when the screen opens; not while the filter is typed in. */
  const follow = useRef(true)
  const current = charts[at]?.id
  // A filter by a key may take the row with the focus away: then the keys would go nowhere.
  useEffect(() => {
    if (charts.length > 0 && document.activeElement === document.body) follow.current = true
  }, [charts])
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

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    // The headings above are buttons of their own.
    const inRows = event.target instanceof Element && event.target.closest('tbody') !== null
    if (event.key === ' ' && inRows && current) {
      event.preventDefault()
      store.getState().toggleSelected(current)
      return
    }
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
    follow.current = true
    const id = charts[Math.max(0, Math.min(charts.length - 1, to))]?.id
    if (id && event.shiftKey) store.getState().stretchSelection(id)
    else store.getState().setCursor(id ?? null)
  }

  if (charts.length === 0) return <NoneLeft />
  const { template, width } = layoutOf(columns)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the row buttons inside
    <div ref={scroller} className="chart-table" onKeyDown={onKey}>
      <table
        aria-label={S.worklist.title}
        aria-rowcount={charts.length + 1}
        style={{ '--columns': template, '--width': `${width}px` } as CSSProperties}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="col-picked">
              <span className="unseen">{W.selected(picked.size)}</span>
            </th>
            {columns.map((key) => (
              <Heading key={key} column={key} />
            ))}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((v) => {
            const chart = charts[v.index]
            return chart ? (
              <ChartRow
                key={v.key}
                chart={chart}
                columns={columns}
                at={context}
                index={v.index}
                current={v.index === at}
                picked={picked.has(chart.id)}
              />
            ) : null
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Sorts by its column; with Shift by one more. */
function Heading({ column }: { column: ColumnKey }) {
  const store = useAppStore()
  const sort = useApp((s) => s.sort)
  const place = sort.findIndex(({ key }) => key === column)
  const by = sort[place]
  return (
    <th
      scope="col"
      className={`col-${column} align-${COLUMNS[column].align}`}
      aria-sort={!by ? 'none' : by.down ? 'descending' : 'ascending'}
    >
      <button type="button" title={W.sortHelp} onClick={(event: MouseEvent) => store.getState().sortBy(column, event.shiftKey)}>
        {COLUMN_WORDS[column]}
        <span aria-hidden="true" className="sort-arrow">
          {by ? `${by.down ? '↓' : '↑'}${sort.length > 1 ? place + 1 : ''}` : ''}
        </span>
      </button>
    </th>
  )
}

interface RowProps {
  chart: ChartSummary
  columns: readonly ColumnKey[]
  at: FilterContext
  index: number
  current: boolean
  picked: boolean
}

const ChartRow = memo(function ChartRow({ chart, columns, at, index, current, picked }: RowProps) {
  const store = useAppStore()
  const open = () => void store.getState().goToChart(chart.id)
  return (
    <tr
      id={`chart-${chart.id}`}
      className={`${current ? 'current' : ''} ${picked ? 'picked' : ''}`}
      aria-rowindex={index + 2}
      aria-current={current ? 'true' : undefined}
      // Each at its own place: a margin for the rows that are not drawn would move the table and not its rows alone.
      style={{ transform: `translateY(${index * ROW}px)` }}
      onMouseDown={(event) => {
        if (event.shiftKey) store.getState().stretchSelection(chart.id)
        else if (!(event.target instanceof HTMLInputElement)) store.getState().setCursor(chart.id)
      }}
      onDoubleClick={open}
    >
      <td className="col-picked">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={W.select(chart.name)}
          checked={picked}
          onChange={() => store.getState().toggleSelected(chart.id)}
        />
      </td>
      {columns.map((key) => (
        <td key={key} className={`col-${key} align-${COLUMNS[key].align}`}>
          {key === 'name' ? (
            <button
              type="button"
              className="link"
              tabIndex={current ? 0 : -1}
              {...(current ? { 'data-home': true } : {})}
              // What the keys act on is where the focus is, however it came there.
              onFocus={() => store.getState().cursor !== chart.id && store.getState().setCursor(chart.id)}
              onClick={open}
            >
              {chart.name}
            </button>
          ) : (
            <ChartCell chart={chart} column={key} at={at} />
          )}
        </td>
      ))}
    </tr>
  )
})

function NoneLeft() {
  const { setFilter } = useAppStore().getState()
  // Without a filter only purged charts are left out.
  const allPurged = useApp((s) => isEmptyFilter(s.filter))
  if (allPurged)
    return (
      <section className="none-left" role="status">
        <h2>{W.allPurged}</h2>
        <button type="button" className="button button-plain" data-home onClick={() => setFilter({ status: ['purged'] })}>
          {W.showPurged}
        </button>
      </section>
    )
  return (
    <section className="none-left" role="status">
      <h2>{W.noneLeft}</h2>
      <p className="muted">{W.noneHelp}</p>
      <button type="button" className="button button-plain" data-home onClick={() => setFilter({})}>
        {W.clear}
      </button>
    </section>
  )
}
