// The review as a window shows it: findings with their placeholders, what was taken off, suggestions with evidence in both texts. Pure.

import { originalSpan } from '../../shared/align'
import type { FindingMark, PassedOverView, RemovedMark, SuggestionView } from '../../shared/views'
import type { PassedOver } from '../codes'
import type { Masked } from '../deidentify'
import { type DecisionState, endsIn } from './decided'
import type { CurrentFinding, FindingState } from './edits'

export const viewFinding = (finding: CurrentFinding, placeholder: string): FindingMark => ({ ...finding, placeholder })

export const viewRemoved = (state: FindingState): RemovedMark[] =>
  state.removed.map(({ id, category, start, end, reason }) => ({ id, category, start, end, reason }))

/**
 * @param masked of the clearance the suggestions are for: their evidence points into its text
 * @param titleOf a diagnosis code's title
 */
export function viewSuggestions(state: DecisionState, masked: Masked, titleOf: (code: string) => string): SuggestionView[] {
  return state.suggestions.map(({ id, outboundId, proposal, check, decision, poa }) => ({
    id,
    origin: outboundId === null ? 'coder' : 'endpoint',
    system: proposal.system,
    code: proposal.code,
    score: proposal.score,
    assertion: proposal.assertion,
    evidence: proposal.evidence.map((quote) => ({ ...quote, original: originalSpan(masked, quote) })),
    reason: proposal.reason,
    missing: proposal.missing ?? [],
    from: proposal.from ?? null,
    partOf: proposal.partOf === undefined ? null : { code: proposal.partOf, title: titleOf(proposal.partOf) },
    check,
    decision,
    principal: id === state.principal,
    poa,
  }))
}

/**
 * What a model declined or left open, without the codes that are among the suggestions: those a person sees already, whoever brought them.
 * @param masked as in `viewSuggestions`
 */
export function viewPassedOver(state: DecisionState, passedOver: readonly PassedOver[], masked: Masked): PassedOverView[] {
  const seen = new Set(state.suggestions.flatMap(({ proposal, ...s }) => [proposal.code, endsIn({ proposal, ...s }).code]))
  return passedOver
    .filter(({ code }) => !seen.has(code))
    .map((one) => ({ ...one, evidence: one.evidence.map((quote) => ({ ...quote, original: originalSpan(masked, quote) })) }))
}
