// A worklist as a table of text: CSV with commas or semicolons, or with tabs. Pure.
import { cellsOf, plainCell, readRows, type Separator } from '../../../shared/csv'
import { err, ok } from '../../../shared/result'
import { decodeText } from '../readers/decode-text'
import { knownIn, type Line, type Read, WORKLIST_ROWS } from './worklist-table'

/** Its rows, the headings first. Refuses the whole file, with the line that is wrong. Never throws, whatever the bytes. */
export function linesOfText(bytes: Uint8Array): Read<readonly Line[]> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return err({ code: 'worklist-encoding', line: brokenLine(bytes) })
  const lines = decoded.value.text.split(/\r\n|\r|\n/)
  return tableIn(lines, separatorOf(lines.find((line) => /\S/.test(line)) ?? ''))
}

function tableIn(lines: readonly string[], separator: Separator): Read<readonly Line[]> {
  const table: Line[] = []
  const rows = readRows(separator, (cells, line) => table.push([line, ...cells.map(plainCell)]))
  for (const [i, text] of lines.entries()) {
    const open = rows.line(text, i + 1)
    if (open !== null) return err({ code: 'worklist-damaged', line: open })
    if (table.length > WORKLIST_ROWS + 1) return err({ code: 'worklist-too-large', line: i + 1 })
  }
  const open = rows.end()
  return open === null ? ok(table) : err({ code: 'worklist-damaged', line: open })
}

/** The one that gives most columns with a known heading; of those that give the same, the comma. */
function separatorOf(heading: string): Separator {
  const known = (separator: Separator): number => knownIn(cellsOf(heading, separator) ?? [])
  return ([',', ';', '\t'] as const).reduce((best, one) => (known(one) > known(best) ? one : best))
}

/** The line in which UTF-8 breaks; null where it does not, and the text is unreadable for another reason. */
function brokenLine(bytes: Uint8Array): number | null {
  const at = new TextDecoder('utf-8').decode(bytes).indexOf('\uFFFD')
  return at < 0 ? null : new TextDecoder('utf-8').decode(bytes).slice(0, at).split('\n').length
}
