// Turns the values that must not leave into patterns to look for, each as strictly as it is telling: a long number in any
// punctuation, a name in any case, a name that is also a word only as written, a bare "93" not at all. Pure; holds PHI.
import type { Category } from '../../shared/safe-harbor'
import type { KnownValue } from './cleared'
import { type Folded, fold, GAP, isDigit } from './fold'
import { isNothingElse, isOrdinary } from './words'

export interface Pattern {
  readonly units: Uint16Array
  /** Units before which the value itself has a gap. */
  readonly gaps: readonly boolean[]
  readonly category: Category
  readonly why: string
  /**
   * free: a word or words in any case. written: only in one of `forms`, unbroken.
   * number: digits in any punctuation. token: short digits, alone and punctuated as in `literal`. age: two or three digits that
   * the words beside them make an age.
   */
  readonly kind: 'free' | 'written' | 'number' | 'token' | 'age'
  readonly forms: readonly string[]
  readonly literal: string
  /** It must begin and end where a word or number does. */
  readonly whole: boolean
}

const WHOLE = 'a value that was taken out elsewhere in this chart'
const PART = 'part of a value that was taken out elsewhere in this chart'

// Not part of anyone's name; "van" and "de" alone name nobody.
const TITLES = new Set(
  'mr mrs ms miss mx dr doctor prof sir md do rn np pa phd dds dpm dnp od dpt mph aprn crna lpn lvn cna ccs cpc rhia rhit facp facs facc jr sr ii iii iv esq de la le el al van von der den di da du del dos das bin ibn abu st and the of c o no mother father brother sister wife husband son daughter'.split(
    ' ',
  ),
)

const STATES = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
)

export const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase().replace(/[.]/g, ''))

/** All patterns of a chart's known values. Values too common to tell anything alone give none; rules with context find those. */
export function patternsOf(known: readonly KnownValue[]): Pattern[] {
  const seen = new Set<string>()
  const patterns: Pattern[] = []
  const add = (value: string, category: Category, why: string) => {
    // All of them fold to the same then, and folding is what takes time.
    const alike = /^\p{ASCII}*$/u.test(value)
    let made = false
    for (const variant of [value, value.toLowerCase(), value.toUpperCase(), spellUmlauts(value)]) {
      const key = `${category} ${variant}`
      if (seen.has(key)) continue
      seen.add(key)
      if (alike && made) continue
      made = true
      const pattern = patternOf(variant, value, category, why)
      if (pattern) patterns.push(pattern)
    }
  }
  for (const { value, category } of known) {
    add(value.trim(), category, WHOLE)
    for (const part of partsOf(value, category)) add(part, category, PART)
  }
  return unique(patterns)
}

/** Names, the last digits of an SSN or phone, an address's mailbox: parts are identifiers too. */
function partsOf(value: string, category: Category): string[] {
  const digits = value.replace(/\D/g, '')
  if (category === 'SSN' && digits.length === 9 && !/^(19|20)/.test(digits.slice(5))) return [digits.slice(5)]
  if ((category === 'PHONE' || category === 'FAX') && digits.length >= 10) return [digits.slice(-7)]
  if (category === 'EMAIL') return value.indexOf('@') >= 5 ? [value.slice(0, value.indexOf('@'))] : []
  if (category !== 'NAME') return []
  const shouted = value === value.toUpperCase()
  const words = value.split(/[^\p{L}\p{M}\p{N}\p{Cf}'’ʼ.]+|\.(?=\s|$)/u).filter((word) => /\p{L}/u.test(word))
  if (words.length < 2) return []
  return words
    .filter((word) => !isTitle(word))
    .map((word) => (shouted && readable(word) === 2 ? word.charAt(0) + word.slice(1).toLowerCase() : word))
}

const readable = (word: string): number => fold(word).length

function patternOf(variant: string, asRemoved: string, category: Category, why: string): Pattern | null {
  const f = fold(variant)
  if (f.length < 2) return null
  const units = f.units.slice(0, f.length)
  const gaps = Array.from(f.gap.slice(0, f.length), (g, i) => i > 0 && g !== GAP.none)
  const base = { units, gaps, category, why, forms: [], literal: '', whole: true }
  if (units.every(isDigit)) return digitPattern(base, asRemoved)
  // States stay in the text.
  if (category === 'LOCATION' && f.length === 2 && STATES.has(asRemoved.trim())) return null
  // A script without case or spaces (a two-character Chinese name) is telling at any length.
  if (f.length === 2 && units.every((u) => u < 0x2e80)) return { ...base, kind: 'written', forms: [casedSlice(fold(asRemoved))] }
  // Marked by mistake: it stands in every note and tells nothing.
  if (isNothingElse(String.fromCharCode(...units))) return null
  if (wordsOf(f).every((word) => isOrdinary(word))) return { ...base, kind: 'written', forms: formsOf(asRemoved) }
  return { ...base, kind: 'free', whole: f.length < 8 || !gaps.includes(true) }
}

function digitPattern(base: Omit<Pattern, 'kind'>, value: string): Pattern | null {
  const n = base.units.length
  const literal = value.replace(/^\D+|\D+$/g, '')
  if (n >= 7) return { ...base, kind: 'number', whole: false }
  if (n >= 5) return { ...base, kind: 'number' }
  if (base.category === 'AGE_90_PLUS') return { ...base, kind: 'age' }
  // "4/5" of a date is also a strength; 4/15 and 4/5/25 are dates and hardly anything else.
  if (base.gaps.includes(true))
    return /^\d{1,2}[/-](1[1-9]|[23]\d|\d{1,2}[/-]\d{2})$/.test(literal) ? { ...base, kind: 'token', literal } : null
  return n >= 3 && (base.category !== 'DATE' || n === 4) ? { ...base, kind: 'token', literal } : null
}

/** A name that is a word: as it was taken out, as a title and in capitals ("MARK AGREES"), never in small letters ("may"). */
function formsOf(value: string): string[] {
  const titled = value.toLowerCase().replace(/(^|[^\p{L}\p{M}'’])(\p{L})/gu, (m) => m.toUpperCase())
  return [...new Set([value, titled, value.toUpperCase()].map((form) => casedSlice(fold(form))))]
}

/** The folded form with its case, without gaps. */
export function casedSlice(f: Folded, from = 0, to = f.length): string {
  return String.fromCharCode(...f.cased.subarray(from, to))
}

/** The words of a folded value, at its gaps. */
function wordsOf(f: Folded): string[] {
  const words: string[] = []
  for (let i = 0; i < f.length; i += 1) {
    if (i === 0 || f.gap[i] !== GAP.none) words.push('')
    words[words.length - 1] += String.fromCharCode(f.units[i] ?? 0)
  }
  return words
}

function spellUmlauts(value: string): string {
  return value.replace(/[äöüÄÖÜ]/g, (c) => ({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' })[c] ?? c)
}

function unique(patterns: readonly Pattern[]): Pattern[] {
  const kept = new Map<string, Pattern>()
  for (const p of patterns) {
    const key = `${String.fromCharCode(...p.units)} ${p.kind} ${p.forms.join()} ${p.literal} ${p.gaps.map(Number).join('')}`
    if (!kept.has(key)) kept.set(key, p)
  }
  return [...kept.values()]
}
