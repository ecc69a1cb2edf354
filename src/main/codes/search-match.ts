// Walks the index for one reading of a query and weighs what it finds.
import { countWhere } from '../../shared/count-where'
import { conceptsOf } from './mentions/concepts'
import type { Family, SearchIndex } from './search-index'
import { wordsNear } from './search-near'
import type { Fragment, Reading } from './search-query'
import { stem } from './words'

export interface Match {
  readonly row: number
  readonly score: number
  /** The phrase it was found by; -1 where only several together say it. */
  readonly phrase: number
  /** Fragments that nothing there says, one bit each. */
  readonly missing: number
}

/** Words of the vocabulary that satisfy a fragment, and how well, 0 to 1. */
export type Satisfying = readonly (readonly [word: number, quality: number])[]

export function satisfying({ vocabulary, concepts }: SearchIndex, { begins }: Fragment): Satisfying {
  const found: (readonly [number, number])[] = []
  for (const { text, whole } of begins) {
    for (let at = placeOf(vocabulary, text); vocabulary[at]?.startsWith(text); at++) {
      const { length } = vocabulary[at] as string
      if (length === text.length) found.push([at, 1])
      else if (whole) break
      else found.push([at, 0.45 + (0.4 * text.length) / length])
    }
    for (const at of concepts.get(conceptsOf(stem(text))[0] as string) ?? []) found.push([at, 0.9])
  }
  return found
}

/** As typed by a hand that slipped. */
export const satisfyingNear = ({ vocabulary }: SearchIndex, { begins: [typed] }: Fragment): Satisfying =>
  typed === undefined || typed.whole ? [] : wordsNear(typed.text, vocabulary).map((at) => [at, 0.7] as const)

export const placeOf = (sorted: readonly string[], value: string): number => countWhere(sorted, (one) => one < value)

/** Room for one search after another, cleared before each use: making it anew would cost more than the search. */
interface Desk {
  /** By phrase: fragments it says, and how well all together. */
  readonly seen: Uint16Array
  readonly quality: Float32Array
  /** By family: fragments said, and those only denied. */
  readonly said: Uint16Array
  readonly denied: Uint16Array
  readonly best: Float32Array
  readonly by: Int32Array
  readonly score: Float32Array
}

export type Matcher = (reading: Reading, words: readonly Satisfying[], limit: number, mayMiss?: number) => Match[]

/**
 * Finds the best families for a reading, as rows: `words` of each fragment, `limit` of families (each gives one row or more), and how
 * many fragments may stay unsaid.
 */
export function createMatcher(index: SearchIndex): Matcher {
  const phrases = index.familyOf.length
  const families = index.families.length
  const desk: Desk = {
    seen: new Uint16Array(phrases),
    quality: new Float32Array(phrases),
    said: new Uint16Array(families),
    denied: new Uint16Array(families),
    best: new Float32Array(families),
    by: new Int32Array(families),
    score: new Float32Array(families),
  }
  return (reading, words, limit, mayMiss = 0) => {
    if (mayMiss === 0 && words.some((satisfied, i) => satisfied.length === 0 && !beginsMeaning(index, reading.fragments[i] as Fragment)))
      return []
    for (const column of Object.values(desk) as (Uint16Array | Float32Array | Int32Array)[]) column.fill(0)
    desk.by.fill(-1)
    desk.score.fill(Number.NEGATIVE_INFINITY)
    return match(index, desk, reading, words, limit, mayMiss)
  }
}

function match(index: SearchIndex, desk: Desk, reading: Reading, words: readonly Satisfying[], limit: number, mayMiss: number): Match[] {
  const { families, prior, isStatus } = index
  const { said, denied, best, by, score } = desk
  const all = (1 << reading.fragments.length) - 1
  const meant = meaningsSaid(index, reading.fragments)
  const anyMeant = meant.reduce((mask, one) => mask | one, 0)
  const phrases = walk(index, desk, reading, words, mayMiss > 0 ? all : anyMeant)
  const found: number[] = []
  for (const family of weigh(index, desk, phrases, reading.fragments.length)) {
    const missing = all & ~((said[family] as number) | (denied[family] as number))
    const left = leftBy(families[family] as Family, missing, missing & anyMeant ? meant : [])
    if (bits(left) > mayMiss) continue
    const onlyDenied = bits((denied[family] as number) & ~(said[family] as number))
    score[family] =
      (best[family] as number) +
      (prior[family] as number) +
      (reading.past && isStatus[family] ? 0.6 : 0) -
      1.2 * onlyDenied -
      1.5 * bits(left)
    found.push(family)
  }
  leadOn(index, found, score, by)
  return topOf(found, score, limit).flatMap((family) => {
    const missing = all & ~((said[family] as number) | (denied[family] as number))
    return rowsOf(families[family] as Family, missing, meant, { score: score[family] as number, phrase: by[family] as number })
  })
}

/**
 * Marks every phrase and family with the fragments it says. The rarest fragment goes first, and what has not said it is passed over.
 * @param excused fragments a family need not say itself
 * @returns phrases marked
 */
function walk(
  { familyOf, postings }: SearchIndex,
  desk: Desk,
  { denies }: Reading,
  words: readonly Satisfying[],
  excused: number,
): number[] {
  const { seen, quality, said, denied } = desk
  const lengths = words.map((satisfied) => satisfied.reduce((sum, [word]) => sum + (postings[word] as Int32Array).length, 0))
  const order = words.map((_, i) => i).sort((a, b) => (lengths[a] as number) - (lengths[b] as number))
  const phrases: number[] = []
  let due = 0
  for (const i of order) {
    const bit = 1 << i
    for (const [word, good] of words[i] as Satisfying) {
      for (const posting of postings[word] as Int32Array) {
        const phrase = posting >> 1
        const family = familyOf[phrase] as number
        if ((due & ~((said[family] as number) | (denied[family] as number))) !== 0) continue
        if ((posting & 1) === 1 && !denies) denied[family] = (denied[family] as number) | bit
        else if (((seen[phrase] as number) & bit) === 0) {
          if (seen[phrase] === 0) phrases.push(phrase)
          seen[phrase] = (seen[phrase] as number) | bit
          quality[phrase] = (quality[phrase] as number) + good
          said[family] = (said[family] as number) | bit
        }
      }
    }
    due |= bit & ~excused
  }
  return phrases
}

/** Gives every family its best phrase. */
function weigh({ familyOf, weights, kinds }: SearchIndex, desk: Desk, phrases: readonly number[], count: number): number[] {
  const { seen, quality, best, by } = desk
  const touched: number[] = []
  for (const phrase of phrases) {
    const own = bits(seen[phrase] as number)
    const good = quality[phrase] as number
    const covered = Math.min(1, own / (weights[phrase] as number))
    const kind = kinds[phrase]
    let score = (2 * good + 1.5 * covered * own) / count - (kind === 'term' ? 0.2 : kind === 'above' ? 0.5 : 0)
    // All of the query says all of the phrase: that is what is meant.
    if (own === count && covered === 1) score += kind === 'synonym' && good > 0.95 * count ? 1.4 : 0.5
    const family = familyOf[phrase] as number
    if (by[family] === -1) touched.push(family)
    if (by[family] === -1 || score > (best[family] as number)) {
      best[family] = score
      by[family] = phrase
    }
  }
  return touched
}

/** What cannot be billed stands behind what can. */
const BEHIND = 0.7

/** A heading leads on to what is meant when nothing more is said, and stands behind it. */
function leadOn({ isHeading, leadsTo }: SearchIndex, found: number[], score: Float32Array, by: Int32Array): void {
  for (let i = 0, { length } = found; i < length; i++) {
    const family = found[i] as number
    if (!isHeading[family]) continue
    const below = leadsTo[family] as number
    if (below >= 0 && (score[below] as number) < (score[family] as number) + 0.05) {
      if (score[below] === Number.NEGATIVE_INFINITY) {
        found.push(below)
        by[below] = by[family] as number
      }
      score[below] = (score[family] as number) + 0.05
    }
    score[family] = (score[family] as number) - BEHIND
  }
}

/** Fragments that neither the code nor the best of its 7th characters says. */
function leftBy({ extended }: Family, missing: number, meant: readonly number[]): number {
  let left = missing
  if (missing !== 0 && meant.length > 0) {
    for (const { meaning } of extended) {
      const still = missing & ~(meant[meaning] as number)
      if (bits(still) < bits(left)) left = still
    }
  }
  return left
}

/** The code and its 7th characters: those that are asked for, else the first; the others come last. */
function rowsOf(
  { row, extended }: Family,
  missing: number,
  meant: readonly number[],
  { score, phrase }: { readonly score: number; readonly phrase: number },
): Match[] {
  const left = leftBy({ row, extended }, missing, meant)
  const asked = extended.filter(({ meaning }) => (missing & ~(meant[meaning] as number)) === left)
  const rows: Match[] = asked.map((e, n) => ({ row: e.row, score: score - (n === 0 ? 0 : 4 + n / 50), phrase, missing: left }))
  if (left === missing) rows.push({ row, score: score - (extended.length > 0 ? BEHIND : 0), phrase, missing: left })
  return rows
}

const isBegunBy = ({ begins }: Fragment, word: string): boolean =>
  begins.some(({ text, whole }) => (whole ? word === text : word.startsWith(text)))

const beginsMeaning = ({ meaningWords }: SearchIndex, fragment: Fragment): boolean => meaningWords.some((word) => isBegunBy(fragment, word))

/** For each thing a 7th character says, the fragments that begin a word of it. */
function meaningsSaid({ meanings, meaningWords }: SearchIndex, fragments: readonly Fragment[]): number[] {
  const byWord = meaningWords.map((word) => fragments.reduce((mask, one, i) => (isBegunBy(one, word) ? mask | (1 << i) : mask), 0))
  return meanings.map((meaning) => meaning.reduce((mask, word) => mask | (byWord[word] as number), 0))
}

/** The best of many without sorting them all. */
function topOf(found: readonly number[], score: Float32Array, limit: number): number[] {
  if (limit <= 0) return []
  const isBefore = (a: number, b: number): boolean => (score[a] as number) > (score[b] as number) || (score[a] === score[b] && a < b)
  const top: number[] = []
  for (const one of found) {
    if (top.length === limit && !isBefore(one, top[limit - 1] as number)) continue
    top.splice(
      countWhere(top, (other) => isBefore(other, one)),
      0,
      one,
    )
    if (top.length > limit) top.pop()
  }
  return top
}

export function bits(mask: number): number {
  let n = 0
  for (let m = mask; m !== 0; m &= m - 1) n++
  return n
}
