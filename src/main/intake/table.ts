// Tables whose first row holds the labels: aligned with blanks, or ruled with bars or tabs.
import type { LabelHit } from './label-hits'

export interface TableHead {
  readonly hits: readonly LabelHit[]
  /** Bars or tabs part the cells, so that a cell's number tells its column; else its place does. */
  readonly ruled: boolean
  /** Bars in the line of labels. */
  readonly bars: number
  /** For each label the number of bars before it. */
  readonly before: readonly number[]
}

export interface TableCell {
  readonly hit: LabelHit
  /** Offset of the cell in its line. */
  readonly at: number
  readonly cell: string
}

const BAR = /[|│║¦\t]/g

/** The line as the head of a table: two labels or more, nothing beside them that could be a value. */
export function tableHead(line: string, hits: readonly LabelHit[]): TableHead | null {
  if (hits.length < 2 || hits.some((h) => h.separator === 'mark' && h.meanings.every((m) => m.shape !== 'none'))) return null
  const bars = line.match(BAR)?.length ?? 0
  const ruled = bars >= hits.length - 1 && bars > 0
  if (hits.some((h) => /\d/.test(line.slice(h.from, h.to)))) return null
  // Between blanks only labels: "Name    Grace Young    MRN" is no head. In a ruled table other columns may stand between.
  if (!ruled && hits.some((h) => line.slice(h.from, h.to).trim() !== '')) return null
  if (ruled && hits.some((h) => !/^\s*(?:[|│║¦\t]|$)/.test(line.slice(h.end)))) return null
  return { hits, ruled, bars, before: hits.map((h) => line.slice(0, h.start).match(BAR)?.length ?? 0) }
}

/** The cells of a row below the head, or null where the line is no row of that table. */
export function rowCells(line: string, head: TableHead): string[] | null {
  if (!head.ruled) return /\S {2,}\S/.test(line) || head.hits.length === 1 ? [line] : null
  return (line.match(BAR)?.length ?? 0) === head.bars ? line.split(BAR) : null
}

/** What stands under each label. */
export function readTable(head: TableHead, cells: readonly string[], line: string): TableCell[] {
  if (!head.ruled) {
    return head.hits.map((hit, k) => {
      // Columns of old printers are off by a blank or two; a cell starts after two blanks, near its label.
      const at = cellStart(line, hit.start)
      const next = head.hits[k + 1]
      return { hit, at, cell: line.slice(at, next ? Math.max(at, cellStart(line, next.start)) : line.length) }
    })
  }
  const starts: number[] = []
  let at = 0
  for (const cell of cells) {
    starts.push(at)
    at += cell.length + 1
  }
  return head.hits.map((hit, k) => {
    const column = head.before[k] ?? 0
    return { hit, at: starts[column] ?? 0, cell: cells[column] ?? '' }
  })
}

function cellStart(line: string, column: number): number {
  for (const near of [0, 1, -1, 2, -2, 3, -3]) {
    const at = column + near
    if (at === 0 || (at > 0 && line[at - 1] === ' ' && line[at] !== ' ' && (at === 1 || line[at - 2] === ' '))) return at
  }
  return column
}
