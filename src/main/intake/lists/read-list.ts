// Tells whether a file is a list, and reads it: CSV or an Excel workbook. What of it is asked for by the person who picks a worklist is
// refused in words where it is none; what merely came along in a folder or an archive is a list only if it shows so. Runs in the reading
// process.
import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../../shared/result'
import type { IntakeRefusal } from '../chart'
import type { IntakeFile } from '../read-file'
import { sniff } from '../sniff'
import { looksLikeFile } from './listed-files'
import { linesOfText } from './text-table'
import { fromSheets } from './workbook'
import { knownIn, type Line, type Read, tableOf, WORKLIST_FILE_BYTES, type WorklistTable } from './worklist-table'

/** Reads the whole file as a worklist or refuses it, with the line that is wrong. Never throws, whatever the bytes. */
export async function readWorklistFile({ bytes }: IntakeFile): Promise<Read<WorklistTable>> {
  if (bytes.length > WORKLIST_FILE_BYTES) return err({ code: 'worklist-too-large', line: null })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kind = sniff(bytes)
  if (kind === 'ole' || kind === 'office' || kind === 'zip') return err({ code: 'worklist-workbook', line: null })
  if (kind !== 'xlsx') {
    const lines = linesOfText(bytes)
    return lines.ok ? tableOf(sha256, lines.value) : lines
  }
  const found = await fromSheets(bytes, (rows) => fromHeadings(sha256, rows))
  if (!found.ok) return err({ code: found.error === 'damaged' ? 'worklist-workbook' : 'worklist-too-large', line: null })
  return found.value ? ok(found.value) : err({ code: 'worklist-unknown', line: 1 })
}

/** People write titles above their tables. */
const ABOVE = 10

function fromHeadings(sha256: string, rows: readonly Line[]): WorklistTable | null {
  const known = rows.slice(0, ABOVE).map(([, ...words]) => knownIn(words))
  const table = tableOf(sha256, rows.slice(Math.max(0, known.indexOf(Math.max(...known)))))
  return table.ok ? table.value : null
}

/**
 * The list that a file is; null where it is none, and to be read as a chart.
 * @returns `file-sheet` for a workbook that is no list, or larger than any, `file-damaged` for one that cannot be read
 */
export async function listOf(file: IntakeFile): Promise<Result<WorklistTable | null, IntakeRefusal>> {
  const kind = sniff(file.bytes)
  if (kind !== 'xlsx' && (kind !== 'text' || file.bytes.length > WORKLIST_FILE_BYTES)) return ok(null)
  const table = await readWorklistFile(file)
  if (table.ok && (kind === 'xlsx' || showsItIsAList(table.value))) return table
  if (kind === 'text') return ok(null)
  return err(table.ok ? 'file-sheet' : REFUSED[table.error.code])
}

const REFUSED = {
  'worklist-unknown': 'file-sheet',
  'worklist-damaged': 'file-damaged',
  'worklist-encoding': 'file-damaged',
  'worklist-workbook': 'file-damaged',
  'worklist-too-large': 'file-sheet',
} as const

/**
 * A table of laboratory values has a column for the visit, too, and is a chart. So a list either names files, in most of its rows, or has
 * little but columns of a worklist.
 */
function showsItIsAList({ rows, columns, ignored }: WorklistTable): boolean {
  if (rows.length === 0) return false
  const named = rows.filter(({ name }) => looksLikeFile(name)).length
  return named * 2 > rows.length || (columns.length > 1 && columns.length > ignored.length)
}
