// What a chart's remote endpoint is given to verify: candidates by the code table of the encounter's year, in words that can leave.
// Made of the cleared text and this program's own tables alone, so that the gate can make the very same list again and compare.
import { type Candidate, type CodeTable, candidatesFor } from '../../codes'
import type { Knowledge } from '../../deidentify'
import { type Cleared, mayBeName } from '../../gate'
import { readChart } from './chart-state'
import { valuesOf } from './clearing'
import type { Desk } from './desk'

type Lexicon = Knowledge['lexicon']

export const candidateFinder =
  (table: CodeTable, lexicon: Lexicon) =>
  (text: string): readonly Candidate[] =>
    candidatesFor(table, text).map((candidate) => ({ ...candidate, title: plainTitle(candidate.title, lexicon) }))

/**
 * Those that go along with this chart. One whose line holds a value of the chart is left out, as a title does for somebody called Driver or
 * Parkinson: nothing would leave otherwise, and the server could not tell the gap from a code that the table did not find.
 * @throws Error when the word lists cannot be read
 */
export function candidatesBeside(desk: Desk, table: CodeTable, { chartId, text }: Cleared): readonly Candidate[] {
  const state = readChart(desk, chartId)
  if (!state.ok) return []
  const found = candidateFinder(table, desk.tools.knowledge.lexicon)(text)
  const lines = found.map(({ code, title }) => `${code} ${title}`)
  const clean = desk.gate.holdNoKnown(lines, valuesOf(state.value))
  return found.filter((_, i) => clean[i])
}

/** A capital where no sentence begins, or of a possessive or a pair: as titles print the people and places they are named after. */
const NAMED = /\p{Lu}\p{Ll}\p{L}*(?=['’]s\b|-\p{Lu})|(?<=[\p{L}\p{N},)\]][\s([-]+)\p{Lu}\p{Ll}\p{L}*/gu

/**
 * A title in small letters, as "Fall" or "Brown" names nobody then. A name that would still be found in the chart of somebody called
 * Harris is cut to its first letter (s.-h. fracture), for every patient alike: cut for one only, it would tell who that is.
 */
export const plainTitle = (title: string, lexicon: Lexicon): string =>
  title
    .replace(NAMED, (word, at: number) => {
      const { first, last, place } = lexicon.look(word)
      const known = Math.max(first, last, place) >= 2
      return known && mayBeName(word.toLowerCase(), title.slice(at + word.length)) ? `${word.charAt(0)}.` : word
    })
    .toLowerCase()
