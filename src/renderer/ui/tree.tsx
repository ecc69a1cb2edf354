// A tree as one list: it has the focus, arrows move and open, typing jumps, only the rows in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

/** A row in sight: its branch is open all the way up. */
export interface TreeRow<T> {
  readonly id: string
  /** From 1. */
  readonly level: number
  readonly hasMore: boolean
  readonly open: boolean
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number
  readonly of: number
  /** What typing finds it by, lower case. */
  readonly text: string
  readonly item: T
}

interface Props<T> {
  label: string
  rows: readonly TreeRow<T>[]
  selected: string | null
  onSelect: (row: TreeRow<T>) => void
  onOpen: (row: TreeRow<T>, open: boolean) => void
  onEnter: (row: TreeRow<T>) => void
  /** Typed letters that no row in sight begins with. */
  onType?: (letters: string) => void
  rowHeight: number
  children: (item: T) => ReactNode
}

/** Letters typed one after the other belong together so long. */
const TYPING_MS = 1000

export function Tree<T>({ label, rows, selected, onSelect, onOpen, onEnter, onType, rowHeight, children }: Props<T>) {
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (i) => rows[i]?.id ?? i,
    overscan: 10,
  })
  const at = rows.findIndex((row) => row.id === selected)

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])

  const select = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (row && row.id !== selected) onSelect(row)
  }

  const type = (letter: string) => {
    const now = Date.now()
    const letters = (now - typed.current.at < TYPING_MS ? typed.current.letters : '') + letter.toLowerCase()
    typed.current = { letters, at: now }
    // One letter again goes to the next that begins so; more letters stay where they fit.
    const from = letters.length === 1 ? at + 1 : Math.max(0, at)
    const order = [...rows.slice(from), ...rows.slice(0, from)]
    const found = order.find((row) => row.text.startsWith(letters))
    if (found) select(rows.indexOf(found))
    else onType?.(letters)
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const row = rows[at]
    switch (event.key) {
      case 'ArrowDown':
        select(at + 1)
        break
      case 'ArrowUp':
        select(at - 1)
        break
      case 'Home':
        select(0)
        break
      case 'End':
        select(rows.length - 1)
        break
      case 'PageDown':
        select(at + 10)
        break
      case 'PageUp':
        select(at - 10)
        break
      case 'ArrowRight':
        if (row?.hasMore) row.open ? select(at + 1) : onOpen(row, true)
        break
      case 'ArrowLeft':
        if (row?.open) onOpen(row, false)
        else if (row) select(rows.findLastIndex((other, i) => i < at && other.level < row.level))
        break
      case 'Enter':
        if (row) onEnter(row)
        break
      default:
        if (event.key.length !== 1 || event.key === ' ') return
        type(event.key)
    }
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      className="listbox tree"
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at >= 0 ? `${prefix}${selected}` : undefined}
      onKeyDown={onKey}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), paddingTop: virtual.getVirtualItems()[0]?.start ?? 0 }}>
        {virtual.getVirtualItems().map((v) => {
          const row = rows[v.index]
          if (!row) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the tree, which holds the focus
            <div
              key={v.key}
              ref={virtual.measureElement}
              data-index={v.index}
              id={`${prefix}${row.id}`}
              role="treeitem"
              tabIndex={-1}
              aria-level={row.level}
              aria-posinset={row.place}
              aria-setsize={row.of}
              aria-selected={row.id === selected}
              {...(row.hasMore ? { 'aria-expanded': row.open } : {})}
              className="list-row tree-row"
              style={{ paddingLeft: 10 + 16 * (row.level - 1) }}
              onClick={() => {
                onSelect(row)
                if (row.hasMore && row.id === selected) onOpen(row, !row.open)
              }}
              onDoubleClick={() => onEnter(row)}
            >
              <span className="twig" aria-hidden="true">
                {row.hasMore ? (row.open ? '▾' : '▸') : ''}
              </span>
              {children(row.item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
