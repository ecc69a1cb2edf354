// The instructions of the tabular list as rules, read once for each table and only where a code needs them: what a chart of thirty
// codes asks for is a few hundred notes, not the whole list.
import type { CodeTable } from '../code'
import { covers, type Reference, referencesIn } from './references'

/** Notes of one kind at one place. */
export interface Instruction {
  /** The code, block or chapter they are printed at. */
  readonly at: string
  readonly notes: readonly Note[]
  /** The notes that name a code of a letter. */
  readonly byLetter: ReadonlyMap<string, readonly Note[]>
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
  const holding = new Map<string, readonly Instruction[]>()

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
    const instruction = notes.length === 0 ? null : { at: place, notes, byLetter: byLetter(notes) }
    read.set(key, instruction)
    return instruction
  }
  const book: Rulebook = {
    above,
    instructions(kind, code) {
      const key = `${kind} ${code}`
      const there = holding.get(key) ?? above(code).flatMap((place) => at(kind, place) ?? [])
      holding.set(key, there)
      return there
    },
  }
  books.set(table, book)
  return book
}

/** A pair of codes is asked of every note of both: most notes speak of another chapter. */
function byLetter(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const letters = new Map<string, Note[]>()
  for (const note of notes) {
    const own = new Set<string>()
    for (const { from, to } of note.names) {
      for (let c = from.charCodeAt(0); c <= to.charCodeAt(0); c++) own.add(String.fromCharCode(c))
    }
    for (const letter of own) letters.set(letter, [...(letters.get(letter) ?? []), note])
  }
  return letters
}

export const named = (note: Note, code: string): boolean => covers(note.names, code)
