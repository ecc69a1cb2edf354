// Makes editions of ICD-10-CM of what was read: one for each year, from whatever of it there is. A list gives codes and titles, the tabular
// list of the same year what is printed around them; without it that is taken over from the table before, and the edition says so.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { CodeTable } from '../../code'
import type { Edition } from '../../edition'
import { openCodeTable, type Stored, storedOf } from '../../tables'
import { datesOfYear, nameOfYear } from '../fiscal-year'
import { type BuiltEdition, Refused, type Work } from '../reader'
import { checkCount } from './known-counts'
import type { ChangesPart, ListPart, Part, Printed, TabularPart } from './parts'
import { printedAround } from './printed'
import { type Around, checkAgainst, type Row, rowsAfter, rowsOfList, settled } from './rows'

const pack = promisify(gzip)
/** How far ahead a table is looked for when there is none of the year or before. */
const YEARS_AHEAD = 20
/** A list and a tabular list of one year may differ by what an April release added, not by more. */
const MOST_APART = 0.01

export async function buildIcd10Cm(parts: readonly Part[], work: Work): Promise<readonly BuiltEdition[]> {
  const built: BuiltEdition[] = []
  const base: Base = (asked) => {
    const other = work.context.base(asked)
    const own = built.findLast(({ edition }) => edition.validFrom <= datesOfYear(asked).validFrom)
    return own && own.edition.validFrom >= (other?.version.validFrom ?? '') ? justBuilt(own) : other
  }
  for (const year of [...new Set(parts.map((part) => part.year))].sort((a, b) => a - b)) {
    const own = parts.filter((part) => part.year === year)
    built.push(await buildYear(year, own, base, work))
  }
  return built
}

function justBuilt({ edition, bytes }: BuiltEdition): CodeTable {
  const opened = openCodeTable(edition, bytes)
  if (!opened.ok) throw new Error('an edition just built does not open')
  return opened.value
}

type Base = (fiscalYear: number) => CodeTable | null

async function buildYear(year: number, parts: readonly Part[], base: Base, { context, breathe }: Work): Promise<BuiltEdition> {
  const tabular = only(
    parts.filter((part) => part.kind === 'tabular'),
    year,
  )
  const lists = parts.filter((part) => part.kind === 'list').sort((a, b) => a.rank - b.rank)
  const list = only(
    lists.filter(({ rank }) => rank === lists[0]?.rank),
    year,
  )
  const changes = only(
    parts.filter((part) => part.kind === 'changes'),
    year,
  )
  const used = list ?? (tabular ? null : changes)
  for (const part of parts) if (part !== used && part !== tabular) context.leftOut?.(part.file)

  const before = tabular ? null : nearest(base, year)
  const rows = tabular === null && used?.kind === 'changes' ? rowsAfter(used, tableBefore(used, base)) : listed(list, tabular, before)
  await breathe()
  const file = used?.file ?? tabular?.file ?? ''
  const lastLine = used?.kind === 'list' ? (used.rows.at(-1)?.line ?? null) : null
  checkCount(year, rows.filter(({ billable }) => billable).length, file, lastLine)
  if (tabular === null && before === null)
    throw new Refused('release-needs-base', file, null, 'it holds no chapters and blocks, and there is no table to take them from')
  if (tabular && list) checkSame(rows, tabular, list)
  if (before && list) checkAgainst(before, rows, list)
  const printed = printedAround(rows, tabular?.printed ?? printedOf(before as CodeTable))
  await breathe()
  const source = [used?.kind === 'changes' ? nameOfYear(year - 1) : null, used?.file, tabular?.file].filter(Boolean).join(', ')
  const notesFrom = tabular ? null : (before as CodeTable).version.notesFrom
  return store(
    { kind: 'icd-10-cm', name: nameOfYear(year), ...datesOfYear(year), source, ...(notesFrom && { notesFrom }) },
    rows,
    printed,
    breathe,
  )
}

function listed(list: ListPart | null, tabular: TabularPart | null, before: CodeTable | null): readonly Row[] {
  if (list) return rowsOfList(list, around(tabular, before))
  if (tabular) return settled(tabular.rows, tabular.file)
  throw new Error('a year without a list')
}

function around(tabular: TabularPart | null, before: CodeTable | null): Around {
  if (tabular === null) return (code) => before?.lookup(code) ?? null
  const printed = new Map(tabular.rows.map((row) => [row.code, row]))
  return (code) => printed.get(code) ?? null
}

function tableBefore(changes: ChangesPart, base: Base): CodeTable {
  const due = nameOfYear(changes.year - 1)
  const before = base(changes.year - 1)
  if (before?.version.name === due) return before
  throw new Refused(
    'release-needs-base',
    changes.file,
    null,
    `it changes ${due}${before ? `, and the newest table before is ${before.version.name}` : ''}`,
  )
}

/** The table of a year, else the last before, else the first after. */
function nearest(base: Base, year: number): CodeTable | null {
  for (let asked = year; asked <= year + YEARS_AHEAD; asked++) {
    const found = base(asked)
    if (found) return found
  }
  return null
}

function only<P extends Part>(parts: readonly P[], year: number): P | null {
  const [first = null, second] = parts
  if (first && second)
    throw new Refused('release-mislabelled', second.file, null, `${nameOfYear(year)} is in ${first.file} too; one of them is enough`)
  return first
}

function checkSame(rows: readonly Row[], tabular: TabularPart, list: ListPart): void {
  const printed = new Set(tabular.rows.map(({ code }) => code))
  const foreign = rows.filter(({ code }) => !printed.has(code))
  if (foreign.length + Math.max(0, printed.size - rows.length) <= rows.length * MOST_APART) return
  const line = list.rows.find(({ code }) => code === foreign[0]?.code)?.line ?? null
  throw new Refused(
    'release-mislabelled',
    list.file,
    line,
    `${foreign.length} of its codes are not in ${tabular.file}, so they are not of one year`,
  )
}

function printedOf(table: CodeTable): Printed {
  const { chapters, blocks, blockOf, notes, seventh = {} } = storedOf(table)
  return { chapters, blocks, blockOf, notes, seventh }
}

async function store(
  about: Omit<Edition, 'sha256' | 'counts'>,
  rows: readonly Row[],
  printed: Printed,
  breathe: Work['breathe'],
): Promise<BuiltEdition> {
  const table: Stored & { readonly format: 1 } = {
    format: 1,
    chapters: printed.chapters,
    blocks: printed.blocks,
    codes: rows.map(({ code }) => code).join('\n'),
    billable: rows.map(({ billable }) => (billable ? '1' : '0')).join(''),
    titles: rows.map(({ title }) => title).join('\n'),
    blockOf: printed.blockOf,
    notes: printed.notes,
    seventh: printed.seventh,
    ...(rows.some(({ short }) => short !== null) && { shorts: rows.map(({ short, title }) => shortened(short, title)).join('\n') }),
  }
  await breathe()
  // Level 9 and no file time: the same input gives the same bytes.
  const bytes = await pack(Buffer.from(JSON.stringify(table)), { level: 9 })
  const billable = rows.filter((row) => row.billable).length
  const counts = {
    chapters: printed.chapters.length,
    blocks: printed.blocks.length,
    rows: rows.length,
    billable,
    headers: rows.length - billable,
    inclusionTerms: Object.values(printed.notes).reduce((sum, own) => sum + (own.inclusionTerm?.length ?? 0), 0),
  }
  return { edition: { ...about, sha256: createHash('sha256').update(bytes).digest('hex'), counts }, bytes }
}

/** As `Stored.shorts` writes it. */
const shortened = (short: string | null, title: string): string => (short === null ? '-' : short === title ? '' : short)
