// What the files of one release of ICD-10-PCS give, and the edition they make together: tables, the words that define their values, and
// the index. The body part key is not read: its synonyms stand in the definitions and in the index as well.

import type { StoredProcedures, StoredTable } from '../../procedure'
import { codesIn } from '../../procedure-rows'
import { buildEdition } from '../build-edition'
import { datesOfYear, nameOfYear } from '../fiscal-year'
import { type ReadTerm, storedIndex } from '../indexes/terms'
import { type BuiltEdition, Refused } from '../reader'

interface Part {
  readonly file: string
  readonly year: number
}

export interface TablesPart extends Part {
  readonly kind: 'tables'
  readonly texts: readonly string[]
  readonly tables: readonly StoredTable[]
}

export interface DefinitionsPart extends Part {
  readonly kind: 'definitions'
  readonly terms: readonly DefinedTerm[]
}

export interface DefinedTerm {
  /** By section, position of the axis and label: `0|3|Bypass`. */
  readonly keys: readonly string[]
  readonly definition: string
  readonly explanation: string
  readonly includes: string
}

export interface IndexPart extends Part {
  readonly kind: 'index'
  readonly terms: readonly ReadTerm[]
}

export type ProcedurePart = TablesPart | DefinitionsPart | IndexPart

/** Texts once each, with their numbers. */
export class Texts {
  readonly all: string[]
  readonly #places = new Map<string, number>()

  constructor(begun: readonly string[] = []) {
    this.all = []
    for (const text of begun) this.number(text)
  }

  number(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    this.#places.set(text, this.all.length)
    return this.all.push(text) - 1
  }
}

/** One edition for each year there are tables of; definitions and index come of the same year, else of the nearest in the same pile. */
export async function buildProcedures(parts: readonly ProcedurePart[]): Promise<readonly BuiltEdition[]> {
  const tables = parts.filter((part) => part.kind === 'tables')
  const [lonely] = parts
  if (lonely && tables.length === 0) {
    throw new Refused('release-needs-base', lonely.file, null, 'the tables of ICD-10-PCS are needed with it')
  }
  const built: BuiltEdition[] = []
  for (const [i, own] of tables.entries()) {
    const before = tables.slice(0, i).find(({ year }) => year === own.year)
    if (before) throw new Refused('release-mislabelled', own.file, null, `${before.file} holds the tables of the same year`)
    built.push(await build(own, nearest(parts, 'definitions', own.year), nearest(parts, 'index', own.year)))
  }
  return built
}

function nearest<Kind extends ProcedurePart['kind']>(parts: readonly ProcedurePart[], kind: Kind, year: number) {
  const own = parts.filter((part): part is Extract<ProcedurePart, { kind: Kind }> => part.kind === kind)
  return own.sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year))[0] ?? null
}

function build(own: TablesPart, defined: DefinitionsPart | null, index: IndexPart | null): Promise<BuiltEdition> {
  const texts = new Texts(own.texts)
  const definitions = Object.fromEntries(
    (defined?.terms ?? []).flatMap(({ keys, definition, explanation, includes }) =>
      keys.map((key) => [key, [texts.number(definition), texts.number(explanation), texts.number(includes)] as const]),
    ),
  )
  const stored: StoredProcedures = {
    format: 1,
    texts: texts.all,
    tables: own.tables,
    definitions,
    index: index && storedIndex([], index.terms),
  }
  return buildEdition(
    {
      kind: 'icd-10-pcs',
      name: nameOfYear(own.year),
      ...datesOfYear(own.year),
      source: `ICD-10-PCS tables, ${nameOfYear(own.year)} (CMS)`,
      ...(index && index.year !== own.year ? { notesFrom: nameOfYear(index.year) } : {}),
      counts: {
        rows: codesIn(own.tables),
        tables: own.tables.length,
        definitions: Object.keys(definitions).length,
        indexTerms: index?.terms.length ?? 0,
      },
    },
    stored,
  )
}
