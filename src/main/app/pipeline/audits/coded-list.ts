// What was coded of a chart, as an audit takes it: the one place that says so, whether it was signed here or came in a packet.
import type { ChartId, ClearanceId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { type AuditedCode, finalCodes, type Party } from '../../../review'
import { loadChart } from '../chart-state'
import type { Desk } from '../desk'
import { decisionsOf } from '../view'
import { signerOf } from './parties'

export interface CodedList {
  readonly clearanceId: ClearanceId
  readonly coder: Party
  /** In the coder's sequence. */
  readonly codes: readonly AuditedCode[]
}

/** Refuses charts whose code list nobody signed under the clearance in force. */
export function codedListOf(
  desk: Desk,
  chartId: ChartId,
): Result<CodedList, 'chart-unknown' | 'chart-state' | 'chart-purged' | 'chart-unsigned'> {
  const { read } = desk.store
  const state = loadChart(desk, chartId)
  if (!state.ok) return state
  const clearance = read.clearances.inForce(chartId)
  const signature = read.signOff.signature(chartId)
  if (!clearance || !signature) return err('chart-unsigned')
  const decisions = decisionsOf(desk, state.value.chart, clearance)
  const codes = finalCodes(decisions).map(
    ({ system, code, title, poa, evidence, suggestionIds }, index): AuditedCode => ({
      line: index + 1,
      system,
      code,
      title,
      poa,
      principal: decisions.principal !== null && suggestionIds.includes(decisions.principal),
      evidence,
    }),
  )
  return ok({ clearanceId: clearance.id, coder: signerOf(signature), codes })
}
