// Rows of a tabular list while a release is made of them: sorted, each with a title, each billable exactly when nothing stands below it.
import type { CodeTable } from '../../code'
import { Refused } from '../reader'
import type { ChangesPart, ListPart, ListRow } from './parts'

export interface Row {
  readonly code: string
  readonly title: string
  readonly short: string | null
  readonly billable: boolean
}

/** Where headings and missing titles are taken from: the tabular list of the same year, or the table before. */
export type Around = (code: string) => Pick<Row, 'title' | 'short'> | null

/** The rows of a list, with headings and titles it lacks taken from `around`. */
export function rowsOfList(part: ListPart, around: Around): readonly Row[] {
  const rows = part.rows.map((row) => titled(row, part, around))
  if (part.complete) return settled(rows, part.file)
  const codes = new Set(rows.map(({ code }) => code))
  for (const code of new Set(rows.flatMap((row) => prefixes(row.code)))) {
    const heading = codes.has(code) ? null : around(code)
    if (heading) rows.push({ code, title: heading.title, short: heading.short, billable: false, line: 0 })
  }
  return settled(rows, part.file)
}

/** The rows of a table after the changes of an addendum; each change must fit what is there. */
export function rowsAfter(part: ChangesPart, before: CodeTable): readonly Row[] {
  const rows = new Map<string, ListRow & { readonly billable: boolean }>()
  for (const { code, title, short, billable } of before.entries()) rows.set(code, { code, title, short, billable, line: 0 })
  checkCounts(
    rows.values(),
    part.before,
    (detail) => new Refused('release-needs-base', part.file, part.countLine, `${before.version.name} ${detail}`),
  )
  let revising: string | null = null
  for (const { verb, row } of part.changes) {
    const there = rows.get(row.code)
    const refuse = (detail: string) => new Refused('release-mislabelled', part.file, row.line, detail)
    if (revising !== null && (verb !== 'Revise to' || revising !== row.code)) throw refuse(`the revision of ${revising} has no end`)
    if (verb === 'Add') {
      if (there) throw refuse(`${row.code} is to be added and is in ${before.version.name} already`)
      rows.set(row.code, row)
      continue
    }
    if (!there) throw refuse(`${row.code} is to be ${verb === 'Delete' ? 'deleted' : 'revised'} and is not in ${before.version.name}`)
    if (verb === 'Delete' || verb === 'Revise from') {
      if (there.billable !== row.billable)
        throw refuse(`${row.code} is ${there.billable ? 'a code' : 'a heading'} in ${before.version.name}`)
      if (verb === 'Delete') rows.delete(row.code)
      else revising = row.code
    } else {
      if (revising === null) throw refuse(`nothing says what ${row.code} is revised from`)
      rows.set(row.code, row)
      revising = null
    }
  }
  if (revising !== null)
    throw new Refused('release-damaged', part.file, part.changes.at(-1)?.row.line ?? null, `the revision of ${revising} has no end`)
  checkCounts(
    rows.values(),
    part.after,
    (detail) => new Refused('release-mislabelled', part.file, part.countLine, `after the changes it ${detail}`),
  )
  return settled([...rows.values()], part.file)
}

function checkCounts(rows: Iterable<Row>, due: ChangesPart['before'], refusal: (detail: string) => Refused): void {
  let codes = 0
  let headers = 0
  for (const { billable } of rows) billable ? codes++ : headers++
  if (codes === due.codes && headers === due.headers) return
  throw refusal(`has ${codes} codes and ${headers} headings, due are ${due.codes} and ${due.headers}`)
}

function titled(row: ListRow, part: ListPart, around: Around): ListRow {
  if (row.title !== '') return row
  const title = around(row.code)?.title ?? row.short
  if (title === null) throw new Refused('release-damaged', part.file, row.line, `${row.code} has no title`)
  return { ...row, title }
}

/** Sorted; what says whether it can be billed must be right, and every code must have its category. */
export function settled(rows: readonly ListRow[], file: string): readonly Row[] {
  const sorted = [...rows].sort((a, b) => (a.code < b.code ? -1 : 1))
  let category = ''
  return sorted.map(({ code, title, short, billable: said, line }, at) => {
    const below = sorted[at + 1]?.code.startsWith(code) ?? false
    if (code.length === 3) category = code
    else if (!code.startsWith(category) || category === '')
      throw new Refused('release-damaged', file, line || null, `${code} has no category ${code.slice(0, 3)} above it`)
    if (said !== null && said === below) {
      throw new Refused(
        'release-damaged',
        file,
        line || null,
        `${code} is marked as ${said ? 'a code, and there are codes below it' : 'a heading, and nothing is below it'}`,
      )
    }
    return { code, title, short, billable: !below }
  })
}

/** Everything a code may stand below: `A00.01` → `A00`, `A00.0`. */
function prefixes(code: string): readonly string[] {
  const above = code.length > 3 ? [code.slice(0, 3)] : []
  for (let end = 5; end < code.length; end++) above.push(code.slice(0, end))
  return above
}

/** For the count of a year that is not known: a list may not be much shorter than the one before. */
export function checkAgainst(before: CodeTable, rows: readonly Row[], part: ListPart): void {
  if (rows.length >= before.size * 0.9) return
  const detail = `it ends with ${rows.length} rows where ${before.version.name} has ${before.size}, so it is cut off`
  throw new Refused('release-damaged', part.file, part.rows.at(-1)?.line ?? null, detail)
}
