// Tables with a separator between columns, as agencies and site systems write them. A cell in quotation marks may hold separators and
// ends of line; every row comes with the line it begins in.
import { Refused, type ReleaseFile, type Work } from './reader'
import { eachLine } from './text'

/** A row is never longer; more means that a quotation mark is not closed. */
const MOST_LINES_IN_ROW = 8

/** @param take is handed cells without the white space around them; rows without any content are passed over */
export async function eachRow(
  file: ReleaseFile,
  work: Work,
  separator: ',' | '\t',
  take: (cells: readonly string[], line: number) => void,
): Promise<void> {
  let begun = ''
  let from = 0
  await eachLine(file, work, (line, number) => {
    if (begun === '') from = number
    begun = begun === '' ? line : `${begun}\n${line}`
    const cells = cellsOf(begun, separator)
    if (cells === null) {
      if (number - from < MOST_LINES_IN_ROW) return
      throw new Refused('release-damaged', file.name, from, 'a quotation mark is not closed')
    }
    begun = ''
    if (cells.some((cell) => cell !== '')) take(cells, from)
  })
  if (begun !== '') throw new Refused('release-damaged', file.name, from, 'a quotation mark is not closed')
}

/** Null where a quotation mark is not closed. With tabs a mark is a mark and nothing else. */
export function cellsOf(line: string, separator: ',' | '\t'): readonly string[] | null {
  if (separator === '\t' || !line.includes('"')) return line.split(separator).map((cell) => cell.trim())
  const cells: string[] = []
  for (let at = 0; at <= line.length; ) {
    if (line[at] !== '"') {
      const end = line.indexOf(separator, at)
      cells.push(line.slice(at, end < 0 ? line.length : end).trim())
      at = end < 0 ? line.length + 1 : end + 1
      continue
    }
    const end = closing(line, at + 1)
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
function closing(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    if (line[at + 1] === '"') at++
    else if (at + 1 === line.length || line[at + 1] === ',') return at
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

export const separatorOf = (heading: string): ',' | '\t' => (heading.includes('\t') ? '\t' : ',')
