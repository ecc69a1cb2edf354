// Runs of capitalised words, the raw material of names of places and facilities. Pure.
import { SUFFIXES } from './facility-words'
import type { Range } from './name-grammar'
import type { Token } from './tokens'
import { MONTHS_AND_DAYS, NOT_NAMES, TITLES } from './vocabulary'

const CONNECTOR = /^(?:of|the|for|and|de|del|la|las|los|le|les|di|da|do|dos|das|du|des|sur|am|an|der|upon|by|y|san|el|al)$/

/** Written with a stop that ends no sentence. */
const STOPPED = /^(?:st|mt|ft|ste|no|so|e|w|n|s|sta|dr)$/

/** Between words of one name: a space, a hyphen, a possessive, an ampersand, the stop of "St." and "Mt.". */
export function joined(token: Token, strict = false): boolean {
  if (/^[ \u00a0]$/.test(token.gap) || (token.shape === 'initial' && /^\.[ ]?$/.test(token.gap))) return true
  if (STOPPED.test(token.lower) && /^\.[ ]?$/.test(token.gap)) return true
  if (/^['’]s?[ ]$/.test(token.gap) || /^[ ]&[ ]$/.test(token.gap)) return true
  return !strict && /^[-–‐/]$/.test(token.gap)
}

/** As `joined`, or broken by the end of a wrapped line. */
const joinedOrWrapped = (token: Token, next: Token): boolean =>
  joined(token) || (/^[ ]?\r?\n[ \t]*$/.test(token.gap) && !next.heads && goesOn(token, next))

/** The next line is no field of a form ("…Hospital\nPatient"), and written as this one is. */
const goesOn = (token: Token, next: Token): boolean =>
  (token.shape === 'upper') === (next.shape === 'upper') && (!NOT_NAMES.has(next.lower) || SUFFIXES.has(next.lower))

/** In a line of capitals a small word ends a name as its lower case would: "LIVES AT GOLDEN ACRE MANOR". */
const SMALL =
  /^(?:at|in|from|to|with|is|was|were|has|had|lives?|living|resides?|works?|seen|admitted|transferred|sent|referred|discharged|on|per|via|who|she|he|they|his|her|their)$/

const small = (token: Token): boolean => token.shape === 'upper' && SMALL.test(token.lower)

/** A month or weekday ends a run, unless it stands in it as a name does: "Cape June Orthopedics". */
function isDate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (!MONTHS_AND_DAYS.has(token.lower)) return false
  const named = /^(?:may|april|june|august|mar|sun|sat)$/.test(token.lower) && token.shape === 'capital'
  return !named || tokens[at + 1]?.shape === 'number' || tokens[at - 1]?.shape === 'number'
}

const capital = (token: Token): boolean =>
  token.shape === 'capital' ||
  token.shape === 'upper' ||
  token.shape === 'initial' ||
  (token.shape === 'mixed' && /^\p{Lu}/u.test(token.text))

/** The run that begins at `at`, at most `most` words; a connecting small word counts only with a capital after it. */
export function runFrom(tokens: readonly Token[], at: number, most = 7): Range | null {
  let to = at
  while (to < tokens.length && to - at < most) {
    const token = tokens[to] as Token
    if (!capital(token) && !(to > at && connects(tokens, to))) break
    if (to > at && small(token)) break
    if (to > at && capital(token) && (isDate(tokens, to) || (TITLES.has(token.lower) && token.lower !== 'sister'))) break
    to++
    const next = tokens[to]
    if (!next || !joinedOrWrapped(token, next)) break
  }
  while (to > at && !capital(tokens[to - 1] as Token)) to--
  return to > at ? { from: at, to } : null
}

function connects(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (!CONNECTOR.test(token.lower) || token.shape === 'upper') return false
  for (let i = at; i < at + 2; i++) {
    const [here, next] = [tokens[i] as Token, tokens[i + 1]]
    if (!next || !joinedOrWrapped(here, next)) return false
    if (capital(next)) return !isDate(tokens, i + 1) && !TITLES.has(next.lower)
    if (!CONNECTOR.test(next.lower)) return false
  }
  return false
}

/** Where the run that ends with token `end - 1` begins. */
export function runBefore(tokens: readonly Token[], end: number, most = 6): number {
  let from = end - 1
  while (from > 0 && end - from < most) {
    const [previous, here] = [tokens[from - 1] as Token, tokens[from] as Token]
    if (!joinedOrWrapped(previous, here) || (here.heads && !STOPPED.test(previous.lower))) break
    if (TITLES.has(previous.lower) || small(previous) || isDate(tokens, from - 1)) break
    if (capital(previous)) from--
    else if (CONNECTOR.test(previous.lower) && previous.shape === 'lower' && from > 1) {
      const before = tokens[from - 2] as Token
      if (!joined(before)) break
      if (capital(before) && /^(?:of|the|for|de|del|la|and|du|des)$/.test(previous.lower)) from--
      else if (previous.lower === 'the' && before.lower === 'of' && from > 2 && capital(tokens[from - 3] as Token)) from -= 2
      else break
    } else break
  }
  return from
}
