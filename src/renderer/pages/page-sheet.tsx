// One page: its picture, and over it in reading order what was found and quoted, and the words that are marked or were hardly legible.
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../../shared/failures'
import { boxesOn } from '../../shared/page-places'
import type { PageView, PageWordView } from '../../shared/page-view'
import type { Span } from '../../shared/spans'
import type { ChartView, EvidenceView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { G } from '../strings-pages'
import { FailureNote } from '../ui/failure-note'
import { drawPng } from './draw-png'
import { markedBy, marksOn, type OnPage, saidOn, unsureWords, wordAt } from './marks'
import { PageMark } from './page-mark'
import { pixelsFor, placeOf } from './zoom'

interface Props {
  view: ChartView
  evidence: readonly EvidenceView[]
  page: PageView
  of: number
  /** Pixels for each point. */
  scale: number
  words: readonly PageWordView[]
}

/** Pixels for a point from which there is room for a label between two lines. Below, what is chosen or pointed at has one. */
const LEGIBLE = 1.6

export function PageSheet({ view, evidence, page, of, scale, words }: Props) {
  const store = useAppStore()
  const coding = useApp((s) => s.panel === 'codes')
  const labels = useApp((s) => s.preferences.labels) && scale >= LEGIBLE
  const selection = useApp((s) => (s.selection?.side === 'original' ? s.selection : null))
  const marks = useMemo(() => marksOn(page, words, { view, evidence, everyQuote: coding }), [page, words, view, evidence, coding])
  const marked = selection ? boxesOn(words, selection) : []
  const sheet = useRef<HTMLDivElement>(null)
  const { canvas, failure, drawn } = useImage(page.number, pixelsFor(scale, window.devicePixelRatio || 1))
  useShowChosen(sheet, marks, scale)
  useShowMarked(sheet, selection)

  /** A click beside every box marks the word under it. */
  const onClick = (event: MouseEvent): void => {
    const at = sheet.current?.getBoundingClientRect()
    const word = at && wordAt(words, (event.clientX - at.left) / scale, (event.clientY - at.top) / scale)
    if (!word) return
    const span = markedBy(word, event.shiftKey ? store.getState().selection : null)
    store.getState().select({ ...span, side: 'original', by: 'keys' })
  }

  return (
    <div
      ref={sheet}
      className={['page-sheet', coding && 'page-sheet-codes', labels && 'page-sheet-labels'].filter(Boolean).join(' ')}
      style={{ width: page.width * scale, height: page.height * scale }}
    >
      <canvas ref={canvas} className="page-canvas" role="img" aria-label={G.image(page, of)} title={G.markHelp} onClick={onClick} />
      {failure ? (
        <div className="page-note">
          <FailureNote failure={failure} />
        </div>
      ) : drawn ? null : (
        <p className="page-note muted" role="status">
          {G.loading}
        </p>
      )}
      {unsureWords(words).map((word) => (
        <span key={word.start} className="page-unsure" style={placeOf(word, scale)} aria-hidden="true" />
      ))}
      {marks.map((mark) => (
        <PageMark key={`${mark.kind} ${mark.start} ${mark.end}`} mark={mark} said={saidOn(view.text, mark)} scale={scale} />
      ))}
      {marked.map((box) => (
        <span key={`${box.x} ${box.y}`} className="page-marked" style={placeOf(box, scale)} aria-hidden="true" />
      ))}
      {selection && marked.length > 0 ? (
        <span className="unseen" role="status">
          {G.marked(saidOn(view.text, selection))}
        </span>
      ) : null}
    </div>
  )
}

/** The picture at this size; one of another size stays until it is there. */
function useImage(number: number, pixelsPerPoint: number) {
  const store = useAppStore()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    let wanted = true
    void store
      .getState()
      .pageImage(number, pixelsPerPoint)
      .then(async (image) => {
        if (!wanted) return
        setFailure(image.ok ? null : image.error)
        if (image.ok && canvas.current) await drawPng(canvas.current, image.value.png, () => wanted)
        if (wanted) setDrawn(image.ok)
      })
    return () => {
      wanted = false
    }
  }, [store, number, pixelsPerPoint])
  return { canvas, failure, drawn }
}

/** What is chosen is in sight, as soon as its box is there and whatever its size. */
function useShowChosen(sheet: React.RefObject<HTMLElement | null>, marks: readonly OnPage[], scale: number): void {
  const chosen = useApp((s) => (s.panel === 'findings' ? s.selectedFinding : s.panel === 'codes' ? s.selectedSuggestion : s.selectedQuery))
  const placed = marks.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen and how large it is are the reasons to look
  useEffect(() => bringIn(sheet, '[data-chosen]'), [chosen, placed, scale, sheet])
}

/** The same for words that are marked in the text by keys. */
function useShowMarked(sheet: React.RefObject<HTMLElement | null>, selection: Span | null): void {
  const store = useAppStore()
  useEffect(() => {
    if (!selection) return
    store.getState().showPageOf(selection.start)
    bringIn(sheet, '.page-marked')
  }, [selection, sheet, store])
}

const bringIn = (sheet: React.RefObject<HTMLElement | null>, which: string): void =>
  sheet.current?.querySelector(which)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
