import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinAgreement, kappaOf, listAgreement } from './agreement'

const pairsOf = (counts: Readonly<Record<string, number>>): [string, string][] =>
  Object.entries(counts).flatMap(([key, count]) => Array.from({ length: count }, (): [string, string] => [key[0] ?? '', key[1] ?? '']))

describe('kappa', () => {
  test('is what is left beyond chance', () => {
    // 35 of 50 agree; by chance 25 would.
    const kappa = kappaOf(pairsOf({ yy: 20, yn: 5, ny: 10, nn: 15 }))
    expect(kappa).toMatchObject({ observed: 0.7, items: 50 })
    expect(kappa?.expected).toBeCloseTo(0.5)
    expect(kappa?.value).toBeCloseTo(0.4)
  })

  test('has the interval of its large-sample standard error, worked by hand for two categories', () => {
    const kappa = kappaOf(pairsOf({ yy: 20, yn: 5, ny: 10, nn: 15 }))
    // p = .4 .1 .2 .3; rows .5 .5, columns .6 .4; 1-κ = .6
    const agreeing = 0.4 * (1 - 1.1 * 0.6) ** 2 + 0.3 * (1 - 0.9 * 0.6) ** 2
    const differing = 0.36 * (0.1 * (0.6 + 0.5) ** 2 + 0.2 * (0.4 + 0.5) ** 2)
    const error = Math.sqrt((agreeing + differing - (0.4 - 0.5 * 0.6) ** 2) / 50) / 0.5
    expect(kappa?.interval?.low).toBeCloseTo(0.4 - 1.959964 * error, 5)
    expect(kappa?.interval?.high).toBeCloseTo(0.4 + 1.959964 * error, 5)
  })

  test('does not exist where both always say the same one thing, or for no items', () => {
    expect(kappaOf(pairsOf({ yy: 9 }))).toEqual({ value: null, observed: 1, expected: 1, items: 9, interval: null })
    expect(kappaOf([])).toBeNull()
  })

  test('is 1 for full agreement, lies in its interval, and does not care who is first', () => {
    const said = fc.constantFrom('I10', 'E11', 'J18', 'N39')
    fc.assert(
      fc.property(fc.array(fc.tuple(said, said), { minLength: 1, maxLength: 60 }), (pairs) => {
        const kappa = kappaOf(pairs)
        if (!kappa || kappa.value === null || !kappa.interval) return
        expect(kappa.value).toBeLessThanOrEqual(1)
        expect(kappa.interval.low).toBeLessThanOrEqual(kappa.value + 1e-12)
        expect(kappa.interval.high).toBeGreaterThanOrEqual(kappa.value - 1e-12)
        expect(kappaOf(pairs.map(([a, b]) => [b, a] as const))?.value).toBeCloseTo(kappa.value)
        if (pairs.every(([a, b]) => a === b)) expect(kappa.value).toBeCloseTo(1)
      }),
    )
  })
})

describe('the agreement of two lists', () => {
  test('counts a code once, in both, or in one alone', () => {
    expect(listAgreement(['I10', 'E11.9', 'E11.9'], ['E11.9', 'J45.909'])).toEqual({ both: 1, firstOnly: 1, secondOnly: 1, value: 0.5 })
    expect(listAgreement([], [])).toEqual({ both: 0, firstOnly: 0, secondOnly: 0, value: null })
  })

  test('is counted over charts, not averaged over them', () => {
    const joined = joinAgreement([listAgreement(['I10'], ['I10']), listAgreement(['E11.9', 'J45.909'], [])])
    expect(joined).toEqual({ both: 1, firstOnly: 2, secondOnly: 0, value: 0.5 })
  })
})
