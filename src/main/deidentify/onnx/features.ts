// What the model is told of a word beside its letters, which it reads in lower case: how it is written, what stands before it, and what
// the word lists know of it. Value 0 of each is for what is no word ([CLS], [SEP], padding). Pure.
import type { Lexicon, WordFacts } from '../lexicon'

/** Name and number of values of each feature, in the order the model takes them. The manifest of a model must name the same. */
export const FEATURES = [
  { name: 'case', size: 9 },
  { name: 'gap', size: 6 },
  { name: 'length', size: 9 },
  { name: 'first', size: 5 },
  { name: 'last', size: 5 },
  { name: 'place', size: 5 },
  { name: 'word', size: 9 },
  { name: 'kind', size: 9 },
] as const

/** One value for each of `FEATURES`. */
export type WordLook = readonly number[]

/** @param before where the word before ends, 0 at the start of the text */
export function lookOf(text: string, { start, end }: { start: number; end: number }, before: number, lexicon: Lexicon): WordLook {
  const word = text.slice(start, end)
  const facts = /^\p{L}/u.test(word) && end - start > 1 ? lexicon.look(word) : NOTHING
  return [
    caseOf(word),
    gapOf(text, before, start),
    1 + Math.min(7, end - start - 1),
    1 + facts.first,
    1 + facts.last,
    1 + facts.place,
    1 + facts.word,
    1 + (facts.clinical ? 1 : 0) + (facts.drug ? 2 : 0) + (facts.keep ? 4 : 0),
  ]
}

export function writeFeatures(look: WordLook, into: Uint8Array, at: number): void {
  for (let i = 0; i < FEATURES.length; i++) into[at + i] = look[i] as number
}

const NOTHING: WordFacts = { first: 0, last: 0, place: 0, word: 0, clinical: false, drug: false, keep: false }

/** 1 lower, 2 Capital, 3 UPPER, 4 one capital, 5 miXed, 6 digits, 7 no case, 8 punctuation. */
function caseOf(word: string): number {
  if (/^\p{N}/u.test(word)) return 6
  if (!/^[\p{L}\p{M}]/u.test(word)) return 8
  const lower = word.toLowerCase()
  const upper = word.toUpperCase()
  if (lower === upper) return 7
  if (word === lower) return 1
  if (word === upper) return word.length === 1 ? 4 : 3
  return word.slice(1) === lower.slice(1) ? 2 : 5
}

/** 1 none, 2 a space, 3 a tab or several spaces, 4 a line end, 5 an empty line or the start. */
function gapOf(text: string, before: number, start: number): number {
  if (before === 0) return 5
  if (before === start) return 1
  const gap = text.slice(before, start)
  const lineEnd = gap.indexOf('\n')
  if (lineEnd >= 0) return gap.indexOf('\n', lineEnd + 1) >= 0 ? 5 : 4
  return gap === ' ' ? 2 : 3
}
