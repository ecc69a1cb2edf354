// What files give towards a tabular list of ICD-10-CM.
import { canonicalCode } from '../../canonical'
import type { Stored } from '../../tables'
import { Refused, type ReleaseFile } from '../reader'

export interface ListRow {
  /** With its dot. */
  readonly code: string
  /** Empty where the file gives none. */
  readonly title: string
  /** Null where the file gives none. */
  readonly short: string | null
  /** Null where the file does not say. */
  readonly billable: boolean | null
  readonly line: number
}

/** Codes in the order of the file, each once. */
export interface ListPart {
  readonly kind: 'list'
  /** Which of several lists of one year is read: the fullest, the lowest number. */
  readonly rank: 1 | 2 | 3
  readonly file: string
  readonly year: number
  /** Every heading is among the rows; a list made of one may lack some or all. */
  readonly complete: boolean
  readonly rows: readonly ListRow[]
}

export interface Change {
  readonly verb: 'Add' | 'Delete' | 'Revise from' | 'Revise to'
  readonly row: ListRow & { readonly billable: boolean }
}

export interface Counts {
  readonly codes: number
  readonly headers: number
}

/** An addendum: what was changed from the year before. */
export interface ChangesPart {
  readonly kind: 'changes'
  readonly file: string
  readonly year: number
  readonly changes: readonly Change[]
  readonly before: Counts
  readonly after: Counts
  /** Line of the count of codes after. */
  readonly countLine: number
}

/** What a tabular list prints around its codes. */
export type Printed = Pick<Stored, 'chapters' | 'blocks' | 'blockOf' | 'notes'> & { readonly seventh: NonNullable<Stored['seventh']> }

/** The tabular list itself, 7th characters written out. */
export interface TabularPart {
  readonly kind: 'tabular'
  readonly file: string
  readonly year: number
  readonly rows: readonly ListRow[]
  readonly printed: Printed
}

export type Part = ListPart | ChangesPart | TabularPart

/** Takes codes one by one, refusing what is no code and what has been before. */
export function codeTaker(file: ReleaseFile): (written: string, line: number) => string {
  const lines = new Map<string, number>()
  return (written, line) => {
    const code = canonicalCode(written)
    if (code === null) throw new Refused('release-damaged', file.name, line, `${written.slice(0, 12)} is not shaped like a code`)
    const before = lines.get(code)
    if (before !== undefined) throw new Refused('release-damaged', file.name, line, `${code} is in line ${before} already`)
    lines.set(code, line)
    return code
  }
}
