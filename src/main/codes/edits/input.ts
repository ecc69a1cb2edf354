// What the edits look at: the codes of a chart in the coder's order, the cleared text, and what is known of patient and encounter.
import type { Span } from '../../../shared/spans'
import type { Assertion, CodeEdit, EditFix } from '../../../shared/views'
import { canonicalCode } from '../canonical'
import type { CodeEntry, CodeTable } from '../code'
import { type Rulebook, rulebookOf } from './rulebook'

export type Setting = 'inpatient' | 'outpatient' | 'unknown'

export interface Patient {
  /** Whole years; 0 for a newborn or infant. "Over 89" is 90. Null: the text does not tell. */
  readonly age: number | null
  readonly sex: 'female' | 'male' | null
}

export interface StandingCode {
  readonly code: string
  /** A person chose it as the principal or first-listed diagnosis; at most one is. */
  readonly principal: boolean
  /** Of the mention it was proposed for. */
  readonly assertion: Assertion
  /** Places in the text; none for a code without a quote. */
  readonly evidence: readonly Span[]
}

export interface EditInput {
  readonly table: CodeTable
  readonly codes: readonly StandingCode[]
  /** The cleared text. */
  readonly text: string
  /** ISO date, or null: the date of the table. */
  readonly encounterDate: string | null
  readonly patient: Patient
  readonly setting: Setting
}

export interface Coded extends StandingCode {
  /** As the table writes it, where it is shaped like a code. */
  readonly written: string
  /** Null for what the table does not have. */
  readonly entry: CodeEntry | null
}

/** A code that may stand on a claim. */
export type Billable = Coded & { readonly entry: CodeEntry }

/** The input, looked up once for all families. */
export interface Ground extends Omit<EditInput, 'codes'> {
  readonly book: Rulebook
  readonly codes: readonly Coded[]
  /** Those that exist and are billable, each once: the families beyond validity look at these alone. */
  readonly billable: readonly Billable[]
  readonly principal: Billable | null
}

/** One family of edits. */
export type Family = (ground: Ground) => readonly CodeEdit[]

export function groundOf({ codes, table, ...rest }: EditInput): Ground {
  const looked = codes.map((c): Coded => {
    const written = canonicalCode(c.code) ?? c.code.trim().toUpperCase()
    const entry = canonicalCode(c.code) === null ? null : table.lookup(written)
    return { ...c, written, entry }
  })
  const billable: Billable[] = []
  for (const c of looked) if (isBillable(c) && !billable.some((b) => b.written === c.written)) billable.push(c)
  const principal = looked.find((c) => c.principal)?.written
  return {
    ...rest,
    table,
    book: rulebookOf(table),
    codes: looked,
    billable,
    principal: billable.find((b) => b.written === principal) ?? null,
  }
}

const isBillable = (c: Coded): c is Billable => c.entry?.billable === true

/** A fix that leads to a billable code of the table, else none. */
export function fixTo(table: CodeTable, how: EditFix['how'], from: string, code: string | null | undefined): EditFix | null {
  const entry = code ? table.lookup(code) : null
  return entry?.billable ? { how, from, code: entry.code, title: entry.title } : null
}

/** `ICD-10-CM FY2026, Excludes1 at E10`, with the release the note was printed in where that is another one. */
export function noteSource(table: CodeTable, note: string, at: string): string {
  const { system, name, notesFrom } = table.version
  return `${system} ${name}, ${note} at ${at}${notesFrom === name ? '' : ` (note printed in ${notesFrom})`}`
}

export const guideline = (section: string): string => `Official Guidelines, Section ${section}`

/** The release whose lists of ages and principal diagnoses are used here. */
export const MCE = 'Medicare Code Editor v43.1'
