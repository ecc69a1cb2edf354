// Where a place of the original stands in the scrubbed text, and the other way round. Pure.
import { countWhere } from '../../shared/count-where'
import type { Span } from '../../shared/spans'
import type { Masked, Segment } from '../deidentify'

type Segments = Pick<Masked, 'segments'>
type Side = 'original' | 'scrubbed'

/** A span that touches a masked value covers its whole placeholder. Offsets are UTF-16 code units. */
export const scrubbedSpan = (masked: Segments, original: Span): Span => across(masked.segments, original, 'original', 'scrubbed')

/** A span that touches a placeholder covers the whole value under it. */
export const originalSpan = (masked: Segments, scrubbed: Span): Span => across(masked.segments, scrubbed, 'scrubbed', 'original')

function across(segments: readonly Segment[], span: Span, from: Side, to: Side): Span {
  // A start at a segment's end lies after it, an end at a segment's start lies before it.
  const first = segments[countWhere(segments, (s) => s[from].end <= span.start)]
  const start = first && first[from].start < span.start ? first[to].start : shift(segments, span.start, from, to)
  const last = segments[countWhere(segments, (s) => s[from].start < span.end) - 1]
  const end = last && last[from].end > span.end ? last[to].end : shift(segments, span.end, from, to)
  return { start, end }
}

/** An offset outside every segment, or at an edge of one. */
function shift(segments: readonly Segment[], offset: number, from: Side, to: Side): number {
  const before = segments[countWhere(segments, (s) => s[from].end <= offset) - 1]
  return before ? before[to].end + (offset - before[from].end) : offset
}
