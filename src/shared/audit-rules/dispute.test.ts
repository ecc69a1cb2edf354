import { describe, expect, test } from 'vitest'
import { DISPUTE_ACTS, type DisputeAct, MARK_STATES, type MarkState } from '../audit-views'
import { asksComment, dueOf, isLifted, sideOf, transition } from './dispute'

/** Written out whole, so that a step nobody thought of shows. */
const STEPS: readonly (readonly [MarkState, DisputeAct, MarkState])[] = [
  ['released', 'agree', 'accepted'],
  ['released', 'rebut', 'rebutted'],
  ['rebutted', 'withdraw', 'withdrawn'],
  ['rebutted', 'uphold', 'upheld'],
  ['upheld', 'agree', 'accepted'],
  ['upheld', 'escalate', 'escalated'],
  ['escalated', 'agree', 'accepted'],
  ['escalated', 'confirm', 'confirmed'],
  ['escalated', 'overturn', 'overturned'],
]

const every = MARK_STATES.flatMap((state) => DISPUTE_ACTS.map((act) => [state, act] as const))

describe('the dispute about a mark', () => {
  test.each(every)('at %s answers %s as it should', (state, act) => {
    const step = STEPS.find(([from, by]) => from === state && by === act)
    expect(transition(state, act)).toBe(step?.[2] ?? null)
  })

  test('is somebody’s turn as long as there is a step, and that step is theirs', () => {
    for (const state of MARK_STATES) {
      const sides = DISPUTE_ACTS.filter((act) => transition(state, act) !== null).map(sideOf)
      const due = dueOf(state)
      if (due === null) expect(sides).toEqual([])
      else expect(sides).toContain(due)
    }
  })

  test('ends from anywhere after the release, and no way leads back', () => {
    const ends = (state: MarkState): MarkState[] => {
      const next = DISPUTE_ACTS.flatMap((act) => transition(state, act) ?? [])
      return next.length === 0 ? [state] : next.flatMap(ends)
    }
    expect(new Set(ends('released'))).toEqual(new Set(['accepted', 'withdrawn', 'confirmed', 'overturned']))
  })

  test('lifts a mark only where the auditor or the lead gave in', () => {
    expect(MARK_STATES.filter(isLifted)).toEqual(['withdrawn', 'overturned'])
  })

  test('asks words for every step but the coder’s agreement', () => {
    expect(DISPUTE_ACTS.filter((act) => !asksComment(act))).toEqual(['agree'])
  })
})
