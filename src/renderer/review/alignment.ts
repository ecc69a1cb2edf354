// Cuts original and scrubbed text into rows that belong together, one row per original line, so that both sides are level
// by construction however much shorter a placeholder is. Pure.
import { countWhere } from '../../shared/count-where'
import { byPosition, type Span } from '../../shared/spans'

/** A place in the original and where it stands in the scrubbed text. */
export interface Anchor extends Span {
  readonly scrubbed: Span
}

export interface Row {
  readonly original: Span
  readonly scrubbed: Span
  /** 1-based line of the original; null where a very long line goes on. */
  readonly line: number | null
}

/** Longer lines are cut, so that a chart without line breaks can still be drawn a piece at a time. */
const LONGEST = 1200

/** Offset arithmetic between the two texts; outside every anchor they are the same text, shifted. */
export function makeMapper(anchors: readonly Anchor[]) {
  const sorted = [...anchors].sort(byPosition)
  const shiftAt = (offset: number): { anchor: Anchor | null; shift: number } => {
    const anchor = sorted[countWhere(sorted, ({ start }) => start < offset) - 1] ?? null
    return { anchor, shift: anchor ? anchor.scrubbed.end - anchor.end : 0 }
  }
  return {
    sorted,
    /** The anchor that holds this offset strictly inside, or null. */
    holding(offset: number): Anchor | null {
      const { anchor } = shiftAt(offset)
      return anchor && offset < anchor.end ? anchor : null
    },
    /** Original offset to scrubbed offset; inside an anchor, its end. */
    toScrubbed(offset: number): number {
      const { anchor, shift } = shiftAt(offset)
      return anchor && offset < anchor.end ? anchor.scrubbed.end : offset + shift
    },
  }
}

/** Rows in order; together they cover both texts without gap or overlap. No row begins or ends inside an anchor. */
export function alignRows(text: string, scrubbedLength: number, anchors: readonly Anchor[]): Row[] {
  const map = makeMapper(anchors)
  const rows: Row[] = []
  let start = 0
  let scrubbedStart = 0
  let line = 1
  let fresh = true

  const push = (end: number) => {
    const scrubbedEnd = end === text.length ? scrubbedLength : map.toScrubbed(end)
    rows.push({ original: { start, end }, scrubbed: { start: scrubbedStart, end: scrubbedEnd }, line: fresh ? line : null })
    start = end
    scrubbedStart = scrubbedEnd
  }

  let linesHere = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', Math.max(start, lookFrom(map, start)))
    let end = newline < 0 ? text.length : newline + 1
    linesHere = 1
    // A finding may go over the end of the line: then its lines are one row.
    for (let held = map.holding(end); held; held = map.holding(end)) {
      const next = text.indexOf('\n', held.end)
      linesHere += countNewlines(text, end, held.end) + 1
      end = next < 0 ? text.length : next + 1
    }
    while (end - start > LONGEST) {
      const cut = cutBefore(text, start, start + LONGEST, map)
      if (cut >= end) break
      push(cut)
      fresh = false
    }
    push(end)
    fresh = true
    line += linesHere
  }
  // A text that ends in a line break has no further row: its last line is empty on both sides.
  if (rows.length === 0) rows.push({ original: { start: 0, end: 0 }, scrubbed: { start: 0, end: scrubbedLength }, line: 1 })
  return rows
}

const lookFrom = (map: ReturnType<typeof makeMapper>, start: number): number => map.holding(start)?.end ?? start

function countNewlines(text: string, from: number, to: number): number {
  let n = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) n++
  return n
}

/** The last white space before the limit, else the limit itself; never inside an anchor or a surrogate pair. */
function cutBefore(text: string, start: number, limit: number, map: ReturnType<typeof makeMapper>): number {
  let cut = limit
  for (let at = limit; at > start + LONGEST / 2; at--) {
    if (/\s/.test(text[at - 1] ?? '')) {
      cut = at
      break
    }
  }
  const held = map.holding(cut)
  if (held) return held.end
  return /[\uD800-\uDBFF]/.test(text[cut - 1] ?? '') ? cut + 1 : cut
}

/** Index of the row that holds this offset of the given side. */
export function rowAt(rows: readonly Row[], side: 'original' | 'scrubbed', offset: number): number {
  return Math.max(0, countWhere(rows, (row) => row[side].start <= offset) - 1)
}
