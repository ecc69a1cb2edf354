// How many characters go on a line of one pane, to guess the height of rows that are not drawn yet. Drawn rows are measured.
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Row } from './alignment'

/** Pixels per line, as in text.css. */
export const LINE = { plain: 22, labelled: 25 } as const

/** Its width tells the width of one character. */
export const PROBE = '0'.repeat(50)

/** Pixels: the gutter, and the padding of each pane. */
const GUTTER = 46
const PADDING = 24

/** Lines break at words: on average this much of each stays empty. */
const RAGGED = 3

interface TextMetrics {
  readonly columns: number
  readonly probe: RefObject<HTMLSpanElement | null>
}

export function useTextMetrics(scroller: RefObject<HTMLElement | null>, panes = 2): TextMetrics {
  const probe = useRef<HTMLSpanElement>(null)
  const [columns, setColumns] = useState(60)
  useEffect(() => {
    const element = scroller.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      const character = (probe.current?.offsetWidth ?? 0) / PROBE.length || 8
      if (entry) setColumns(Math.max(20, Math.floor(((entry.contentRect.width - GUTTER) / panes - PADDING) / character)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, panes])
  return { columns, probe }
}

/** A guess in pixels: the longer side decides, as both stand in one row. */
export function estimateHeight(row: Row, columns: number, line: number): number {
  const longest = Math.max(row.original.end - row.original.start, row.scrubbed.end - row.scrubbed.start) - 1
  return (longest <= columns ? 1 : Math.ceil(longest / (columns - RAGGED))) * line
}
