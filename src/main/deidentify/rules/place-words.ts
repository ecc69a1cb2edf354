// A run of words as a place: its span, its words, what the lists say of it. Pure.
import type { Lexicon } from '../lexicon'
import type { Range } from './name-grammar'
import type { Token } from './tokens'

export const over = (tokens: readonly Token[], range: Range): [number, number] => [
  (tokens[range.from] as Token).start,
  (tokens[range.to - 1] as Token).end,
]

export const phrase = (tokens: readonly Token[], range: Range): string =>
  tokens
    .slice(range.from, range.to)
    .map((t) => t.lower)
    .join(' ')

/** What the lists say of a run of words as a place; "St. Paul" and "Saint Paul" are one. */
export function placeWeight(tokens: readonly Token[], range: Range, lexicon: Lexicon): number {
  const words = phrase(tokens, range)
  const spelled = words.replace(/^st /, 'saint ').replace(/^mt /, 'mount ').replace(/^ft /, 'fort ')
  return Math.max(lexicon.look(words).place, lexicon.look(spelled).place, lexicon.look(words.replace(/^(?:saint) /, 'st. ')).place)
}

/** What towns are named for. */
export const FEATURE =
  /^(?:falls|springs|beach|hills|heights|city|grove|valley|park|lake|river|creek|point|harbor|island|junction|rock|ridge|village|town|mills|bay|north|south|east|west|new|port|fort|mount|old|high|center|prairie|bend|ford|crossing|landing|corners|forest|glen|meadows|shores?|cove|woods|vale|pines|branch|fork|lakes?)$/
