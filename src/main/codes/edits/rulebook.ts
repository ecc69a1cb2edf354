// The instructions of the tabular list as rules, read once for each table and only where a code needs them: what a chart of thirty
// codes asks for is a few hundred notes, not the whole list.
import type { CodeTable } from '../code'
import { covers, type Reference, referencesIn } from './references'

/** Notes of one kind at one place. */
export interface Instruction {
  /** The code, block or chapter they are printed at. */
  readonly at: string
  readonly notes: readonly Note[]
}

export interface Note {
  readonly says: string
  readonly names: readonly Reference[]
}

export type NoteKind = 'excludes1' | 'codeFirst' | 'useAdditional'

export interface Rulebook {
  /** The code itself and every heading above it, nearest first. */
  above(code: string): readonly string[]
  /** Those that hold for a code, nearest first. */
  instructions(kind: NoteKind, code: string): readonly Instruction[]
}

const books = new WeakMap<CodeTable, Rulebook>()

export function rulebookOf(table: CodeTable): Rulebook {
  const known = books.get(table)
  if (known) return known
  const chains = new Map<string, readonly string[]>()
  const read = new Map<string, Instruction | null>()

  const above = (code: string): readonly string[] => {
    const there = chains.get(code)
    if (there) return there
    const entry = table.lookup(code)
    const chain = entry === null ? [] : [entry.code, ...(entry.parent === null || entry.parent === entry.code ? [] : above(entry.parent))]
    chains.set(code, chain)
    return chain
  }
  const at = (kind: NoteKind, place: string): Instruction | null => {
    const key = `${kind} ${place}`
    const there = read.get(key)
    if (there !== undefined) return there
    const notes = table.notes(place)[kind].map((says) => ({ says, names: referencesIn(says) }))
    const instruction = notes.length === 0 ? null : { at: place, notes }
    read.set(key, instruction)
    return instruction
  }
  const book: Rulebook = {
    above,
    instructions: (kind, code) => above(code).flatMap((place) => at(kind, place) ?? []),
  }
  books.set(table, book)
  return book
}

export const named = (note: Note, code: string): boolean => covers(note.names, code)
