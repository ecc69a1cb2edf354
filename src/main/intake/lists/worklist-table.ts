// A worklist as another system exports it: a table whose headings say what its columns are. Read here row by row, whatever kind of file
// it came in; which charts the rows mean, and who the people are, is for others to say. Its cells may hold PHI; a refusal holds a code and
// a line. Pure.
import { type AttributeChange, LONGEST_WORDS, type Priority } from '../../../shared/chart-attributes'
import { err, ok, type Result } from '../../../shared/result'
import type { RowProblem } from '../../../shared/worklist-views'
import { parseDate } from '../dates'
import { filesIn } from './listed-files'

/** 10 MB and as many rows: five times the charts that a worklist is made for. */
export const WORKLIST_FILE_BYTES = 10 * 1024 * 1024
export const WORKLIST_ROWS = 50_000

export type WorklistColumn = 'name' | 'reference' | 'assignee' | 'specialty' | 'provider' | 'due' | 'priority' | 'tag' | 'billed'

export interface WorklistRow {
  /** In the file, from 1. */
  readonly line: number
  /** Of the chart's file; empty where the row does not say, like the next. */
  readonly name: string
  readonly reference: string
  /** The files that the name names, as paths from the list's own folder with `/` between folders; none where one of them leads out of it. */
  readonly files: readonly string[]
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
  readonly code: 'worklist-unknown' | 'worklist-damaged' | 'worklist-encoding' | 'worklist-too-large' | 'worklist-workbook'
  /** From 1; null where there is none. */
  readonly line: number | null
}

export type Read<T> = Result<T, WorklistFileRefusal>

/** Headings in lower case with single blanks for whatever is no letter or digit. */
const HEADINGS: Readonly<Record<WorklistColumn, RegExp>> = {
  name: /^(?:(?:chart|(?:source )?file|document|attachment)s? ?(?:names?|paths?)?|(?:relative )?path)$/,
  reference: /^(?:reference|ref|(?:account|acct|claim|encounter|visit)(?: (?:no|number|id))?|reference (?:no|number))$/,
  assignee: /^(?:assignee|assigned(?: to)?|coder|owner)$/,
  specialty: /^(?:special(?:ty|ity)|service(?: line)?|department|dept)$/,
  provider: /^(?:(?:rendering |attending |billing )?(?:provider|physician)(?: name)?|attending)$/,
  due: /^(?:due(?: date| by| on)?|deadline)$/,
  priority: /^(?:priority|prio)$/,
  tag: /^(?:tag|batch|project|group)$/,
  billed: /^(?:billed(?: codes?| dx| icd(?: 10)?(?: cm)?)?|codes billed|claim codes)$/,
}

/** A row of the file with its place in it, from 1. */
export type Line = readonly [line: number, ...cells: string[]]

/** What its columns are is said by the first line. @param sha256 of the file's bytes */
export function tableOf(sha256: string, [heading, ...rows]: readonly Line[]): Read<WorklistTable> {
  const [at, ...words] = heading ?? [1]
  const columns = columnsIn(words)
  if (!('name' in columns) && !('reference' in columns)) return err({ code: 'worklist-unknown', line: at })
  const known = new Set(Object.values(columns))
  return ok({
    sha256,
    columns: words.filter((_, i) => known.has(i)),
    ignored: words.filter((word, i) => !known.has(i) && word !== ''),
    rows: rows.map(([line, ...cells]) => rowOf(line, cells, columns)),
  })
}

/** How many of these headings say what their column is. */
export const knownIn = (headings: readonly string[]): number => Object.keys(columnsIn(headings)).length

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
  const files = filesIn(cell('name'))
  if (files === 'outside') problems.push({ problem: 'path-outside', words: cell('name').slice(0, LONGEST_WORDS) })
  return {
    line,
    name: cell('name'),
    files: files === 'outside' ? [] : files,
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
