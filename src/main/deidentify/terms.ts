// How a protected term may stand in a text: in any case and with any apostrophe, its possessive left out or put in, broken over a line.
// Letters and digits are compared by the automaton; here is what may lie between them. Pure.
import type { Span } from '../../shared/spans'
import { fold, type Stream } from './fold'
import type { Steps } from './turns'

export interface Pattern {
  /** Folded letters and digits, run together. */
  readonly letters: string
  /** For each letter but the first: what may stand before it; null for nothing but an accent. */
  readonly gaps: readonly (RegExp | null)[]
  /** The last word of several may take an s. */
  readonly plural: boolean
}

const POSSESSIVE = /(?<=\p{L})(?:['’ʼ]s|(?<=s)['’ʼ])(?![\p{L}\p{N}])/giu

/** A combining accent, which folding takes away. */
const ACCENT = /^\p{M}*$/u
const APOSTROPHE = /^\p{M}*['’ʼ`]?$/u
/** A possessive, blanks and at most one line end; a hyphen in their place. */
const SPACE = /^\p{M}*(?:['’ʼ`]s?)?(?:[ \t\u00a0]{1,8}|[ \t]{0,8}\r?\n[ \t]{0,8}|[-‐‑–])$/iu
const HYPHEN = /^\p{M}*(?:['’ʼ`]s?)?[ \t\u00a0]{0,2}(?:[-‐‑–\u00ad/]|[ \t\u00a0])[ \t\u00a0]{0,2}(?:\r?\n[ \t]{0,8})?$/iu

/** As written, and where it has a possessive also as "Crohns disease"; never empty. */
export function compileTerm(term: string, plural: boolean): Pattern[] {
  const bare = term.replace(POSSESSIVE, '')
  const spellings = new Set([bare, term.replace(POSSESSIVE, (mark) => mark.slice(1))])
  return [...spellings].map((spelling) => compile(spelling, plural && /\s/.test(term)))
}

function compile(spelling: string, plural: boolean): Pattern {
  let letters = ''
  const gaps: (RegExp | null)[] = []
  let between = ''
  for (const char of spelling.normalize('NFC')) {
    const folded = fold(char)
    if (!/[\p{L}\p{N}]/u.test(folded)) between += char
    else {
      for (const letter of folded.split('')) {
        if (letters) gaps.push(gapOf(between))
        letters += letter
        between = ''
      }
    }
  }
  return { letters, gaps, plural }
}

function gapOf(between: string): RegExp | null {
  switch (between) {
    case '':
      return null
    case ' ':
      return SPACE
    case '-':
    case '/':
      return HYPHEN
    case "'":
      return APOSTROPHE
    default:
      return marked(between)
  }
}

/** "St. Jude", "Ear, Nose", "H. pylori": the marks may be left out, the space may be a line end. */
function marked(between: string): RegExp {
  const parts = [...between].map((c) => (c === ' ' ? '(?:[ \\t\\u00a0]{1,8}|[ \\t]{0,8}\\r?\\n[ \\t]{0,8})' : `${literal(c)}?`))
  return new RegExp(`^${parts.join('')}$`, 'u')
}

const literal = (char: string): string => char.replace(/[$()*+./?[\\\]^{|}]/, '\\$&')

const WORD = /[\p{L}\p{N}\p{M}]/u
const inWord = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.test(text[at] as string)

/** So many letters between two pauses. */
const PIECE = 16_384

/** The stream without the s of possessives: "Crohn's disease" reads as "Crohn disease" does. Linear. */
export function* withoutPossessives(text: string, { chars, at, after }: Stream): Steps<Stream> {
  const parts: string[] = []
  const keptAt = new Uint32Array(chars.length)
  const keptAfter = new Uint32Array(chars.length)
  let n = 0
  let from = 0
  for (let i = 0; i < chars.length; i++) {
    if (i % PIECE === PIECE - 1) yield
    if (chars[i] === 's' && isPossessive(text, at[i] as number)) {
      parts.push(chars.slice(from, i))
      from = i + 1
      continue
    }
    keptAt[n] = at[i] as number
    keptAfter[n++] = after[i] as number
  }
  parts.push(chars.slice(from))
  return { chars: parts.join(''), at: keptAt.subarray(0, n), after: keptAfter.subarray(0, n) }
}

const APOSTROPHES = "'’ʼ`"
const isPossessive = (text: string, at: number): boolean =>
  at > 1 && APOSTROPHES.includes(text[at - 1] as string) && !inWord(text, at + 1) && inWord(text, at - 2)

/** The place of a pattern whose letters stand in the stream from `from` on, with its plural s and closing possessive; null when it is not meant. */
export function termAt(text: string, stream: Stream, from: number, { letters, gaps, plural }: Pattern): Span | null {
  const start = stream.at[from] as number
  if (inWord(text, start - 1)) return null
  for (let i = 1; i < letters.length; i++) {
    const left = stream.after[from + i - 1] as number
    const right = stream.at[from + i] as number
    const gap = gaps[i - 1]
    // most letters follow each other, and one that folds to two stands before itself
    if (!gap && right <= left) continue
    if (!(gap ?? ACCENT).test(text.slice(left, Math.max(left, right)))) return null
  }
  let end = stream.after[from + letters.length - 1] as number
  while (end < text.length && /\p{M}/u.test(text[end] as string)) end++
  if (plural && /^s$/i.test(text[end] ?? '') && !letters.endsWith('s')) end++
  if (inWord(text, end)) return null
  const possessive = /^['’ʼ`]s?(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 3))
  return { start, end: end + (possessive?.[0].length ?? 0) }
}
