// What people decided about the suggestions of a clearance, folded from the log, and the code list that comes of it. Pure.
import type { Poa } from '../../shared/coding-views'
import type { SuggestionId } from '../../shared/ids'
import { err, ok, type Result, unreachable } from '../../shared/result'
import { type CodeCheck, type Decision, isProposal } from '../../shared/views'
import type { Quote } from '../codes'
import { type DecidedSuggestion, type DecisionState, endsIn, isDiagnosis, type StandingDecision, stands } from './decided'
import type { DecisionEntry, Suggestion } from './edits'
import { inSequence } from './sequence'

type Step = Exclude<DecisionEntry, { readonly action: 'undo' }>

/** One line of the finished worksheet. */
export interface FinalCode {
  readonly system: string
  readonly code: string
  readonly title: string
  readonly origin: 'accepted' | 'changed' | 'added'
  readonly poa: Poa | null
  /** The first of those that led to it, and all of them: duplicates are joined. */
  readonly suggestionId: SuggestionId
  readonly suggestionIds: readonly SuggestionId[]
  readonly evidence: readonly Quote[]
}

/** Total: an entry about a suggestion that is not there changes nothing; undo takes back the last step that stands. */
export function foldDecisions(suggestions: readonly Suggestion[], log: readonly DecisionEntry[]): DecisionState {
  const steps = standing(log)
  const decisions = new Map<SuggestionId, StandingDecision>()
  const added = new Map<SuggestionId, Step>()
  const poa = new Map<SuggestionId, Poa | null>()
  let principal: SuggestionId | null = null
  let order: readonly SuggestionId[] | null = null
  for (const { step } of steps) {
    if (step.action === 'principal') principal = step.suggestionId
    else if (step.action === 'add') added.set(step.suggestionId, step)
    else if (step.action === 'sequence') order = step.order
    else if (step.action === 'poa') poa.set(step.suggestionId, step.poa)
    else if (step.action === 'decide') {
      decisions.set(step.suggestionId, { ...step.decision, title: step.title, at: step.at, by: step.by ?? null })
      // A code that was rejected and accepted anew is the principal one only if a person says so again.
      if (step.decision.action === 'reject' && principal === step.suggestionId) principal = null
    } else unreachable(step)
  }
  const visible = suggestions
    .filter((s) => s.outboundId !== null || added.has(s.id))
    .map((s): DecidedSuggestion => ({ ...s, decision: decisions.get(s.id) ?? byHand(s, added.get(s.id)), poa: poa.get(s.id) ?? null }))
  const first = visible.filter((s) => s.id === principal && stands(s))
  const rest = visible.filter((s) => !first.includes(s))
  return {
    suggestions: [...first, ...(order === null ? rest : inSequence(rest, order))],
    principal: first[0]?.id ?? null,
    sequenced: order !== null,
    waiting: visible.filter((s) => s.decision === null && waitsFor(s)).map((s) => s.id),
    undoes: steps.at(-1)?.place ?? null,
  }
}

/** Only what passed the check and proposes a code waits for a person. */
export const waitsFor = ({ check, proposal }: Suggestion): boolean => check.status === 'valid' && isProposal(proposal.assertion)

function standing(log: readonly DecisionEntry[]): { readonly step: Step; readonly place: number }[] {
  const steps: { step: Step; place: number }[] = []
  log.forEach((entry, index) => {
    if (entry.action === 'undo') steps.pop()
    else steps.push({ step: entry, place: index + 1 })
  })
  return steps
}

const byHand = (suggestion: Suggestion, step: Step | undefined): StandingDecision | null =>
  step === undefined ? null : { action: 'accept', title: suggestion.proposal.title, at: step.at, by: step.by ?? null }

/** May this be made the principal diagnosis? */
export function admitPrincipal(
  state: DecisionState,
  suggestionId: SuggestionId,
): Result<DecidedSuggestion, 'suggestion-unknown' | 'principal-undecided' | 'principal-no-diagnosis'> {
  const suggestion = state.suggestions.find((s) => s.id === suggestionId)
  if (!suggestion) return err('suggestion-unknown')
  if (!stands(suggestion)) return err('principal-undecided')
  return isDiagnosis(suggestion) ? ok(suggestion) : err('principal-no-diagnosis')
}

/** May it get a POA indicator? Codes of procedures and supplies have none. */
export function admitPoa(
  state: DecisionState,
  suggestionId: SuggestionId,
): Result<DecidedSuggestion, 'suggestion-unknown' | 'poa-undecided' | 'poa-no-diagnosis'> {
  const suggestion = state.suggestions.find((s) => s.id === suggestionId)
  if (!suggestion) return err('suggestion-unknown')
  if (!stands(suggestion)) return err('poa-undecided')
  return isDiagnosis(suggestion) ? ok(suggestion) : err('poa-no-diagnosis')
}

/** The code list to sign: what was accepted, changed to, or added; in sequence; the same code once, its evidence joined. */
export function finalCodes(state: DecisionState): FinalCode[] {
  const codes = new Map<string, FinalCode>()
  for (const suggestion of state.suggestions) {
    const { id, outboundId, proposal, decision, poa } = suggestion
    if (!decision || decision.action === 'reject') continue
    // Whoever proposed it and however it was written.
    const { system, code } = endsIn(suggestion)
    const key = `${system} ${code}`
    const known = codes.get(key)
    const origin = decision.action === 'change' ? 'changed' : outboundId === null ? 'added' : 'accepted'
    codes.set(key, {
      system,
      code,
      title: known?.title ?? decision.title,
      origin: known?.origin ?? origin,
      poa: known?.poa ?? poa,
      suggestionId: known?.suggestionId ?? id,
      suggestionIds: [...(known?.suggestionIds ?? []), id],
      evidence: joinQuotes(known?.evidence ?? [], proposal.evidence),
    })
  }
  return [...codes.values()]
}

function joinQuotes(a: readonly Quote[], b: readonly Quote[]): Quote[] {
  const fresh = b.filter((q) => !a.some((known) => known.start === q.start && known.end === q.end))
  return [...a, ...fresh]
}

export type DecisionRefusal = 'suggestion-unknown' | 'suggestion-set-aside' | 'reason-missing' | 'code-unknown' | 'code-not-billable'

/**
 * May this decision be taken?
 * @param changedTo for a change: what the check says of the new code
 */
export function admitDecision(
  state: DecisionState,
  suggestionId: SuggestionId,
  decision: Decision,
  changedTo: CodeCheck | null,
): Result<void, DecisionRefusal> {
  const suggestion = state.suggestions.find((s) => s.id === suggestionId)
  if (!suggestion) return err('suggestion-unknown')
  if (decision.action === 'accept') return suggestion.check.status === 'valid' ? ok(undefined) : err('suggestion-set-aside')
  if (decision.reason.trim() === '') return err('reason-missing')
  if (decision.action === 'reject' || changedTo?.status === 'valid') return ok(undefined)
  return err(changedTo?.why === 'not-billable' ? 'code-not-billable' : 'code-unknown')
}
