// Lookup as coders do it: beginnings of words in any order, short forms, slips of the fingers, or the beginning of a code. Pure and in
// memory.
import { byExactTitle } from './search-exact'
import { buildIndex, type SearchIndex } from './search-index'
import { createMatcher, type Match, type Matcher, placeOf, type Satisfying, satisfying, satisfyingNear } from './search-match'
import { type Fragment, type Reading, readingsOf } from './search-query'

export interface Hit {
  readonly row: number
  /** The inclusion term or synonym it was found by, where the title does not say it. */
  readonly by: string | null
  /** Words of the query that nothing there says; empty but where no code says them all. */
  readonly without: readonly string[]
}

/** Best first. */
export type Search = (query: string, limit: number) => Hit[]

/** Builds the index over titles, inclusion terms and our own synonyms. */
export function buildSearch(codes: readonly string[], titles: readonly string[], terms: (row: number) => readonly string[]): Search {
  const index = buildIndex(codes, titles, terms)
  const match = createMatcher(index)
  const exact = byExactTitle(titles)
  const isHeading = (row: number): boolean => codes[row + 1]?.startsWith(codes[row] as string) === true
  return (query, limit) => {
    const asked = query.trim()
    if (/^[a-z](?:[a-z]?\d[\da-z.]*)?$/i.test(asked)) {
      const byCode = codesFrom(codes, asked, limit)
      if (byCode.length > 0) return byCode
    }
    const hits = byWords(index, match, asked, limit)
    const titled = exact(asked)
    if (titled.length === 0) return hits
    // A heading's very title still means what can be billed below it; the heading itself comes next.
    const named = titled.map((row) => ({ row, by: null, without: [] }))
    const first = named.every(({ row }) => isHeading(row)) ? hits.filter(({ row }) => !titled.includes(row)).slice(0, 1) : []
    return unique([...first, ...named, ...hits]).slice(0, limit)
  }
}

function codesFrom(codes: readonly string[], asked: string, limit: number): Hit[] {
  const plain = asked.toUpperCase().replaceAll('.', '')
  const prefix = plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain
  const found: Hit[] = []
  for (let row = placeOf(codes, prefix); codes[row]?.startsWith(prefix) && found.length < limit; row++)
    found.push({ row, by: null, without: [] })
  return found
}

/** As typed; else with a slip of the fingers mended; else with a word left out, which each hit then names. */
function byWords(index: SearchIndex, match: Matcher, query: string, limit: number): Hit[] {
  const isKnown = (beginning: string): boolean => index.vocabulary[placeOf(index.vocabulary, beginning)]?.startsWith(beginning) === true
  const readings = readingsOf(query, isKnown)
  const asTyped = remember((fragment) => satisfying(index, fragment))
  const mended = remember((fragment) => (asTyped(fragment).length > 0 ? asTyped(fragment) : satisfyingNear(index, fragment)))
  const find = (wordsOf: (fragment: Fragment) => Satisfying, mayMiss: (of: number) => number): Ranked[] =>
    readings.flatMap((reading) => {
      const words = wordsApart(reading.fragments.map(wordsOf))
      return asHits(index, reading, match(reading, words, limit, mayMiss(words.length)))
    })
  const all = find(asTyped, () => 0)
  if (all.length > 0) return bestOf(all, limit)
  const slipped = readings.some(({ fragments }) => fragments.some((fragment) => asTyped(fragment).length === 0))
  const near = slipped ? find(mended, () => 0) : []
  return bestOf(near.length > 0 ? near : find(mended, mostMissing), limit)
}

/** One word says one thing: `inf` beside infarction is something else. */
function wordsApart(words: readonly Satisfying[]): readonly Satisfying[] {
  const whole = words.map((own) => own.filter(([, quality]) => quality === 1).map(([word]) => word))
  return words.map((own, i) => {
    const others = new Set(whole.flatMap((those, j) => (i === j ? [] : those)))
    const apart = own.filter(([word, quality]) => quality === 1 || !others.has(word))
    return apart.length > 0 ? apart : own
  })
}

/** Readings share most of their fragments. */
function remember(work: (fragment: Fragment) => Satisfying): (fragment: Fragment) => Satisfying {
  const known = new Map<string, Satisfying>()
  return (fragment) => {
    const key = fragment.begins.map(({ text, whole }) => (whole ? `${text} ` : text)).join('|')
    const words = known.get(key) ?? work(fragment)
    known.set(key, words)
    return words
  }
}

/** One word in two or three, two in more; never the only one. */
const mostMissing = (fragments: number): number => Math.min(2, fragments >> 1)

type Ranked = Hit & { readonly score: number }

function asHits({ texts }: SearchIndex, { fragments }: Reading, matches: readonly Match[]): Ranked[] {
  return matches.map(({ row, score, phrase, missing }) => ({
    row,
    score,
    by: texts.get(phrase) ?? null,
    without: missing === 0 ? [] : [...new Set(fragments.filter((_, i) => missing & (1 << i)).map((f) => f.written))],
  }))
}

const bestOf = (found: Ranked[], limit: number): Hit[] =>
  unique(found.sort((a, b) => b.score - a.score || a.row - b.row))
    .slice(0, limit)
    .map(({ row, by, without }) => ({ row, by, without }))

function unique<T extends Hit>(hits: readonly T[]): T[] {
  const rows = new Set<number>()
  return hits.filter(({ row }) => !rows.has(row) && rows.add(row))
}
