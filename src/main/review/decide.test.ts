import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutboundId, SuggestionId } from '../../shared/ids'
import type { CodeCheck } from '../../shared/views'
import { admitDecision, admitPoa, admitPrincipal, finalCodes, foldDecisions } from './decide'
import { endsIn, stands } from './decided'
import type { DecisionEntry, Suggestion } from './edits'
import { moved } from './sequence'

const AT = '2026-01-01T00:00:00.000Z'
const id = (n: number) => `s-${n}` as SuggestionId
const VALID: CodeCheck = { status: 'valid', title: 'title' }

const suggestion = (n: number, code: string, over: Partial<Suggestion> = {}): Suggestion => ({
  id: id(n),
  outboundId: 'o-1' as OutboundId,
  proposal: {
    system: 'ICD-10-CM',
    code,
    title: `Title of ${code}`,
    score: 1 - n / 10,
    assertion: 'affirmed',
    evidence: [{ start: n, end: n + 4, text: 'text' }],
    reason: 'named in the text',
  },
  check: VALID,
  ...over,
})

const ALL = [
  suggestion(1, 'E11.9'),
  suggestion(2, 'I10'),
  suggestion(3, 'E11', { check: { status: 'rejected', why: 'not-billable' } }),
  suggestion(4, 'J45.909', { outboundId: null }),
]
const accept = (n: number): DecisionEntry => ({
  action: 'decide',
  suggestionId: id(n),
  decision: { action: 'accept' },
  title: `title ${n}`,
  at: AT,
})
const reject = (n: number): DecisionEntry => ({
  action: 'decide',
  suggestionId: id(n),
  decision: { action: 'reject', reason: 'history only' },
  title: '',
  at: AT,
})
const change = (n: number, code: string): DecisionEntry => ({
  action: 'decide',
  suggestionId: id(n),
  decision: { action: 'change', code, reason: 'more specific' },
  title: `Title of ${code}`,
  at: AT,
})
const added: DecisionEntry = { action: 'add', suggestionId: id(4), at: AT }
const principal = (n: number): DecisionEntry => ({ action: 'principal', suggestionId: id(n), at: AT })
const sequence = (...order: number[]): DecisionEntry => ({ action: 'sequence', order: order.map(id), at: AT })
const poa = (n: number, value: 'Y' | 'N' | null): DecisionEntry => ({ action: 'poa', suggestionId: id(n), poa: value, at: AT })
const UNDO: DecisionEntry = { action: 'undo', at: AT }
const fold = (...log: DecisionEntry[]) => foldDecisions(ALL, log)

describe('folding decisions', () => {
  test('what the note denies, fears or tells of relatives waits for nobody, and can be accepted all the same', () => {
    const mentions = (['negated', 'family', 'hypothetical', 'historical', 'uncertain'] as const).map((assertion, i) => {
      const base = suggestion(i + 1, 'I10')
      return { ...base, proposal: { ...base.proposal, assertion } }
    })
    expect(foldDecisions(mentions, []).waiting).toEqual([id(4), id(5)])
    expect(finalCodes(foldDecisions(mentions, [accept(1)])).map((code) => code.code)).toEqual(['I10'])
  })

  test('waits for every suggestion that passed its checks, and for no other', () => {
    expect(fold().waiting).toEqual([id(1), id(2)])
    expect(fold(accept(1), reject(2)).waiting).toEqual([])
  })

  test('shows a code by hand only once it was added, accepted from the start, and gone when undone', () => {
    expect(fold().suggestions.map((s) => s.id)).not.toContain(id(4))
    expect(fold(added).suggestions.find((s) => s.id === id(4))?.decision).toMatchObject({ action: 'accept', at: AT })
    expect(fold(added, UNDO).suggestions.map((s) => s.id)).not.toContain(id(4))
  })

  test('lets the last decision stand, and undo the one before', () => {
    expect(fold(accept(1), reject(1)).suggestions[0]?.decision?.action).toBe('reject')
    expect(fold(accept(1), reject(1), UNDO).suggestions[0]?.decision?.action).toBe('accept')
    expect(fold(accept(1), UNDO, UNDO).undoes).toBeNull()
  })

  test('tells which entry the next undo takes back', () => {
    expect(fold(accept(1), accept(2), UNDO).undoes).toBe(1)
    expect(fold(accept(1), UNDO, accept(2)).undoes).toBe(3)
  })
})

describe('the final code list', () => {
  test('holds what was accepted, changed to and added, in order, the principal first', () => {
    const codes = finalCodes(fold(accept(1), change(3, 'E11.65'), reject(2), added, principal(4)))
    expect(codes.map((c) => [c.code, c.origin])).toEqual([
      ['J45.909', 'added'],
      ['E11.9', 'accepted'],
      ['E11.65', 'changed'],
    ])
  })

  test('joins duplicates where the first of them stands, with the evidence of all', () => {
    const codes = finalCodes(fold(accept(1), accept(2), change(3, 'E11.9')))
    expect(codes.map((c) => c.code)).toEqual(['E11.9', 'I10'])
    expect(codes[0]).toMatchObject({ suggestionIds: [id(1), id(3)], origin: 'accepted', title: 'title 1' })
    expect(codes[0]?.evidence.map((q) => q.start)).toEqual([1, 3])
  })

  test('joins one code however system and code were written, and lists it as the table writes it', () => {
    const written = (n: number, system: string, code: string) => {
      const { proposal, ...rest } = suggestion(n, code)
      return { ...rest, proposal: { ...proposal, system, code } }
    }
    const all = [written(1, 'icd10cm', 'e119'), written(2, 'ICD-10-CM', 'E11.9'), written(3, 'ICD-10CM ', ' e11.9')]
    const codes = finalCodes(foldDecisions(all, [accept(1), accept(2), accept(3)]))
    expect(codes).toMatchObject([{ system: 'ICD-10-CM', code: 'E11.9', suggestionIds: [id(1), id(2), id(3)] }])
  })

  test('lists what a person changed to as ICD-10-CM, whatever system the proposal named', () => {
    const { proposal, ...rest } = suggestion(1, '99213', { check: { status: 'rejected', why: 'system-unsupported' } })
    const state = foldDecisions(
      [{ ...rest, proposal: { ...proposal, system: 'CPT' } }, suggestion(2, 'E11.9')],
      [change(1, 'e11.9'), accept(2)],
    )
    expect(finalCodes(state)).toMatchObject([{ system: 'ICD-10-CM', code: 'E11.9', suggestionIds: [id(1), id(2)] }])
  })

  test('holds nothing that nobody decided', () => {
    expect(finalCodes(fold())).toEqual([])
  })
})

describe('the principal diagnosis', () => {
  test('is nobody’s until a person chooses it, and the order of proposals makes none', () => {
    expect(fold(accept(1), accept(2))).toMatchObject({ principal: null })
    expect(fold(accept(1), accept(2), principal(2))).toMatchObject({ principal: id(2), suggestions: [{ id: id(2) }, { id: id(1) }, {}] })
    expect(fold(accept(1), accept(2), principal(2), principal(1), UNDO).principal).toBe(id(2))
  })

  test('is a code that stands: accepted, changed to or added, and no other', () => {
    const admitted = (n: number, ...log: DecisionEntry[]) => admitPrincipal(fold(...log), id(n))
    for (const log of [[accept(1)], [change(1, 'E11.65')]]) expect(admitted(1, ...log).ok).toBe(true)
    expect(admitted(4, added).ok).toBe(true)
    expect(admitted(1)).toEqual({ ok: false, error: 'principal-undecided' })
    expect(admitted(1, reject(1))).toEqual({ ok: false, error: 'principal-undecided' })
    expect(admitted(9)).toEqual({ ok: false, error: 'suggestion-unknown' })
  })

  test('is a diagnosis, never a procedure or a supply', () => {
    const procedure = suggestion(1, '0FT44ZZ', { proposal: { ...suggestion(1, '0FT44ZZ').proposal, system: 'ICD-10-PCS' } })
    const state = (...log: DecisionEntry[]) => foldDecisions([procedure], log)
    expect(admitPrincipal(state(accept(1)), id(1))).toEqual({ ok: false, error: 'principal-no-diagnosis' })
    expect(admitPrincipal(state(change(1, 'K80.20')), id(1)).ok).toBe(true)
  })

  test('ends with a rejection, and comes back only when the rejection is undone', () => {
    const before = [accept(1), accept(2), principal(2), reject(2)]
    expect(fold(...before).principal).toBeNull()
    expect(fold(...before, accept(2)).principal).toBeNull()
    expect(fold(...before, UNDO).principal).toBe(id(2))
    expect(fold(accept(2), principal(2), UNDO, UNDO).principal).toBeNull()
  })
})

describe('the sequence', () => {
  const codesOf = (...log: DecisionEntry[]) => finalCodes(fold(...log)).map((c) => c.suggestionId)

  test('is the order a person gave; what was decided since comes last', () => {
    expect(codesOf(accept(1), accept(2), added)).toEqual([id(1), id(2), id(4)])
    expect(codesOf(accept(1), accept(2), sequence(2, 1), added)).toEqual([id(2), id(1), id(4)])
    expect(codesOf(accept(1), accept(2), sequence(2, 1), UNDO)).toEqual([id(1), id(2)])
    expect(fold(accept(1), accept(2), sequence(2, 1))).toMatchObject({ sequenced: true })
    expect(fold(accept(1), accept(2))).toMatchObject({ sequenced: false })
  })

  test('lets nothing stand before the principal diagnosis', () => {
    expect(codesOf(accept(1), accept(2), principal(1), sequence(2, 1))).toEqual([id(1), id(2)])
    const state = fold(accept(1), accept(2), added, principal(1))
    expect(moved(state, id(1), null)).toEqual({ ok: false, error: 'sequence-principal' })
    expect(moved(state, id(4), id(1))).toEqual({ ok: true, value: [id(1), id(4), id(2)] })
    expect(moved(state, id(2), id(1))).toEqual({ ok: true, value: null })
  })

  test('moves all that end in one code together, as they are signed as one', () => {
    const log = [accept(1), accept(2), change(3, 'E11.9')]
    expect(moved(fold(...log), id(1), null)).toEqual({ ok: true, value: [id(2), id(1), id(3)] })
    expect(moved(fold(...log), id(1), id(3))).toEqual({ ok: true, value: null })
    expect(moved(fold(...log, principal(3)), id(1), null)).toEqual({ ok: false, error: 'sequence-principal' })
  })

  test('is of codes that stand alone', () => {
    expect(moved(fold(accept(1)), id(2), null)).toEqual({ ok: false, error: 'sequence-undecided' })
    expect(moved(fold(accept(1)), id(1), id(2))).toEqual({ ok: false, error: 'sequence-undecided' })
    expect(moved(fold(accept(1)), id(9), null)).toEqual({ ok: false, error: 'suggestion-unknown' })
    expect(codesOf(accept(1), accept(2), sequence(2, 1), reject(2))).toEqual([id(1)])
    expect(codesOf(accept(1), accept(2), sequence(2, 1), reject(2), accept(2))).toEqual([id(2), id(1)])
  })
})

describe('present on admission', () => {
  test('stays with its code through a change, and goes into the list', () => {
    expect(finalCodes(fold(accept(1), poa(1, 'N'), change(1, 'E11.65')))).toMatchObject([{ code: 'E11.65', poa: 'N' }])
    expect(finalCodes(fold(accept(1), poa(1, 'N'), poa(1, null)))).toMatchObject([{ poa: null }])
    expect(finalCodes(fold(accept(1), poa(1, 'N'), poa(1, 'Y'), UNDO))).toMatchObject([{ poa: 'N' }])
  })

  test('is of a diagnosis that stands', () => {
    expect(admitPoa(fold(accept(1)), id(1)).ok).toBe(true)
    expect(admitPoa(fold(), id(1))).toEqual({ ok: false, error: 'poa-undecided' })
    expect(admitPoa(fold(), id(9))).toEqual({ ok: false, error: 'suggestion-unknown' })
    const procedure = suggestion(1, '0FT44ZZ', { proposal: { ...suggestion(1, '0FT44ZZ').proposal, system: 'ICD-10-PCS' } })
    expect(admitPoa(foldDecisions([procedure], [accept(1)]), id(1))).toEqual({ ok: false, error: 'poa-no-diagnosis' })
  })
})

describe('admitting a decision', () => {
  const state = fold()
  test('refuses to accept what the checks set aside, and to change or reject without a reason', () => {
    expect(admitDecision(state, id(3), { action: 'accept' }, null)).toEqual({ ok: false, error: 'suggestion-set-aside' })
    expect(admitDecision(state, id(1), { action: 'reject', reason: '  ' }, null)).toEqual({ ok: false, error: 'reason-missing' })
    expect(admitDecision(state, id(9), { action: 'accept' }, null)).toEqual({ ok: false, error: 'suggestion-unknown' })
  })

  test('lets a person change to a code only if it is in force and billable', () => {
    const to = { action: 'change', code: 'E11.65', reason: 'documented' } as const
    expect(admitDecision(state, id(3), to, VALID).ok).toBe(true)
    expect(admitDecision(state, id(3), to, { status: 'rejected', why: 'not-billable' })).toEqual({ ok: false, error: 'code-not-billable' })
    expect(admitDecision(state, id(3), to, { status: 'rejected', why: 'unknown-code' })).toEqual({ ok: false, error: 'code-unknown' })
    expect(admitDecision(state, id(3), to, null).ok).toBe(false)
  })
})

const entry = fc.oneof(
  fc.constantFrom(
    accept(1),
    accept(2),
    reject(1),
    reject(3),
    change(2, 'I11.9'),
    added,
    principal(2),
    principal(4),
    poa(1, 'Y'),
    poa(2, null),
  ),
  fc.shuffledSubarray([1, 2, 3, 4, 9], { minLength: 0 }).map((order) => sequence(...order)),
)
const anyLog = fc.array(fc.oneof({ weight: 4, arbitrary: entry }, { weight: 1, arbitrary: fc.constant(UNDO) }), { maxLength: 14 })

test('for any log: the principal code is first, each suggestion is there once, and moving one keeps the order of the others', () => {
  fc.assert(
    fc.property(anyLog, fc.constantFrom(1, 2, 3, 4), fc.option(fc.constantFrom(1, 2, 3, 4)), (log, n, before) => {
      const state = fold(...log)
      const ids = state.suggestions.map((s) => s.id)
      expect(new Set(ids).size).toBe(ids.length)
      if (state.principal !== null) expect(ids[0]).toBe(state.principal)
      const next = moved(state, id(n), before === null ? null : id(before))
      if (!next.ok || next.value === null) return
      const standing = state.suggestions.filter(stands).map((s) => s.id)
      const codeOf = (one: string) => state.suggestions.filter((s) => s.id === one).map((s) => endsIn(s).code)[0]
      const others = (list: readonly SuggestionId[]) => list.filter((one) => codeOf(one) !== codeOf(id(n)))
      expect(others(next.value)).toEqual(others(standing))
      const after = fold(...log, { action: 'sequence', order: next.value, at: AT })
      expect(after.suggestions.filter(stands).map((s) => s.id)).toEqual(next.value)
      expect(after.principal).toBe(state.principal)
    }),
  )
})

test('for any log: undoing the last step is as if it had not been taken', () => {
  fc.assert(
    fc.property(anyLog, entry, (log, last) => {
      expect(fold(...log, last, UNDO)).toEqual(fold(...log))
      const codes = finalCodes(fold(...log)).map((c) => c.code)
      expect(new Set(codes).size).toBe(codes.length)
    }),
  )
})
