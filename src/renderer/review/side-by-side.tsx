// Original left, scrubbed right, in one scroller with one row per original line, so that both are level at every place.
// Only the rows in sight are drawn: a chart of a million characters scrolls like a short one.
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../shared/spans'
import type { ChartView, EvidenceView } from '../../shared/views'
import { usePages } from '../pages/use-page-commands'
import { useApp, useAppStore } from '../store/context'
import type { Side } from '../store/state'
import { S } from '../strings'
import { G } from '../strings-pages'
import { Button } from '../ui/button'
import { drawnHeight, measureAnew } from '../ui/drawn-height'
import { alignRows, type Row } from './alignment'
import { FindBar } from './find-bar'
import type { SideBySideModel } from './model'
import type { Layers } from './segments'
import { readSelection } from './selection'
import { SpanText } from './span-text'
import { estimateHeight, LINE, PROBE, useTextMetrics } from './text-metrics'
import { useFind } from './use-find'
import { useKeepInSight } from './use-keep-in-sight'
import { placeInSight, useWordCursor } from './use-word-cursor'

const NO_EVIDENCE: readonly EvidenceView[] = []

interface Props {
  view: ChartView
  /** Quotes to light up in both panes. */
  evidence?: readonly EvidenceView[]
}

export function SideBySide({ view, evidence = NO_EVIDENCE }: Props) {
  const { text, scrubbed, places, findings, removed } = view
  const rows = useMemo(() => alignRows(text, scrubbed.length, places), [text, scrubbed, places])
  const model = useMemo<SideBySideModel>(
    () => ({ text, scrubbed, rows, places, findings, removed }),
    [text, scrubbed, rows, places, findings, removed],
  )
  const scroller = useRef<HTMLElement>(null)
  const labels = useApp((s) => s.preferences.labels && s.panel !== 'codes')
  const metrics = useTextMetrics(scroller)
  const store = useAppStore()
  const finding = useApp((s) => s.find.open)
  const marked = useApp((s) => (s.selection?.by === 'keys' ? s.selection : null))

  // The same functions from one drawing to the next, or every row in the chart is measured anew at each.
  const estimateSize = useCallback(
    (i: number) => estimateHeight(rows[i] as Row, metrics.columns, labels ? LINE.labelled : LINE.plain),
    [rows, metrics.columns, labels],
  )
  const getItemKey = useCallback((i: number) => (rows[i] as Row).original.start, [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    overscan: 6,
    paddingStart: 8,
    getItemKey,
    measureElement: drawnHeight,
  })

  // Heights measured at another width or line height no longer hold.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two are the reason to measure again
  useLayoutEffect(() => measureAnew(virtual), [metrics.columns, labels])

  const keepInSight = useKeepInSight(virtual, model.rows)
  useShowSelected(view, keepInSight)
  const firstQuote = evidence[0]
  useEffect(() => {
    if (firstQuote) keepInSight.current('scrubbed', firstQuote.start)
  }, [firstQuote, keepInSight])

  const found = useFind(
    model,
    () => placeInSight(model, 'original', store.getState().selectedFinding, scroller.current),
    (offset) => keepInSight.current('original', offset),
  )
  const layers = useMemo(() => {
    const base = { findings: model.findings, removed: model.removed, hits: found.hits, hitNow: found.hits[found.at] ?? null }
    const markedOn = (side: Side): Span | null => (marked?.side === side ? marked : null)
    return {
      original: { ...base, evidence: evidence.map((e) => e.original), marked: markedOn('original') },
      scrubbed: { ...base, evidence, marked: markedOn('scrubbed') },
    }
  }, [model, evidence, marked, found.hits, found.at])

  useMouseMarking(model)
  const side = useSelectingSide(scroller)
  const onCursorKey = useWordCursor(model, (at) => keepInSight.current(at.side, at.offset))

  return (
    <div className="sides" data-selecting={side ?? undefined}>
      {finding ? <FindBar found={found} /> : null}
      <section
        ref={scroller}
        className="sides-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
        tabIndex={0}
        aria-label={S.chart.text}
        data-home
        onKeyDown={onCursorKey}
      >
        <table className="sides-table" aria-label={S.chart.table} aria-rowcount={model.rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className="gutter">
                <span className="unseen">{S.chart.line}</span>
                <span ref={metrics.probe} className="probe" aria-hidden="true">
                  {PROBE}
                </span>
              </th>
              <th scope="col" className="side-original">
                {view.origin ? S.chart.received : S.chart.original}{' '}
                <small>{view.origin ? S.chart.receivedHelp : S.chart.originalHelp}</small>
                <PageSwitch />
              </th>
              <th scope="col" className="side-scrubbed">
                {S.chart.scrubbed} <small>{S.chart.scrubbedHelp}</small>
              </th>
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => (
              <RowLine
                key={item.key}
                index={item.index}
                top={item.start}
                row={model.rows[item.index] as Row}
                model={model}
                original={layers.original}
                scrubbed={layers.scrubbed}
                measure={virtual.measureElement}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/** Only where there is a page, and it is not shown: its own bar puts it away. */
function PageSwitch() {
  const act = useAppStore().getState
  const { has, shown } = usePages()
  if (!has || shown) return null
  return (
    <Button look="quiet" className="page-switch" command="page.show" onClick={() => act().prefer({ page: true })}>
      {G.show}
    </Button>
  )
}

interface LineProps {
  index: number
  /** Pixels from the top of the text. Each row at its own place: one that comes into sight then moves no other. */
  top: number
  row: Row
  model: SideBySideModel
  original: Layers
  scrubbed: Layers
  measure: (element: HTMLElement | null) => void
}

const RowLine = memo(function RowLine({ index, top, row, model, original, scrubbed, measure }: LineProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} style={{ transform: `translateY(${top}px)` }}>
      <td className="gutter">{row.line}</td>
      <td className="side-original" data-side="original" data-from={row.original.start} data-to={row.original.end}>
        <SpanText text={model.text} span={row.original} side="original" layers={original} />
      </td>
      <td className="side-scrubbed" data-side="scrubbed" data-from={row.scrubbed.start} data-to={row.scrubbed.end}>
        <SpanText text={model.scrubbed} span={row.scrubbed} side="scrubbed" layers={scrubbed} />
      </td>
    </tr>
  )
})

/** Brings the selected finding into sight, whoever selected it. */
function useShowSelected(view: ChartView, show: React.RefObject<(side: Side, offset: number) => void>): void {
  const selected = useApp((s) => (s.panel === 'findings' ? s.selectedFinding : null))
  const latest = useRef(view.findings)
  useLayoutEffect(() => {
    latest.current = view.findings
  })
  useEffect(() => {
    const finding = latest.current.find((f) => f.id === selected)
    if (finding) show.current('original', finding.start)
  }, [selected, show])
}

/** What the mouse marks becomes the store's selection. */
export function useMouseMarking({ text, scrubbed }: Pick<SideBySideModel, 'text' | 'scrubbed'>): void {
  const store = useAppStore()
  useEffect(() => {
    const onChange = () => {
      const found = readSelection(document.getSelection(), (side) => (side === 'original' ? text : scrubbed))
      if (found) store.getState().select({ ...found, by: 'mouse' })
      else if (store.getState().selection?.by === 'mouse' && !document.querySelector('dialog[open]')) store.getState().select(null)
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [text, scrubbed, store])
}

/** While the mouse marks in one pane the other takes no part, or the marks would run across both. */
function useSelectingSide(scroller: React.RefObject<HTMLElement | null>): Side | null {
  const [side, setSide] = useState<Side | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onDown = (event: MouseEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-side]') : null
      setSide((cell?.dataset.side as Side | undefined) ?? null)
    }
    element.addEventListener('mousedown', onDown)
    return () => element.removeEventListener('mousedown', onDown)
  }, [scroller])
  return side
}
