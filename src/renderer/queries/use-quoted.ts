// What the query at hand quotes, as places in both texts, so that it is seen while the query is read or written.
import { useMemo } from 'react'
import { originalSpan } from '../../shared/align'
import type { ChartView, EvidenceView } from '../../shared/views'
import { useApp } from '../store/context'
import { readyValue } from '../store/task'

const NONE: readonly EvidenceView[] = []

export function useQuoted(view: ChartView): readonly EvidenceView[] {
  const indicators = useApp((s) =>
    s.panel === 'queries'
      ? (s.writing?.words ?? readyValue(s.queries)?.find(({ id }) => id === s.selectedQuery)?.words)?.indicators
      : undefined,
  )
  const { places, scrubbed } = view
  return useMemo(() => {
    if (!indicators || indicators.length === 0) return NONE
    const masked = { segments: places.map(({ start, end, scrubbed: there }) => ({ original: { start, end }, scrubbed: there })) }
    return indicators
      .filter(({ start, end, text }) => scrubbed.slice(start, end) === text)
      .map((quote) => ({ ...quote, original: originalSpan(masked, quote) }))
  }, [indicators, places, scrubbed])
}
