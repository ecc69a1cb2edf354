// Running headers and footers: rows at the edge of pages that say the same at the same place, page after page. They are read on the first
// page they stand on. On later ones they are left out when they say nothing new: a number may differ only if it counts the pages.
import type { Row } from './rows'

export interface Running {
  /** Rows at the top and at the bottom that are header and footer; read by themselves, not as part of a column. */
  readonly head: number
  readonly foot: number
  /** Those of them that were read on an earlier page. */
  readonly left: ReadonlySet<Row>
}

interface Sheet {
  readonly rows: readonly Row[]
  readonly height: number
}

/** Shares of the page's height, and rows, within which headers and footers stand. */
const TOP = 0.3
const BOTTOM = 0.2
const MOST = 14
/** Left and right pages may take turns. */
const REACH = 2
/** In points. */
const SAME_HEIGHT = 4
const SAME_LEFT = 8
/** What parts a header from the page's own text, in sizes from line to line. */
const APART = 1.55

export function findRunning(sheets: readonly Sheet[]): Running[] {
  const edges = sheets.map(edgeOf)
  return sheets.map(({ rows }, page) => {
    const edge = edges[page] as Edge
    const head = edgeLength(edges, page, 'top')
    const foot = Math.min(edgeLength(edges, page, 'bottom'), rows.length - head)
    const left = new Set<Row>()
    if (!edge.opens) {
      for (const mark of [...edge.top.slice(0, head), ...edge.bottom.slice(0, foot)])
        if (matches(edges, page, mark, -1).some(({ mark: earlier, page: at }) => saysTheSame(mark, earlier, page - at))) left.add(mark.row)
    }
    return { head, foot, left }
  })
}

interface Mark {
  readonly row: Row
  /** Its words without their numbers. */
  readonly key: string
  readonly numbers: readonly string[]
}

interface Edge {
  /** From the edge inwards. */
  readonly top: readonly Mark[]
  readonly bottom: readonly Mark[]
  readonly byKey: ReadonlyMap<string, readonly Mark[]>
  /** It says of itself that it is a first page. */
  readonly opens: boolean
}

function edgeOf({ rows, height }: Sheet): Edge {
  const top = rows.slice(0, MOST).filter(({ baseline }) => baseline <= height * TOP)
  const bottom = rows.slice(-MOST).filter(({ baseline }) => baseline >= height * (1 - BOTTOM))
  const marks = { top: top.map(markOf), bottom: bottom.reverse().map(markOf) }
  const byKey = new Map<string, Mark[]>()
  for (const mark of [...marks.top, ...marks.bottom]) byKey.set(mark.key, [...(byKey.get(mark.key) ?? []), mark])
  return { ...marks, byKey, opens: [...marks.top, ...marks.bottom].some(({ row }) => /\bpage\W{0,3}1(?!\d)/i.test(wordsIn(row))) }
}

const wordsIn = ({ words }: Row): string => words.map(({ text }) => text).join(' ')

function markOf(row: Row): Mark {
  const words = wordsIn(row)
  return { row, key: words.replace(/\d+/g, '#'), numbers: words.match(/\d+/g) ?? [] }
}

/** Rows of the pages before (-1) or after (1) that stand at the same place and differ in numbers at most. */
function matches(edges: readonly Edge[], page: number, mark: Mark, way: 1 | -1): { mark: Mark; page: number }[] {
  const found: { mark: Mark; page: number }[] = []
  for (let step = 1; step <= REACH; step++) {
    const at = page + way * step
    for (const other of edges[at]?.byKey.get(mark.key) ?? []) if (standsTheSame(mark.row, other.row)) found.push({ mark: other, page: at })
  }
  return found
}

const standsTheSame = (a: Row, b: Row): boolean =>
  Math.abs(a.baseline - b.baseline) <= SAME_HEIGHT && Math.abs((a.words[0]?.left ?? 0) - (b.words[0]?.left ?? 0)) <= SAME_LEFT

/** @param pages from the earlier mark to the later */
const saysTheSame = (mark: Mark, earlier: Mark, pages: number): boolean =>
  mark.numbers.length === earlier.numbers.length &&
  mark.numbers.every(
    (number, i) => number === earlier.numbers[i] || (number.length <= 4 && Number(number) - Number(earlier.numbers[i]) === pages),
  )

/** Rows from the edge inwards that run over pages, as far as a gap that parts them from the page's own text. */
function edgeLength(edges: readonly Edge[], page: number, side: 'top' | 'bottom'): number {
  const marks = (edges[page] as Edge)[side]
  let runs = 0
  while (runs < marks.length && [-1, 1].some((way) => matches(edges, page, marks[runs] as Mark, way as 1 | -1).length > 0)) runs++
  for (; runs > 0; runs--) {
    const [last, next] = [marks[runs - 1] as Mark, marks[runs]]
    if (!next || Math.abs(next.row.baseline - last.row.baseline) >= APART * Math.max(last.row.size, next.row.size)) return runs
  }
  return 0
}
