// Which charts a sample may be drawn from, and by what they are stratified. Reads only.
import type { AiInfluence, StratifyBy } from '../../../../shared/sampling-views'
import type { ChartSummary } from '../../../../shared/views'
import { describeFilter, type FilterContext, fixFilter, matcher, type WorklistFilter } from '../../../../shared/worklist-filter'
import type { Candidate } from '../../../review'
import { dayOf } from '../../tools'
import type { Desk } from '../desk'
import { viewOfList } from '../view'
import { peopleAt } from '../worklist'

export interface Universe {
  readonly candidates: readonly Candidate[]
  /** With nothing in it that depends on who asks or when. */
  readonly filter: WorklistFilter
  /** The filter in words. */
  readonly says: string
}

export function universeOf(desk: Desk, asked: WorklistFilter, by: StratifyBy | null): Universe {
  const { person, platform } = desk
  const names = new Map(peopleAt(desk).map(({ id, name }) => [id, name]))
  const nameOf: FilterContext['nameOf'] = (id) => names.get(id) ?? id
  const at = { me: person.id, today: dayOf(platform.now()), nameOf }
  const filter = fixFilter(asked, at)
  const labelOf = labelsBy(desk, by)
  const charts = viewOfList(desk).filter(matcher(filter, at))
  return { candidates: charts.map((chart) => ({ unit: chart.id, label: labelOf(chart) })), filter, says: describeFilter(filter, nameOf) }
}

/** stated: a person says that an AI or a score chose the charts before they came here. */
export const influencesOf = ({ suggestions, undecided }: WorklistFilter, stated: boolean): AiInfluence[] => [
  ...(suggestions ? (['open-suggestions'] as const) : []),
  ...(undecided ? (['undecided-findings'] as const) : []),
  ...(stated ? (['stated'] as const) : []),
]

function labelsBy({ store }: Desk, by: StratifyBy | null): (chart: ChartSummary) => string | null {
  switch (by) {
    case null:
      return () => null
    case 'coder':
      return ({ id }) => named(store.read.signOff.signature(id)?.name ?? '')
    case 'provider':
    case 'specialty':
      return (chart) => named(chart[by])
  }
}

const named = (label: string): string | null => (label.trim() === '' ? null : label.trim())
