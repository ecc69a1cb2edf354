// One sheet of a workbook: its rows as words. Runs in the reading process.
import { columnOf, type NumberFormat, sayNumber, unescaped } from './cell-values'
import { type Line, WORKLIST_ROWS } from './worklist-table'
import { readXml } from './xml-events'

/** What the cells of every sheet refer to. */
export interface Cells {
  readonly shared: readonly string[]
  /** By style. */
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

export class SheetTooLarge extends Error {}

/** Beyond it no heading is looked for. */
const MOST_COLUMNS = 1024
/** Of all cells together, in UTF-16 units. */
const MOST_UNITS = 32 * 1024 * 1024

interface Cell {
  readonly column: number
  readonly type: string
  readonly style: number
  /** As stored: of `v`, or of the runs of an inline string. */
  words: string
}

/** With their numbers as people see them; rows without any words are left out. @throws SheetTooLarge, XmlDamage */
export function rowsOfSheet(part: Uint8Array, cells: Cells): readonly Line[] {
  const rows: Line[] = []
  let row: { number: number; words: string[] } = { number: 0, words: [] }
  let cell: Cell | null = null
  let column = -1
  let stored = false
  let units = 0
  readXml(part, {
    open(name, { r, t, s }) {
      if (name === 'row') {
        row = { number: rowNumber(r) ?? row.number + 1, words: [] }
        column = -1
      } else if (name === 'c') {
        column = columnOf(r) ?? column + 1
        cell = { column, type: t ?? 'n', style: Number(s ?? 0), words: '' }
      } else if (name === 'v' || name === 't') stored = true
    },
    close(name) {
      if (name === 'v' || name === 't') stored = false
      else if (name === 'c' && cell && cell.column < MOST_COLUMNS) {
        const words = wordsOf(cell, cells).trim()
        units += words.length
        if (units > MOST_UNITS) throw new SheetTooLarge()
        if (words !== '') {
          while (row.words.length < cell.column) row.words.push('')
          row.words[cell.column] = words
        }
      } else if (name === 'row' && row.words.length > 0) {
        if (rows.length > WORKLIST_ROWS) throw new SheetTooLarge()
        rows.push([row.number, ...row.words])
      }
    },
    text(words) {
      if (stored && cell) cell.words += words
    },
  })
  return rows
}

const rowNumber = (r: string | undefined): number | null => (r !== undefined && /^[1-9]\d{0,6}$/.test(r) ? Number(r) : null)

function wordsOf({ type, style, words }: Cell, { shared, formats, from1904 }: Cells): string {
  switch (type) {
    case 's':
      return shared[Number(words)] ?? ''
    case 'inlineStr':
    case 'str':
      return unescaped(words)
    case 'b':
      return words === '1' ? 'TRUE' : 'FALSE'
    // `#N/A` and its like: there is nothing to be read.
    case 'e':
      return ''
    case 'd':
      return words.slice(0, 10)
    default:
      return sayNumber(words, formats[style] ?? 'plain', from1904)
  }
}
