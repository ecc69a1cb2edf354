// What audits say of a drawn sample: whether one was started from it, and how many errors each of its charts has.
import type { ChartId, SampleId } from '../../../../shared/ids'
import { accountOf } from '../../../review'
import type { Desk } from '../desk'
import { standingOf } from './audit-state'

const auditsOf = (desk: Desk, id: SampleId) => desk.store.read.audits.list().filter(({ sampleId }) => sampleId === id)

export const isAudited = (desk: Desk, id: SampleId): boolean => auditsOf(desk, id).length > 0

/**
 * Weighted errors, over- and under-coding alike, of every finished case; where a chart was audited more than once, the newest audit's.
 * @returns empty where no case is finished
 */
export function errorsOfSample(desk: Desk, id: SampleId): ReadonlyMap<ChartId, number> {
  const errors = new Map<ChartId, number>()
  for (const audit of [...auditsOf(desk, id)].reverse()) {
    for (const { facts, state } of standingOf(desk, audit).cases) {
      if (state.stage !== 'finished') continue
      errors.set(facts.chartId, accountOf({ coded: facts.coded, marks: state.marks }, audit.template).errors)
    }
  }
  return errors
}
