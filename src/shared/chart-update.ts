// Puts an update of an open chart together with what was there before. Main and the window make the scrubbed text by the same function,
// and the window hashes what it shows, so a clearance is refused when the two ever differ. Pure.
import { putPlaceholders, scrubbedSpan } from './align'
import type { Span } from './spans'
import type { ChartUpdate, ChartView, FindingMark, FindingView, RemovedMark, RemovedView } from './views'

/**
 * @param before the view that holds `update.since`; null for a whole update
 * @returns null when the update does not follow from `before`: the chart has to be asked for again
 */
export function applyUpdate(before: ChartView | null, update: ChartUpdate): ChartView | null {
  const { since, looked, text: newText, findings: told, removed: toldRemoved, outbound, ...rest } = update
  const held = since === null ? null : before
  if (since !== null && (held?.revision !== since || held.summary.id !== update.summary.id)) return null
  const text = newText ?? held?.text ?? ''
  const { findings, places, scrubbed } = place(text, held, merge(held?.findings ?? [], told))
  const moved = places !== held?.places
  const removed = toldRemoved || moved ? placeRemoved(toldRemoved ?? held?.removed ?? [], places) : (held?.removed ?? [])
  return {
    ...rest,
    text,
    scrubbed: looked ? scrubbed : '',
    places,
    findings,
    removed,
    outbound: outbound ?? held?.outbound ?? [],
  }
}

/** Both lists and what comes of them are in text order. */
function merge(held: readonly FindingView[], { set, gone }: ChartUpdate['findings']): readonly (FindingMark | FindingView)[] {
  if (set.length === 0 && gone.length === 0) return held
  if (held.length === 0) return set
  const out = new Set([...gone, ...set.map((mark) => mark.id)])
  const merged: (FindingMark | FindingView)[] = []
  let next = 0
  for (const finding of held) {
    if (out.has(finding.id)) continue
    for (let mark = set[next]; mark && mark.start < finding.start; mark = set[next]) {
      merged.push(mark)
      next += 1
    }
    merged.push(finding)
  }
  return [...merged, ...set.slice(next)]
}

type Placed = Pick<ChartView, 'findings' | 'places' | 'scrubbed'>

function place(text: string, held: ChartView | null, marks: readonly (FindingMark | FindingView)[]): Placed {
  if (held && marks === held.findings) return held
  if (held && sameTokens(held.findings, marks)) {
    const findings = marks.map((mark, i) => withSpan(mark, (held.places[i] as Placed['places'][number]).scrubbed))
    return { findings, places: held.places, scrubbed: held.scrubbed }
  }
  const { text: scrubbed, spans } = putPlaceholders(text, marks)
  const findings = marks.map((mark, i) => withSpan(mark, spans[i] as Span))
  return { findings, places: findings.map(({ start, end, scrubbed }) => ({ start, end, scrubbed })), scrubbed }
}

const sameTokens = (a: readonly FindingView[], b: readonly FindingMark[]): boolean =>
  a.length === b.length &&
  a.every((f, i) => f === b[i] || (f.start === b[i]?.start && f.end === b[i]?.end && f.placeholder === b[i]?.placeholder))

const withSpan = (mark: FindingMark | FindingView, span: Span): FindingView =>
  'scrubbed' in mark && mark.scrubbed.start === span.start && mark.scrubbed.end === span.end ? mark : { ...mark, scrubbed: span }

function placeRemoved(marks: readonly RemovedMark[], places: ChartView['places']): readonly RemovedView[] {
  if (marks.length === 0) return []
  const segments = places.map(({ start, end, scrubbed }) => ({ original: { start, end }, scrubbed }))
  return marks.map((mark) => ({ ...mark, scrubbed: scrubbedSpan({ segments }, mark) }))
}
