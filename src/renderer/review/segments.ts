// Splits one row of one side into stretches that are drawn alike: plain, finding, removed, evidence, marked by the keys, found. Pure.
import { countWhere } from '../../shared/count-where'
import type { Span } from '../../shared/spans'
import type { FindingView, RemovedView } from '../../shared/views'
import type { Hit } from './find'

export interface Segment extends Span {
  readonly finding: FindingView | null
  readonly removed: RemovedView | null
  readonly evidence: boolean
  readonly marked: boolean
  /** Part of words that were looked for; 'now' is the place at hand. */
  readonly hit: 'now' | 'other' | null
  /** First stretch of its finding: it carries the label. */
  readonly first: boolean
}

export interface Layers {
  /** Sorted by position, without overlap. */
  readonly findings: readonly FindingView[]
  readonly removed: readonly RemovedView[]
  readonly evidence: readonly Span[]
  readonly marked: Span | null
  /** In the order of the text; two may share their place on one side. */
  readonly hits: readonly Hit[]
  readonly hitNow: Hit | null
}

type Side = 'original' | 'scrubbed'

const on = (side: Side, x: Span & { readonly scrubbed: Span }): Span => (side === 'original' ? x : x.scrubbed)

/** Those of a sorted list that touch the span on that side, found by halving. */
export function touching<T extends Span & { readonly scrubbed: Span }>(sorted: readonly T[], side: Side, span: Span): T[] {
  const low = countWhere(sorted, (one) => on(side, one).end <= span.start)
  const found: T[] = []
  for (let i = low; i < sorted.length && on(side, sorted[i] as T).start < span.end; i++) found.push(sorted[i] as T)
  return found
}

/** Stretches in order; together they cover the span exactly. */
export function splitRow(span: Span, side: Side, layers: Layers): Segment[] {
  const findings = touching(layers.findings, side, span)
  const removed = touching(layers.removed, side, span)
  const evidence = layers.evidence.filter((e) => e.start < span.end && e.end > span.start)
  const marked = layers.marked && layers.marked.start < span.end && layers.marked.end > span.start ? layers.marked : null

  const hits = touching(layers.hits, side, span)

  const cuts = new Set([span.start, span.end])
  const cutAt = (s: Span) => {
    if (s.start > span.start && s.start < span.end) cuts.add(s.start)
    if (s.end > span.start && s.end < span.end) cuts.add(s.end)
  }
  for (const f of findings) cutAt(on(side, f))
  for (const r of removed) cutAt(on(side, r))
  for (const e of evidence) cutAt(e)
  for (const h of hits) cutAt(on(side, h))
  if (marked) cutAt(marked)

  const points = [...cuts].sort((a, b) => a - b)
  const covers = (s: Span, start: number, end: number) => s.start <= start && s.end >= end
  const segments: Segment[] = []
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i] as number
    const end = points[i + 1] as number
    const finding = findings.find((f) => covers(on(side, f), start, end)) ?? null
    const here = hits.filter((h) => covers(on(side, h), start, end))
    segments.push({
      start,
      end,
      finding,
      removed: finding ? null : (removed.find((r) => covers(on(side, r), start, end)) ?? null),
      evidence: evidence.some((e) => covers(e, start, end)),
      marked: marked !== null && covers(marked, start, end),
      hit: here.length === 0 ? null : here.some((h) => h === layers.hitNow) ? 'now' : 'other',
      first: finding !== null && on(side, finding).start === start,
    })
  }
  return segments
}
