import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coded, INPATIENT, marked, PLAIN_RULES, standing } from '../../main/review/audit/testing'
import type { AuditTemplateDraft } from '../audit-views'
import { accountOf, accountsByCategory, accuracyAcross, figureOf, type Measured } from './accuracy'
import type { AuditedCode, StandingMark } from './case'

const agree = (line: number): StandingMark => standing({ verdict: 'agree', line })
const remove = (line: number, more: Partial<StandingMark> = {}): StandingMark => standing({ verdict: 'delete', line, ...more })
const add = (code: string, more: Partial<StandingMark> = {}): StandingMark => standing({ verdict: 'add', to: marked(code), ...more })
const revise = (line: number, code: string, more: Partial<StandingMark> = {}): StandingMark =>
  standing({ verdict: 'revise', line, to: marked(code), ...more })

const codes = (list: readonly AuditedCode[], marks: readonly StandingMark[], rules: Measured = PLAIN_RULES) =>
  figureOf('code-over-code', [accountOf({ coded: list, marks }, rules)], rules)

const TWICE: AuditTemplateDraft = { ...PLAIN_RULES, principalTwice: true }

describe('code over code', () => {
  test('is the correct codes of the reviewer’s codes', () => {
    // The reviewer has 10 codes: 8 agreed, 1 in place of another, 1 that was missed.
    const list = coded('I10', 'E11.9', 'N18.31', 'F32.A', 'J45.909', 'Z79.4', 'E78.5', 'M54.50', 'K21.9')
    const marks = [...[1, 2, 3, 4, 5, 6, 7, 8].map(agree), revise(9, 'K21.00'), add('Z87.891')]
    expect(codes(list, marks)).toMatchObject({ numerator: 8, denominator: 10, errors: 2, value: 0.8, meetsTarget: false })
  })

  test('is the whole where nothing is wrong, and meets its target', () => {
    const figure = codes(coded('I10', 'E11.9'), [agree(1), agree(2)])
    expect(figure).toMatchObject({ numerator: 2, denominator: 2, errors: 0, value: 1, meetsTarget: true })
    expect(figure.interval).toMatchObject({ method: 'wilson', high: 1 })
  })

  test('takes one off for an over-coded code, or does not, as the template says', () => {
    const list = coded('I10', 'E11.9', 'J45.909')
    const marks = [agree(1), agree(2), remove(3)]
    expect(codes(list, marks)).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 })
    expect(codes(list, marks, { ...PLAIN_RULES, overCodedCounts: false })).toMatchObject({ numerator: 2, denominator: 2, value: 1 })
  })

  test('counts over- and under-coding alike: one missed and one too many come to the same', () => {
    const missed = accountOf({ coded: coded('I10'), marks: [agree(1), add('E11.9')] }, PLAIN_RULES)
    const tooMany = accountOf({ coded: coded('I10', 'E11.9'), marks: [agree(1), remove(2)] }, PLAIN_RULES)
    expect(missed).toMatchObject({ errors: 1, underCoded: 1, overCoded: 0 })
    expect(tooMany).toMatchObject({ errors: 1, underCoded: 0, overCoded: 1 })
  })

  test('counts a changed principal diagnosis twice where the template says so, and no other code', () => {
    const list = coded('R07.9', 'I10', 'E11.9', 'N18.31')
    const principal = [revise(1, 'I21.4'), agree(2), agree(3), agree(4)]
    expect(codes(list, principal)).toMatchObject({ numerator: 3, denominator: 4 })
    expect(codes(list, principal, TWICE)).toMatchObject({ numerator: 2, denominator: 4, errors: 2 })
    expect(codes(list, [agree(1), revise(2, 'I11.9'), agree(3), agree(4)], TWICE)).toMatchObject({ numerator: 3, errors: 1 })
  })

  test('counts one change of the principal diagnosis twice, however many marks it takes', () => {
    // The coder's first is taken off and another is put first.
    const marks = [remove(1), standing({ verdict: 'resequence', line: 3, place: 1 }), agree(2)]
    expect(codes(coded('R07.9', 'I10', 'I21.4'), marks, TWICE)).toMatchObject({ errors: 3, denominator: 2, numerator: 0 })
    expect(codes(coded('R07.9', 'I10'), [agree(1), agree(2), add('I21.4', { place: 1 })], TWICE)).toMatchObject({
      errors: 2,
      denominator: 3,
    })
  })

  test('does not count another indicator on the principal diagnosis twice', () => {
    const marks = [standing({ verdict: 'revise', line: 1, to: marked('A41.9', 'N') })]
    expect(codes(coded('A41.9'), marks, TWICE)).toMatchObject({ errors: 1 })
  })

  test('is clamped at 0: one code, changed, counted twice', () => {
    expect(codes(coded('R07.9'), [revise(1, 'I21.4')], TWICE)).toMatchObject({ numerator: 0, denominator: 1, errors: 2, value: 0 })
  })

  test('is nothing where neither has a code, and 0 where the coder had some and there are none', () => {
    expect(codes([], [])).toMatchObject({ numerator: 0, denominator: 0, value: null, interval: null, meetsTarget: null })
    expect(codes(coded('I10'), [remove(1)])).toMatchObject({ numerator: 0, denominator: 0, errors: 1, value: 0, interval: null })
  })

  test('weighs errors as the template says, to the last tenth', () => {
    const tenth: Measured = { ...PLAIN_RULES, errorTypes: PLAIN_RULES.errorTypes.map((type) => ({ ...type, weight: 0.1 })) }
    const list = coded('I10', 'E11.9', 'N18.31', 'F32.A')
    expect(codes(list, [revise(1, 'I11.9'), revise(2, 'E11.65'), revise(3, 'N18.4'), agree(4)], tenth)).toMatchObject({
      errors: 0.3,
      numerator: 3.7,
    })
  })

  test('adds up codes of all cases before it divides', () => {
    const large = accountOf({ coded: coded('I10', 'E11.9', 'N18.31'), marks: [1, 2, 3].map(agree) }, PLAIN_RULES)
    const small = accountOf({ coded: coded('F32.A'), marks: [revise(1, 'F33.1')] }, PLAIN_RULES)
    expect(figureOf('code-over-code', [large, small], PLAIN_RULES)).toMatchObject({ numerator: 3, denominator: 4, value: 0.75 })
  })

  test('does not count what the auditor withdrew or the lead overturned, and still knows how it was marked', () => {
    const list = coded('I10', 'E11.9')
    const marks = [agree(1), remove(2, { state: 'withdrawn' }), add('N18.31', { state: 'overturned' }), add('F32.A', { state: 'upheld' })]
    expect(codes(list, marks)).toMatchObject({ numerator: 2, denominator: 3, errors: 1 })
    expect(accountOf({ coded: list, marks }, PLAIN_RULES, false)).toMatchObject({ codes: 3, errors: 3 })
  })
})

describe('case over case', () => {
  const clean = accountOf({ coded: coded('I10'), marks: [agree(1)] }, PLAIN_RULES)
  const faulty = accountOf({ coded: coded('I10', 'E11.9'), marks: [agree(1), remove(2), add('F32.A')] }, PLAIN_RULES)

  test('is cases without error of the cases, whatever number of errors a case has', () => {
    const figure = figureOf('case-over-case', [clean, clean, clean, faulty], PLAIN_RULES)
    expect(figure).toMatchObject({ numerator: 3, denominator: 4, errors: 1, value: 0.75 })
    expect(figure.interval).toMatchObject({ method: 'exact' })
  })

  test('is nothing without a case', () => {
    expect(figureOf('case-over-case', [], PLAIN_RULES)).toMatchObject({ value: null, interval: null })
  })

  test('does not blame a case for what is there to teach, but for over-coding that code over code leaves out', () => {
    const teaching = standing({ verdict: 'revise', line: 1, to: marked('I11.9'), errorType: 'documentation' })
    expect(accountOf({ coded: coded('I10'), marks: [teaching] }, INPATIENT)).toMatchObject({ errors: 0, faulty: false })
    const lenient = { ...PLAIN_RULES, overCodedCounts: false }
    expect(accountOf({ coded: coded('I10'), marks: [remove(1)] }, lenient)).toMatchObject({ errors: 0, faulty: true, overCoded: 1 })
  })
})

describe('accuracy over several audits', () => {
  const one = accountOf({ coded: coded('I10', 'E11.9'), marks: [agree(1), revise(2, 'E11.65')] }, PLAIN_RULES)
  const clean = accountOf({ coded: coded('I10'), marks: [agree(1)] }, PLAIN_RULES)
  const byCases: Measured = { ...PLAIN_RULES, methods: ['case-over-case'] }

  test('takes each method over the audits that use it, and says that their weights may differ', () => {
    const parts = [
      { account: one, rules: PLAIN_RULES },
      { account: clean, rules: byCases },
    ]
    expect(accuracyAcross(parts, 0.95)).toMatchObject([
      { method: 'code-over-code', numerator: 1, denominator: 2 },
      { method: 'case-over-case', numerator: 1, denominator: 2, says: expect.stringContaining("as each audit's template weighs them") },
    ])
  })

  test('is no figure where there is no audit', () => {
    expect(accuracyAcross([], 0.95)).toEqual([])
    expect(accuracyAcross([{ account: clean, rules: byCases }], 0.95).map(({ method }) => method)).toEqual(['case-over-case'])
  })
})

test('a figure says its method, counts, interval, weights and target', () => {
  const { says } = codes(coded('R07.9', 'I10'), [revise(1, 'I21.4'), agree(2)], INPATIENT)
  expect(says).toBe(
    "Code over code: 0 of the reviewer's 2 codes are correct (2 weighted errors), 0.0 %, 95 % Wilson interval 0.0 % to 65.8 %. " +
      'An over-coded code takes one off. A changed principal diagnosis counts as two errors. ' +
      'Errors count 1, but Present on admission 0.5, Documentation unclear 0. Target 95.0 %.',
  )
  expect(figureOf('case-over-case', [accountOf({ coded: coded('I10'), marks: [agree(1)] }, INPATIENT)], INPATIENT).says).toBe(
    'Case over case: 1 of 1 cases have no error, 100.0 %, 95 % exact (Clopper-Pearson) interval 2.5 % to 100.0 %. ' +
      'Not an error of a case: Documentation unclear. Target 95.0 %.',
  )
})

const CODES = ['I10', 'E11.9', 'E11.65', 'N18.31', 'F32.A', 'J45.909']
const aCase = fc
  .array(fc.constantFrom('agree', 'delete', 'revise'), { maxLength: 6 })
  .chain((verdicts) => fc.tuple(fc.constant(verdicts), fc.integer({ min: 0, max: 4 })))
  .map(([verdicts, adds]) => ({
    coded: coded(...verdicts.map((_, i) => CODES[i] as string)),
    marks: [
      ...verdicts.map((verdict, i) => standing({ verdict, line: i + 1, to: verdict === 'revise' ? marked(`Z0${i}.0`) : null })),
      ...Array.from({ length: adds }, (_, i) => add(`Y9${i}.0`)),
    ],
  }))
const someRules = fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom(0, 0.5, 1, 2)).map(
  ([principalTwice, overCodedCounts, weight]): Measured => ({
    ...PLAIN_RULES,
    principalTwice,
    overCodedCounts,
    errorTypes: PLAIN_RULES.errorTypes.map((type) => ({ ...type, weight })),
  }),
)

test('whatever the marks and weights, a share lies in 0 to 1 and in its interval', () => {
  fc.assert(
    fc.property(fc.array(aCase, { maxLength: 4 }), someRules, (cases, rules) => {
      const accounts = cases.map((one) => accountOf(one, rules))
      for (const method of ['code-over-code', 'case-over-case'] as const) {
        const { value, interval } = figureOf(method, accounts, rules)
        if (value === null) continue
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        if (interval) expect(value).toBeGreaterThanOrEqual(interval.low - 1e-9)
        if (interval) expect(value).toBeLessThanOrEqual(interval.high + 1e-9)
      }
    }),
  )
})

test('the categories of a case add up to the case', () => {
  fc.assert(
    fc.property(aCase, someRules, (one, rules) => {
      const whole = accountOf(one, rules)
      const parts = [...accountsByCategory(one, rules).values()]
      expect(parts.reduce((sum, { codes }) => sum + codes, 0)).toBe(whole.codes)
      expect(parts.reduce((sum, { errors }) => sum + errors, 0)).toBeCloseTo(whole.errors, 6)
      expect(parts.reduce((sum, { overCoded }) => sum + overCoded, 0)).toBe(whole.overCoded)
    }),
  )
})
