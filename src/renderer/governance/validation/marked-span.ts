// What a person marked in either text, as a place of the original. Pure.
import { originalSpan } from '../../../shared/align'
import type { Span } from '../../../shared/spans'
import type { ChartView } from '../../../shared/views'
import type { Selection } from '../../store/state'

/** 'masked': no letter or digit of it can be read in the cleared text. */
export function markedSpan({ text, places }: Pick<ChartView, 'text' | 'places'>, selection: Selection | null): Span | 'masked' | null {
  if (!selection) return null
  const { start, end } = selection.side === 'original' ? selection : originalSpan({ segments: pairsOf(places) }, selection)
  let from = start
  for (const place of places) {
    if (place.end <= from) continue
    if (place.start >= end) break
    if (WORD.test(text.slice(from, Math.max(from, place.start)))) return { start, end }
    from = place.end
  }
  return WORD.test(text.slice(from, Math.max(from, end))) ? { start, end } : 'masked'
}

const WORD = /[\p{L}\p{N}]/u

export const pairsOf = (places: ChartView['places']) => places.map(({ start, end, scrubbed }) => ({ original: { start, end }, scrubbed }))
