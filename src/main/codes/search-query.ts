// What a query may mean: its words as written, and with its short forms written out.
import { ABBREVIATIONS, SLASHED } from './abbreviations'
import { IDLE } from './search-title'
import { fold, stem, wordsIn } from './words'

/** One word or beginning of a word that is asked for. */
export interface Fragment {
  /** As typed, for people. */
  readonly written: string
  /** Any of these satisfies it. */
  readonly begins: readonly Beginning[]
}

export interface Beginning {
  /** Folded. */
  readonly text: string
  /** Only the whole word: a single letter beside other words begins half of all words and means none of them. */
  readonly whole: boolean
}

export interface Reading {
  readonly fragments: readonly Fragment[]
  /** It asks for what is not the case. */
  readonly denies: boolean
  /** It asks for what was: a status or a history. */
  readonly past: boolean
}

/** Most fragments that can be told apart by one bit each. */
const MOST_FRAGMENTS = 12
const MOST_READINGS = 12

const PAST = /\b(?:s\/p|h\/o|hx|fhx?|pmh|psh|history|hist|status|presence|absence|old|former|ex|long term)\b/
const DENIES = /\b(?:w\/o|without|no|not|non)\b/

/** @param isKnown whether any word begins so */
export function readingsOf(query: string, isKnown: (beginning: string) => boolean): Reading[] {
  let text = ` ${fold(query)} `
  const past = PAST.test(text)
  const denies = DENIES.test(text)
  for (const [short, words] of SLASHED) text = text.replaceAll(short, ` ${words} `)
  const written = wordsIn(text)
    .filter((word) => !IDLE.has(word))
    .flatMap((word) => apart(word, isKnown))
  const slots = slotsOf(written, isKnown)
  let readings: Fragment[][] = [[]]
  for (const { said, words, runs } of slots) {
    const ways = runs.map((run) => run.map((word) => fragmentOf(said, [word], slots.length > 1)))
    // Words of one meaning are one fragment; only what is said in several words makes another reading.
    const own = words.filter((word) => word !== said || runs.length + words.length === 1 || isKnown(word))
    if (own.length > 0) ways.unshift([fragmentOf(said, own, slots.length > 1)])
    readings = readings.flatMap((reading) => ways.map((way) => [...reading, ...way])).slice(0, MOST_READINGS)
  }
  return readings
    .map((fragments) => ({ fragments: apartFrom(fragments).slice(0, MOST_FRAGMENTS), denies, past }))
    .filter(({ fragments }) => fragments.length > 0)
}

interface Slot {
  readonly said: string
  /** Single words it may be, as typed first. */
  readonly words: readonly string[]
  /** Several words it may be. */
  readonly runs: readonly (readonly string[])[]
}

function slotsOf(written: readonly string[], isKnown: (beginning: string) => boolean): Slot[] {
  const slots: Slot[] = []
  for (let at = 0; at < written.length; at++) {
    const word = written[at] as string
    const pair = ABBREVIATIONS[`${word} ${written[at + 1]}`]
    const joined = pair ? null : joinedWith(word, written[at + 1], isKnown)
    const typed = pair || joined ? [word, written[++at] as string] : [word]
    const ways = [
      typed,
      ...(joined ? [[joined]] : []),
      ...(joined ? [] : (pair ?? ABBREVIATIONS[word] ?? [])).map((words) => wordsIn(words).filter((w) => !IDLE.has(w))),
    ]
    slots.push({
      said: typed.join(' '),
      words: ways.filter((way) => way.length === 1).map(([only]) => only as string),
      runs: ways.filter((way) => way.length > 1),
    })
  }
  return slots
}

/** `heat stroke` is one word in the code set, `heatstroke`. */
function joinedWith(word: string, next: string | undefined, isKnown: (beginning: string) => boolean): string | null {
  return next !== undefined && word.length >= 3 && next.length >= 3 && isKnown(word + next) ? word + next : null
}

function fragmentOf(written: string, words: readonly string[], amongOthers: boolean): Fragment {
  const begins = words.flatMap((word) => {
    const whole = word.length === 1 && amongOthers
    return [...new Set([word, stem(word)])].map((text) => ({ text, whole }))
  })
  return { written, begins }
}

/** Each word asked for once, and no idle ones. */
const apartFrom = (fragments: readonly Fragment[]): Fragment[] =>
  fragments.filter(({ begins }, at) => {
    const first = (begins[0] as Beginning).text
    return first !== 'no' && fragments.findIndex((other) => (other.begins[0] as Beginning).text === first) === at
  })

/** `ckd3a` is ckd 3a, where no word is written so. */
function apart(word: string, isKnown: (beginning: string) => boolean): string[] {
  if (ABBREVIATIONS[word] || isKnown(word)) return [word]
  const parts = /^([a-z]{2,})(\d\w?)$/.exec(word)
  return parts ? [parts[1] as string, parts[2] as string] : [word]
}
