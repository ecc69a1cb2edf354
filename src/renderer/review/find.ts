// Finding words in a chart: in any case, and also where white space differs or a line broke between them. What is found is verbatim, a
// span of the text itself. Pure.
import { scrubbedSpan } from '../../shared/align'
import { countWhere } from '../../shared/count-where'
import type { Span } from '../../shared/spans'
import type { ChartView } from '../../shared/views'

export type Where = 'both' | 'original' | 'scrubbed'

/** A place found, on both sides: the words may stand on one alone, the other then holds what stands in their place. */
export interface Hit extends Span {
  readonly scrubbed: Span
}

/** More would help nobody. */
export const MOST_HITS = 10_000

/** In text order, never overlapping; at most `most`. Empty for nothing but white space. */
export function findWords(text: string, query: string, most = MOST_HITS): Span[] {
  const words = query.trim()
  if (words === '') return []
  const found: Span[] = []
  for (const match of text.matchAll(patternOf(words))) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length >= most) break
  }
  return found
}

const patternOf = (words: string): RegExp =>
  new RegExp(
    words
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join('\\s+'),
    'giu',
  )

/**
 * Hits in the order of the text. On both sides: what stands on both is one hit, and of the scrubbed side come those in addition that
 * touch a placeholder.
 */
export function findInChart(
  { text, scrubbed, places }: Pick<ChartView, 'text' | 'scrubbed' | 'places'>,
  query: string,
  where: Where,
): Hit[] {
  const segments = places.map(({ start, end, scrubbed: token }) => ({ original: { start, end }, scrubbed: token }))
  const back = segments.map(({ original, scrubbed: token }) => ({ original: token, scrubbed: original }))
  const ofOriginal = where === 'scrubbed' ? [] : findWords(text, query).map((at) => ({ ...at, scrubbed: scrubbedSpan({ segments }, at) }))
  if (where === 'original') return ofOriginal
  const ofScrubbed = findWords(scrubbed, query).map((at) => ({ ...scrubbedSpan({ segments: back }, at), scrubbed: at }))
  if (where === 'scrubbed') return ofScrubbed
  const touched = ofScrubbed.filter((hit) => {
    const next = places[countWhere(places, (place) => place.scrubbed.end <= hit.scrubbed.start)]
    return next !== undefined && next.scrubbed.start < hit.scrubbed.end
  })
  return [...ofOriginal, ...touched].sort(byBoth).slice(0, MOST_HITS)
}

/** Two hits may share a place on one side: one value with the words twice in it has one placeholder. */
const byBoth = (a: Hit, b: Hit): number => a.start - b.start || a.scrubbed.start - b.scrubbed.start

/** A place between the words, to begin from. */
export const placeAt = (offset: number): Hit => ({ start: offset, end: offset, scrubbed: { start: 0, end: 0 } })

/** Which hit is the one at this place or, where none is, the next after it, going round. -1: there is none. */
export function hitFrom(hits: readonly Hit[], from: Hit): number {
  if (hits.length === 0) return -1
  return countWhere(hits, (hit) => byBoth(hit, from) < 0) % hits.length
}
