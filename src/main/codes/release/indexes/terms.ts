// What index files give: terms in printed order, and the edition that is made of them.
import type { EditionKind } from '../../edition'
import type { StoredIndex } from '../../open-index'
import { buildEdition } from '../build-edition'
import { datesOfYear, nameOfYear } from '../fiscal-year'
import { type BuiltEdition, Refused } from '../reader'

export type IndexKind = Extract<EditionKind, `icd-10-cm-${string}`>

export interface ReadTerm {
  readonly level: number
  readonly title: string
  readonly modifiers: string
  /** One for each column of a table, or however many an index line names. */
  readonly codes: readonly string[]
  readonly see: string | null
  readonly seeAlso: string | null
}

export interface IndexPart {
  readonly kind: IndexKind
  readonly file: string
  readonly year: number
  readonly columns: readonly string[]
  readonly terms: readonly ReadTerm[]
}

/** With its dot, and a dash for what is still to be added: `E11.9`, `C79.8-`, `S72.0-`. */
export const PRINTED_CODE = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{0,4})?-{0,2}$/

const NAMES: Readonly<Record<IndexKind, string>> = {
  'icd-10-cm-index': 'Alphabetic index',
  'icd-10-cm-external-causes': 'External cause index',
  'icd-10-cm-drugs': 'Table of drugs and chemicals',
  'icd-10-cm-neoplasms': 'Table of neoplasms',
}

export async function buildIndexes(parts: readonly IndexPart[]): Promise<readonly BuiltEdition[]> {
  const built: BuiltEdition[] = []
  const files = new Map<string, string>()
  for (const part of parts) {
    const key = `${part.kind} ${part.year}`
    const other = files.get(key)
    if (other !== undefined) throw new Refused('release-mislabelled', part.file, null, `${other} is the same index of the same year`)
    files.set(key, part.file)
    built.push(await buildIndex(part))
  }
  return built
}

function buildIndex({ kind, year, columns, terms, file }: IndexPart): Promise<BuiltEdition> {
  const coded = terms.filter(({ codes }) => codes.some((code) => code !== '')).length
  const base = file.slice(file.lastIndexOf('/') + 1)
  return buildEdition(
    {
      kind,
      name: nameOfYear(year),
      ...datesOfYear(year),
      source: `${NAMES[kind]} of ICD-10-CM, ${nameOfYear(year)} (CDC/NCHS), from ${base}`,
      counts: { rows: terms.length, main: terms.filter(({ level }) => level === 0).length, coded },
    },
    storedIndex(columns, terms),
  )
}

export function storedIndex(columns: readonly string[], terms: readonly ReadTerm[]): StoredIndex {
  const references = (of: 'see' | 'seeAlso') =>
    Object.fromEntries(terms.flatMap((term, at) => (term[of] === null ? [] : [[at, term[of] as string]])))
  return {
    format: 1,
    columns,
    levels: terms.map(({ level }) => level).join(''),
    titles: terms.map(({ title }) => title).join('\n'),
    modifiers: terms.map(({ modifiers }) => modifiers).join('\n'),
    codes: terms.map(({ codes }) => codes.join('\t')).join('\n'),
    see: references('see'),
    seeAlso: references('seeAlso'),
  }
}
