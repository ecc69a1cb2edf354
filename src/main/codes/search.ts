// Lookup as coders do it: beginnings of words in any order, short forms, or the beginning of a code. Pure and in memory.
import { countWhere } from '../../shared/count-where'
import { ABBREVIATIONS, SLASHED } from './abbreviations'
import { SYNONYMS } from './mentions/synonyms'
import { fold, wordsIn } from './words'

/** Rows of the table, best first. */
export type Search = (query: string, limit: number) => number[]

/** Words a query may hold without meaning anything. */
const IDLE = new Set(['of', 'the', 'a', 'an', 'in', 'with', 'and', 'or', 'to', 'due', 'for', 'on', 'status', 'post'])
/** Most fragments that can be told apart by one bit each. */
const MOST_FRAGMENTS = 12

interface Row {
  readonly row: number
  /** Words in the title. */
  readonly length: number
  /** We have a synonym for it, so it is met every day. */
  readonly common: boolean
  /** Rows that add a 7th character to this one, in order, with what it says. */
  readonly extended: { readonly row: number; readonly words: string }[]
}

/** Builds the index over titles and inclusion terms. About 100 ms for 98,000 rows, done on the first search. */
export function buildSearch(codes: readonly string[], titles: readonly string[], terms: (row: number) => readonly string[]): Search {
  const named = new Map<string, string[]>()
  for (const { code, phrase } of SYNONYMS) {
    // A synonym of an injury names the code with its 7th character; it is found by the one without.
    for (const own of code.length === 8 ? [code, code.slice(0, 7), code.slice(0, 7).replace(/X+$/, '')] : [code]) {
      named.set(own, [...(named.get(own) ?? []), phrase])
    }
  }
  const rows: Row[] = []
  const postings = new Map<string, number[]>()
  const post = (text: string, at: number): number => {
    let n = 0
    for (const word of wordsIn(text)) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [at])
      else if (list.at(-1) !== at) list.push(at)
      n++
    }
    return n
  }
  for (let row = 0; row < codes.length; row++) {
    const base = rows.at(-1)
    const title = titles[row] as string
    const baseTitle = base && (titles[base.row] as string)
    const stem = base && (codes[base.row] as string)
    if (base && codes[row]?.length === 8 && codes[row]?.startsWith(stem as string) && title.startsWith(`${baseTitle}, `)) {
      base.extended.push({ row, words: fold(title.slice((baseTitle as string).length)) })
      continue
    }
    const at = rows.length
    const length = post(title, at * 2)
    for (const term of terms(row)) post(term, at * 2 + 1)
    const names = named.get(codes[row] as string) ?? []
    for (const name of names) post(name, at * 2 + 1)
    rows.push({ row, length, common: names.length > 0, extended: [] })
  }
  const vocabulary = [...postings.keys()].sort()
  return (query, limit) => {
    const asked = query.trim()
    if (/^[a-z]\d[\da-z.]*$/i.test(asked)) {
      const byCode = codesFrom(codes, asked, limit)
      if (byCode.length > 0) return byCode
    }
    return search(asked, limit, rows, postings, vocabulary, codes, titles)
  }
}

function codesFrom(codes: readonly string[], asked: string, limit: number): number[] {
  const plain = asked.toUpperCase().replaceAll('.', '')
  const prefix = plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain
  const found: number[] = []
  for (let row = lowerBound(codes, prefix); codes[row]?.startsWith(prefix) && found.length < limit; row++) found.push(row)
  return found
}

function search(
  query: string,
  limit: number,
  rows: readonly Row[],
  postings: ReadonlyMap<string, readonly number[]>,
  vocabulary: readonly string[],
  codes: readonly string[],
  titles: readonly string[],
): number[] {
  const readings = readingsOf(query)
  const best = new Map<number, number>()
  for (const fragments of readings) {
    for (const [row, score] of match(fragments, limit, rows, postings, vocabulary, codes, titles)) {
      if (score > (best.get(row) ?? Number.NEGATIVE_INFINITY)) best.set(row, score)
    }
  }
  return [...best]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([row]) => row)
}

/** The query as written, and with its short forms written out. */
function readingsOf(query: string): string[][] {
  let text = fold(query)
  for (const [short, words] of Object.entries(SLASHED)) text = text.replaceAll(short, ` ${words} `)
  const written = wordsIn(text)
  let readings: string[][] = [[]]
  for (const word of written) {
    const long = (ABBREVIATIONS[word] ?? []).map((words) => wordsIn(words))
    readings = readings.flatMap((r) => [[...r, word], ...long.map((l) => [...r, ...l])]).slice(0, 8)
  }
  return readings.map((r) => [...new Set(r.filter((w) => !IDLE.has(w)))].slice(0, MOST_FRAGMENTS)).filter((r) => r.length > 0)
}

function* match(
  fragments: readonly string[],
  limit: number,
  rows: readonly Row[],
  postings: ReadonlyMap<string, readonly number[]>,
  vocabulary: readonly string[],
  codes: readonly string[],
  titles: readonly string[],
): Iterable<[number, number]> {
  const seen = new Uint16Array(rows.length)
  const whole = new Uint8Array(rows.length)
  const inTitle = new Uint16Array(rows.length)
  const touched: number[] = []
  fragments.forEach((fragment, i) => {
    const bit = 1 << i
    for (let v = lowerBound(vocabulary, fragment); vocabulary[v]?.startsWith(fragment); v++) {
      const exact = vocabulary[v] === fragment
      for (const posting of postings.get(vocabulary[v] as string) as readonly number[]) {
        const at = posting >> 1
        if (seen[at] === 0) touched.push(at)
        seen[at] = (seen[at] as number) | bit
        if (exact) whole[at] = (whole[at] as number) + 1
        if ((posting & 1) === 0) inTitle[at] = (inTitle[at] as number) | bit
      }
    }
  })
  const all = (1 << fragments.length) - 1
  const found: [number, number][] = []
  const said = saidBy(fragments)
  for (const at of touched) {
    const row = rows[at] as Row
    const missing = all & ~(seen[at] as number)
    const extended = missing === 0 ? row.extended : row.extended.filter((e) => (missing & ~said(e.words)) === 0)
    if (missing !== 0 && extended.length === 0) continue
    const titled = bits(inTitle[at] as number)
    const title = fold(titles[row.row] as string)
    const score =
      2 * titled +
      Math.min(whole[at] as number, fragments.length) +
      (4 * titled) / row.length +
      plainness(title) +
      (row.common ? 1.2 : 0) -
      (/^[OPZ]/.test(codes[row.row] as string) ? 0.4 : 0) -
      row.length / 20 -
      (codes[row.row] as string).length / 20
    for (const [n, e] of extended.entries()) found.push([e.row, score - 0.1 - n / 50])
    if (missing === 0) found.push([row.row, score + (row.extended.length > 0 ? -0.2 : 0)])
  }
  found.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  yield* found.slice(0, limit)
}

/** Which fragments a 7th character's words begin; there are few such words, so each is looked at once. */
function saidBy(fragments: readonly string[]): (words: string) => number {
  const known = new Map<string, number>()
  return (words) => {
    let mask = known.get(words)
    if (mask === undefined) {
      const said = wordsIn(words)
      mask = fragments.reduce((m, fragment, i) => (said.some((word) => word.startsWith(fragment)) ? m | (1 << i) : m), 0)
      known.set(words, mask)
    }
    return mask
  }
}

/** The general code first: it is the one asked for when nothing more is said. */
function plainness(title: string): number {
  if (/\bunspecified\b|without complications?\b|uncomplicated|^essential/.test(title)) return 0.6
  return /^other\b|in diseases classified elsewhere|complicating|maternal|newborn|family history|personal history/.test(title) ? -0.6 : 0
}

function bits(mask: number): number {
  let n = 0
  for (let m = mask; m !== 0; m &= m - 1) n++
  return n
}

const lowerBound = (sorted: readonly string[], value: string): number => countWhere(sorted, (one) => one < value)
