// How a name goes on once it has begun: given names, initials, particles, family names, suffixes, in either order. Pure.

import { adjoins, type Token } from './tokens'
import { CREDENTIALS, MONTHS_AND_DAYS, NOT_NAMES, PARTICLES, SUFFIXES, TITLES } from './vocabulary'

/** Index of a token range, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** How name-like a word is, from sure words (below 0) over unknown (0) to common names (up to 3). */
export function nameWeight(token: Token): number {
  const { first, last, word, clinical, drug, keep } = token.facts
  if (NOT_NAMES.has(token.lower) || MONTHS_AND_DAYS.has(token.lower)) return first >= 2 && !NOT_NAMES.has(token.lower) ? 0 : -3
  const known = Math.max(first, last)
  let weight: number = known
  if (word >= 5) weight -= 2
  else if (word >= 3) weight -= known >= 2 ? 1 : 2
  else if (word >= 1 && known < 2) weight -= 1.5
  if (drug) weight -= known >= 2 ? 0.5 : 2
  if (clinical && known < 3) weight -= known >= 2 ? 0.5 : 2
  if (keep) weight -= 1
  return weight
}

const cased = (token: Token): boolean => token.shape === 'capital' || token.shape === 'upper'

/** How credible a name is at a place: after a title, as the value of a label, after other words, or by itself. */
export type After = 'title' | 'label' | 'cue' | 'name'

/** "Mr. Do", "PHYSICIAN: WILL DAY": also a word of forms can be somebody's name. */
const nameDespite = ({ facts, shape }: Token, after: After): boolean =>
  (after === 'title' && shape === 'capital' && facts.last >= 2) || (after === 'label' && Math.max(facts.first, facts.last) >= 2)

/** A written name part that a cue before it makes credible. */
export function mayBeName(token: Token | undefined, after: After): boolean {
  if (!token) return false
  if (NOT_NAMES.has(token.lower)) return cased(token) && nameDespite(token, after)
  if (CREDENTIALS.has(token.lower) && token.shape === 'upper') return false
  if (after === 'title' || after === 'label') return cased(token) && !(MONTHS_AND_DAYS.has(token.lower) && token.facts.first < 2)
  if (MONTHS_AND_DAYS.has(token.lower) && token.facts.first < 2) return false
  return cased(token) && nameWeight(token) >= (after === 'name' ? -0.5 : 0)
}

const isInitial = (token: Token | undefined): boolean => token?.shape === 'initial'

/** After an initial a full stop may stand: "J. Colbran", "J.R. Colbran". */
const afterInitial = (token: Token): boolean => /^(?:\.?[ \t]{0,2}|\.?\r?\n[ \t]*)$/.test(token.gap)

/** A name broken by the end of a line in running text, not by the next line of a form. */
const wrapped = (token: Token, next: Token): boolean => /^[ \t]?\r?\n[ \t]*$/.test(token.gap) && !next.heads

/**
 * The longest name that begins at `at`, or null. `after` says how credible the place is; the first word is judged by it, the
 * following ones by their own looks.
 */
export function takeName(tokens: readonly Token[], at: number, after: After): Range | null {
  let i = at
  let words = 0
  let comma = false
  for (let steps = 0; steps < 8; steps++) {
    const token = tokens[i]
    if (!token) break
    const next = tokens[i + 1]
    if (isInitial(token)) {
      // "J. Colbran" begins with one; a closing initial ("Hester J") needs a name before it
      if (words === 0 && !(next && afterInitial(token) && (isInitial(next) || particle(tokens, i + 1) || mayBeName(next, after)))) break
    } else if (particle(tokens, i)) {
      if (words > 0 && token.heads) break
    } else if (words > 0 && SUFFIXES.has(token.lower) && (token.shape !== 'lower' || token.lower === 'jr')) {
      i++
      break
    } else if (!mayBeName(token, words === 0 || after === 'label' ? after : 'name') || TITLES.has(token.lower)) {
      break
    } else {
      words++
    }
    i++
    if (!next) break
    if (isInitial(token) ? afterInitial(token) : adjoins(token) || wrapped(token, next) || quoted(token, next)) continue
    if (!comma && words > 0 && /^,[ \t]?$/.test(token.gap) && SUFFIXES.has(next.lower)) {
      comma = true
      continue
    }
    break
  }
  while (i > at && (particle(tokens, i - 1) || (tokens[i - 1] as Token).shape === 'lower') && !SUFFIXES.has((tokens[i - 1] as Token).lower))
    i--
  return words > 0 && i > at ? { from: at, to: i } : null
}

/** A nickname: John "Jack" Smith, Robert (Bob) Jones. */
const quoted = (token: Token, next: Token): boolean =>
  (/^ ["“'‘(]$/.test(token.gap) || /^["”'’)] $/.test(token.gap)) &&
  next.shape === 'capital' &&
  Math.max(next.facts.first, next.facts.last) > 0

function particle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next || !PARTICLES.has(token.lower) || token.shape === 'initial') return false
  if (!adjoins(token)) return false
  if (token.shape === 'lower' && (token.lower === 'e' || token.lower === 'y' || token.lower === 'do' || token.lower === 'los'))
    return cased(next) && nameWeight(next) >= 2
  if (cased(next)) return !NOT_NAMES.has(next.lower) && nameWeight(next) > -2
  return PARTICLES.has(next.lower) && cased(tokens[at + 2] ?? next)
}

/** "Colbran, Hester J." from the family name on, or null. */
export function takeReversedName(tokens: readonly Token[], at: number, after: After): Range | null {
  const family = takeName(tokens, at, after)
  if (!family || family.to - family.from > 3) return null
  const comma = tokens[family.to - 1] as Token
  const next = tokens[family.to]
  if (!next || !/^[ \t]?,[ \t]{0,2}$/.test(comma.gap)) return null
  if (credentialAt(tokens, family.to) || CREDENTIALS.has(next.lower.replace(/-.*/, ''))) return null
  if (isInitial(next)) return next.text === 'I' && !next.gap.startsWith('.') ? null : { from: at, to: family.to + 1 }
  const given = takeName(tokens, family.to, 'name')
  return given && given.to - given.from <= 4 ? { from: at, to: given.to } : null
}

/** "MD", "M.D.", "R.N.": the token at `at` begins a credential. */
export function credentialAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (CREDENTIALS.has(token.lower) && (token.shape === 'upper' || token.text.length > 2)) return token.shape !== 'lower'
  if (token.shape !== 'initial' || !/^\.[ ]?$/.test(token.gap)) return false
  const next = tokens[at + 1]
  return next?.shape === 'initial' && /^(?:m\.?d|d\.?o|r\.?n|n\.?p|p\.?a|d\.?d)$/.test(`${token.lower}${next.lower}`)
}
