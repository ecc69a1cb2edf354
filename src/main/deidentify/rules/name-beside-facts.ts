// Names that stand straight before what only a person has: a birth date, a record number, an age with a sex. Also without capitals:
// "pt jude amberly dob 3/2/61", "Oksana, DOB", "Leela V. 29F".
import type { Hit } from '../finding'
import { nameWeight, type Range } from './name-grammar'
import { indexAt, nameHit, type Tokenize } from './name-hit'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import { adjoins, type Token } from './tokens'
import { CREDENTIALS, NOT_NAMES, PARTICLES, TITLES } from './vocabulary'

const FACT =
  /(?<=[\p{L}.])[ \t]?[,(]?[ \t]{1,2}\(?(?:(d\.?o\.?b\b|date of birth\b|born (?:on )?\d|mrn\b|m\.r\.n|(?:he|she|they)\/(?:him|her|them)|med(?:ical)? rec)|\d{1,3}[ -]?(?:y\/?o\b|y\.o\.|yrs?\b|year|[MFmf]\b(?![ ]?(?:\d|\/))))/giu

export function besideFacts(tokenize: Tokenize): Rule {
  return tokenRule('rules/name-beside-facts', tokenize, (tokens, name, text) => {
    return [...text.matchAll(FACT)].flatMap((m): Hit[] => {
      const range = nameBefore(tokens, indexAt(tokens, m.index), m[1] !== undefined)
      return range ? [nameHit(tokens, range, name, m[1] ? 0.8 : 0.65, 'before a birth date, a record number or an age')] : []
    })
  })
}

/** The words before `end` that can be a name, at most three; `firm` where only a person can be meant. */
function nameBefore(tokens: readonly Token[], end: number, firm: boolean): Range | null {
  let from = end
  while (from > 0 && end - from < 4) {
    const token = tokens[from - 1] as Token
    if (from < end && !adjoins(token) && !(firm && token.gap === ', ') && !(token.shape === 'initial' && /^\.[ ]?$/.test(token.gap))) break
    if (!part(token)) break
    from--
  }
  while (from < end && PARTICLES.has((tokens[end - 1] as Token).lower)) end--
  const words = tokens.slice(from, end)
  const full = words.filter((w) => w.shape !== 'initial')
  const best = Math.max(-1, ...full.map(nameWeight))
  if (full.length === 0) return null
  const lower = full.some((w) => w.shape === 'lower')
  if (full.length === 1) {
    const only = full[0] as Token
    const capital = only.shape === 'capital' && only.facts.word < 3
    if (words.length > 1) return capital && best >= 0 ? { from, to: end } : null
    return (capital && (best >= 2 || (firm && best >= 0))) || (firm && lower && best >= 2 && only.facts.word === 0)
      ? { from, to: end }
      : null
  }
  return best >= (firm && !lower ? 0 : 1) ? { from, to: end } : null
}

/** A word that a name can hold: known as one, or of no list at all and no abbreviation. */
function part(token: Token): boolean {
  if (token.shape === 'initial') return true
  if (token.shape !== 'lower' && token.shape !== 'capital' && token.shape !== 'upper') return false
  if (NOT_NAMES.has(token.lower) || TITLES.has(token.lower) || CREDENTIALS.has(token.lower)) return false
  if (PARTICLES.has(token.lower)) return true
  const { first, last, word, clinical, drug, keep, place } = token.facts
  if (token.shape === 'upper' && word > 0 && Math.max(first, last) < 2) return false
  if (token.shape === 'upper' && token.text.length < 5) return first >= 2 && word === 0
  if (clinical || drug || keep) return token.shape !== 'lower' && first >= 2
  if (token.shape === 'lower') return Math.max(first, last) > 0 ? word < 3 : word === 0 && place === 0 && token.text.length > 4
  return nameWeight(token) >= 0
}
