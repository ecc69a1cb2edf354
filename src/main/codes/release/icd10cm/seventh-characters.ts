// Codes that need a 7th character are printed once in the tabular list, without it. Here they are written out as the order file does.
import type { ListRow } from './parts'

export type Character = readonly [character: string, meaning: string]

/** A code as it is printed. */
export interface Diagnosis {
  readonly id: string
  readonly title: string
  readonly parent: Diagnosis | null
  /** The table of 7th characters printed at it. */
  own: Character[] | null
  /** Nothing is printed below it. */
  leaf: boolean
  readonly line: number
}

/**
 * A row for every printed code and one for each 7th character that it may have.
 * @param notes by code, for the exceptions printed there
 */
export function writtenOut(diagnoses: readonly Diagnosis[], notes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>) {
  const excepted = readExceptions(notes)
  const rows: ListRow[] = []
  for (const diagnosis of diagnoses) {
    const { id, title, leaf, line } = diagnosis
    const characters = leaf && id.length < 8 ? sevenths(diagnosis) : []
    rows.push({ code: id, title, short: null, billable: leaf && characters.length === 0, line })
    // Six characters and the dot, filled up with the placeholder X.
    const stem = (id.length === 3 ? `${id}.` : id).padEnd(7, 'X')
    for (const [character, meaning] of characters) {
      const code = `${stem}${character}`
      if (!excepted(code)) rows.push({ code, title: `${title}, ${meaning}`, short: null, billable: true, line })
    }
  }
  return rows
}

function sevenths(diagnosis: Diagnosis): readonly Character[] {
  for (let at: Diagnosis | null = diagnosis; at !== null; at = at.parent) if (at.own) return at.own
  return []
}

const EXCEPTION = /^7th characters? (.+?) do(?:es)? not apply to codes in category (\w{3}) with 6th characters? (.+)$/

/** Read from the list, e.g. "7th characters D and S do not apply to codes in category S06 with 6th character 7 - death …, or 8 - death …". */
function readExceptions(notes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): (code: string) => boolean {
  const excepted = new Set<string>()
  for (const own of Object.values(notes)) {
    for (const note of own.notes ?? []) {
      const [, characters, category, sixths] = EXCEPTION.exec(note) ?? []
      for (const [, sixth] of sixths?.matchAll(/(?:^|\bor )(\w) - /g) ?? []) {
        for (const [character] of characters?.matchAll(/\b[0-9A-Z]\b/g) ?? []) excepted.add(`${category}${sixth}${character}`)
      }
    }
  }
  return (code) => excepted.has(`${code.slice(0, 3)}${code.slice(6)}`)
}
