// The review as a window shows it: findings with their placeholders, what was taken off, suggestions with evidence in both texts. Pure.
import type { FindingView, RemovedView, SuggestionView } from '../../shared/views'
import type { Masked } from '../deidentify'
import { originalSpan, scrubbedSpan } from './align'
import type { DecisionState } from './decide'
import type { FindingState } from './edits'

export interface FindingsView {
  readonly findings: readonly FindingView[]
  readonly removed: readonly RemovedView[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** @throws when `masked` was not made from exactly these findings: a bug of the caller. */
export function viewFindings(state: FindingState, masked: Masked): FindingsView {
  const segments = new Map(masked.segments.map((segment) => [segment.findingId, segment]))
  return {
    findings: state.findings.map((finding) => {
      const segment = segments.get(finding.id)
      if (!segment) throw new Error('a finding has no placeholder')
      return { ...finding, placeholder: segment.placeholder, scrubbed: segment.scrubbed }
    }),
    removed: state.removed.map(({ id, category, start, end, reason }) => ({
      id,
      category,
      start,
      end,
      reason,
      scrubbed: scrubbedSpan(masked, { start, end }),
    })),
    canUndo: state.canUndo,
    canRedo: state.canRedo,
  }
}

/** @param masked of the clearance the suggestions are for: their evidence points into its text */
export function viewSuggestions(state: DecisionState, masked: Masked): SuggestionView[] {
  return state.suggestions.map(({ id, outboundId, proposal, check, decision }) => ({
    id,
    origin: outboundId === null ? 'coder' : 'endpoint',
    system: proposal.system,
    code: proposal.code,
    score: proposal.score,
    assertion: proposal.assertion,
    evidence: proposal.evidence.map((quote) => ({ ...quote, original: originalSpan(masked, quote) })),
    reason: proposal.reason,
    check,
    decision,
    principal: id === state.principal,
  }))
}
