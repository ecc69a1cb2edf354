import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldCase } from '../../main/review/audit/fold-case'
import { CODER, caseOf, coded, mark, marked, PLAIN_RULES, partyOf, person, said } from '../../main/review/audit/testing'
import type { AuditCaseId } from '../ids'
import { accuracyOf } from './accuracy'
import type { CaseEntry, CaseFacts, Mark } from './case'
import { accountsOf, type CountedCase, totalsOf } from './totals'

const OTHER = person('Oddny Farrow', 'coder')
let cases = 0

function audited(facts: Partial<CaseFacts>, codes: readonly string[], marks: readonly Mark[], ...more: CaseEntry[]): CountedCase {
  cases += 1
  const one = caseOf(coded(...codes), { id: `case ${cases}` as AuditCaseId, number: cases, ...facts })
  return { facts: one, state: foldCase(one, [said({ action: 'mark', marks }), said({ action: 'release' }), ...more]) }
}

const agree = (line: number) => mark({ verdict: 'agree', line })
const rules = PLAIN_RULES

const THREE: readonly CountedCase[] = [
  audited({ coder: partyOf(CODER), provider: 'Ingrid Halloway, MD' }, ['I10', 'E11.9'], [agree(1), agree(2)]),
  audited({ coder: partyOf(OTHER), provider: 'Ingrid Halloway, MD' }, ['I10'], [mark({ verdict: 'delete', line: 1 })]),
  audited({ coder: partyOf(CODER) }, ['I10'], [agree(1), mark({ verdict: 'add', to: marked('E11.65'), severity: 'critical' })]),
]

describe('totals', () => {
  const totals = totalsOf(THREE, rules)

  test('by coder, in the order of names, never by how many errors', () => {
    expect(totals.byCoder).toMatchObject([
      { label: 'Linnea Okafor', cases: 2, codes: 4, errors: 1, overCoded: 0, underCoded: 1 },
      { label: 'Oddny Farrow', cases: 1, codes: 0, errors: 1, overCoded: 1, underCoded: 0 },
    ])
    expect(totals.byCoder[0]?.accuracy).toMatchObject([
      { method: 'code-over-code', numerator: 3, denominator: 4 },
      { method: 'case-over-case', numerator: 1, denominator: 2 },
    ])
  })

  test('by provider, of the cases that have one', () => {
    expect(totals.byProvider).toMatchObject([{ label: 'Ingrid Halloway, MD', cases: 2, codes: 2, errors: 1 }])
  })

  test('by category of code, by codes alone', () => {
    expect(totals.byCategory).toMatchObject([
      { label: 'ICD-10-CM E11', cases: 2, codes: 2, errors: 1, underCoded: 1 },
      { label: 'ICD-10-CM I10', cases: 3, codes: 2, errors: 1, overCoded: 1 },
    ])
    expect(totals.byCategory.flatMap(({ accuracy }) => accuracy.map(({ method }) => method))).toEqual(['code-over-code', 'code-over-code'])
  })

  test('by error type, every type of the template in its order, with severities', () => {
    expect(totals.byErrorType.map(({ key }) => key)).toEqual(rules.errorTypes.map(({ key }) => key))
    expect(totals.byErrorType[0]).toMatchObject({
      key: 'missed-diagnosis',
      marks: 2,
      bySeverity: { minor: 0, major: 1, critical: 1 },
      overCoded: 1,
      underCoded: 1,
    })
  })
})

test('a case counts once it is released, and not while it is taken back', () => {
  const reopened = audited({}, ['I10'], [mark({ verdict: 'delete', line: 1 })], said({ action: 'reopen', reason: 'x' }))
  expect(accountsOf([reopened], rules)).toEqual([])
  expect(totalsOf([reopened], rules).byCoder).toEqual([])
})

test('a mark that was withdrawn is in no total', () => {
  const wrong = mark({ verdict: 'delete', line: 1 })
  const step = (act: 'rebut' | 'withdraw') =>
    said({ action: 'dispute', markId: wrong.id, act, comment: 'x', onBehalf: false, alone: false })
  const lifted = audited({}, ['I10'], [wrong], step('rebut'), step('withdraw'))
  const { byErrorType, byCoder } = totalsOf([lifted], rules)
  expect(byErrorType.every(({ marks }) => marks === 0)).toBe(true)
  expect(byCoder).toMatchObject([{ errors: 0, codes: 1 }])
  expect(accountsOf([lifted], rules, false)).toMatchObject([{ errors: 1 }])
})

test('the rows of coders add up to the audit', () => {
  const aCase = fc
    .tuple(fc.constantFrom(CODER, OTHER), fc.array(fc.boolean(), { maxLength: 5 }), fc.nat(3))
    .map(([coder, verdicts, adds]) =>
      audited(
        { coder: partyOf(coder) },
        verdicts.map((_, i) => `A0${i}.0`),
        [
          ...verdicts.map((right, i) => (right ? agree(i + 1) : mark({ verdict: 'delete', line: i + 1 }))),
          ...Array.from({ length: adds }, (_, i) => mark({ verdict: 'add', to: marked(`B0${i}.0`) })),
        ],
      ),
    )
  fc.assert(
    fc.property(fc.array(aCase, { maxLength: 6 }), (all) => {
      const { byCoder, byCategory } = totalsOf(all, rules)
      const [codes] = accuracyOf(accountsOf(all, rules), rules)
      for (const rows of [byCoder, byCategory]) {
        expect(rows.reduce((sum, row) => sum + row.codes, 0)).toBe(codes?.denominator)
        expect(rows.reduce((sum, row) => sum + row.errors, 0)).toBeCloseTo(codes?.errors ?? 0, 6)
      }
    }),
    { numRuns: 60 },
  )
})
