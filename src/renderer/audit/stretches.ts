// Splits one line of the cleared text into stretches that are drawn alike: each names the layers that cover it. Pure.
import { countWhere } from '../../shared/count-where'
import type { Span } from '../../shared/spans'

export interface Stretch<Layer extends string> extends Span {
  /** In the order in which the layers were given. */
  readonly layers: readonly Layer[]
}

/** A layer's spans in the order of the text; spans of one layer may not overlap. */
export type Layers<Layer extends string> = Readonly<Record<Layer, readonly Span[]>>

/** Stretches in order; together they cover the span exactly. One that nothing covers has no layer. */
export function stretchesOf<Layer extends string>(span: Span, layers: Layers<Layer>): Stretch<Layer>[] {
  const names = Object.keys(layers) as Layer[]
  const here = names.map((name) => ({ name, spans: touching(layers[name], span) }))
  const cuts = new Set([span.start, span.end])
  for (const { spans } of here)
    for (const { start, end } of spans) {
      if (start > span.start) cuts.add(start)
      if (end < span.end) cuts.add(end)
    }
  const points = [...cuts].sort((a, b) => a - b)
  return points.slice(1).map((end, i) => {
    const start = points[i] as number
    const covering = here.filter(({ spans }) => spans.some((s) => s.start <= start && s.end >= end))
    return { start, end, layers: covering.map(({ name }) => name) }
  })
}

/** Those of a sorted list that share a character with the span, found by halving. */
function touching(sorted: readonly Span[], span: Span): Span[] {
  const found: Span[] = []
  for (let i = countWhere(sorted, (s) => s.end <= span.start); i < sorted.length; i++) {
    const one = sorted[i] as Span
    if (one.start >= span.end) break
    found.push(one)
  }
  return found
}

/** Spans in the order of the text, those that overlap or touch made one: what a layer takes. */
export function united(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (start >= end) continue
    if (last && start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else out.push({ start, end })
  }
  return out
}
