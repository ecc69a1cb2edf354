// How the codes room reads words: tokens with exact offsets, folded so that spelling, plural and accents do not matter.
// Runs in main on cleared text and on the code table alike, so that both meet in the same form.
import type { Span } from '../../shared/spans'

export interface Token extends Span {
  /** Folded and stemmed: what two spellings of one word have in common. */
  readonly word: string
  /** Folded only: lower case, no accents. */
  readonly raw: string
  /** Begins with a capital. */
  readonly capital: boolean
  /** Written in capitals, two or more. */
  readonly capitals: boolean
}

const WORD = /[\p{L}\p{N}]+/gu

/** Lower case without accents; `Ménière` and `meniere` become one. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Plain ASCII needs no accent stripping, and this is the hot path.
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFD').replace(/\p{M}+/gu, '')
  }
  return lower
}

/** After these a lone A is a name and no article. */
const LETTERED = new Set(['hepatitis', 'influenza', 'hemophilia', 'haemophilia', 'vitamin', 'group', 'type', 'streptococcus'])
const LETTER_A = 'a-letter'

/** Words in order, with offsets into the text as given (UTF-16). Possessive s is left out. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  // On the part alone: a search from an offset would run on to the end of the text.
  for (const m of text.slice(from, to).matchAll(WORD)) {
    const raw = fold(m[0])
    const start = from + m.index
    if (raw === 's' && /['’]/.test(text[start - 1] ?? '')) continue
    const lettered = raw === 'a' && LETTERED.has(tokens.at(-1)?.raw ?? '')
    const capitals = /^[A-Z][A-Z0-9]+$/.test(m[0])
    tokens.push({ start, end: start + m[0].length, word: lettered ? LETTER_A : stem(raw), raw, capital: /^\p{Lu}/u.test(m[0]), capitals })
  }
  return tokens
}

/** The folded words of a text without their places: for the code set, where 100,000 short texts are read at once. */
export function wordsIn(text: string): string[] {
  const lower = fold(text)
  const words: string[] = []
  let start = -1
  for (let i = 0; i <= lower.length; i++) {
    const c = i < lower.length ? lower.charCodeAt(i) : 32
    if (c > 127) return tokenize(text).map((t) => t.raw)
    const inWord = (c >= 97 && c <= 122) || (c >= 48 && c <= 57)
    if (inWord) {
      if (start < 0) start = i
    } else if (start >= 0) {
      if (i - start > 1 || lower[start] !== 's' || lower[start - 1] !== "'") {
        const word = lower.slice(start, i)
        words.push(word === 'a' && LETTERED.has(words.at(-1) ?? '') ? LETTER_A : word)
      }
      start = -1
    }
  }
  return words
}

const stems = new Map<string, string>()

/** One form for singular and plural, British and American spelling. Cached: the vocabulary of a code set is small. */
export function stem(folded: string): string {
  const known = stems.get(folded)
  if (known !== undefined) return known
  const word = singular(american(folded))
  if (stems.size < 100_000) stems.set(folded, word)
  return word
}

const BRITISH: readonly [RegExp, string][] = [
  [/^haem|(?<=[a-z])haem/, 'hem'],
  [/aemi(a|c)/, 'emi$1'],
  [/^oe(d|s|st)/, 'e$1'],
  [/oesoph/, 'esoph'],
  [/oedem/, 'edem'],
  [/rrhoe/, 'rrhe'],
  [/pnoe/, 'pne'],
  [/^(an|is)aem/, '$1em'],
  [/^paed/, 'ped'],
  [/paedi/, 'pedi'],
  [/gynaec/, 'gynec'],
  [/^faec/, 'fec'],
  [/^caec/, 'cec'],
  [/^foet/, 'fet'],
  [/^coeli/, 'celi'],
  [/leucoc/, 'leukoc'],
  [/leucop/, 'leukop'],
  [/^(tum|lab|behavi|vap|od|rum|col)our/, '$1or'],
  [/aesth/, 'esth'],
  [/paraly?s(ed|ing)/, 'paralyz$1'],
  [/^anae/, 'ane'],
  [/ischae/, 'ische'],
  [/hypoglycae/, 'hypoglyce'],
  [/glycae/, 'glyce'],
  [/uraem/, 'urem'],
  [/^naev/, 'nev'],
  [/^caes/, 'ces'],
  [/sulph/, 'sulf'],
  [/^aeti/, 'eti'],
  [/^fibre$/, 'fiber'],
  [/ised$/, 'ized'],
  [/isation/, 'ization'],
]

function american(word: string): string {
  if (word.length < 5) return word
  let out = word
  for (const [british, us] of BRITISH) out = out.replace(british, us)
  return out
}

/** Words that end in s but are no plural, or whose stem the rules would miss. */
const FIXED = new Map(
  Object.entries({
    metastases: 'metastasis',
    diagnoses: 'diagnosis',
    feet: 'foot',
    teeth: 'tooth',
    vertebrae: 'vertebra',
    bullae: 'bulla',
    sequelae: 'sequela',
    varices: 'varix',
    diabetes: 'diabetes',
    herpes: 'herpes',
    rabies: 'rabies',
    scabies: 'scabies',
    caries: 'caries',
    series: 'series',
    lens: 'lens',
    pancreas: 'pancreas',
    ascites: 'ascites',
    pes: 'pes',
    biceps: 'biceps',
    yes: 'yes',
    gas: 'gas',
    lymphadenopathies: 'lymphadenopathy',
    thrombi: 'thrombus',
    emboli: 'embolus',
    calculi: 'calculus',
    fungi: 'fungus',
    bacteria: 'bacteria',
    ribs: 'rib',
    children: 'child',
    diverticula: 'diverticulum',
    nevi: 'nevus',
    testes: 'testis',
    synechiae: 'synechia',
    petechiae: 'petechia',
    striae: 'stria',
    condylomata: 'condyloma',
    foci: 'focus',
    septa: 'septum',
    phalanges: 'phalanx',
    bronchi: 'bronchus',
    melenas: 'melena',
  }),
)

function singular(word: string): string {
  const fixed = FIXED.get(word)
  if (fixed !== undefined) return fixed
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is|as|os)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2)
  if (/[^aeiou](o|y)ses$|(a|e|o)ses$/.test(word) && word.length > 6) return `${word.slice(0, -2)}is`
  return word.slice(0, -1)
}
