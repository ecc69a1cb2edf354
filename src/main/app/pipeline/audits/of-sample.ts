// What audits say of a drawn sample: whether one was started from it, and how many errors each of its charts has.
import type { ChartId, SampleId } from '../../../../shared/ids'
import { accountIn } from '../../../review'
import type { Desk } from '../desk'
import { allAudits } from './audit-state'

const auditsOf = (desk: Desk, id: SampleId) => allAudits(desk).filter(({ facts }) => facts.sampleId === id)

export const isAudited = (desk: Desk, id: SampleId): boolean => auditsOf(desk, id).length > 0

/**
 * Weighted errors, over- and under-coding alike, of every finished case; where a chart was audited more than once, the newest audit's.
 * @returns empty where no case is finished
 */
export function errorsOfSample(desk: Desk, id: SampleId): ReadonlyMap<ChartId, number> {
  const errors = new Map<ChartId, number>()
  for (const audit of [...auditsOf(desk, id)].reverse()) {
    for (const one of audit.cases) {
      if (one.state.stage === 'finished') errors.set(one.facts.chartId, accountIn(one, audit.facts.template).errors)
    }
  }
  return errors
}
