// Which charts a sample may be drawn from, and by what they are stratified. Reads only.
import type { AiInfluence, FrameFilter, StratifyBy } from '../../../../shared/sampling-views'
import type { ChartSummary } from '../../../../shared/views'
import type { Candidate } from '../../../review'
import type { Desk } from '../desk'
import { viewOfList } from '../view'

export interface Universe {
  readonly candidates: readonly Candidate[]
  /** The filter in words. */
  readonly says: string
}

export function universeOf(desk: Desk, filter: FrameFilter, by: StratifyBy | null): Universe {
  const labelOf = labelsBy(desk, by)
  const charts = viewOfList(desk).filter((chart) => isIn(filter, chart))
  return { candidates: charts.map((chart) => ({ unit: chart.id, label: labelOf(chart) })), says: sayFilter(filter) }
}

/** stated: a person says that an AI or a score chose the charts before they came here. */
export const influencesOf = (filter: FrameFilter, stated: boolean): AiInfluence[] => [
  ...(filter.suggestions ? (['open-suggestions'] as const) : []),
  ...(filter.undecided ? (['undecided-findings'] as const) : []),
  ...(stated ? (['stated'] as const) : []),
]

function isIn({ status, encounter, undecided, suggestions }: FrameFilter, chart: ChartSummary): boolean {
  const date = chart.encounterDate
  return (
    (status === undefined || status.includes(chart.status)) &&
    (encounter === undefined || (date !== null && date >= (encounter.from ?? '') && date <= (encounter.to ?? '9999-12-31'))) &&
    (!undecided || chart.undecided > 0) &&
    (!suggestions || chart.openSuggestions > 0)
  )
}

function labelsBy({ store }: Desk, by: StratifyBy | null): (chart: ChartSummary) => string | null {
  switch (by) {
    case null:
      return () => null
    case 'coder':
      return ({ id }) => store.read.signOff.signature(id)?.name ?? null
    case 'provider':
    case 'specialty':
      return () => null
  }
}

function sayFilter({ status, encounter, undecided, suggestions }: FrameFilter): string {
  const said = [
    status && `Status: ${status.join(' or ')}`,
    encounter && `Encounter: ${encounter.from ?? '…'} to ${encounter.to ?? '…'}`,
    undecided && 'Findings: to decide',
    suggestions && 'Suggestions: to decide',
  ].filter((part) => typeof part === 'string')
  return said.length === 0 ? 'All charts' : said.join('; ')
}
