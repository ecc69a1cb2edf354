// What audits found in signed charts, for figures over many of them.
import type { ClearanceId } from '../../../../shared/ids'
import { type AccountUnder, accountIn, isCounted, reviewedOf } from '../../../review'
import type { Desk } from '../desk'
import { allAudits } from './audit-state'

export interface AuditedChart extends AccountUnder {
  /** The reviewer's codes, of those the audit looked at. */
  readonly reviewed: readonly { readonly system: string; readonly code: string }[]
}

/** Every case past its draft, by the clearance it was coded under: a chart that was coded anew is another one. */
export function auditedCharts(desk: Desk): ReadonlyMap<ClearanceId, readonly AuditedChart[]> {
  const found = new Map<ClearanceId, AuditedChart[]>()
  for (const { facts: audit, cases } of allAudits(desk)) {
    for (const one of cases.filter(isCounted)) {
      const { clearanceId } = one.facts
      const audited = { account: accountIn(one, audit.template), rules: audit.template, reviewed: reviewedOf(one.facts, one.state) }
      found.set(clearanceId, [...(found.get(clearanceId) ?? []), audited])
    }
  }
  return found
}
