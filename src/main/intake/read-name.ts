// Reads the person's name at the start of a header value: where it starts and ends, and whether a title vouches for it.
import { CREDENTIALS, FACILITY_WORD, HONORIFICS, isNotName, PARTICLES, SUFFIXES, TERMINATORS } from './name-words'

export interface NameReading {
  readonly start: number
  readonly end: number
  /** Words of the name, without title and credential. */
  readonly words: number
  /** "Dr.", "MD" or the like stands with it. */
  readonly titled: boolean
  /** Written "Last, First". */
  readonly inverted: boolean
}

const TOKEN = /[\p{L}\p{M}]+(?:['’‘`.-][\p{L}\p{M}]+)*\.?|\d+|\S/gu
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/
const MOST_WORDS = 6

interface Token {
  readonly text: string
  readonly plain: string
  readonly at: number
}

/**
 * The name at the start of `value`, or null where the value is none: a sentence, a department, a number.
 * `plainCase`: the text has no capitals, so that words alone must do.
 */
export function readName(value: string, plainCase: boolean): NameReading | null {
  const tokens = [...value.slice(0, 160).matchAll(TOKEN)].map((m): Token => ({ text: m[0], plain: plainWord(m[0]), at: m.index }))
  const name: Token[] = []
  let titled = false
  let comma = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1]
    if (name.length === 0 && (HONORIFICS.has(token.plain) || /^[*_"“(#>:~=-]$/.test(token.text))) {
      titled ||= HONORIFICS.has(token.plain)
      continue
    }
    if (token.text === ',') {
      if (next && isCredential(next, name)) return finish(name, true, comma)
      if (next && SUFFIXES.has(next.plain)) continue
      if (comma >= 0 || name.length === 0 || !next || !goesOn(next, value, plainCase)) break
      comma = name.length
      continue
    }
    if (token.text === ':') return finish(name.slice(0, -1), titled, comma)
    if (/^["“”]$/.test(token.text) && next && name.length > 0) continue
    if (!/^\p{L}/u.test(token.text)) break
    if (name.length > 0 && ends(token, next, name)) {
      titled ||= CREDENTIALS.has(token.plain)
      break
    }
    const lower = !plainCase && /^\p{Ll}/u.test(token.text)
    if (lower && !PARTICLES.has(token.plain)) return null
    // "may" and "will" are names here: the label says so. What no name holds refuses the whole value.
    const initial = !plainCase && /^\p{Lu}\.?$/u.test(token.text)
    if (!initial && isNotName(token.plain) && !HONORIFICS.has(token.plain)) return null
    name.push(token)
    if (endsSentence(token, name.length)) break
    if (name.length > MOST_WORDS) return null
  }
  return finish(name, titled, comma)
}

/** After a comma: a first name follows, no credential, department or facility. */
function goesOn(next: Token, value: string, plainCase: boolean): boolean {
  if (!/^\p{L}/u.test(next.text) || HONORIFICS.has(next.plain) || TERMINATORS.has(next.plain) || isNotName(next.plain)) return false
  const rest = value.slice(next.at, next.at + 60).split(/[,;(|\t]| {2}/)[0] ?? ''
  if (FACILITY_WORD.test(rest) || rest.trim().split(/\s+/).length > 4) return false
  return plainCase || /^[\p{Lu}\p{Lo}]/u.test(next.text)
}

/** "Penn. Tender on palpation": the dot of a sentence, not of an initial, a "St." or a shortened first name. */
const endsSentence = (token: Token, words: number): boolean =>
  token.text.endsWith('.') && token.plain.length > (words > 1 ? 2 : 4) && !SUFFIXES.has(token.plain) && !PARTICLES.has(token.plain)

/** After a comma: a known one, or capitals that the name does not have ("Dawn Kessler, CPNP-AC"). */
function isCredential(token: Token, name: readonly Token[]): boolean {
  return (
    CREDENTIALS.has(token.plain) || (name.length > 1 && /^\p{Lu}[\p{Lu}.-]+$/u.test(token.text) && name.some((t) => /\p{Ll}/u.test(t.text)))
  )
}

function ends(token: Token, next: Token | undefined, name: readonly Token[]): boolean {
  if (TERMINATORS.has(token.plain)) return true
  if (MONTH.test(token.plain) && next && /^\d/.test(next.text) && name.length > 1) return true
  // Ma, Do and An are surnames: as credentials they come after two words, in capitals the name does not have.
  if (!CREDENTIALS.has(token.plain)) return false
  return (
    name.length > 1 &&
    (/^[\p{Lu}.]+$/u.test(token.text)
      ? !name.every((t) => t.text.length > 1 && t.text === t.text.toUpperCase()) ||
        token.plain.length > 2 ||
        token.plain === 'md' ||
        token.plain === 'rn'
      : token.plain.length > 2)
  )
}

function finish(name: readonly Token[], titled: boolean, comma: number): NameReading | null {
  let last = name.length
  while (
    last > 0 &&
    PARTICLES.has((name[last - 1] as Token).plain) &&
    (name[last - 1] as Token).text.length > 1 &&
    /^\p{Ll}/u.test((name[last - 1] as Token).text)
  )
    last--
  const first = name[0]
  const final = name[last - 1]
  if (!first || !final || (last === 1 && final.plain.length < 2)) return null
  const dot = final.text.endsWith('.') && final.plain.length > 1 && !SUFFIXES.has(final.plain) ? 1 : 0
  return { start: first.at, end: final.at + final.text.length - dot, words: last, titled, inverted: comma > 0 }
}

const plainWord = (text: string): string => text.toLowerCase().replace(/[.'’‘`]/g, '')
