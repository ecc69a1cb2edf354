// Names with nothing beside them to give them away: words that the lists know as names, where their capital means something.
import type { Hit } from '../finding'
import { isEponym, isEponymUse } from './eponyms'
import { nameWeight, type Range, takeName, takeReversedName } from './name-grammar'
import { nameHit, type Tokenize } from './name-hit'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import { adjoins, dosed, type Token } from './tokens'
import { COUNTRIES_OF_TWO, CREDENTIALS, MONTHS_AND_DAYS, NOT_NAMES, PERSON_DOES, TITLES } from './vocabulary'

/** Given and family name side by side. */
export function byPair(tokenize: Tokenize): Rule {
  return tokenRule('rules/name-pair', tokenize, (tokens, name, text) => {
    const hits: Hit[] = []
    for (let i = 0; i < tokens.length; i++) {
      const range = pairAt(tokens, i)
      if (!range) continue
      const confidence = pairConfidence(tokens, range, personAfter(text, tokens[range.to - 1] as Token))
      if (confidence > 0 && !termBeside(text, tokens, range)) {
        hits.push(nameHit(tokens, range, name, confidence, 'a given and a family name side by side'))
        i = range.to - 1
      }
    }
    return hits
  })
}

function pairAt(tokens: readonly Token[], i: number): Range | null {
  const token = tokens[i] as Token
  if (token.shape === 'lower') return lowerPair(tokens, i)
  if (token.shape !== 'capital' && token.shape !== 'upper' && token.shape !== 'initial') return null
  const previous = tokens[i - 1]
  if (previous && adjoins(previous) && TITLES.has(previous.lower)) return null
  const range = takeName(tokens, i, 'name') ?? wordPair(tokens, i)
  if (!range) return null
  const full = tokens.slice(range.from, range.to).filter((t) => t.shape === 'capital' || t.shape === 'upper')
  return full.length > 1 || (token.shape === 'initial' && full.length === 1) ? range : null
}

/** "Will Grant": a common given name that opens so many sentences that alone it is no name; the family name must be capitalised too. */
function wordPair(tokens: readonly Token[], i: number): Range | null {
  const [first, last] = [tokens[i] as Token, tokens[i + 1]]
  const pair = last?.shape === 'capital' && first.shape === 'capital' && adjoins(first) && first.facts.first === 3 && last.facts.last >= 2
  return pair && !NOT_NAMES.has(last.lower) ? { from: i, to: i + 2 } : null
}

/** "john smith": both common, neither a word. */
function lowerPair(tokens: readonly Token[], i: number): Range | null {
  const [first, last] = [tokens[i] as Token, tokens[i + 1]]
  if (last?.shape !== 'lower' || !adjoins(first)) return null
  const plain = [first, last].every(
    (t) => t.facts.word <= 1 && !t.facts.clinical && !t.facts.drug && !t.facts.keep && !NOT_NAMES.has(t.lower),
  )
  return plain && first.facts.first >= 3 && first.text.length > 3 && (last.facts.last >= 2 || unknown(last)) ? { from: i, to: i + 2 } : null
}

/** 0 when the words say too little. */
function pairConfidence(tokens: readonly Token[], range: Range, acts: boolean): number {
  const all = tokens.slice(range.from, range.to)
  const words = all.filter((t) => t.shape !== 'initial')
  const [first, last] = [words[0] as Token, words.at(-1) as Token]
  if (first.shape === 'lower') return last.facts.last >= 2 ? 0.6 : 0.45
  if (words.length === 1) return initialled(all, last)
  if (NOT_NAMES.has(first.lower) && words.length === 2 && !acts) return 0
  const a = Math.max(first.facts.first, first.facts.last - 1) + penalty(first)
  const b = Math.max(last.facts.last, last.facts.first - 1) + penalty(last)
  const upper = words.every((t) => t.shape === 'upper')
  if (words.some((t) => t.shape === 'upper') && !upper) return 0
  if (upper) return Math.min(a, b) >= 1 && a + b >= 4 ? 0.75 : 0
  if (all.length > 2 && all[1]?.shape === 'initial' && penalty(first) > -1 && penalty(last) > -1) return 0.8
  if (first.facts.first >= 2 && a >= 1 && unknown(last)) return 0.75
  // "Will Grant presents": two names that are words, and a person's verb
  if (acts && !upper && words.length === 2 && first.facts.first >= 2 && last.facts.last >= 2) return 0.6
  if (Math.min(a, b) < 0) return a + b >= 3 ? 0.5 : 0
  if (first.heads && first.facts.word >= 3 && first.facts.first < 3) return 0
  if (a >= 1 && a + b >= 3) return a + b >= 4 ? 0.9 : 0.75
  if (unknown(first) && b >= 2) return first.heads ? 0.5 : 0.55
  if (unknown(first) && unknown(last)) return a > 0 && b > 0 && acts ? 0.6 : unlisted(first, last)
  return 0
}

/** Two words of no list at all: a name when one is a rare family name, or bears an accent, which no English term does. */
function unlisted(first: Token, last: Token): number {
  if (first.text.length < 3 || last.text.length < 3) return 0
  if (/[^\0-\x7f]/.test(first.text + last.text)) return 0.6
  return Math.max(first.facts.last, last.facts.last, first.facts.first) > 0 && !first.heads ? 0.45 : 0
}

/** "J. Colbran": the initial with its full stop needs a family name that is no word. */
function initialled(all: readonly Token[], last: Token): number {
  const initial = all[0] as Token
  if (initial.shape !== 'initial' || !initial.gap.startsWith('.') || isEponym(last.text)) return 0
  return last.facts.last >= 2 && penalty(last) > -1 && last.shape === 'capital' ? 0.7 : 0
}

const unknown = ({ facts, text }: Token): boolean =>
  text.length > 2 &&
  facts.word === 0 &&
  !facts.clinical &&
  !facts.drug &&
  !facts.keep &&
  !facts.place &&
  !MONTHS_AND_DAYS.has(text.toLowerCase())

function penalty({ facts, lower }: Token): number {
  let down = facts.word >= 6 ? 2 : facts.word >= 3 ? 1 : 0
  if (facts.clinical && Math.max(facts.first, facts.last) < 3) down += 1
  if (facts.drug && Math.max(facts.first, facts.last) < 3) down += 1
  if (facts.keep) down += 1
  if (NOT_NAMES.has(lower)) down += 3
  return -down
}

/** Part of an eponym ("Guillain Barre syndrome") or of a longer capitalised term ("Johnson Controls Group"). */
function termBeside(text: string, tokens: readonly Token[], range: Range): boolean {
  const [first, last] = [tokens[range.from] as Token, tokens[range.to - 1] as Token]
  if (COUNTRIES_OF_TWO.has(`${first.lower} ${last.lower}`)) return true
  if (isEponymUse(text, first.start, last.end) || tradeMarked(text, last)) return true
  return isEponym(first.text) && isEponym(last.text)
}

/** A product, not a person. */
const tradeMarked = (text: string, last: Token): boolean => /^[ ]?[®™©]/.test(text.slice(last.end, last.end + 2))

/** "Colbran, Hester J." without a label: the comma needs a common given name after it. */
export function byReversedPair(tokenize: Tokenize): Rule {
  return tokenRule('rules/name-reversed', tokenize, (tokens, name, text) => {
    return tokens.flatMap((family, i): Hit[] => {
      const given = tokens[i + 1]
      if (!given) return []
      if (tight(family, given)) return [nameHit(tokens, { from: i, to: i + 2 }, name, 0.7, 'a family and a given name with a comma')]
      if (!/^,[ \t]$/.test(family.gap) || family.facts.last < 2 || given.facts.first < 2) return []
      if (
        [family, given].some(
          (t) => (t.shape !== 'capital' && t.shape !== 'upper') || NOT_NAMES.has(t.lower) || t.facts.drug || t.facts.keep,
        )
      )
        return []
      const initial = tokens[i + 2]?.shape === 'initial' && adjoins(given)
      if (!initial && !family.heads) return []
      if (penalty(family) + penalty(given) < (initial ? -2 : -1) || isEponymUse(text, family.start, family.end)) return []
      const range = takeReversedName(tokens, i, 'name')
      return range ? [nameHit(tokens, range, name, initial ? 0.85 : 0.6, 'a family and a given name with a comma')] : []
    })
  })
}

/** "ADEYEMI,OLU": no space after the comma, as systems print names; no words, and one of the two known as a name. */
const tight = (family: Token, given: Token): boolean => {
  if (family.gap !== ',') return false
  const { last, first } = { last: family.facts, first: given.facts }
  if (family.shape === 'capital' && given.shape === 'capital') return last.last >= 2 && first.first >= 2
  const plain = (t: Token): boolean => t.facts.word < 3 && !t.facts.clinical && !t.facts.drug && !NOT_NAMES.has(t.lower)
  return (
    [family, given].every((t) => t.shape === 'upper' && t.text.length > 1 && plain(t)) &&
    Math.max(last.last, last.first, first.first, first.last) > 0
  )
}

const PERSON_AFTER = new RegExp(`^(?:['’]s?\\b)?(?:[ \\t]+${PERSON_DOES}\\b|,[ ]please\\b|(?<=['’]s)[ \\t])`)
const personAfter = (text: string, token: Token): boolean => PERSON_AFTER.test(text.slice(token.end, token.end + 36))

/** A given name, or a family name that is nothing else, alone: "nobody asked Karen". */
export function byLoneName(tokenize: Tokenize): Rule {
  return tokenRule('rules/name-lone', tokenize, (tokens, name, text) => {
    const hits: Hit[] = []
    tokens.forEach((token, i) => {
      const confidence = token.shape === 'capital' ? loneConfidence(text, tokens, i) : 0
      if (confidence > 0) hits.push(nameHit(tokens, { from: i, to: i + 1 }, name, confidence, 'a word known as a name'))
    })
    return hits
  })
}

function loneConfidence(text: string, tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token
  const { first, last, word, clinical, drug, keep } = token.facts
  if (
    token.text.length < 3 ||
    /['’](?:m|ve|ll|d|re|t)$/i.test(token.text) ||
    (first < 2 && last < 2 && !foreign(token)) ||
    dosed(text, token)
  )
    return 0
  if (keep || drug || inCountry(tokens, i) || NOT_NAMES.has(token.lower) || MONTHS_AND_DAYS.has(token.lower) || isEponym(token.text))
    return 0
  if (inCapitalisedTerm(tokens, i) || isEponymUse(text, token.start, token.end) || tradeMarked(text, token)) return 0
  const acts = personAfter(text, token)
  if (word >= 3 || clinical) return worded(tokens, i, acts)
  if (token.heads && !acts) return headed(tokens, i)
  if (first >= 2) return first === 3 ? 0.75 : 0.6
  if (word > 0) return 0
  return acts || last === 3 ? 0.6 : 0.45
}

/** Half of "Sierra Leone". */
const inCountry = (tokens: readonly Token[], i: number): boolean =>
  [i - 1, i].some((at) => COUNTRIES_OF_TWO.has(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`))

/** At the head of a sentence or alone in brackets: "Ava (daughter)", "Endocrine (Gupta)". */
function headed(tokens: readonly Token[], i: number): number {
  const { text, facts, gap } = tokens[i] as Token
  if (facts.word > 0) return 0
  if (facts.first >= 2 && (text.length > 3 || facts.first === 3)) return 0.55
  const bracketed = /\($/.test(tokens[i - 1]?.gap ?? '') && gap.startsWith(')')
  return bracketed && facts.last >= 2 && !facts.clinical ? 0.5 : 0
}

/** Known as a name, however rare, and written with an accent. */
const foreign = ({ text, facts }: Token): boolean => /[^\0-\x7f‐‑’ʼ]/.test(text) && facts.first + facts.last > 0

/** A common given name that is also a word, or an eponym: only where the capital has no other reason. */
function worded(tokens: readonly Token[], i: number, acts: boolean): number {
  const token = tokens[i] as Token
  const { first, last, word, clinical } = token.facts
  if (token.heads) return acts && first === 3 && !clinical && word < 6 ? 0.5 : 0
  const previous = tokens[i - 1]
  if (previous?.shape !== 'lower') return 0
  if (first === 3) return clinical && word >= 5 ? 0 : 0.5
  return last === 3 && word === 0 ? 0.45 : 0
}

/** A capitalised neighbour makes it part of a term or a facility, which have rules of their own. */
function inCapitalisedTerm(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const [previous, next] = [tokens[i - 1], tokens[i + 1]]
  const part = (t: Token | undefined): boolean =>
    t !== undefined && (t.shape === 'capital' || t.shape === 'upper') && !t.heads && !CREDENTIALS.has(t.lower) && nameWeight(t) < 0
  if (next && adjoins(token) && part(next)) return true
  if (/^ ?[-–/&]/.test(token.gap)) return true
  return previous !== undefined && adjoins(previous) && part(previous) && !TITLES.has(previous.lower)
}
