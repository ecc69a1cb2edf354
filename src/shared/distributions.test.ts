import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile, betaShare, logGamma, tQuantile } from './distributions'

describe('ln Γ', () => {
  test('is the logarithm of factorials', () => {
    let factorial = 1
    for (let n = 1; n <= 20; n++) {
      factorial *= n
      expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 12)
    }
  })

  test('is ½ ln π at one half', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  })
})

describe('the incomplete beta function', () => {
  /** P(X ≥ k) of a binomial variable, summed term by term: what I_p(k, n − k + 1) is. */
  function binomialTail(p: number, k: number, n: number): number {
    let term = (1 - p) ** n
    let sum = k === 0 ? term : 0
    for (let i = 1; i <= n; i++) {
      term *= ((n - i + 1) / i) * (p / (1 - p))
      if (i >= k) sum += term
    }
    return sum
  }

  test('is the tail of a binomial variable', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p, at) => {
          const k = 1 + Math.floor(at * (n - 1))
          expect(betaShare(p, k, n - k + 1)).toBeCloseTo(binomialTail(p, k, n), 11)
        },
      ),
    )
  })

  test('is turned round by its quantile', () => {
    const positive = fc.double({ min: 0.5, max: 2000, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), positive, positive, (share, a, b) => {
        expect(betaShare(betaQuantile(share, a, b), a, b)).toBeCloseTo(share, 8)
      }),
    )
  })
})

describe('Student’s t', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: upper critical values at .90, .95, .975, .99, .995, .999.
  const TABLE: readonly (readonly [number, readonly number[]])[] = [
    [1, [3.078, 6.314, 12.706, 31.821, 63.657, 318.309]],
    [2, [1.886, 2.92, 4.303, 6.965, 9.925, 22.327]],
    [5, [1.476, 2.015, 2.571, 3.365, 4.032, 5.893]],
    [10, [1.372, 1.812, 2.228, 2.764, 3.169, 4.144]],
    [29, [1.311, 1.699, 2.045, 2.462, 2.756, 3.396]],
    [30, [1.31, 1.697, 2.042, 2.457, 2.75, 3.385]],
    [100, [1.29, 1.66, 1.984, 2.364, 2.626, 3.174]],
  ]

  test.each(TABLE)('has the printed values at %i degrees of freedom', (degrees, values) => {
    const shares = [0.9, 0.95, 0.975, 0.99, 0.995, 0.999]
    expect(shares.map((share) => Math.round(tQuantile(share, degrees) * 1000) / 1000)).toEqual(values)
  })

  test('nears the normal distribution with many degrees of freedom', () => {
    expect(tQuantile(0.95, 1e7)).toBeCloseTo(1.644854, 5)
    expect(tQuantile(0.975, 1e7)).toBeCloseTo(1.959964, 5)
  })

  test('is the same on both sides of nothing', () => {
    expect(tQuantile(0.05, 12)).toBe(-tQuantile(0.95, 12))
    expect(tQuantile(0.5, 12)).toBeCloseTo(0, 12)
  })
})
