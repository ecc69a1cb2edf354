import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tQuantile } from '../../../shared/distributions'
import { exact, wilson } from '../../../shared/intervals'
import { estimateShare, estimateTotal } from './estimate'

describe('a share', () => {
  test('of a simple sample has Wilson’s and the exact bounds', () => {
    const { share, intervals, ruleOfThree } = estimateShare([{ size: 1000, values: [...Array(15).fill(1), ...Array(133).fill(0)] }])
    expect(share).toBeCloseTo(15 / 148, 12)
    expect(intervals).toEqual([wilson(15, 148), exact(15, 148)])
    expect(ruleOfThree).toBeNull()
  })

  test('of none in n is bounded by the rule of three', () => {
    expect(estimateShare([{ size: 500, values: Array(60).fill(0) }]).ruleOfThree).toBe(0.05)
  })

  test('of a stratified sample weighs each stratum by its size', () => {
    // 2 of 10 in 900 units, 5 of 10 in 100: 0.9 × 0.2 + 0.1 × 0.5.
    const strata = [
      { size: 900, values: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
      { size: 100, values: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0] },
    ]
    const { share, intervals } = estimateShare(strata)
    expect(share).toBeCloseTo(0.23, 12)
    // Variance 0.9² × 0.99 × 0.1778/10 + 0.1² × 0.9 × 0.2778/10 = 0.01449, as of 0.1771/0.01449 = 12.2 units.
    expect(intervals).toEqual([{ ...wilson(0.23 * 12.2, 12.2), low: expect.closeTo(0.0789, 4), high: expect.closeTo(0.5103, 4) }])
  })

  test('of proportional strata that are alike is that of one simple sample, near enough', () => {
    const values = [...Array(6).fill(1), ...Array(24).fill(0)]
    const one = estimateShare([{ size: 10_000, values: [...values, ...values] }])
    const two = estimateShare([
      { size: 5000, values },
      { size: 5000, values },
    ])
    expect(two.share).toBeCloseTo(one.share, 12)
    expect(two.intervals[0]?.low).toBeCloseTo(one.intervals[0]?.low as number, 2)
    expect(two.intervals[0]?.high).toBeCloseTo(one.intervals[0]?.high as number, 2)
  })
})

describe('a total', () => {
  test('projects the mean to the frame with Student’s limits and the finite population correction', () => {
    // By hand: mean 3, s² = 2.5, n = 5, N = 50; the error of the total is 50 √(0.9 × 2.5 / 5) = 33.541.
    const total = estimateTotal([{ size: 50, values: [1, 2, 3, 4, 5] }])
    expect(total).toMatchObject({ reviewed: 5, frame: 50, sum: 15, mean: 3, total: 150, degrees: 4 })
    expect(total.standardError).toBeCloseTo(33.541, 3)
    expect(total.lower).toBeCloseTo(150 - 2.1318 * 33.541, 2)
    expect(total.upper).toBeCloseTo(150 + 2.1318 * 33.541, 2)
    expect(total.lowerOneSided).toBeCloseTo(150 - 1.5332 * 33.541, 2)
    expect(total.warnings).toEqual(['few-units'])
  })

  test('of a stratified sample adds the strata’s variances, with Satterthwaite’s degrees of freedom', () => {
    // By hand: 100 × (10 − 0)…: parts are N(N − n)/n · s² = 10 × 8/2 × 2 = 80 and 20 × 16/4 × (20/3) = 533.33.
    const total = estimateTotal([
      { size: 10, values: [1, 3] },
      { size: 20, values: [2, 4, 6, 8] },
    ])
    expect(total.total).toBeCloseTo(10 * 2 + 20 * 5, 10)
    expect(total.standardError).toBeCloseTo(Math.sqrt(80 + 1600 / 3), 10)
    expect(total.degrees).toBeCloseTo((80 + 1600 / 3) ** 2 / (80 ** 2 / 1 + (1600 / 3) ** 2 / 3), 10)
    expect(total.lower).toBeCloseTo(120 - tQuantile(0.95, total.degrees as number) * Math.sqrt(80 + 1600 / 3), 8)
  })

  test('of a frame that was reviewed whole is known, without limits and warnings', () => {
    const total = estimateTotal([{ size: 3, values: [1, 2, 6] }])
    expect(total).toMatchObject({ total: 9, standardError: 0, lower: 9, upper: 9, warnings: [] })
  })

  test('says that a single unit of a stratum tells nothing of its spread', () => {
    const total = estimateTotal([
      { size: 10, values: [1] },
      { size: 10, values: [2, 3] },
    ])
    expect(total).toMatchObject({ standardError: null, lower: null, lowerOneSided: null })
    expect(total.warnings).toContain('single-unit-stratum')
    // A stratum that has no more than the one is known whole.
    expect(
      estimateTotal([
        { size: 1, values: [1] },
        { size: 10, values: [2, 3] },
      ]).lower,
    ).not.toBeNull()
  })

  test('warns of few units, of skew and of values all alike', () => {
    const even = Array.from({ length: 40 }, (_, i) => i % 4)
    expect(estimateTotal([{ size: 400, values: even }]).warnings).toEqual([])
    // One in forty: Fisher's skewness is 6.1, which asks for over 900 units.
    expect(estimateTotal([{ size: 400, values: [9, ...Array(39).fill(0)] }]).warnings).toEqual(['skewed'])
    expect(estimateTotal([{ size: 400, values: Array(40).fill(2) }]).warnings).toEqual(['no-spread'])
  })

  test('has a lower limit that most samples’ frames lie above', () => {
    // Frames of 200 units with known totals, 40 drawn evenly: the limit should lie below the truth in about 95 of 100.
    let below = 0
    let state = 1
    const random = () => {
      state = (state * 16807) % 2147483647
      return state / 2147483647
    }
    const frame = Array.from({ length: 200 }, (_, i) => i % 5)
    for (let run = 0; run < 600; run++) {
      const shuffled = frame.map((value) => ({ value, key: random() })).sort((a, b) => a.key - b.key)
      const { lower } = estimateTotal([{ size: 200, values: shuffled.slice(0, 40).map(({ value }) => value) }])
      if ((lower as number) <= 400) below += 1
    }
    expect(below / 600).toBeGreaterThan(0.925)
    expect(below / 600).toBeLessThan(0.975)
  })

  test('moves with its values: twice the values give twice the total and limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 30 }), (values) => {
        const once = estimateTotal([{ size: 100, values }])
        const twice = estimateTotal([{ size: 100, values: values.map((value) => 2 * value) }])
        expect(twice.total).toBeCloseTo(2 * once.total, 8)
        expect(twice.lower as number).toBeCloseTo(2 * (once.lower as number), 6)
      }),
    )
  })
})
