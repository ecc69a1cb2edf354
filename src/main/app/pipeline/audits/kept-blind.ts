// What was coded is kept from an auditor who is to code the chart blind: the case tells nothing of it, so the chart may not either.
import type { ChartId } from '../../../../shared/ids'
import { foldCase, isOwnWork, sameParty } from '../../../review'
import type { Desk } from '../desk'
import { partyOf } from './parties'

/** True until the signed-in auditor's own reveal. Who coded the chart knows the codes already. */
export function isKeptBlind(desk: Desk, chartId: ChartId): boolean {
  const { audits } = desk.store.read
  return audits.casesOnChart(chartId).some((facts) => {
    if (!facts.blind) return false
    const state = foldCase(facts, audits.log(facts.id))
    return state.stage === 'blind' && sameParty(state.auditor, partyOf(desk.person)) && !isOwnWork(facts, state)
  })
}
