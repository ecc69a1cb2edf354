// A text as words with what is known of each: the common ground of the rules for names, places and facilities. Pure.
import type { Lexicon, WordFacts } from '../lexicon'

/** How a word is written. `initial` is one capital letter. */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number' | 'mixed'

export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly shape: Shape
  /** Lower case, for word lists. */
  readonly lower: string
  readonly facts: WordFacts
  /** What stands between this token and the next one, up to the end of the text for the last. */
  readonly gap: string
  /** First of a sentence, line or list item, where a capital says nothing. */
  readonly heads: boolean
}

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’ʼ‐‑-][\p{L}\p{M}]+)*/gu

/** A function from text to its tokens that remembers the last text: all rules look at the same one in turn. */
export function createTokenizer(lexicon: Lexicon): (text: string) => readonly Token[] {
  let last: { text: string; tokens: readonly Token[] } = { text: '', tokens: [] }
  return (text) => {
    if (last.text !== text) last = { text, tokens: tokenize(text, lexicon) }
    return last.tokens
  }
}

function tokenize(text: string, lexicon: Lexicon): Token[] {
  const spans: { start: number; end: number; word: string }[] = []
  for (const m of text.matchAll(TOKEN)) {
    const word = m[0].replace(/['’ʼ]s$/i, '')
    spans.push({ start: m.index, end: m.index + word.length, word })
  }
  return spans.map(({ start, end, word }, i) => {
    const gap = text.slice(end, spans[i + 1]?.start ?? text.length)
    const before = text.slice(spans[i - 1]?.end ?? 0, start)
    const shape = shapeOf(word)
    const facts = factsOf(word, shape, lexicon)
    return {
      text: word,
      start,
      end,
      shape,
      lower: word.toLowerCase(),
      facts,
      gap,
      heads: i === 0 || HEADS.test(before) || wraps(text, start, before),
    }
  })
}

const HEADS = /[.!?:;•*|"“\u2022\t]|\s[-–]\s|\n\s*\n|^\s*[-–]|\(/

/** A line end in running text is no new sentence; one after a short line is. */
function wraps(text: string, start: number, before: string): boolean {
  if (!before.includes('\n')) return false
  const lineEnd = text.lastIndexOf('\n', start - 1)
  return lineEnd - text.lastIndexOf('\n', lineEnd - 1) < 60
}

function shapeOf(word: string): Shape {
  // a scanner's 0 for o and 1 for l: "Ellis0n"
  if (/^\p{Lu}\p{Ll}{2,}[01]\p{Ll}+$/u.test(word)) return 'capital'
  if (/\p{N}/u.test(word)) return /\p{L}/u.test(word) ? 'mixed' : 'number'
  if (/^\p{Lu}$/u.test(word)) return 'initial'
  // stages and segments: IIIb, IVa
  if (/^[IVX]{1,4}[a-d]$/.test(word) && word.length > 2) return 'mixed'
  const lower = word.toLowerCase()
  const upper = word.toUpperCase()
  if (word === lower && lower !== upper) return 'lower'
  if (word === upper && lower !== upper) return 'upper'
  // scripts without case are taken as capitals: they are no English words
  return word[0] !== lower[0] || lower === upper ? 'capital' : 'mixed'
}

const NOTHING: WordFacts = { first: 0, last: 0, place: 0, word: 0, clinical: false, drug: false, keep: false }

/** A hyphenated word that is in no list is what its halves are: Hernández-Ruiz is a name, follow-up a word. */
function factsOf(word: string, shape: Shape, lexicon: Lexicon): WordFacts {
  if (shape === 'number' || shape === 'mixed' || shape === 'initial') return NOTHING
  const spelled = lexicon.look(/[01]/.test(word) ? word.replaceAll('0', 'o').replaceAll('1', 'l') : word)
  // no English word is written with accents: Bašić is a name, whatever "basic" is
  const whole = spelled.word > 0 && /[^\0-\x7f‐‑’ʼ]/.test(word) ? { ...spelled, word: 0 } : spelled
  if (whole !== NOTHING && (whole.first || whole.last || whole.word || whole.place || whole.clinical || whole.drug || whole.keep))
    return whole
  const halves = word.split(/[-‐‑]/).filter(Boolean)
  if (halves.length < 2) return whole
  const facts = halves.map((half) => lexicon.look(half))
  const least = (field: 'first' | 'last' | 'place' | 'word'): number => Math.min(...facts.map((f) => f[field]))
  // a family name of two halves is as known as the better known
  const known = (field: 'first' | 'last'): number => (least(field) > 0 ? Math.max(...facts.map((f) => f[field])) : 0)
  return {
    first: known('first'),
    last: known('last'),
    place: least('place'),
    word: Math.max(...facts.map((f) => f.word)),
    clinical: facts.some((f) => f.clinical),
    drug: facts.some((f) => f.drug),
    keep: false,
  }
}

/** Two tokens with no more than a space or two between them. */
export const adjoins = (token: Token): boolean => /^[ \t\u00a0]{1,2}$/.test(token.gap)

export const capitalised = (token: Token | undefined): token is Token =>
  token !== undefined && (token.shape === 'capital' || token.shape === 'upper' || (token.shape === 'initial' && token.facts === NOTHING))

/** A strength or a way of taking it follows: the word is a drug, in whatever list it also stands. */
export const dosed = (text: string, token: Token): boolean =>
  /^[ \t]+(?:(?:XR|ER|SR|CR|DS|HCl?)[ \t]+)?(?:\d+(?:[.,]\d+)?[ -]?(?:mg|mcg|µg|ml|g\b|units?|tab|cap|puffs?|drops?|%|\/\d)|(?:p\.?o\.?|q\.?d|b\.?i\.?d|t\.?i\.?d|prn|daily|tablet|capsule|cream|ointment|inhaler|spray|drops|patch|injection|infusion)\b)/i.test(
    text.slice(token.end, token.end + 30),
  )
