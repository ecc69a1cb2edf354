// The page that the text at hand stands on, as it looks, with boxes over findings and quotes. A box chooses its finding or code; what is
// chosen turns the page.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PageView } from '../../shared/page-view'
import type { ChartView, EvidenceView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { G, readAs } from '../strings-pages'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { unsureWords } from './marks'
import { mayExportPages } from './may-export'
import { PageSheet } from './page-sheet'
import { nextZoom, sayZoom, scaleOf } from './zoom'

interface Props {
  view: ChartView
  /** Quotes of what is chosen. */
  evidence: readonly EvidenceView[]
}

export function PagePane({ view, evidence }: Props) {
  const store = useAppStore()
  const pages = useApp((s) => readyValue(s.pages))
  const number = useApp((s) => s.page)
  const page = pages?.[number - 1]
  useFollow(view, evidence)
  if (!pages || !page) return null
  return <OnePage key={view.summary.id} view={view} evidence={evidence} page={page} of={pages.length} act={store.getState} />
}

interface OneProps extends Props {
  page: PageView
  of: number
  act: ReturnType<typeof useAppStore>['getState']
}

function OnePage({ view, evidence, page, of, act }: OneProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller)
  const zoom = useApp((s) => s.pageZoom)
  const words = useApp((s) => s.pageWords[page.number])
  const scale = scaleOf(zoom, room, page.width)
  const unsure = words?.state === 'ready' ? unsureWords(words.value).length : 0

  useEffect(() => void act().loadPageWords(page.number), [act, page.number])
  // A new page begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is the reason
  useLayoutEffect(() => scroller.current?.scrollTo({ top: 0, left: 0 }), [page.number])

  const larger = (): void => act().zoomPage(nextZoom(scale, 1))
  const smaller = (): void => act().zoomPage(nextZoom(scale, -1))
  useCommands({ 'page.larger': larger, 'page.smaller': smaller })

  return (
    <section className="page-pane" aria-label={G.pane}>
      <header className="page-bar">
        <Button look="quiet" command="page.previous" disabled={page.number === 1} onClick={() => act().turnPage(-1)}>
          <span className="unseen">{G.previous}</span>
          <span aria-hidden="true">‹</span>
        </Button>
        <span className="page-place" role="status">
          {G.place(page.number, of)}
        </span>
        <Button look="quiet" command="page.next" disabled={page.number === of} onClick={() => act().turnPage(1)}>
          <span className="unseen">{G.next}</span>
          <span aria-hidden="true">›</span>
        </Button>
        <span className="page-read" {...(unsure > 0 ? { title: G.unsureHelp } : {})}>
          {readAs(page)}
          {unsure > 0 ? <span className="page-unsure-count">{G.unsure(unsure)}</span> : null}
        </span>
        <span className="spacer" />
        <Button look="quiet" command="page.smaller" onClick={smaller}>
          <span className="unseen">{G.zoomOut}</span>
          <span aria-hidden="true">−</span>
        </Button>
        <Button
          look="quiet"
          className="page-zoom"
          command="page.fit"
          title={G.fit}
          aria-pressed={zoom === 'width'}
          onClick={() => act().zoomPage('width')}
        >
          <span className="unseen">{G.fit}, </span>
          <span className="num">{sayZoom(scale)}</span>
        </Button>
        <Button look="quiet" command="page.larger" onClick={larger}>
          <span className="unseen">{G.zoomIn}</span>
          <span aria-hidden="true">+</span>
        </Button>
        {mayExportPages(view) ? (
          <Button look="quiet" command="pages.export" onClick={() => act().showDialog({ kind: 'export-pages' })}>
            {G.export}
          </Button>
        ) : null}
        <Button look="quiet" command="page.show" title={G.hideHelp} onClick={() => act().prefer({ page: false })}>
          {G.hide}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling page must be reachable by keyboard */}
      <section ref={scroller} className="page-scroll" tabIndex={0} aria-label={G.place(page.number, of)}>
        {words?.state === 'failed' ? <FailureNote failure={words.failure} /> : null}
        <PageSheet key={page.number} view={view} evidence={evidence} page={page} of={of} scale={scale} words={readyWords(words)} />
      </section>
    </section>
  )
}

const NO_WORDS = [] as const
const readyWords = (words: Parameters<typeof readyValue>[0] | undefined) =>
  (words ? (readyValue(words) as React.ComponentProps<typeof PageSheet>['words'] | null) : null) ?? NO_WORDS

/** Pixels for the page's width. */
function useRoom(scroller: React.RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(400)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = (): void => setRoom(Math.max(120, element.clientWidth - MARGIN))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return room
}

/** Pixels on both sides of the page, as in pages.css. */
const MARGIN = 24

/** The page of what is chosen: a finding, or the first quote of a code or query. */
function useFollow(view: ChartView, evidence: readonly EvidenceView[]): void {
  const store = useAppStore()
  const ready = useApp((s) => s.pages.state === 'ready')
  const selected = useApp((s) => (s.panel === 'findings' ? s.selectedFinding : null))
  const latest = useRef(view.findings)
  useLayoutEffect(() => {
    latest.current = view.findings
  })
  useEffect(() => {
    const finding = ready ? latest.current.find(({ id }) => id === selected) : undefined
    if (finding) store.getState().showPageOf(finding.start)
  }, [selected, ready, store])
  const quote = evidence[0]
  useEffect(() => {
    if (ready && quote) store.getState().showPageOf(quote.original.start)
  }, [quote, ready, store])
}
