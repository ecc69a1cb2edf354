// Tables as text, written and read: RFC 4180, with the mark that makes Excel read UTF-8. Every file with a separator between its columns
// that comes in or goes out is read and written by this. Pure.

/** What a spreadsheet would take for a formula, also behind blanks and for the full-width signs; source: OWASP, CSV Injection. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/
/** The same once it was made inert, so that writing and reading undo each other. */
const INERT = /^'+(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/

/** One quoted cell. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvCell(value: string): string {
  const inert = FORMULA.test(value) || INERT.test(value) ? `'${value}` : value
  return `"${inert.replaceAll('"', '""')}"`
}

/** A cell that was read, without the apostrophe of `csvCell`. */
export const plainCell = (cell: string): string => (INERT.test(cell) ? cell.slice(1) : cell)

/** The whole file; every row ends in CRLF. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`

export type Separator = ',' | ';' | '\t'

/** A row is never longer; more means that a quotation mark is not closed. */
const MOST_LINES_IN_ROW = 8

export interface RowReader {
  /** Takes the next line, without its end; gives the line (from 1) in which a quotation mark opens that is never closed. */
  line(text: string, number: number): number | null
  /** To be called after the last line; gives the same. */
  end(): number | null
}

/**
 * Puts lines together to rows, as a cell in quotation marks may run over several.
 * @param take is handed cells without the white space around them, and the line the row begins in; rows without any content are passed over
 */
export function readRows(separator: Separator, take: (cells: readonly string[], line: number) => void): RowReader {
  let begun: string | null = null
  let from = 0
  return {
    line(text, number) {
      if (begun === null) from = number
      begun = begun === null ? text : `${begun}\n${text}`
      const cells = cellsOf(begun, separator)
      if (cells === null) return number - from < MOST_LINES_IN_ROW ? null : from
      begun = null
      if (cells.some((cell) => cell !== '')) take(cells, from)
      return null
    },
    end: () => (begun === null ? null : from),
  }
}

/** Null where a quotation mark is not closed. With tabs a mark is a mark and nothing else. */
export function cellsOf(line: string, separator: Separator): readonly string[] | null {
  if (separator === '\t' || !line.includes('"')) return line.split(separator).map((cell) => cell.trim())
  const cells: string[] = []
  for (let at = 0; at <= line.length; ) {
    if (line[at] !== '"') {
      const end = line.indexOf(separator, at)
      cells.push(line.slice(at, end < 0 ? line.length : end).trim())
      at = end < 0 ? line.length + 1 : end + 1
      continue
    }
    const end = closing(line, at + 1, separator)
    if (end < 0) return null
    cells.push(
      line
        .slice(at + 1, end)
        .replaceAll('""', '"')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    at = end + 2
  }
  return cells
}

/** A mark that ends its cell: no second one follows, but a separator or the end. */
function closing(line: string, from: number, separator: Separator): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    if (line[at + 1] === '"') at++
    else if (at + 1 === line.length || line[at + 1] === separator) return at
  }
  return -1
}

/** Which column is which, by heading; -1 where none fits. */
export function columnsBy<Name extends string>(
  headings: readonly string[],
  patterns: Readonly<Record<Name, RegExp>>,
): Record<Name, number> {
  const names = Object.keys(patterns) as Name[]
  return Object.fromEntries(names.map((name) => [name, headings.findIndex((one) => patterns[name].test(one))])) as Record<Name, number>
}
