// Who may do what with a case now: one answer for the buttons a window shows and for the step itself. Pure.

import { type CaseFacts, isError, type Mark, sameParty } from '../../../shared/audit-rules/case'
import { asksComment, dueOf, type Side, sideOf, transition } from '../../../shared/audit-rules/dispute'
import type { CaseAct, DisputeAct } from '../../../shared/audit-views'
import type { MarkId } from '../../../shared/ids'
import { mayDo, type Person } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { CaseState } from './fold-case'

/** Who acts. alone: the only person of these records, who then may decide what else nobody could. */
export interface Actor {
  readonly person: Person
  readonly alone: boolean
}

/** How an act was admitted, as the record says it. */
export interface Grant {
  readonly onBehalf: boolean
  readonly alone: boolean
}

export type ActRefusal =
  | 'role-missing'
  | 'audit-not-yours'
  | 'audit-own-work'
  | 'audit-step'
  | 'mark-unknown'
  | 'reason-missing'
  | 'codes-unmarked'
  | 'marks-incomplete'
  | 'answers-out'

const PLAIN: Grant = { onBehalf: false, alone: false }

const partyOf = ({ person }: Actor) => ({ personId: person.id, name: person.name })
const isCoder = (facts: CaseFacts, actor: Actor): boolean => sameParty(facts.coder, partyOf(actor))
const isAuditor = (state: CaseState, actor: Actor): boolean => sameParty(state.auditor, partyOf(actor))

export const isOwnWork = (facts: CaseFacts, state: Pick<CaseState, 'auditor'>): boolean => sameParty(facts.coder, state.auditor)

export const lacksOf = (mark: Mark): readonly ('error-type' | 'severity' | 'rationale')[] => {
  if (!isError(mark)) return []
  return [
    ...(mark.errorType === null ? (['error-type'] as const) : []),
    ...(mark.severity === null ? (['severity'] as const) : []),
    ...(mark.rationale.trim() === '' ? (['rationale'] as const) : []),
  ]
}

/** Lines of the coder's codes without a mark. */
export function unmarkedLines(facts: CaseFacts, state: CaseState): readonly number[] {
  const marked = new Set(state.marks.map(({ line }) => line))
  return facts.coded.map(({ line }) => line).filter((line) => !marked.has(line))
}

/** May this person do it now? What is typed with it is for the caller to ask for. */
export function admitAct(facts: CaseFacts, state: CaseState, actor: Actor, act: CaseAct): Result<Grant, ActRefusal> {
  const { stage } = state
  switch (act) {
    case 'code-blind':
    case 'reveal':
      return stage === 'blind' ? asAuditor(state, actor) : err('audit-step')
    case 'mark':
      return stage === 'draft' ? asAuditor(state, actor) : err('audit-step')
    case 'release':
      if (stage !== 'draft') return err('audit-step')
      if (unmarkedLines(facts, state).length > 0) return err('codes-unmarked')
      return state.marks.some((mark) => lacksOf(mark).length > 0) ? err('marks-incomplete') : asAuditor(state, actor)
    case 'finish':
      if (stage !== 'released') return err('audit-step')
      return state.marks.some((mark) => dueOf(mark.state) !== null) ? err('answers-out') : asAuditorOrLead(state, actor)
    case 'finish-unanswered':
      return stage === 'released' ? unanswered(facts, state, actor) : err('audit-step')
    case 'reopen':
      return stage === 'released' || stage === 'finished' ? asAuditorOrLead(state, actor) : err('audit-step')
    case 'reassign':
      if (stage === 'finished') return err('audit-step')
      return mayDo(actor.person, 'audit') || mayDo(actor.person, 'settle') ? ok(PLAIN) : err('role-missing')
  }
}

function asAuditor(state: CaseState, actor: Actor): Result<Grant, ActRefusal> {
  if (!mayDo(actor.person, 'audit')) return err('role-missing')
  return isAuditor(state, actor) ? ok(PLAIN) : err('audit-not-yours')
}

function asAuditorOrLead(state: CaseState, actor: Actor): Result<Grant, ActRefusal> {
  return mayDo(actor.person, 'settle') ? ok(PLAIN) : asAuditor(state, actor)
}

/** A coder who does not answer holds nothing up for good: the lead closes the case. What the auditor or the lead owe comes first. */
function unanswered(facts: CaseFacts, state: CaseState, actor: Actor): Result<Grant, ActRefusal> {
  const due = state.marks.map((mark) => dueOf(mark.state)).filter((side) => side !== null)
  if (due.length === 0) return err('audit-step')
  return due.every((side) => side === 'coder') ? asLead(facts, state, actor) : err('answers-out')
}

/** Impartial: neither coded nor marked it. Somebody who is alone does it all the same, and the record says so. */
function asLead(facts: CaseFacts, state: CaseState, actor: Actor): Result<Grant, ActRefusal> {
  if (!mayDo(actor.person, 'settle')) return err('role-missing')
  const own = isCoder(facts, actor) || isAuditor(state, actor) || state.markers.some((party) => sameParty(party, partyOf(actor)))
  if (!own) return ok(PLAIN)
  return actor.alone ? ok({ onBehalf: false, alone: true }) : err('audit-own-work')
}

/** A coder who has an account answers; for one who has none, the auditor enters what the coder said. */
function asCoder(facts: CaseFacts, state: CaseState, actor: Actor): Result<Grant, ActRefusal> {
  if (isCoder(facts, actor)) return mayDo(actor.person, 'code') ? ok(PLAIN) : err('role-missing')
  if (facts.coder.personId !== null) return err('audit-not-yours')
  const granted = asAuditorOrLead(state, actor)
  return granted.ok ? ok({ onBehalf: true, alone: false }) : granted
}

const BY_SIDE: Readonly<Record<Side, (facts: CaseFacts, state: CaseState, actor: Actor) => Result<Grant, ActRefusal>>> = {
  coder: asCoder,
  auditor: (_, state, actor) => asAuditor(state, actor),
  lead: asLead,
}

/** May this person take this step of the dispute with these words? */
export function admitDispute(
  facts: CaseFacts,
  state: CaseState,
  actor: Actor,
  markId: MarkId,
  act: DisputeAct,
  comment: string,
): Result<Grant, ActRefusal> {
  const mark = state.marks.find(({ id }) => id === markId)
  if (!mark) return err('mark-unknown')
  if (state.stage !== 'released' || transition(mark.state, act) === null) return err('audit-step')
  if (asksComment(act) && comment.trim() === '') return err('reason-missing')
  return BY_SIDE[sideOf(act)](facts, state, actor)
}

const CASE_ACTS: readonly CaseAct[] = ['code-blind', 'reveal', 'mark', 'release', 'finish', 'finish-unanswered', 'reopen', 'reassign']
const ACTS: readonly DisputeAct[] = ['agree', 'rebut', 'withdraw', 'uphold', 'escalate', 'confirm', 'overturn']

export const actsOn = (facts: CaseFacts, state: CaseState, actor: Actor): readonly CaseAct[] =>
  CASE_ACTS.filter((act) => admitAct(facts, state, actor, act).ok)

export const disputeActsOn = (facts: CaseFacts, state: CaseState, actor: Actor, markId: MarkId): readonly DisputeAct[] =>
  ACTS.filter((act) => admitDispute(facts, state, actor, markId, act, 'said').ok)

/** What holds a case up: the lead before the auditor before the coder; a case whose marks are settled waits for its finish. */
export function caseDue(state: CaseState): Side | null {
  if (state.stage === 'finished') return null
  if (state.stage !== 'released') return 'auditor'
  const sides = new Set(state.marks.map((mark) => dueOf(mark.state)))
  return (['lead', 'auditor', 'coder'] as const).find((side) => sides.has(side)) ?? 'auditor'
}

/** Does the case wait for this very person? Some step that moves it on is theirs. */
export function awaits(facts: CaseFacts, state: CaseState, actor: Actor): boolean {
  if (state.stage === 'blind' || state.stage === 'draft') return asAuditor(state, actor).ok
  if (state.stage === 'finished') return false
  if (admitAct(facts, state, actor, 'finish').ok && isAuditor(state, actor)) return true
  return state.marks.some((mark) => {
    const due = dueOf(mark.state)
    return due !== null && BY_SIDE[due](facts, state, actor).ok
  })
}

/**
 * Who may look at a case at all. Marks that are still a draft are the auditors' and the lead's; a coder sees a case once it is released.
 */
export function maySee(facts: CaseFacts, state: CaseState, actor: Actor): boolean {
  if (mayDo(actor.person, 'audit') || mayDo(actor.person, 'settle')) return true
  const released = state.history.some(({ entry }) => entry.action === 'release')
  return isCoder(facts, actor) && released
}

/** Marks in the making are not told to a coder whose case was taken back. */
export const seesDraft = (actor: Actor): boolean => mayDo(actor.person, 'audit') || mayDo(actor.person, 'settle')
