// What lists of HCPCS and CPT codes give, and the edition that is made of them. They are issued by calendar year.
import type { StoredList } from '../../code-list'
import type { EditionKind } from '../../edition'
import { buildEdition } from '../build-edition'
import { yearInName } from '../fiscal-year'
import { type BuiltEdition, type ReadContext, Refused, type ReleaseFile } from '../reader'

export type ListKind = Extract<EditionKind, 'hcpcs' | 'cpt'>

export interface ListedRow {
  readonly code: string
  readonly title: string
  /** Empty where there is none. */
  readonly short: string
  /** ISO dates; empty where there is none. */
  readonly from: string
  readonly to: string
}

export interface CodesPart {
  readonly kind: ListKind
  readonly file: string
  /** Calendar year. */
  readonly year: number
  readonly rows: readonly ListedRow[]
}

/** A code of level II, or a modifier of two characters. */
export const HCPCS_CODE = /^(?:[A-V]\d{4}|[A-Z0-9]{2})$/
/** Category I, II (F), III (T), laboratory analyses (U) and multianalyte assays (M). */
export const CPT_CODE = /^\d{4}[0-9FTUM]$/

/** The calendar year of a list, from its name, else as the person said. */
export function calendarYear(file: ReleaseFile, context: ReadContext): number {
  const year = yearInName(file.name) ?? context.fiscalYear
  if (year === null) throw new Refused('release-year-unknown', file.name, null, 'neither name nor content says the year')
  return year
}

export async function buildLists(parts: readonly CodesPart[]): Promise<readonly BuiltEdition[]> {
  const built: BuiltEdition[] = []
  for (const [i, part] of parts.entries()) {
    const before = parts.slice(0, i).find(({ kind, year }) => kind === part.kind && year === part.year)
    if (before) throw new Refused('release-mislabelled', part.file, null, `${before.file} is a list of the same year`)
    built.push(await build(part))
  }
  return built
}

function build({ kind, file, year, rows }: CodesPart): Promise<BuiltEdition> {
  if (rows.length === 0) throw new Refused('release-damaged', file, null, 'there are no codes in it')
  const sorted = [...rows].sort((a, b) => (a.code < b.code ? -1 : 1))
  const column = (of: keyof ListedRow) => sorted.map((row) => row[of]).join('\n')
  const stored: StoredList = {
    format: 1,
    codes: column('code'),
    titles: column('title'),
    shorts: column('short'),
    from: column('from'),
    to: column('to'),
  }
  const modifiers = sorted.filter(({ code }) => code.length === 2).length
  const base = file.slice(file.lastIndexOf('/') + 1)
  const source = kind === 'hcpcs' ? `HCPCS level II, ${year} (CMS), from ${base}` : `Your own CPT list, ${year}, from ${base}`
  return buildEdition(
    { kind, name: String(year), validFrom: `${year}-01-01`, validTo: `${year}-12-31`, source, counts: { rows: sorted.length, modifiers } },
    stored,
  )
}
