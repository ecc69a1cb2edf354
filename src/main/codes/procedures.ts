// ICD-10-PCS as it is issued: tables whose rows say which values of the last four axes go together. A code is valid when the first
// three characters name a table and one of its rows has the other four; nothing is kept code by code.
import { err, ok, type Result } from '../../shared/result'
import type { CodeIndex } from './code-index'
import { unpack, versionOf } from './code-list'
import { type Edition, isWhole } from './edition'
import { indexFrom } from './open-index'
import type {
  AxisValue,
  Procedure,
  ProcedureHit,
  ProcedureTables,
  StoredCells,
  StoredProcedures,
  StoredRow,
  StoredTable,
} from './procedure'
import { codesIn, labelsIn, rowsOf } from './procedure-rows'
import { procedureSearch } from './procedure-search'
import { procedureTitle } from './procedure-title'

/** @returns `codes-unavailable` when the bytes are not those the edition names; throws where they are no tables at all */
export function openProcedures(edition: Edition, bytes: Uint8Array): Result<ProcedureTables, 'codes-unavailable'> {
  if (!isWhole(edition, bytes)) return err('codes-unavailable')
  const tables = new Tables(edition, JSON.parse(unpack(bytes)) as StoredProcedures)
  return tables.size === edition.counts.rows ? ok(tables) : err('codes-unavailable')
}

/** Letters that look like figures are no values. */
const PREFIX = /^[0-9A-HJ-NP-Z]{0,7}$/

class Tables implements ProcedureTables {
  readonly version: ProcedureTables['version']
  readonly size: number
  readonly index: CodeIndex | null
  readonly #stored: StoredProcedures
  readonly #tables: ReadonlyMap<string, StoredTable>
  #search: ((query: string, limit: number) => ProcedureHit[]) | null = null

  constructor(edition: Edition, stored: StoredProcedures) {
    if (stored.format !== 1) throw new Error('another format')
    this.index = stored.index && indexFrom(stored.index)
    this.version = { ...versionOf(edition), indexFrom: this.index && (edition.notesFrom ?? edition.name) }
    this.#stored = stored
    this.#tables = new Map(stored.tables.map((table) => [table.prefix, table]))
    this.size = codesIn(stored.tables)
  }

  lookup(code: string): Procedure | null {
    const axes = this.path(code)
    return axes.length === 7 ? { code: (axes[6] as AxisValue).prefix, title: procedureTitle(axes), axes } : null
  }

  children(prefix: string): readonly AxisValue[] {
    const begun = prefix.trim().toUpperCase()
    if (!PREFIX.test(begun) || begun.length > 6) return []
    const next = new Map<string, AxisValue>()
    for (const [value, axis, labels] of this.#next(begun)) next.set(value, this.#value(begun + value, axis, labels))
    return [...next.values()]
  }

  path(prefix: string): readonly AxisValue[] {
    const begun = prefix.trim().toUpperCase()
    if (!PREFIX.test(begun)) return []
    const table = this.#tables.get(begun.slice(0, 3)) ?? this.#stored.tables.find(({ prefix }) => prefix.startsWith(begun.slice(0, 3)))
    const rows = table && rowsOf(table, begun)
    if (!table || rows?.length === 0) return []
    return [...begun].map((value, at) => {
      const labels = at < 3 ? [table.labels[at] as number] : labelsIn(rows as readonly StoredRow[], at, value)
      return this.#value(begun.slice(0, at + 1), table.axes[at] as number, labels)
    })
  }

  search(query: string, limit: number): readonly ProcedureHit[] {
    this.#search ??= procedureSearch(this.#stored, this)
    return this.#search(query, limit)
  }

  *entries(): Iterable<{ code: string; title: string; billable: true }> {
    for (const { prefix } of this.#stored.tables) yield* this.#codesBelow(this.path(prefix))
  }

  *#codesBelow(path: readonly AxisValue[]): Iterable<{ code: string; title: string; billable: true }> {
    const prefix = path.at(-1)?.prefix ?? ''
    if (path.length === 7) yield { code: prefix, title: procedureTitle(path), billable: true }
    else for (const next of this.children(prefix)) yield* this.#codesBelow([...path, next])
  }

  /** Value, name of the axis and labels. */
  *#next(begun: string): Iterable<[string, number, number[]]> {
    const at = begun.length
    if (at < 3) {
      for (const { prefix, axes, labels } of this.#tables.values()) {
        if (prefix.startsWith(begun)) yield [prefix[at] as string, axes[at] as number, [labels[at] as number]]
      }
      return
    }
    const table = this.#tables.get(begun.slice(0, 3))
    if (!table) return
    const rows = rowsOf(table, begun)
    const values = new Set(rows.flatMap((row) => [...(row[at - 3] as StoredCells)[0]]))
    for (const value of values) yield [value, table.axes[at] as number, labelsIn(rows, at, value)]
  }

  #value(prefix: string, axis: number, labels: readonly number[]): AxisValue {
    const texts = this.#stored.texts
    const label = labels.map((one) => texts[one]).join(' or ')
    const own = this.#stored.definitions[`${prefix[0]}|${prefix.length}|${label}`]
    const [definition, explanation, includes] = (own ?? []).map((one) => texts[one] as string)
    return {
      prefix,
      axis: texts[axis] as string,
      label,
      definition: own ? { definition: definition ?? '', explanation: explanation ?? '', includes: includes ?? '' } : null,
    }
  }
}
