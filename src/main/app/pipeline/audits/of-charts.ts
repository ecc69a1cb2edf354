// What audits found in signed charts, for figures over many of them.
import type { ClearanceId } from '../../../../shared/ids'
import { type AccountUnder, accountOf, isCounted, reviewedOf } from '../../../review'
import type { Desk } from '../desk'
import { standingOf } from './audit-state'

export interface AuditedChart extends AccountUnder {
  /** The reviewer's codes, of those the audit looked at. */
  readonly reviewed: readonly { readonly system: string; readonly code: string }[]
}

/** Every case past its draft, by the clearance it was coded under: a chart that was coded anew is another one. */
export function auditedCharts(desk: Desk): ReadonlyMap<ClearanceId, readonly AuditedChart[]> {
  const found = new Map<ClearanceId, AuditedChart[]>()
  for (const audit of desk.store.read.audits.list()) {
    for (const { facts, state } of standingOf(desk, audit).cases) {
      if (!isCounted({ state })) continue
      const account = accountOf({ coded: facts.coded, marks: state.marks }, audit.template)
      const one = { account, rules: audit.template, reviewed: reviewedOf(facts, state) }
      found.set(facts.clearanceId, [...(found.get(facts.clearanceId) ?? []), one])
    }
  }
  return found
}
