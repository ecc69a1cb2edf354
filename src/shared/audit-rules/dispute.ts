// The dispute about one mark: a state machine, and who may take which step. Nobody decides their own: the coder answers marks on their
// own charts alone, and whoever coded or marked a case does not settle it, unless there is nobody else. Pure.
//
//   released ─agree→ accepted            rebutted ─withdraw→ withdrawn     escalated ─confirm→ confirmed
//   released ─rebut→ rebutted            rebutted ─uphold→ upheld          escalated ─overturn→ overturned
//   upheld ─agree→ accepted              upheld ─escalate→ escalated       escalated ─agree→ accepted
import type { DisputeAct, MarkState } from '../audit-views'

const NEXT: Readonly<Record<MarkState, Partial<Readonly<Record<DisputeAct, MarkState>>>>> = {
  draft: {},
  released: { agree: 'accepted', rebut: 'rebutted' },
  rebutted: { withdraw: 'withdrawn', uphold: 'upheld' },
  upheld: { agree: 'accepted', escalate: 'escalated' },
  escalated: { agree: 'accepted', confirm: 'confirmed', overturn: 'overturned' },
  accepted: {},
  withdrawn: {},
  confirmed: {},
  overturned: {},
}

/** Null: the act is not one of that state. */
export const transition = (state: MarkState, act: DisputeAct): MarkState | null => NEXT[state][act] ?? null

export type Side = 'coder' | 'auditor' | 'lead'

const SIDES: Readonly<Record<DisputeAct, Side>> = {
  agree: 'coder',
  rebut: 'coder',
  escalate: 'coder',
  withdraw: 'auditor',
  uphold: 'auditor',
  confirm: 'lead',
  overturn: 'lead',
}

export const sideOf = (act: DisputeAct): Side => SIDES[act]

/** Whose turn it is; null for a draft and for what is settled. */
export function dueOf(state: MarkState): Side | null {
  if (state === 'released' || state === 'upheld') return 'coder'
  if (state === 'rebutted') return 'auditor'
  return state === 'escalated' ? 'lead' : null
}

/** The auditor or the lead gave in: the coder was right. */
export const isLifted = (state: MarkState): boolean => state === 'withdrawn' || state === 'overturned'

/** Every step but the coder's agreement is said in words. */
export const asksComment = (act: DisputeAct): boolean => act !== 'agree'
