// What people decided about the suggestions of a clearance, folded from the log, and the code list that comes of it. Pure.
import type { SuggestionId } from '../../shared/ids'
import { err, ok, type Result, unreachable } from '../../shared/result'
import { type CodeCheck, type Decision, isProposal } from '../../shared/views'
import { canonical, type Quote, SYSTEM } from '../codes'
import type { DecisionEntry, Suggestion } from './edits'

type Step = Exclude<DecisionEntry, { readonly action: 'undo' }>

/** The decision that stands, with the title of the code it ends in. */
export type StandingDecision = Decision & { readonly title: string; readonly at: string }

export interface DecidedSuggestion extends Suggestion {
  /** Null while it waits, or where the check set it aside and nobody changed it. A code by hand is accepted from the start. */
  readonly decision: StandingDecision | null
}

export interface DecisionState {
  /** The principal one first, where a person chose one, then in the order they came. A code by hand that was undone is not in it. */
  readonly suggestions: readonly DecidedSuggestion[]
  /** The one a person made principal, as long as it stands. */
  readonly principal: SuggestionId | null
  /** Proposals that passed the check and have no decision. */
  readonly waiting: readonly SuggestionId[]
  /** Place in the log, from 1, of the entry that the next undo takes back; null: there is none. */
  readonly undoes: number | null
}

/** One line of the finished worksheet. */
export interface FinalCode {
  readonly system: string
  readonly code: string
  readonly title: string
  readonly origin: 'accepted' | 'changed' | 'added'
  /** The first of those that led to it, and all of them: duplicates are joined. */
  readonly suggestionId: SuggestionId
  readonly suggestionIds: readonly SuggestionId[]
  readonly evidence: readonly Quote[]
}

/** Total: an entry about a suggestion that is not there changes nothing; undo takes back the last step that stands. */
export function foldDecisions(suggestions: readonly Suggestion[], log: readonly DecisionEntry[]): DecisionState {
  const steps = standing(log)
  const decisions = new Map<SuggestionId, StandingDecision>()
  const added = new Set<SuggestionId>()
  let principal: SuggestionId | null = null
  for (const { step } of steps) {
    if (step.action === 'principal') principal = step.suggestionId
    else if (step.action === 'add') added.add(step.suggestionId)
    else if (step.action === 'decide') {
      decisions.set(step.suggestionId, { ...step.decision, title: step.title, at: step.at })
      // A code that was rejected and accepted anew is the principal one only if a person says so again.
      if (step.decision.action === 'reject' && principal === step.suggestionId) principal = null
    } else unreachable(step)
  }
  const addedAt = new Map(steps.flatMap(({ step }) => (step.action === 'add' ? [[step.suggestionId, step.at] as const] : [])))
  const visible = suggestions
    .filter((s) => s.outboundId !== null || added.has(s.id))
    .map((s): DecidedSuggestion => ({ ...s, decision: decisions.get(s.id) ?? byHand(s, addedAt.get(s.id)) }))
  const first = visible.filter((s) => s.id === principal && stands(s))
  return {
    suggestions: [...first, ...visible.filter((s) => !first.includes(s))],
    principal: first[0]?.id ?? null,
    waiting: visible.filter((s) => s.decision === null && waitsFor(s)).map((s) => s.id),
    undoes: steps.at(-1)?.place ?? null,
  }
}

/** Accepted, changed to a code that holds, or added: it will be in the code list. */
const stands = ({ decision }: DecidedSuggestion): boolean => decision !== null && decision.action !== 'reject'

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

const byHand = (suggestion: Suggestion, at: string | undefined): StandingDecision | null =>
  at === undefined ? null : { action: 'accept', title: suggestion.proposal.title, at }

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

/** A procedure or a supply is none; what a person changes to is always a diagnosis code. */
const isDiagnosis = ({ proposal, decision }: DecidedSuggestion): boolean =>
  decision?.action === 'change' || canonical(proposal).system === SYSTEM

/** The code list to sign: what was accepted, changed to, or added; the principal first; the same code once, its evidence joined. */
export function finalCodes(state: DecisionState): FinalCode[] {
  const codes = new Map<string, FinalCode>()
  for (const { id, outboundId, proposal, decision } of state.suggestions) {
    if (!decision || decision.action === 'reject') continue
    // Whoever proposed it and however it was written. What a person changes to is checked as a code of this code set.
    const { system, code } = canonical(decision.action === 'change' ? { system: SYSTEM, code: decision.code } : proposal)
    const key = `${system} ${code}`
    const known = codes.get(key)
    const origin = decision.action === 'change' ? 'changed' : outboundId === null ? 'added' : 'accepted'
    codes.set(key, {
      system,
      code,
      title: known?.title ?? decision.title,
      origin: known?.origin ?? origin,
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
