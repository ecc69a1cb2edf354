// A worklist as another system exports it: a table whose headings say what its columns are. Read here row by row; which charts the rows
// mean, and who the people are, is for others to say. Its cells may hold PHI; a refusal holds a code and a line.
import { createHash } from 'node:crypto'
import { type AttributeChange, LONGEST_WORDS, type Priority } from '../../shared/chart-attributes'
import { cellsOf, plainCell, readRows, type Separator } from '../../shared/csv'
import { err, ok, type Result } from '../../shared/result'
import type { RowProblem } from '../../shared/worklist-views'
import { parseDate } from './dates'
import type { IntakeFile } from './read-file'
import { decodeText } from './readers/decode-text'

/** 10 MB and as many rows: five times the charts that a worklist is made for. */
export const WORKLIST_FILE_BYTES = 10 * 1024 * 1024
const MOST_ROWS = 50_000

export type WorklistColumn = 'name' | 'reference' | 'assignee' | 'specialty' | 'provider' | 'due' | 'priority' | 'tag' | 'billed'

export interface WorklistRow {
  /** In the file, from 1. */
  readonly line: number
  /** Of the chart's file; empty where the row does not say, like the next. */
  readonly name: string
  readonly reference: string
  /** A person's name as the file writes it; null: the cell is empty or there is no such column. */
  readonly assignee: string | null
  /** An empty cell changes nothing, so it is not here. */
  readonly change: Omit<AttributeChange, 'assignee' | 'reference'>
  readonly billed: readonly string[]
  /** Cells that cannot be taken. */
  readonly problems: readonly { readonly problem: RowProblem; readonly words: string }[]
}

export interface WorklistTable {
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  /** Headings as they stand, of columns that are known and of those that are passed over. */
  readonly columns: readonly string[]
  readonly ignored: readonly string[]
  readonly rows: readonly WorklistRow[]
}

export interface WorklistFileRefusal {
  readonly code: 'worklist-unknown' | 'worklist-damaged' | 'worklist-encoding' | 'worklist-too-large'
  /** From 1; null where there is none. */
  readonly line: number | null
}

type Read<T> = Result<T, WorklistFileRefusal>

/** Headings in lower case with single blanks for whatever is no letter or digit. */
const HEADINGS: Readonly<Record<WorklistColumn, RegExp>> = {
  name: /^(?:chart|chart name|file|file ?name|document)$/,
  reference: /^(?:reference|ref|(?:account|acct|claim|encounter|visit)(?: (?:no|number|id))?|reference (?:no|number))$/,
  assignee: /^(?:assignee|assigned(?: to)?|coder|owner)$/,
  specialty: /^(?:special(?:ty|ity)|service(?: line)?|department|dept)$/,
  provider: /^(?:(?:rendering |attending |billing )?(?:provider|physician)(?: name)?|attending)$/,
  due: /^(?:due(?: date| by| on)?|deadline)$/,
  priority: /^(?:priority|prio)$/,
  tag: /^(?:tag|batch|project|group)$/,
  billed: /^(?:billed(?: codes?| dx| icd(?: 10)?(?: cm)?)?|codes billed|claim codes)$/,
}

/** Reads the whole file or refuses it, with the line that is wrong. Never throws, whatever the bytes. */
export function readWorklistFile({ bytes }: IntakeFile): Read<WorklistTable> {
  if (bytes.length > WORKLIST_FILE_BYTES) return err({ code: 'worklist-too-large', line: null })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return err({ code: 'worklist-encoding', line: brokenLine(bytes) })
  const lines = decoded.value.text.split(/\r\n|\r|\n/)
  const first = lines.findIndex((line) => /\S/.test(line))
  const separator = separatorOf(lines[first] ?? '')
  const table = tableIn(lines, separator)
  if (!table.ok) return table
  const [heading = [], ...rows] = table.value
  const columns = columnsIn(heading.slice(1) as string[])
  if (!('name' in columns) && !('reference' in columns)) return err({ code: 'worklist-unknown', line: first + 1 })
  const known = new Set(Object.values(columns))
  const headings = (heading.slice(1) as string[]).map((text, at) => ({ text, known: known.has(at) }))
  return ok({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    columns: headings.filter((one) => one.known).map(({ text }) => text),
    ignored: headings.filter((one) => !one.known && one.text !== '').map(({ text }) => text),
    rows: rows.map(([line, ...cells]) => rowOf(line, cells, columns)),
  })
}

type Line = readonly [line: number, ...cells: string[]]

function tableIn(lines: readonly string[], separator: Separator): Read<readonly Line[]> {
  const table: Line[] = []
  const rows = readRows(separator, (cells, line) => table.push([line, ...cells.map(plainCell)]))
  for (const [i, text] of lines.entries()) {
    const open = rows.line(text, i + 1)
    if (open !== null) return err({ code: 'worklist-damaged', line: open })
    if (table.length > MOST_ROWS + 1) return err({ code: 'worklist-too-large', line: i + 1 })
  }
  const open = rows.end()
  return open === null ? ok(table) : err({ code: 'worklist-damaged', line: open })
}

/** The one that gives most columns with a known heading; of those that give the same, the comma. */
function separatorOf(heading: string): Separator {
  const known = (separator: Separator): number => Object.keys(columnsIn(cellsOf(heading, separator) ?? [])).length
  return ([',', ';', '\t'] as const).reduce((best, one) => (known(one) > known(best) ? one : best))
}

/** Which column is which; of two with the same meaning the first. */
function columnsIn(headings: readonly string[]): Partial<Record<WorklistColumn, number>> {
  const plain = headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  )
  const found = (Object.keys(HEADINGS) as WorklistColumn[]).map((column) => [column, plain.findIndex((one) => HEADINGS[column].test(one))])
  return Object.fromEntries(found.filter(([, at]) => (at as number) >= 0))
}

function rowOf(line: number, cells: readonly string[], columns: Partial<Record<WorklistColumn, number>>): WorklistRow {
  const problems: { problem: RowProblem; words: string }[] = []
  const cell = (column: WorklistColumn): string => {
    const at = columns[column]
    return (at === undefined ? '' : (cells[at] ?? '')).replace(/\s+/g, ' ').trim()
  }
  /** The cell as a value; a cell that has none is a problem of its own. */
  const read = <T>(column: WorklistColumn, parse: (words: string) => T | null, problem: RowProblem): T | undefined => {
    const words = cell(column)
    if (words === '') return undefined
    const value = parse(words)
    if (value === null) problems.push({ problem, words: words.slice(0, LONGEST_WORDS) })
    return value ?? undefined
  }
  const short = (words: string): string | null => (words.length <= LONGEST_WORDS ? words : null)
  const wanted = {
    specialty: read('specialty', short, 'too-long'),
    provider: read('provider', short, 'too-long'),
    tag: read('tag', short, 'too-long'),
    due: read('due', parseDate, 'date-unreadable'),
    priority: read('priority', priorityOf, 'priority-unknown'),
  }
  return {
    line,
    name: cell('name'),
    reference: read('reference', short, 'too-long') ?? '',
    assignee: cell('assignee') || null,
    change: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
    billed: codesIn(cell('billed')),
    problems,
  }
}

const PRIORITY: Readonly<Record<string, Priority>> = { stat: 'urgent', rush: 'urgent', routine: 'normal', medium: 'normal' }

function priorityOf(words: string): Priority | null {
  const word = words.toLowerCase()
  return word === 'urgent' || word === 'high' || word === 'normal' || word === 'low' ? word : (PRIORITY[word] ?? null)
}

/** Codes of one cell, parted by `;` or `|`, each once and in their order. */
export const codesIn = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;|]/)
      .map((code) => code.trim().toUpperCase())
      .filter((code) => code !== ''),
  ),
]

/** The line in which UTF-8 breaks; null where it does not, and the text is unreadable for another reason. */
function brokenLine(bytes: Uint8Array): number | null {
  const at = new TextDecoder('utf-8').decode(bytes).indexOf('\uFFFD')
  return at < 0 ? null : new TextDecoder('utf-8').decode(bytes).slice(0, at).split('\n').length
}
