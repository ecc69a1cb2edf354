import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEntry } from '../../../shared/audit-rules/case'
import { DISPUTE_ACTS } from '../../../shared/audit-views'
import type { MarkId, OwnCodeId } from '../../../shared/ids'
import { foldCase } from './fold-case'
import { AUDITOR, CODER, caseOf, coded, mark, marked, own, partyOf, person, said } from './testing'

const facts = caseOf(coded('I10', 'E11.9', 'N18.31'))
const blind = caseOf(coded('I10', 'E11.9'), { blind: true })
const agree = (line: number, id = `m${line}`) => mark({ verdict: 'agree', line, id: id as MarkId })
const wrong = (line: number, id = `m${line}`) => mark({ verdict: 'delete', line, id: id as MarkId })
const codes = (log: readonly CaseEntry[]) => foldCase(blind, log).own.map(({ code }) => code)
const add = (code: string, n: number) => said({ action: 'own-add', own: { ...own(code)[0], id: `own ${n}` as OwnCodeId } as never })

describe('the auditor’s own codes', () => {
  const log = [add('I10', 1), add('E11.9', 2), add('N18.31', 3)]

  test('stand in the order they were given, and are moved, changed and taken out', () => {
    expect(codes(log)).toEqual(['I10', 'E11.9', 'N18.31'])
    expect(codes([...log, said({ action: 'own-move', ownCodeId: 'own 3' as OwnCodeId, place: 1 })])).toEqual(['N18.31', 'I10', 'E11.9'])
    expect(codes([...log, said({ action: 'own-move', ownCodeId: 'own 1' as OwnCodeId, place: 99 })])).toEqual(['E11.9', 'N18.31', 'I10'])
    expect(codes([...log, said({ action: 'own-remove', ownCodeId: 'own 2' as OwnCodeId })])).toEqual(['I10', 'N18.31'])
    const changed = [...log, said({ action: 'own-change', ownCodeId: 'own 1' as OwnCodeId, poa: 'N', evidence: [] })]
    expect(foldCase(blind, changed).own[0]?.poa).toBe('N')
  })

  test('are taken back one act at a time, but not past the reveal', () => {
    expect(codes([...log, said({ action: 'undo' }), said({ action: 'undo' })])).toEqual(['I10'])
    const revealed = [...log, said({ action: 'reveal' })]
    expect(foldCase(blind, revealed)).toMatchObject({ stage: 'draft', undoes: null })
    expect(codes([...revealed, said({ action: 'undo' })])).toHaveLength(3)
  })
})

describe('marks', () => {
  test('stand by line, and at most one for a line', () => {
    const log = [
      said({ action: 'mark', marks: [agree(3), agree(1)] }),
      said({ action: 'mark', marks: [mark({ verdict: 'add', to: marked('F32.A') })] }),
      said({ action: 'mark', marks: [wrong(1, 'other')] }),
    ]
    expect(foldCase(facts, log).marks.map(({ verdict, line }) => `${verdict} ${line}`)).toEqual(['delete 1', 'agree 3', 'add null'])
  })

  test('that were made as one act are taken back as one', () => {
    const log = [said({ action: 'mark', marks: [agree(1), agree(2)] }), said({ action: 'mark', marks: [wrong(2, 'other')] })]
    expect(foldCase(facts, [...log, said({ action: 'undo' })]).marks.map(({ verdict }) => verdict)).toEqual(['agree', 'agree'])
    expect(foldCase(facts, [...log, said({ action: 'undo' }), said({ action: 'undo' })]).marks).toEqual([])
    expect(foldCase(facts, log).undoes).toBe(2)
  })

  test('that are taken off come back by undo', () => {
    const log = [said({ action: 'mark', marks: [wrong(1)] }), said({ action: 'unmark', markId: 'm1' as MarkId })]
    expect(foldCase(facts, log).marks).toEqual([])
    expect(foldCase(facts, [...log, said({ action: 'undo' })]).marks).toHaveLength(1)
  })
})

describe('the release', () => {
  const released = [said({ action: 'mark', marks: [agree(1), wrong(2), agree(3)] }), said({ action: 'release' })]

  test('puts errors before the coder, and nothing before it is taken back', () => {
    const state = foldCase(facts, [...released, said({ action: 'undo' })])
    expect(state.marks.map((m) => m.state)).toEqual(['draft', 'released', 'draft'])
    expect(state).toMatchObject({ stage: 'released', undoes: null })
  })

  test('after a reopening asks anew for what was marked anew, and keeps the answers to the rest', () => {
    const log = [
      said({ action: 'mark', marks: [wrong(1), wrong(2), agree(3)] }),
      said({ action: 'release' }),
      said({ action: 'dispute', markId: 'm1' as MarkId, act: 'agree', comment: '', onBehalf: false, alone: false }, CODER),
      said({ action: 'dispute', markId: 'm2' as MarkId, act: 'agree', comment: '', onBehalf: false, alone: false }, CODER),
      said({ action: 'reopen', reason: 'a page' }),
      said({ action: 'mark', marks: [wrong(2)] }),
    ]
    expect(foldCase(facts, log).marks.map((m) => m.state)).toEqual(['accepted', 'draft', 'draft'])
    expect(foldCase(facts, [...log, said({ action: 'undo' })]).marks[1]?.state).toBe('accepted')
    expect(foldCase(facts, [...log, said({ action: 'release' })]).marks.map((m) => m.state)).toEqual(['accepted', 'released', 'draft'])
  })

  test('a step that is not one of the mark’s state changes nothing', () => {
    const log = [
      ...released,
      said({ action: 'dispute', markId: 'm2' as MarkId, act: 'overturn', comment: 'x', onBehalf: false, alone: false }),
    ]
    expect(foldCase(facts, log).marks[1]?.state).toBe('released')
  })
})

test('a case is handed on, and whoever marked it before stays a party to it', () => {
  const second = person('Imre Vasko', 'auditor')
  const state = foldCase(facts, [said({ action: 'mark', marks: [wrong(1)] }), said({ action: 'reassign', auditor: partyOf(second) })])
  expect(state.auditor).toEqual(partyOf(second))
  expect(state.markers).toEqual([partyOf(AUDITOR)])
})

/** Any log at all, in any order, about things that are there or not. */
const ids = fc.constantFrom('m1', 'm2', 'm3', 'none') as fc.Arbitrary<MarkId>
const ownIds = fc.constantFrom('own 1', 'own 2', 'none') as fc.Arbitrary<OwnCodeId>
const anEntry: fc.Arbitrary<CaseEntry> = fc.oneof(
  fc.nat(2).map((n) => add('I10', n)),
  ownIds.map((ownCodeId) => said({ action: 'own-remove', ownCodeId })),
  fc.tuple(ownIds, fc.integer({ min: 1, max: 4 })).map(([ownCodeId, place]) => said({ action: 'own-move', ownCodeId, place })),
  fc.constantFrom('reveal', 'release', 'undo').map((action) => said({ action } as never)),
  fc.subarray([1, 2, 3], { minLength: 1 }).map((lines) => said({ action: 'mark', marks: lines.map((line) => wrong(line)) })),
  ids.map((markId) => said({ action: 'unmark', markId })),
  fc
    .tuple(ids, fc.constantFrom(...DISPUTE_ACTS))
    .map(([markId, act]) => said({ action: 'dispute', markId, act, comment: 'x', onBehalf: false, alone: false })),
  fc.constant(said({ action: 'reopen', reason: 'x' })),
  fc.constant(said({ action: 'finish', comment: '', unanswered: 0, alone: false })),
)

test('folds any log, and an act followed by its undo is as if it had not been', () => {
  const acts = fc.oneof(
    fc
      .subarray([1, 2, 3], { minLength: 1 })
      .map((lines) => said({ action: 'mark', marks: lines.map((line) => agree(line, `new ${line}`)) })),
    ids.map((markId) => said({ action: 'unmark', markId })),
    ownIds.map((ownCodeId) => said({ action: 'own-remove', ownCodeId })),
  )
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 20 }), acts, (log, act) => {
      const before = foldCase(facts, log)
      expect(foldCase(facts, [...log, act, said({ action: 'undo' })])).toEqual(before)
      const lines = before.marks.flatMap(({ line }) => line ?? [])
      expect(new Set(lines).size).toBe(lines.length)
    }),
    { numRuns: 400 },
  )
})
