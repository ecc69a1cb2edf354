// Excludes1: two codes that the tabular list says are never coded together. A note holds for everything below its place, and one note
// keeps both codes apart, whichever of the two it stands at (Official Guidelines, Section I.A.12.a). Excludes2 is no edit: both may
// be coded.
//
// Severity. The Medicare Code Editor does not look at Excludes notes, and the guideline itself allows the pair where the two conditions
// are unrelated, which no table can tell. Encoders and payers stop on it all the same. So a note at a category or below, which speaks
// of one disease, is a hard stop that a coder may override with a reason ("unrelated", and where the chart says so). A note of a whole
// block or chapter, or one that names a whole block or chapter, speaks of conditions that may well be unrelated, and so do two symptoms:
// soft.
import type { CodeEdit } from '../../../shared/views'
import { type Billable, type Family, noteSource } from './input'
import type { Instruction, Note } from './rulebook'
import { named } from './rulebook'

export const excludes: Family = ({ billable, book, table }) => {
  const edits: CodeEdit[] = []
  billable.forEach((a, i) => {
    for (const b of billable.slice(i + 1)) {
      // Two notes that keep one pair apart are one edit, and the one that speaks of the two diseases is told.
      const [found] = [between(a, b), between(b, a)].flatMap((f) => f ?? []).sort((f, g) => Number(g.narrow) - Number(f.narrow))
      if (!found) continue
      const { instruction, note, narrow, holder, other } = found
      edits.push({
        kind: 'excludes1',
        severity: narrow && !(isSymptom(a) && isSymptom(b)) ? 'hard' : 'soft',
        codes: [holder.written, other.written],
        says: `Not coded together, unless unrelated: “${note.says}”`,
        source: `${noteSource(table, 'Excludes1', instruction.at)}; Official Guidelines, Section I.A.12.a`,
        fix: null,
      })
    }
  })
  return edits

  function between(holder: Billable, other: Billable) {
    for (const instruction of book.instructions('excludes1', holder.written)) {
      const note = instruction.byLetter.get(other.written[0] as string)?.find((n) => named(n, other.written))
      // A place above both codes keeps nothing below it apart from itself.
      if (note && !book.above(other.written).includes(instruction.at)) {
        return { instruction, note, narrow: isNarrow(instruction, note), holder, other }
      }
    }
    return null
  }
}

const isNarrow = ({ at }: Instruction, { names }: Note): boolean =>
  /^[A-Z]\d[0-9A-Z](?:\.|$)/.test(at) && names.every(({ from, to }) => from.slice(0, 3) === to.slice(0, 3))

const isSymptom = ({ written }: Billable): boolean => written.startsWith('R')
