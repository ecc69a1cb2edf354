// The nouns of ICD-10-PCS: tables as they are kept, and what is looked up in them.
import type { CodeIndex } from './code-index'
import type { EditionVersion } from './code-list'
import type { StoredIndex } from './open-index'

/** What an import wrote. Numbers point into `texts`. */
export interface StoredProcedures {
  readonly format: 1
  readonly texts: readonly string[]
  readonly tables: readonly StoredTable[]
  /** By section, position of the axis and label; `0|3|Bypass`. */
  readonly definitions: Readonly<Record<string, readonly [definition: number, explanation: number, includes: number]>>
  /** The alphabetic index issued with the tables, if it came with them; its codes are beginnings of codes. */
  readonly index: StoredIndex | null
}

export interface StoredTable {
  /** The first three characters. */
  readonly prefix: string
  /** Labels of these, and the names of all seven axes. */
  readonly labels: readonly [number, number, number]
  readonly axes: readonly number[]
  readonly rows: readonly StoredRow[]
}

/** One for each of the last four axes. */
export type StoredRow = readonly StoredCells[]

/** One character and one label a value. */
export type StoredCells = readonly [values: string, labels: readonly number[]]

/** A value of one axis, at one place in the tables. */
export interface AxisValue {
  /** What the code begins with, this value last. */
  readonly prefix: string
  /** e.g. `Approach`. */
  readonly axis: string
  readonly label: string
  readonly definition: AxisDefinition | null
}

export interface AxisDefinition {
  readonly definition: string
  /** Empty where there is none, as is the next. */
  readonly explanation: string
  readonly includes: string
}

export interface Procedure {
  readonly code: string
  readonly title: string
  /** Seven. */
  readonly axes: readonly AxisValue[]
}

export interface ProcedureHit {
  /** 3 to 7 characters. */
  readonly prefix: string
  /** The labels it stands for, from the operation on. */
  readonly label: string
  /** The way through the printed index that led here, main term first; empty where it was the tables' own words. */
  readonly via: readonly string[]
}

export interface ProcedureTables {
  readonly version: EditionVersion & { readonly indexFrom: string | null }
  /** Valid codes. */
  readonly size: number
  /** Any case. Null for what no row of a table allows. */
  lookup(code: string): Procedure | null
  /** What may come next after 0 to 6 characters, in the order of the tables; empty where nothing can. */
  children(prefix: string): readonly AxisValue[]
  /** The axes that a beginning of a code names, as far as it is one. */
  path(prefix: string): readonly AxisValue[]
  /** Beginnings of codes (3 to 7 characters) that fragments in any order lead to, best first. */
  search(query: string, limit: number): readonly ProcedureHit[]
  /** The printed index, where it came with the tables. */
  readonly index: CodeIndex | null
  entries(): Iterable<{ readonly code: string; readonly title: string; readonly billable: true }>
}
