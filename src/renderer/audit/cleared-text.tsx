// The cleared text alone: what an auditor reads. Placeholders stand out quietly; evidence of coder and auditor is told apart by line style
// as well as by colour. Only the rows in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { findPlaceholders } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import { alignRows, type Row } from '../review/alignment'
import { FindBar } from '../review/find-bar'
import type { SideBySideModel } from '../review/model'
import { useMouseMarking } from '../review/side-by-side'
import { estimateHeight, LINE, PROBE, useTextMetrics } from '../review/text-metrics'
import { useFind } from '../review/use-find'
import { useKeepInSight } from '../review/use-keep-in-sight'
import { placeInSight, useWordCursor } from '../review/use-word-cursor'
import { useApp } from '../store/context'
import { S } from '../strings'
import { drawnHeight, measureAnew } from '../ui/drawn-height'
import { type Layers, stretchesOf, united } from './stretches'

/** What the coder's and the auditor's code at hand rest on, in the text. */
export interface Quotes {
  readonly coder: readonly Span[]
  readonly auditor: readonly Span[]
}

const LAYERS = {
  placeholder: 'placeholder',
  coder: 'evidence',
  auditor: 'evidence-own',
  hit: 'match',
  now: 'match-now',
  marked: 'marked',
} as const
type Layer = keyof typeof LAYERS

/** Characters on a line at most, as in the style sheet: longer ones are hard to read. */
const WIDEST = 108

interface Props {
  text: string
  quotes: Quotes
  /** It takes the focus where nothing else has it. */
  home: boolean
}

export function ClearedText({ text, quotes, home }: Props) {
  const model = useMemo<SideBySideModel>(
    () => ({ text, scrubbed: text, rows: alignRows(text, text.length, []), places: [], findings: [], removed: [] }),
    [text],
  )
  const { rows } = model
  const scroller = useRef<HTMLElement>(null)
  const metrics = useTextMetrics(scroller, 1)
  const columns = Math.min(metrics.columns, WIDEST)
  const finding = useApp((s) => s.find.open)
  const marked = useApp((s) => (s.selection?.by === 'keys' ? s.selection : null))

  const estimateSize = useCallback((i: number) => estimateHeight(rows[i] as Row, columns, LINE.plain), [rows, columns])
  const getItemKey = useCallback((i: number) => (rows[i] as Row).scrubbed.start, [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    overscan: 6,
    paddingStart: 8,
    getItemKey,
    measureElement: drawnHeight,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights measured at another width no longer hold
  useLayoutEffect(() => measureAnew(virtual), [columns])

  const keepInSight = useKeepInSight(virtual, rows)
  const first = quotes.auditor[0] ?? quotes.coder[0]
  useEffect(() => {
    if (first) keepInSight.current('scrubbed', first.start)
  }, [first, keepInSight])

  const found = useFind(
    model,
    () => placeInSight(model, 'scrubbed', null, scroller.current),
    (offset) => keepInSight.current('scrubbed', offset),
  )
  useMouseMarking(model)
  const onCursorKey = useWordCursor(model, (at) => keepInSight.current('scrubbed', at.offset), 'scrubbed')

  const placeholder = useMemo(() => findPlaceholders(text), [text])
  const layers = useMemo<Layers<Layer>>(() => {
    const now = found.hits[found.at]
    return {
      placeholder,
      coder: united(quotes.coder),
      auditor: united(quotes.auditor),
      hit: found.hits.filter((hit) => hit !== now),
      now: now ? [now] : [],
      marked: marked ? [marked] : [],
    }
  }, [placeholder, quotes, found.hits, found.at, marked])

  return (
    <div className="sides">
      {finding ? <FindBar found={found} sides={false} /> : null}
      <section
        ref={scroller}
        className="sides-scroll sides-one"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
        tabIndex={0}
        aria-label={S.audits.text}
        {...(home ? { 'data-home': true } : {})}
        onKeyDown={onCursorKey}
      >
        <table className="sides-table" aria-label={S.audits.text} aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className="gutter">
                <span className="unseen">{S.chart.line}</span>
                <span ref={metrics.probe} className="probe" aria-hidden="true">
                  {PROBE}
                </span>
              </th>
              <th scope="col" className="side-scrubbed">
                {S.audits.text} <small>{S.audits.textHelp}</small>
              </th>
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => (
              <Line
                key={item.key}
                index={item.index}
                top={item.start}
                row={rows[item.index] as Row}
                text={text}
                layers={layers}
                measure={virtual.measureElement}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

interface LineProps {
  index: number
  top: number
  row: Row
  text: string
  layers: Layers<Layer>
  measure: (element: HTMLElement | null) => void
}

const Line = memo(function Line({ index, top, row, text, layers, measure }: LineProps) {
  const { start, end } = row.scrubbed
  // The line break at the end is not drawn: the row is the break.
  const shown = { start, end: end - (/\r?\n$/.exec(text.slice(start, end))?.[0].length ?? 0) }
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} style={{ transform: `translateY(${top}px)` }}>
      <td className="gutter">{row.line}</td>
      <td className="side-scrubbed" data-side="scrubbed" data-from={start} data-to={end}>
        {stretchesOf(shown, layers).map((stretch) => (
          <span
            key={stretch.start}
            data-at={stretch.start}
            data-side="scrubbed"
            className={stretch.layers.map((layer) => LAYERS[layer]).join(' ')}
          >
            {text.slice(stretch.start, stretch.end)}
          </span>
        ))}
      </td>
    </tr>
  )
})
