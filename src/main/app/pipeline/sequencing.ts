// The order of the codes that stand, and whether each was present on admission: a person's word, in the decision log like the rest.
import type { Poa } from '../../../shared/coding-views'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId, SuggestionId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import { admitPoa, moved } from '../../review'
import { careOf } from './care'
import { atCoding, codeLabel, record } from './coding'
import type { Desk } from './desk'
import { decisionsOf } from './view'

/** Moves a code right before another one; null: to the end. Nothing comes before the principal diagnosis. */
export function sequenceCode(
  desk: Desk,
  chartId: ChartId,
  suggestionId: SuggestionId,
  before: SuggestionId | null,
): Result<void, FailureCode> {
  const at = atCoding(desk, chartId)
  if (!at.ok) return at
  const order = moved(decisionsOf(desk, at.value.chart, at.value.clearance), suggestionId, before)
  if (!order.ok) return order
  const next = order.value
  if (next === null) return ok(undefined)
  return record(desk, at.value, { action: 'sequence', order: next }, () => ({ kind: 'codes-sequenced', chartId, detail: { order: next } }))
}

/** Setting again what stands changes nothing. */
export function setPoa(desk: Desk, chartId: ChartId, suggestionId: SuggestionId, poa: Poa | null): Result<void, FailureCode> {
  const at = atCoding(desk, chartId)
  if (!at.ok) return at
  const { chart, clearance } = at.value
  const admitted = admitPoa(decisionsOf(desk, chart, clearance), suggestionId)
  if (!admitted.ok) return admitted
  if (careOf(desk, chartId, clearance.text).setting === 'outpatient') return err('poa-outpatient')
  const { proposal, decision, poa: known } = admitted.value
  if (known === poa) return ok(undefined)
  const code = codeLabel(decision?.action === 'change' ? decision.code : proposal.code)
  return record(desk, at.value, { action: 'poa', suggestionId, poa }, () => ({
    kind: 'poa-set',
    chartId,
    detail: { suggestion: suggestionId, code, poa },
  }))
}
