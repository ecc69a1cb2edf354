// The known identifiers of a chart and every form each may take in running text. The roster comes from the header facts that intake
// read; values found later by a detector are spelled out the same way. Pure; holds PHI, inside the trust line.
import type { Category } from '../../shared/safe-harbor'
import type { KnownValue } from '../intake'
import { fold } from './fold'
import type { Lexicon } from './lexicon'
import { parseName } from './name-parts'
import { NOT_NAMES } from './rules/vocabulary'
import type { Steps } from './turns'

/** The detector of a sweep for a value that only guesses found. */
export const SWEPT_GUESS = 'sweep/guess'

/** One way a known value may stand in the text. */
export interface Form {
  /** Folded words, letters and digits only, in the order looked for. */
  readonly words: readonly string[]
  readonly category: Category
  readonly detector: 'roster' | 'sweep' | typeof SWEPT_GUESS
  readonly confidence: number
  readonly why: string
  /**
   * What an occurrence must look like. `any`: in any case. `capital`: with a capital. `wordlike`: with a capital, and not where the
   * word may be meant as a word. `initials`: capitals with full stops, or after "patient". `code`: digits and letters with any
   * punctuation between.
   */
  readonly care: 'any' | 'capital' | 'wordlike' | 'initials' | 'code'
}

type Origin = Pick<Form, 'category' | 'detector' | 'confidence' | 'why'>

/** All forms of the values that the chart's header and its file's own fields give. */
export function rosterValues(facts: readonly KnownValue[], lexicon: Lexicon): Steps<Form[]> {
  return distinct(
    facts.map((fact) => () => {
      const known: Origin = { category: fact.category, detector: 'roster', confidence: 0.98, why: `known from the header (${fact.label})` }
      return formsOf(fact.value, known, lexicon, fact.role === 'patient')
    }),
  )
}

export interface FoundValue {
  readonly category: Category
  readonly value: string
  readonly confidence: number
  /** Only guesses found it, see `isGuess`. */
  readonly guess: boolean
}

/** All forms of values that a detector was sure of, for their further occurrences. */
export function foundValues(found: readonly FoundValue[], lexicon: Lexicon): Steps<Form[]> {
  // the same value a hundred times has the same forms
  const surest = new Map<string, FoundValue>()
  for (const one of found) {
    const key = `${one.category} ${one.guess} ${one.value}`
    if ((surest.get(key)?.confidence ?? -1) < one.confidence) surest.set(key, one)
  }
  return distinct(
    [...surest.values()].map(({ category, value, confidence, guess }) => () => {
      const known: Origin = {
        category,
        detector: guess ? SWEPT_GUESS : 'sweep',
        confidence: Math.min(0.95, confidence),
        why: 'the same value was found elsewhere',
      }
      return formsOf(value, known, lexicon, false)
    }),
  )
}

function formsOf(value: string, known: Origin, lexicon: Lexicon, patient: boolean): Form[] {
  switch (known.category) {
    case 'NAME':
      return nameForms(value, known, lexicon, patient)
    case 'LOCATION':
    case 'FACILITY':
      return placeForms(value, known, lexicon)
    // the rules find every date and age by its form; a bare year must stay
    case 'DATE':
    case 'AGE_90_PLUS':
      return []
    default:
      return codeForms(value, known)
  }
}

function nameForms(value: string, known: Origin, lexicon: Lexicon, patient: boolean): Form[] {
  const { given, family } = parseName(value)
  const full = [...given, ...family]
  if (full.length === 0) return []
  if (full.every((w) => w.length === 1)) return full.length === 2 ? [{ ...known, words: full, care: 'initials' }] : []
  const form = (words: readonly string[], care: Form['care']): Form => ({ ...known, words, care })
  if (full.length === 1) return single(full[0] as string, known, lexicon)
  const first = given[0] ?? ''
  const last = family.join('')
  const forms = [form(full, 'any'), form([...family, ...given], 'any')]
  if (first && last) {
    const care = first.length > 1 && familiar(lexicon, last) ? 'capital' : 'any'
    forms.push(form([first, ...family], care), form([...family, first], 'any'), form([first.slice(0, 1), ...family], 'capital'))
  }
  for (const part of [...given, ...family, last]) forms.push(...single(part, known, lexicon))
  if (patient && first && last) forms.push(form([first.slice(0, 1), last.slice(0, 1)], 'initials'))
  return forms
}

/** One part of a name alone; the more it is a word, the more is asked of an occurrence. */
function single(part: string, known: Origin, lexicon: Lexicon): Form[] {
  if (part.length < 2) return []
  const { first, last, word } = lexicon.look(part)
  // a plain word that nobody is called came in with a longer finding: "Center" of "Walter Carter Center"
  if (known.detector !== 'roster' && word >= 3 && (Math.max(first, last) < 2 || NOT_NAMES.has(part))) return []
  if (familiar(lexicon, part)) return [{ ...known, words: [part], care: 'wordlike', confidence: Math.min(known.confidence, 0.7) }]
  return [{ ...known, words: [part], care: part.length > 3 ? 'any' : 'capital' }]
}

function familiar(lexicon: Lexicon, part: string): boolean {
  const { word, clinical, drug, keep } = lexicon.look(part)
  return word >= 2 || clinical || drug || keep
}

const unlisted = (lexicon: Lexicon, word: string): boolean => {
  const { word: common, clinical, drug, keep } = lexicon.look(word)
  return common === 0 && !clinical && !drug && !keep
}

function placeForms(value: string, known: Origin, lexicon: Lexicon): Form[] {
  const words = wordsOf(value)
  const letters = words.join('').replace(/\p{N}/gu, '').length
  // a bare ZIP has the form of a procedure code or a count: only its own rule may take it
  if (letters < 4) return []
  if (words.length > 1) {
    // "the Norwick clinic" after Norwick Medical Center: a word of no list gives the whole away
    const telling = words.filter((w) => w.length > 4 && !/\p{N}/u.test(w) && unlisted(lexicon, w))
    const parts = known.category === 'FACILITY' ? telling : []
    return [
      { ...known, words, care: 'any' },
      ...parts.map((w): Form => ({ ...known, words: [w], care: 'capital', confidence: Math.min(known.confidence, 0.7) })),
    ]
  }
  const word = words[0] as string
  return [{ ...known, words, care: familiar(lexicon, word) || lexicon.look(word).first > 0 ? 'wordlike' : 'capital' }]
}

function codeForms(value: string, known: Origin): Form[] {
  const words = wordsOf(value)
  const code = words.join('')
  const digits = code.replace(/\D/g, '').length
  // shorter codes look like years, doses and procedure codes
  if (code.length < 5 || (digits === code.length && digits < 6 && known.detector !== 'roster')) return []
  return [{ ...known, words: [code], care: 'code' }]
}

function wordsOf(value: string): string[] {
  return fold(value)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Each form once, with the most confidence any value gave it. */
function* distinct(values: readonly (() => readonly Form[])[]): Steps<Form[]> {
  const seen = new Map<string, Form>()
  for (const [i, formsOfOne] of values.entries()) {
    if (i % 200 === 199) yield
    for (const form of formsOfOne()) {
      // a sure find and a guess of the same form both stay: the protect-list may take the one and not the other
      const key = `${form.category} ${form.care} ${form.detector} ${form.words.join(' ')}`
      if ((seen.get(key)?.confidence ?? -1) < form.confidence) seen.set(key, form)
    }
  }
  return [...seen.values()]
}
