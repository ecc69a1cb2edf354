import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FindingId } from '../../shared/ids'
import { overlaps, type Span } from '../../shared/spans'
import type { Finding } from '../deidentify'
import type { FindingEdit, FindingState } from './edits'
import { beginFolding, type Folding, foldEdit, foldFindings } from './findings'

const SURE = 0.5
const idOf = (n: number | string) => `id-${n}` as FindingId

const finding = (n: number, start: number, end: number, confidence = 0.9): Finding => ({
  id: idOf(n),
  start,
  end,
  category: 'NAME',
  detectors: ['rules/name'],
  confidence,
  why: 'after the label Patient',
})

const BASE = [finding(1, 0, 5), finding(2, 10, 15, 0.3), finding(3, 20, 25)]
const fold = (...edits: FindingEdit[]) => foldFindings(BASE, edits, SURE)
const add = (id: string, start: number, end: number): FindingEdit => ({
  action: 'add',
  additions: [{ id: idOf(id), start, end }],
  category: 'MRN',
  by: 'person',
})
const remove = (...ids: number[]): FindingEdit => ({ action: 'remove', findingIds: ids.map(idOf), reason: 'an eponym' })
const UNDO: FindingEdit = { action: 'undo' }
const REDO: FindingEdit = { action: 'redo' }

describe('folding edits over findings', () => {
  test('calls findings under the threshold undecided until a person keeps them', () => {
    expect(fold().findings.map((f) => f.state)).toEqual(['sure', 'undecided', 'sure'])
    expect(fold({ action: 'keep', findingIds: [idOf(2)] }).findings.map((f) => f.state)).toEqual(['sure', 'kept', 'sure'])
  })

  test('takes the threshold as a value', () => {
    expect(foldFindings(BASE, [], 0.95).findings.every((f) => f.state === 'undecided')).toBe(true)
  })

  test('moves a removed finding with its reason to the removed ones, and keeping it brings it back', () => {
    const state = fold(remove(1, 3))
    expect(state.findings.map((f) => f.id)).toEqual([idOf(2)])
    expect(state.removed.map((f) => [f.id, f.reason])).toEqual([
      [idOf(1), 'an eponym'],
      [idOf(3), 'an eponym'],
    ])
    const back = fold(remove(1), { action: 'keep', findingIds: [idOf(1)] })
    expect(back.findings.map((f) => [f.id, f.state])).toContainEqual([idOf(1), 'kept'])
    expect(back.removed).toEqual([])
  })

  test('unites a new mark with every finding it touches, so nothing hidden comes into view', () => {
    const state = fold(add('a', 3, 12))
    expect(state.findings.map((f) => [f.start, f.end, f.category, f.state])).toEqual([
      [0, 15, 'MRN', 'added'],
      [20, 25, 'NAME', 'sure'],
    ])
    expect(state.findings[0]?.detectors).toEqual(['rules/name', 'person'])
  })

  test('lets what the gate found wait for a person, even over a finding that was decided', () => {
    const gate: FindingEdit = { action: 'add', additions: [{ id: idOf('g'), start: 22, end: 30 }], category: 'MRN', by: 'gate' }
    expect(fold({ action: 'keep', findingIds: [idOf(3)] }, gate).findings.at(-1)).toMatchObject({
      start: 20,
      end: 30,
      state: 'undecided',
      detectors: ['rules/name', 'gate'],
    })
    expect(fold(gate, { action: 'keep', findingIds: [idOf('g')] }).findings.at(-1)?.state).toBe('kept')
  })

  test('leaves a finding that only touches the edge of a new mark apart', () => {
    expect(fold(add('a', 5, 10)).findings.map((f) => [f.start, f.end])).toEqual([
      [0, 5],
      [5, 10],
      [10, 15],
      [20, 25],
    ])
  })

  test('no longer lists as removed what a person marks again', () => {
    const state = fold(remove(1), add('a', 0, 3))
    expect(state.removed).toEqual([])
    expect(state.findings[0]).toMatchObject({ id: idOf('a'), start: 0, end: 3 })
  })

  test('relabels, which also decides', () => {
    const state = fold({ action: 'relabel', findingIds: [idOf(2)], category: 'FACILITY' })
    expect(state.findings[1]).toMatchObject({ category: 'FACILITY', state: 'kept' })
  })

  test('ends what could be redone when something new is done', () => {
    const state = fold(remove(1), UNDO, remove(2), REDO)
    expect(state.removed.map((f) => f.id)).toEqual([idOf(2)])
    expect(state.canRedo).toBe(false)
  })

  test('ignores undo and redo with nothing to do, and edits of findings that are not there', () => {
    expect(fold(UNDO, REDO, { action: 'keep', findingIds: [idOf(99)] }).findings).toEqual(fold().findings)
    expect(fold(UNDO).canRedo).toBe(false)
  })
})

// Ids of additions are numbered by place, as the app makes each one afresh.
const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length }))
const ids = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 100, max: 112 })).map(idOf), {
  minLength: 1,
  maxLength: 4,
})
const change = fc.oneof(
  fc.record({ action: fc.constant('add' as const), spans: fc.array(span, { minLength: 1, maxLength: 3 }) }),
  fc.record({ action: fc.constant('keep' as const), findingIds: ids }),
  fc.record({ action: fc.constant('remove' as const), findingIds: ids, reason: fc.constant('no identifier') }),
  fc.record({ action: fc.constant('relabel' as const), findingIds: ids, category: fc.constantFrom('NAME' as const, 'DATE' as const) }),
)
const step = fc.oneof({ weight: 3, arbitrary: change }, { weight: 1, arbitrary: fc.constantFrom(UNDO, REDO) })
const numbered = (steps: readonly (FindingEdit | { action: 'add'; spans: Span[] })[]): FindingEdit[] => {
  let next = 100
  return steps.map((s) =>
    'spans' in s ? { action: 'add', category: 'OTHER_ID', by: 'person', additions: s.spans.map((at) => ({ id: idOf(next++), ...at })) } : s,
  )
}
const edits = fc.array(step, { maxLength: 14 }).map(numbered)
const base = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 6 }), fc.constantFrom(0.2, 0.9)), { maxLength: 6 }).map((gaps) => {
  let at = 0
  return gaps.map(([gap, length, confidence], i) => {
    const start = at + gap
    at = start + length
    return finding(i + 1, start, at, confidence)
  })
})
const marks = ({ findings, removed }: FindingState) => ({ findings, removed })

describe('for any edits', () => {
  test('findings and removed ones never overlap, are in order and have ids of their own', () => {
    fc.assert(
      fc.property(base, edits, (found, log) => {
        const { findings, removed } = foldFindings(found, log, SURE)
        const all = [...findings, ...removed]
        all.forEach((a, i) => {
          for (const b of all.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
        })
        expect(findings.every((f, i) => i === 0 || (findings[i - 1]?.end ?? 0) <= f.start)).toBe(true)
        expect(new Set(all.map((f) => f.id)).size).toBe(all.length)
      }),
    )
  })

  test('undoing a change is as if it had not been made', () => {
    fc.assert(
      fc.property(base, edits, change, (found, log, last) => {
        const all = numbered([...log, last])
        const undone = foldFindings(found, [...all, UNDO], SURE)
        const never = foldFindings(found, all.slice(0, -1), SURE)
        expect(marks(undone)).toEqual(marks(never))
        expect(undone.canUndo).toBe(never.canUndo)
        expect(undone.canRedo).toBe(true)
      }),
    )
  })

  test('undo then redo is the identity wherever there is something to undo', () => {
    fc.assert(
      fc.property(base, edits, (found, log) => {
        const before = foldFindings(found, log, SURE)
        fc.pre(before.canUndo)
        expect(foldFindings(found, [...log, UNDO, REDO], SURE)).toEqual(before)
      }),
    )
  })

  test('undoing everything gives the detectors findings back', () => {
    fc.assert(
      fc.property(base, edits, (found, log) => {
        const state = foldFindings(found, [...log, ...log.map(() => UNDO)], SURE)
        expect(marks(state)).toEqual(marks(foldFindings(found, [], SURE)))
        expect(state.canUndo).toBe(false)
      }),
    )
  })

  test('marking places in one edit is as marking them one after the other', () => {
    const all = (state: FindingState) => ({
      findings: state.findings.map((f) => ({ ...f, detectors: [...f.detectors].sort() })),
      removed: state.removed,
    })
    fc.assert(
      fc.property(base, edits, fc.array(span, { minLength: 1, maxLength: 8 }), (found, log, spans) => {
        const one = foldFindings(found, numbered([...log, { action: 'add', spans }]), SURE)
        const each = foldFindings(found, numbered([...log, ...spans.map((at) => ({ action: 'add' as const, spans: [at] }))]), SURE)
        expect(all(one)).toEqual(all(each))
      }),
    )
  })

  test('adding never uncovers a character that was covered', () => {
    fc.assert(
      fc.property(base, edits, fc.array(span, { minLength: 1, maxLength: 3 }), (found, log, spans) => {
        const before = foldFindings(found, log, SURE).findings
        const after = foldFindings(found, numbered([...log, { action: 'add', spans }]), SURE).findings
        const covered = (list: readonly Span[], at: number) => list.some((f) => f.start <= at && at < f.end)
        for (let at = 0; at < 80; at++) if (covered([...before, ...spans], at)) expect(covered(after, at)).toBe(true)
      }),
    )
  })
})

test('undo goes back exactly however long the log is, and what an edit did not touch stays the same object', () => {
  const changes = Array.from({ length: 250 }, (_, i) =>
    i % 2 === 0 ? remove((i % 3) + 1) : { ...remove((i % 3) + 1), action: 'keep' as const },
  )
  const states = [beginFolding(BASE, SURE)]
  for (const change of changes) states.push(foldEdit(states.at(-1) as Folding, change as FindingEdit))
  let log = states.at(-1) as Folding
  for (const before of states.slice(0, -1).reverse()) {
    log = foldEdit(log, UNDO)
    expect(marks(log.state)).toEqual(marks(before.state))
  }
  const kept = foldEdit(states[0] as Folding, { action: 'keep', findingIds: [idOf(2)] }).state
  expect(kept.findings[0]).toBe(states[0]?.state.findings[0])
  expect(kept.findings[1]).not.toBe(states[0]?.state.findings[1])
})

test('twenty thousand places marked at once cost little more than twice ten thousand', () => {
  const cost = (count: number) => {
    const places = (offset: number) => Array.from({ length: count }, (_, i) => ({ start: 10 * i + offset, end: 10 * i + offset + 4 }))
    const found = places(0).map(({ start, end }, i) => finding(i, start, end))
    const additions = places(2).map((at, i) => ({ id: idOf(`a${i}`), ...at }))
    const gone: FindingEdit = { action: 'remove', findingIds: found.slice(0, count / 2).map((f) => f.id), reason: 'no identifier' }
    const before = process.cpuUsage()
    const state = foldFindings(found, [gone, { action: 'add', additions, category: 'NAME', by: 'person' }], SURE)
    const { user, system } = process.cpuUsage(before)
    expect(state.findings).toHaveLength(count)
    expect(state.removed).toEqual([])
    return user + system
  }
  cost(1000)
  // Microseconds of this process. Twenty times the places; work that grows with the square would take four hundred times as long.
  expect(cost(20_000)).toBeLessThan(80 * cost(1000) + 200_000)
})
