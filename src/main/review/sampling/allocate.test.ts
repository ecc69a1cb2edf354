import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut, sum } from './allocate'

test('shares out by largest remainder', () => {
  // 10 in proportion to 50 : 30 : 17 is 5.15, 3.09, 1.75.
  expect(shareOut({ total: 10, sizes: [50, 30, 17], weights: [50, 30, 17], least: 1 })).toEqual({ ok: true, value: [5, 3, 2] })
  expect(shareOut({ total: 10, sizes: [3, 3, 90], weights: [3, 3, 90], least: 2 })).toEqual({ ok: true, value: [2, 2, 6] })
  expect(shareOut({ total: 10, sizes: [4, 100], weights: [90, 10], least: 1 })).toEqual({ ok: true, value: [4, 6] })
})

test('says when more is wanted than there is, or less than the strata need', () => {
  expect(shareOut({ total: 6, sizes: [2, 3], weights: [2, 3], least: 1 })).toEqual({ ok: false, error: 'sample-too-large' })
  expect(shareOut({ total: 3, sizes: [2, 3], weights: [2, 3], least: 2 })).toEqual({ ok: false, error: 'sample-too-small' })
})

test('adds up, keeps to the least and takes no more than there is, whatever the sizes and weights', () => {
  const stratum = fc.record({ size: fc.integer({ min: 1, max: 300 }), weight: fc.double({ min: 0, max: 1000, noNaN: true }) })
  fc.assert(
    fc.property(
      fc.array(stratum, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(1, 2),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (strata, least, at) => {
        const sizes = strata.map(({ size }) => size)
        const floor = sum(sizes.map((size) => Math.min(size, least)))
        const total = floor + Math.floor(at * (sum(sizes) - floor))
        const shared = shareOut({ total, sizes, weights: strata.map(({ weight }) => weight), least })
        expect(shared.ok).toBe(true)
        if (!shared.ok) return
        expect(sum(shared.value)).toBe(total)
        shared.value.forEach((given, i) => {
          expect(given).toBeGreaterThanOrEqual(Math.min(least, sizes[i] as number))
          expect(given).toBeLessThanOrEqual(sizes[i] as number)
        })
      },
    ),
    { numRuns: 2000 },
  )
})
