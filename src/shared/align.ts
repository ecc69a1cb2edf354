// The two texts of a chart: placeholders put where the findings are, and where a place of one text stands in the other. Main and the
// window make the scrubbed text by the same function, so that what is shown is what main would clear. Pure.
import { countWhere } from './count-where'
import type { Span } from './spans'

/** A place of the original and the placeholder that stands for it. */
export interface Place extends Span {
  readonly placeholder: string
}

/** The same place on both sides. */
export interface Pair {
  readonly original: Span
  readonly scrubbed: Span
}

interface Paired {
  /** In text order, without overlap. */
  readonly segments: readonly Pair[]
}

type Side = keyof Pair

/**
 * The scrubbed text, and where each placeholder stands in it.
 * @param places in text order, without overlap, inside the text
 */
export function putPlaceholders(text: string, places: readonly Place[]): { readonly text: string; readonly spans: readonly Span[] } {
  const parts: string[] = []
  const spans: Span[] = []
  let read = 0
  let written = 0
  for (const { start, end, placeholder } of places) {
    parts.push(text.slice(read, start), placeholder)
    written += start - read
    spans.push({ start: written, end: written + placeholder.length })
    written += placeholder.length
    read = end
  }
  parts.push(text.slice(read))
  return { text: parts.join(''), spans }
}

/** A span that touches a masked value covers its whole placeholder. Offsets are UTF-16 code units. */
export const scrubbedSpan = (masked: Paired, original: Span): Span => across(masked.segments, original, 'original', 'scrubbed')

/** A span that touches a placeholder covers the whole value under it. */
export const originalSpan = (masked: Paired, scrubbed: Span): Span => across(masked.segments, scrubbed, 'scrubbed', 'original')

function across(segments: readonly Pair[], span: Span, from: Side, to: Side): Span {
  // A start at a segment's end lies after it, an end at a segment's start lies before it.
  const first = segments[countWhere(segments, (s) => s[from].end <= span.start)]
  const start = first && first[from].start < span.start ? first[to].start : shift(segments, span.start, from, to)
  const last = segments[countWhere(segments, (s) => s[from].start < span.end) - 1]
  const end = last && last[from].end > span.end ? last[to].end : shift(segments, span.end, from, to)
  return { start, end }
}

/** An offset outside every segment, or at an edge of one. */
function shift(segments: readonly Pair[], offset: number, from: Side, to: Side): number {
  const before = segments[countWhere(segments, (s) => s[from].end <= offset) - 1]
  return before ? before[to].end + (offset - before[from].end) : offset
}
