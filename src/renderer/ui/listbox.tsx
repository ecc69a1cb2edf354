// One list for findings, codes and search hits: the list has the focus, arrows move, only the rows in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react'
import { bringIntoSight } from './bring-into-sight'
import { drawnHeight } from './drawn-height'

export type ListRow<T> = { readonly kind: 'heading'; readonly text: string } | { readonly kind: 'item'; readonly item: T }

/** Pixels of a heading, as in the style sheet. */
const HEADING = 28

interface Props<T extends { readonly id: string }> {
  label: string
  rows: readonly ListRow<T>[]
  selected: T['id'] | null
  onSelect: (id: T['id']) => void
  onEnter?: (id: T['id']) => void
  children: (item: T) => ReactNode
  /** A first guess of a row's height in pixels. */
  rowHeight: number
  /** It takes the focus where nothing else has it, so that keys go on working. */
  home?: boolean
}

export function Listbox<T extends { readonly id: string }>({
  label,
  rows,
  selected,
  onSelect,
  onEnter,
  children,
  rowHeight,
  home = false,
}: Props<T>) {
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  // The same functions from one drawing to the next, or thousands of rows are measured anew at each.
  const estimateSize = useCallback((i: number) => (rows[i]?.kind === 'heading' ? HEADING : rowHeight), [rows, rowHeight])
  const getItemKey = useCallback((i: number) => keyOf(rows[i], i), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    measureElement: drawnHeight,
    overscan: 8,
  })
  const { items, places } = useMemo(() => {
    const all = rows.flatMap((r) => (r.kind === 'item' ? [r.item] : []))
    return { items: all, places: new Map(all.map((item, i) => [item.id, i])) }
  }, [rows])
  const at = rows.findIndex((r) => r.kind === 'item' && r.item.id === selected)

  useEffect(() => {
    if (at >= 0) bringIntoSight(virtual, at, 'nearest')
  }, [at, virtual])

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const here = selected === null ? -1 : (places.get(selected) ?? -1)
    const to = target(event.key, here, items.length)
    if (to !== null) {
      event.preventDefault()
      const next = items[to]
      if (next) onSelect(next.id)
    } else if (event.key === 'Enter' && onEnter && selected) {
      event.preventDefault()
      onEnter(selected)
    }
  }

  return (
    <div
      ref={scroller}
      className="listbox"
      role="listbox"
      tabIndex={0}
      {...(home ? { 'data-home': true } : {})}
      aria-label={label}
      aria-activedescendant={at >= 0 ? `${prefix}${selected}` : undefined}
      onKeyDown={onKey}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), paddingTop: virtual.getVirtualItems()[0]?.start ?? 0 }}>
        {virtual.getVirtualItems().map((v) => {
          const row = rows[v.index]
          if (!row) return null
          if (row.kind === 'heading')
            return (
              <div key={v.key} ref={virtual.measureElement} data-index={v.index} role="presentation" className="list-heading">
                {row.text}
              </div>
            )
          const { item } = row
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the listbox, which holds the focus
            <div
              key={v.key}
              ref={virtual.measureElement}
              data-index={v.index}
              id={`${prefix}${item.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={item.id === selected}
              aria-posinset={(places.get(item.id) ?? 0) + 1}
              aria-setsize={items.length}
              className="list-row"
              onClick={() => onSelect(item.id)}
              onDoubleClick={() => onEnter?.(item.id)}
            >
              {children(item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const keyOf = <T extends { readonly id: string }>(row: ListRow<T> | undefined, i: number): string | number =>
  row === undefined ? i : row.kind === 'heading' ? `heading ${row.text}` : row.item.id

function target(key: string, here: number, length: number): number | null {
  if (length === 0) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(length - 1, here + 1)
    case 'ArrowUp':
      return Math.max(0, here - 1)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    case 'PageDown':
      return Math.min(length - 1, here + 10)
    case 'PageUp':
      return Math.max(0, here - 10)
    default:
      return null
  }
}
