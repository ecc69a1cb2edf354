// Rows to lines in the order they are read: columns one after the other, rows of a table as they stand. Pure geometry, with one look at how
// the words fill their columns: text that runs on down a column fills it, cells of a table mostly do not.
import type { Row } from './rows'
import type { Word } from './words'

/** One line of the text; cells are parted by tabs. An empty cell keeps its place in a table. */
export interface Line {
  readonly cells: readonly (readonly Word[])[]
  readonly baseline: number
  readonly size: number
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Shares of the size of a row's words. A gap that may be part of a gutter; one that parts cells by itself. */
const MAYBE = 0.6
const SURE = 1.2
/** Rows farther apart than this many sizes do not stand in the same columns. */
const APART = 3.2
/** A line's distance to the next, in sizes, within one block. */
const CLOSE = 1.7
/** Rows that may stand in one column before the other begins. */
const LEAD = 6
const DEEPEST = 8

export function flow(rows: readonly Row[], depth = 0): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < rows.length; ) {
    const band = depth < DEEPEST ? bandFrom(rows, at) : null
    if (!band) {
      lines.push(lineOf(rows[at] as Row))
      at++
      continue
    }
    for (const row of rows.slice(at, band.start)) lines.push(lineOf(row))
    const within = rows.slice(band.start, band.end)
    const parting = band.gutters.find((gutter) => areColumns(within, gutter))
    if (parting) lines.push(...flow(sideOf(within, parting, 'left'), depth + 1), ...flow(sideOf(within, parting, 'right'), depth + 1))
    else lines.push(...within.map((row) => tableLine(row, band.gutters)))
    at = band.end
  }
  return lines
}

interface Band {
  readonly start: number
  readonly end: number
  /** The widest first. */
  readonly gutters: readonly Span[]
}

/** The rows from `at` on that share a gutter with words on both sides. */
function bandFrom(rows: readonly Row[], at: number): Band | null {
  let free = freeOf(rows[at] as Row)
  let reach: Span = reachOf(rows[at] as Row)
  let inner = innerOf(free, reach)
  let end = at + 1
  let heading: number | null = null
  for (; end < rows.length; end++) {
    const [before, row] = [rows[end - 1] as Row, rows[end] as Row]
    const size = Math.max(before.size, row.size)
    if (inner.length === 0 && end - at >= LEAD) return null
    if (row.baseline - before.baseline > APART * size) break
    const left = both(free, freeOf(row))
    const wider = { from: Math.min(reach.from, reachOf(row).from), to: Math.max(reach.to, reachOf(row).to) }
    const still = innerOf(left, wider)
    if (inner.length > 0 && (still.length === 0 || loses(rows.slice(at, end), inner, row))) break
    const paired = inner.some((gutter) => crosses(row, gutter))
    // A line by itself below an empty stretch of the whole width heads what comes; it ends what was, if columns go on after it.
    if (paired && heading !== null) {
      end = heading
      break
    }
    const set = row.baseline - before.baseline >= CLOSE * size
    if (inner.length > 0 && heading === null && set && !paired) heading = end
    free = left
    reach = wider
    inner = still
  }
  if (inner.length === 0) return null
  return trimmed(rows, at, end, inner)
}

/** Whether a row closes a wide gutter that rows before have in use: a table is over. */
const loses = (rows: readonly Row[], inner: readonly Span[], row: Row): boolean =>
  inner.length > 1 &&
  inner.some(
    (gutter) =>
      widthOf(gutter) >= SURE * row.size &&
      both([gutter], freeOf(row)).length === 0 &&
      rows.filter((one) => crosses(one, gutter)).length >= 2,
  )

/** Without the lines above and below that stand on one side only and by themselves, such as a heading. */
function trimmed(rows: readonly Row[], at: number, to: number, gutters: readonly Span[]): Band | null {
  const shared = rows.slice(at, to).map((row) => gutters.filter((gutter) => crosses(row, gutter)).length > 0)
  const paired = shared.filter(Boolean).length
  // A gutter of few rows must be a wide one: words of three lines may leave a gap at one place by chance.
  const sure = gutters.filter(({ from, to: until }) => paired >= 4 || until - from >= SURE * (rows[at] as Row).size)
  if (sure.length === 0) return null
  const gutter = [...sure].sort((a, b) => b.to - b.from - (a.to - a.from))[0] as Span
  const sides = rows
    .slice(at, to)
    .map((row) => ({ left: row.words.some((w) => w.right <= gutter.to), right: row.words.some((w) => w.left >= gutter.from) }))
  const first = sides.findIndex(({ left, right }, i) => (left && right) || (i > 0 && left !== sides[i - 1]?.left))
  const last = sides.findLastIndex(({ left, right }, i) => (left && right) || left !== sides[i + 1]?.left)
  if (first < 0) return null
  let start = at + first
  while (start > at && close(rows, start - 1)) start--
  let end = at + last + 1
  const tail = rows.slice(end, to)
  const column = reachOfAll(
    rows
      .slice(at, end)
      .map((row) => ({ ...row, words: row.words.filter((w) => (sides[end - at]?.left ? w.right <= gutter.to : w.left >= gutter.from)) })),
  )
  const filled = tail.filter((row) => widthOf(reachOf(row)) > widthOf(column) * 0.85).length
  if (filled >= 2) end = to
  else while (end < to && close(rows, end - 1)) end++
  return end - start >= 2 ? { start, end, gutters: [...sure].sort((a, b) => b.to - b.from - (a.to - a.from)) } : null
}

const close = (rows: readonly Row[], above: number): boolean => {
  const [a, b] = [rows[above], rows[above + 1]]
  return !!a && !!b && b.baseline - a.baseline <= CLOSE * Math.max(a.size, b.size)
}

/** Whether what stands left and right of a gutter is text that runs on down each side. */
function areColumns(rows: readonly Row[], gutter: Span): boolean {
  const [left, right] = [sideOf(rows, gutter, 'left'), sideOf(rows, gutter, 'right')]
  const fewer = Math.min(left.length, right.length)
  const paired = rows.filter((row) => crosses(row, gutter)).length
  if (fewer >= 2 && paired < fewer * 0.5) return true
  return Math.max(left.length, right.length) >= 3 && runsOn(left) && runsOn(right)
}

function runsOn(side: readonly Row[]): boolean {
  if (side.length === 0) return false
  const words = side.reduce((sum, row) => sum + row.words.length, 0)
  const width = widthOf(reachOfAll(side))
  const full = side.filter((row) => widthOf(reachOf(row)) >= width * 0.7).length
  const cut = side.filter((row) => cellsOf(row).length > 1).length
  return words >= side.length * 3.5 && full >= side.length * 0.5 && cut <= side.length * 0.5
}

const crosses = (row: Row, { from, to }: Span): boolean =>
  row.words.some((word) => word.right <= to) && row.words.some((word) => word.left >= from)

function sideOf(rows: readonly Row[], gutter: Span, side: 'left' | 'right'): Row[] {
  const middle = (gutter.from + gutter.to) / 2
  return rows.flatMap((row) => {
    const words = row.words.filter((word) => (word.left + word.right) / 2 < middle === (side === 'left'))
    return words.length > 0 ? [{ ...row, words }] : []
  })
}

/** Where a row has no words: before, after and in gaps between. */
function freeOf(row: Row): Span[] {
  const spans: Span[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const word of row.words) {
    if (word.left - reached >= MAYBE * row.size) spans.push({ from: reached, to: word.left })
    reached = Math.max(reached, word.right)
  }
  spans.push({ from: reached, to: Number.POSITIVE_INFINITY })
  return spans
}

function both(a: readonly Span[], b: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [one, other] = [a[i] as Span, b[k] as Span]
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)]
    if (to - from >= NARROWEST) spans.push({ from, to })
    if (one.to < other.to) i++
    else k++
  }
  return spans
}

/** In points. */
const NARROWEST = 5

const innerOf = (free: readonly Span[], reach: Span): Span[] => free.filter(({ from, to }) => from > reach.from && to < reach.to)

const reachOf = ({ words }: Row): Span => ({
  from: (words[0] as Word).left,
  to: words.reduce((most, word) => Math.max(most, word.right), Number.NEGATIVE_INFINITY),
})

function reachOfAll(rows: readonly Row[]): Span {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    if (row.words.length === 0) continue
    const reach = reachOf(row)
    from = Math.min(from, reach.from)
    to = Math.max(to, reach.to)
  }
  return { from, to }
}

const widthOf = ({ from, to }: Span): number => Math.max(0, to - from)

const lineOf = (row: Row): Line => ({ cells: cellsOf(row), baseline: row.baseline, size: row.size })

/** Cut at wide gaps, except where all gaps are wide: a line spread to fill its width. */
function cellsOf({ words, size }: Row): Word[][] {
  const gaps = words.slice(1).map((word, i) => word.left - (words[i] as Word).right)
  const sorted = [...gaps].sort((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
  const wide = gaps.length >= 3 ? Math.max(SURE * size, usual * 2) : SURE * size
  const cells: Word[][] = []
  words.forEach((word, i) => {
    const gap = gaps[i - 1]
    if (gap === undefined || (gap >= wide && !isBullet(cells.at(-1) ?? []))) cells.push([word])
    else cells.at(-1)?.push(word)
  })
  return cells
}

const isBullet = (cell: readonly Word[]): boolean =>
  cell.length === 1 && /^(?:[•·‣▪◦○●■□☐☑☒✓*–—-]|\(?(?:\d{1,3}|\p{L})[.)])$/u.test((cell[0] as Word).text)

/** The cells of a row between a table's gutters; an empty one keeps its place. */
function tableLine(row: Row, gutters: readonly Span[]): Line {
  const middles = gutters.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b)
  const cells: Word[][] = [...middles, 0].map(() => [])
  for (const word of row.words) cells[middles.filter((middle) => middle < (word.left + word.right) / 2).length]?.push(word)
  const [bullet, ...rest] = cells
  const listed = bullet && isBullet(bullet) && rest[0] ? [[...bullet, ...rest[0]], ...rest.slice(1)] : cells
  return {
    cells: row.words.length > 0 && row.words.every((word) => cells[0]?.includes(word)) ? cellsOf(row) : listed,
    baseline: row.baseline,
    size: row.size,
  }
}
