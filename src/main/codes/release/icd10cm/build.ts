// Makes editions of ICD-10-CM of what was read: one for each year, from whatever of it there is. A list gives codes and titles, the tabular
// list of the same year what is printed around them; without it that is taken over from the table before, and the edition says so.
import type { CodeTable } from '../../code'
import type { Edition } from '../../edition'
import { openCodeTable, type Stored, storedOf } from '../../tables'
import { buildEdition } from '../build-edition'
import { datesOfYear, nameOfYear } from '../fiscal-year'
import { type BuiltEdition, Refused, type Work } from '../reader'
import { checkCount } from './known-counts'
import type { ChangesPart, ListPart, Part, Printed, TabularPart } from './parts'
import { printedAround } from './printed'
import { type Around, checkAgainst, type Row, rowsAfter, rowsOfList, settled } from './rows'

/** How far ahead a table is looked for when there is none of the year or before. */
const YEARS_AHEAD = 20
/** A list and a tabular list of one year may differ by what an April release added, not by more. */
const MOST_APART = 0.01

export async function buildIcd10Cm(parts: readonly Part[], work: Work): Promise<readonly BuiltEdition[]> {
  const built: BuiltEdition[] = []
  const tables: CodeTable[] = []
  const base: Base = (asked) => {
    const other = work.context.base(asked)
    const own = tables.findLast(({ version }) => version.validFrom <= datesOfYear(asked).validFrom)
    return own && own.version.validFrom >= (other?.version.validFrom ?? '') ? own : other
  }
  const years = [...new Set(parts.map((part) => part.year))].sort((a, b) => a - b)
  for (const year of years) {
    const ofYear = choose(year, parts, work)
    const one = await buildYear(year, ofYear, base, work)
    built.push(one)
    // The years after may rest on it.
    if (year !== years.at(-1)) tables.push(open(one))
  }
  return built
}

function open({ edition, bytes }: BuiltEdition): CodeTable {
  const opened = openCodeTable(edition, bytes)
  if (!opened.ok) throw new Error('an edition just built does not open')
  return opened.value
}

type Base = (fiscalYear: number) => CodeTable | null

/** What an edition is made of: a list, a tabular list or both, else an addendum. */
interface Chosen {
  readonly list: ListPart | null
  readonly tabular: TabularPart | null
  readonly changes: ChangesPart | null
}

/** Of several lists of a year the fullest is read, and an addendum only where there is none; the rest is left out. */
function choose(year: number, parts: readonly Part[], { context }: Work): Chosen {
  const own = parts.filter((part) => part.year === year)
  const lists = own.filter((part) => part.kind === 'list').sort((a, b) => a.rank - b.rank)
  const list = only(lists.filter(({ rank }) => rank === lists[0]?.rank))
  const tabular = only(own.filter((part) => part.kind === 'tabular'))
  const changes = list || tabular ? null : only(own.filter((part) => part.kind === 'changes'))
  for (const part of own) if (part !== list && part !== tabular && part !== changes) context.leftOut?.(part.file)
  return { list, tabular, changes }
}

async function buildYear(year: number, { list, tabular, changes }: Chosen, base: Base, { breathe }: Work): Promise<BuiltEdition> {
  const before = tabular ? null : nearest(base, year)
  const rows = changes ? rowsAfter(changes, tableBefore(changes, base)) : listed(list, tabular, before)
  await breathe()
  const file = (list ?? changes ?? tabular)?.file ?? ''
  checkCount(year, rows.filter(({ billable }) => billable).length, file, list?.rows.at(-1)?.line ?? null)
  if (tabular && list) checkSame(rows, tabular, list)
  if (before && list) checkAgainst(before, rows, list)
  const around = tabular?.printed ?? (before && printedOf(before))
  if (!around)
    throw new Refused('release-needs-base', file, null, 'it holds no chapters and blocks, and there is no table to take them from')
  const printed = printedAround(rows, around)
  await breathe()
  const source = [changes && nameOfYear(year - 1), (list ?? changes)?.file, tabular?.file].filter(Boolean).join(', ')
  const notesFrom = before && { notesFrom: before.version.notesFrom }
  return store({ kind: 'icd-10-cm', name: nameOfYear(year), ...datesOfYear(year), source, ...notesFrom }, rows, printed, breathe)
}

function listed(list: ListPart | null, tabular: TabularPart | null, before: CodeTable | null): readonly Row[] {
  if (list) return rowsOfList(list, headingsOf(tabular, before))
  if (tabular) return settled(tabular.rows, tabular.file)
  throw new Error('a year without a list')
}

function headingsOf(tabular: TabularPart | null, before: CodeTable | null): Around {
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

function only<P extends Part>(parts: readonly P[]): P | null {
  const [first = null, second] = parts
  if (!first || !second) return first
  throw new Refused('release-mislabelled', second.file, null, `${nameOfYear(second.year)} is in ${first.file} too; one of them is enough`)
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
  const billable = rows.filter((row) => row.billable).length
  const counts = {
    chapters: printed.chapters.length,
    blocks: printed.blocks.length,
    rows: rows.length,
    billable,
    headers: rows.length - billable,
    inclusionTerms: Object.values(printed.notes).reduce((sum, own) => sum + (own.inclusionTerm?.length ?? 0), 0),
  }
  return buildEdition({ ...about, counts }, table)
}

/** As `Stored.shorts` writes it. */
const shortened = (short: string | null, title: string): string => (short === null ? '-' : short === title ? '' : short)
