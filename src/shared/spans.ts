// Offset arithmetic. Offsets are UTF-16 code units, JavaScript string indices; ends are exclusive. Pure.

export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Orders by start, then the longer first, so that a container precedes what it contains. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** True when the span lies in the text and splits no surrogate pair. */
export function fits(text: string, span: Span): boolean {
  return span.start >= 0 && span.start < span.end && span.end <= text.length && !splitsPair(text, span.start) && !splitsPair(text, span.end)
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}
