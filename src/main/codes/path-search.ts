// Search over a printed index: beginnings of words in any order, each anywhere on the way from the main term down. Pure and in memory.
import { countWhere } from '../../shared/count-where'
import { ABBREVIATIONS } from './abbreviations'
import { wordsIn } from './words'

/** Terms by their place, best first. */
export type PathSearch = (query: string, limit: number) => number[]

export interface Paths {
  readonly levels: Uint8Array
  readonly titles: readonly string[]
  readonly modifiers: readonly string[]
  readonly hasCode: (at: number) => boolean
}

/** Words a query may hold without meaning anything here. */
const IDLE = new Set(['of', 'the', 'a', 'an', 'in', 'and', 'or', 'to', 'for', 'on'])
const MOST_FRAGMENTS = 10
const MOST_READINGS = 6

/** Where a word stands: a main term says more than a subterm, and a nonessential modifier least. */
const WEIGHT = { main: 1.3, sub: 1, modifier: 0.6 }

export function findPaths(paths: Paths): PathSearch {
  const postings = postingsOf(paths)
  const vocabulary = [...postings.keys()].sort()
  const widths = pathWidths(paths)
  const space = { ...paths, ...shapeOf(paths.levels), postings, vocabulary, widths, gained: new Float32Array(paths.levels.length) }
  return (query, limit) => {
    const best = new Map<number, number>()
    for (const fragments of readingsOf(query)) {
      for (const [at, score] of match(fragments, space)) {
        if (score > (best.get(at) ?? Number.NEGATIVE_INFINITY)) best.set(at, score)
      }
    }
    const tops = [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at)
    return withBelow(tops, limit, space)
  }
}

interface Space extends Paths {
  /** Terms by word; negative where the word is a nonessential modifier (−1 − at). */
  readonly postings: ReadonlyMap<string, readonly number[]>
  readonly vocabulary: readonly string[]
  /** The first term behind everything below a term. */
  readonly ends: Int32Array
  /** The term above; -1 for a main term. */
  readonly parents: Int32Array
  /** Words from the main term down. */
  readonly widths: Uint16Array
  readonly gained: Float32Array
}

/** Words as written, and with short forms written out. */
function readingsOf(query: string): string[][] {
  let readings: string[][] = [[]]
  for (const word of wordsIn(query)) {
    const long = (ABBREVIATIONS[word] ?? []).map((words) => wordsIn(words))
    readings = readings.flatMap((said) => [[...said, word], ...long.map((l) => [...said, ...l])]).slice(0, MOST_READINGS)
  }
  return readings.map((said) => telling(said)).filter((said) => said.length > 0)
}

/** Without idle words, unless there are no others. */
function telling(said: readonly string[]): string[] {
  const words = said.filter((word) => !IDLE.has(word))
  return [...new Set(words.length > 0 ? words : said)].slice(0, MOST_FRAGMENTS)
}

/**
 * What lies below a term has its words in its path, so a fragment is found in whole stretches of the index. The rarest fragment gives the
 * first stretches, the others cut them down, and what begins a stretch that is left completes the query.
 */
function* match(fragments: readonly string[], space: Space): Iterable<[number, number]> {
  const [rarest, ...others] = fragments.map((fragment) => wordsOf(fragment, space)).sort((a, b) => a.postings - b.postings)
  if (rarest === undefined) return
  let stretches = stretchesOf(rarest, space)
  for (const words of others) {
    if (stretches.length === 0) return
    stretches = cut(stretches, words, space)
  }
  for (const { start, gain } of stretches) {
    const spare = (space.widths[start] as number) - fragments.length
    yield [start, gain - 0.15 * Math.max(0, spare) + (space.hasCode(start) ? 0.3 : 0) - 0.05 * (space.levels[start] as number)]
  }
}

interface Words {
  readonly fragment: string
  /** Those that begin with it. */
  readonly words: readonly string[]
  readonly postings: number
}

function wordsOf(fragment: string, { vocabulary, postings }: Space): Words {
  const words: string[] = []
  let sum = 0
  for (let v = countWhere(vocabulary, (one) => one < fragment); vocabulary[v]?.startsWith(fragment); v++) {
    const word = vocabulary[v] as string
    words.push(word)
    sum += postings.get(word)?.length ?? 0
  }
  return { fragment, words, postings: sum }
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly gain: number
}

/** Writes into `gained` what each term that has one of the words gains by it. @returns those terms, for wiping it again */
function mark({ fragment, words }: Words, { postings, levels, gained }: Space): number[] {
  const touched: number[] = []
  for (const word of words) {
    const likeness = word === fragment ? 1 : 0.4 + (0.4 * fragment.length) / word.length
    for (const posting of postings.get(word) as readonly number[]) {
      const at = posting < 0 ? -1 - posting : posting
      const gain = likeness * (posting < 0 ? WEIGHT.modifier : levels[at] === 0 ? WEIGHT.main : WEIGHT.sub)
      const before = gained[at] as number
      if (before === 0) touched.push(at)
      if (gain > before) gained[at] = gain
    }
  }
  return touched
}

function wipe(touched: readonly number[], { gained }: Space): void {
  for (const at of touched) gained[at] = 0
}

/** In printed order, none within another. */
function stretchesOf(words: Words, space: Space): Stretch[] {
  const touched = mark(words, space)
  const stretches: Stretch[] = []
  let reached = -1
  // Sorted as numbers without a comparing function: a fragment of one letter touches a third of an index.
  for (const at of Int32Array.from(touched).sort()) {
    if (at < reached) continue
    reached = space.ends[at] as number
    stretches.push({ start: at, end: reached, gain: space.gained[at] as number })
  }
  wipe(touched, space)
  return stretches
}

/** What of the stretches has the words too: all of one where a term on the way down to it has them, else what lies below such terms. */
function cut(stretches: readonly Stretch[], words: Words, space: Space): Stretch[] {
  const { gained, ends } = space
  const touched = mark(words, space)
  const left: Stretch[] = []
  for (const { start, end, gain } of stretches) {
    const above = gainAbove(start, space)
    if (above > 0) left.push({ start, end, gain: gain + above })
    else {
      for (let at = start + 1; at < end; ) {
        const own = gained[at] as number
        if (own > 0) left.push({ start: at, end: ends[at] as number, gain: gain + own })
        at = own > 0 ? (ends[at] as number) : at + 1
      }
    }
  }
  wipe(touched, space)
  return left
}

/** The most that a term gains by itself or by one above it. */
function gainAbove(at: number, { gained, parents }: Space): number {
  let most = 0
  for (let term = at; term >= 0; term = parents[term] as number) most = Math.max(most, gained[term] as number)
  return most
}

/** The terms that complete the query, then what lies below them, level by level. */
function withBelow(tops: readonly number[], limit: number, { levels, ends }: Space): number[] {
  const found = tops.slice(0, limit)
  const known = new Set(found)
  for (let i = 0; i < found.length && found.length < limit; i++) {
    const above = found[i] as number
    for (let at = above + 1; at < (ends[above] as number) && found.length < limit; at++) {
      if (levels[at] !== (levels[above] as number) + 1 || known.has(at)) continue
      known.add(at)
      found.push(at)
    }
  }
  return found
}

function postingsOf({ titles, modifiers }: Paths): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  const post = (text: string, posting: number) => {
    if (text === '') return
    for (const word of wordsIn(text)) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [posting])
      else if (list.at(-1) !== posting) list.push(posting)
    }
  }
  for (let at = 0; at < titles.length; at++) {
    post(titles[at] as string, at)
    post(modifiers[at] as string, -1 - at)
  }
  return postings
}

function shapeOf(levels: Uint8Array): Pick<Space, 'ends' | 'parents'> {
  const ends = new Int32Array(levels.length).fill(levels.length)
  const parents = new Int32Array(levels.length).fill(-1)
  const open: number[] = []
  for (let at = 0; at < levels.length; at++) {
    while (open.length > (levels[at] as number)) ends[open.pop() as number] = at
    parents[at] = open.at(-1) ?? -1
    open.push(at)
  }
  return { ends, parents }
}

function pathWidths({ levels, titles }: Paths): Uint16Array {
  const widths = new Uint16Array(levels.length)
  const open: number[] = []
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number
    open.length = level
    const width = (level === 0 ? 0 : (open[level - 1] as number)) + wordsIn(titles[at] as string).length
    open.push(width)
    widths[at] = width
  }
  return widths
}
