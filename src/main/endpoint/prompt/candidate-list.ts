// The candidates as the model reads them. The words are the code table's and this program's own: nothing in them is out of the chart but
// which codes stand there. Pure: the same candidates give the same words, so that the gate can make them again and compare.
import type { Candidate } from '../../codes'
import type { Cleared } from '../../gate'

/** Finds the candidates for a cleared text, the same ones each time. */
export type FindCandidates = (cleared: Cleared) => readonly Candidate[]

/** Lines that stand in every list. */
export const LIST_WORDS = { read: 'codes read in the record:', others: 'other codes to weigh against them:', none: 'none' } as const

export function candidateList(candidates: readonly Candidate[]): string {
  const linesOf = (read: boolean) => candidates.filter((one) => one.read === read).map(({ code, title }) => `${code} ${title}`)
  return [LIST_WORDS.read, ...orNone(linesOf(true)), '', LIST_WORDS.others, ...orNone(linesOf(false))].join('\n')
}

const orNone = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [LIST_WORDS.none] : lines)
