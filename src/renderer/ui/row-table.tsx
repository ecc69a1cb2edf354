// A table of rows to open: one tab stop that the arrows move from row to row, Enter opens; only the rows in sight are drawn.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

/** Pixels of a row and of the heading, as in the style sheet. */
const ROW = 38
const HEAD = 36

export interface Column<T> {
  readonly key: string
  readonly head: string
  /** Of the grid, e.g. `minmax(160px, 2fr)`. */
  readonly width: string
  /** Numbers stand at the right. */
  readonly number?: boolean
  readonly cell: (row: T) => ReactNode
}

interface Props<T> {
  label: string
  /** The first one names the row and holds its button. */
  columns: readonly [Column<T>, ...Column<T>[]]
  rows: readonly T[]
  keyOf: (row: T) => string
  /** Key of the row the arrows stand on; the first where it is none of these. */
  current: string | null
  onCurrent: (key: string) => void
  onEnter: (row: T) => void
  /** Pixels below which the table scrolls sideways. */
  minWidth?: number
  /** False: it does not take the focus when it is first drawn, as beside a list that has it. */
  takesFocus?: boolean
}

export function RowTable<T>({ label, columns, rows, keyOf, current, onCurrent, onEnter, minWidth = 860, takesFocus = true }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === current),
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    getItemKey: (i) => (rows[i] === undefined ? i : keyOf(rows[i])),
    // The row with the focus stays drawn, or scrolling it out of sight would lose the focus.
    rangeExtractor: (range) => [...new Set([at, ...defaultRangeExtractor(range)])].filter((i) => i < rows.length).sort((a, b) => a - b),
  })

  /** The focus follows the keys, and is taken when the screen opens; not while somebody types in a field. */
  const follow = useRef(takesFocus)
  useEffect(() => {
    if (follow.current) virtual.scrollToIndex(at)
  }, [at, virtual])
  // No list of dependencies: the row may be drawn only in a later pass.
  useEffect(() => {
    const button = follow.current ? scroller.current?.querySelector<HTMLElement>('tr[aria-current] button') : null
    if (!button) return
    follow.current = false
    button.focus({ preventScroll: true })
  })

  const moveTo = (i: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, i))]
    if (row === undefined) return
    follow.current = true
    onCurrent(keyOf(row))
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
      End: rows.length - 1,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    moveTo(to)
  }

  const grid = { gridTemplateColumns: columns.map((c) => c.width).join(' ') }
  const side = (column: Column<T>) => (column.number ? 'num right' : '')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the row buttons inside
    <div ref={scroller} className="row-table" onKeyDown={onKey}>
      <table aria-label={label} aria-rowcount={rows.length + 1} style={{ minWidth }}>
        <thead>
          <tr aria-rowindex={1} style={grid}>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={side(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((v) => {
            const row = rows[v.index]
            if (row === undefined) return null
            const here = v.index === at
            return (
              <tr
                key={v.key}
                className={here ? 'current' : ''}
                aria-rowindex={v.index + 2}
                aria-current={here ? 'true' : undefined}
                style={{ ...grid, transform: `translateY(${v.index * ROW}px)` }}
                onMouseDown={() => onCurrent(keyOf(row))}
                onDoubleClick={() => onEnter(row)}
              >
                {columns.map((column, i) => (
                  <td key={column.key} className={side(column)}>
                    {i === 0 ? (
                      <button
                        type="button"
                        className="link"
                        tabIndex={here ? 0 : -1}
                        {...(here ? { 'data-home': true } : {})}
                        onClick={() => onEnter(row)}
                      >
                        {column.cell(row)}
                      </button>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
