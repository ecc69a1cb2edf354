import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, type Level, wilson } from './intervals'

const near = (x: number): number => expect.closeTo(x, 4) as number

describe('the Wilson interval', () => {
  // By hand: centre (p + z²/2n) / (1 + z²/n), half z/(1 + z²/n) · √(p(1−p)/n + z²/4n²), z = 1.959964.
  test.each([
    [19, 20, 0.7639, 0.9911],
    [47, 50, 0.8378, 0.9794],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [8, 10, 0.4902, 0.9433],
  ])('of %d in %d', (hits, of, low, high) => {
    expect(wilson(hits, of)).toEqual({ method: 'wilson', level: 0.95, low: near(low), high: near(high) })
  })

  test('takes a weighted count', () => {
    const { low, high } = wilson(9.5, 10)
    expect(low).toBeGreaterThan(wilson(9, 10).low)
    expect(high).toBeLessThan(wilson(10, 10).high + 1e-12)
  })
})

describe('the exact interval', () => {
  // 0 of n and n of n have closed forms: 1 − (α/2)^(1/n) and (α/2)^(1/n).
  test('has the closed forms at its ends', () => {
    expect(exact(0, 30)).toMatchObject({ low: 0, high: near(1 - 0.025 ** (1 / 30)) })
    expect(exact(30, 30)).toMatchObject({ low: near(0.025 ** (1 / 30)), high: 1 })
  })

  // 1 of 2: P(X ≥ 1) = 1 − (1−p)² = 0.025 and P(X ≤ 1) = 1 − p² = 0.025.
  test('solves one hit of two as by hand', () => {
    expect(exact(1, 2)).toMatchObject({ low: near(1 - Math.sqrt(0.975)), high: near(Math.sqrt(0.975)) })
  })

  test('stays a number for tens of thousands', () => {
    const { low, high } = exact(19_000, 20_000)
    expect(low).toBeCloseTo(0.9469, 3)
    expect(high).toBeCloseTo(0.953, 3)
  })

  test('is of whole counts only', () => {
    expect(() => exact(9.5, 10)).toThrow(RangeError)
  })
})

// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I.
test.each([
  { hits: 81, of: 263, byWilson: [0.2553, 0.3662], byExact: [0.2527, 0.3676] },
  { hits: 15, of: 148, byWilson: [0.0624, 0.1605], byExact: [0.0578, 0.1617] },
  { hits: 0, of: 20, byWilson: [0, 0.1611], byExact: [0, 0.1684] },
  { hits: 1, of: 29, byWilson: [0.0061, 0.1718], byExact: [0.0009, 0.1776] },
])('has the published bounds of $hits in $of', ({ hits, of, byWilson, byExact }) => {
  const rounded = ({ low, high }: { low: number; high: number }) => [low, high].map((bound) => Math.round(bound * 10_000) / 10_000)
  expect(rounded(wilson(hits, of))).toEqual(byWilson)
  expect(rounded(exact(hits, of))).toEqual(byExact)
})

const counts = fc.integer({ min: 1, max: 400 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))

test.each([wilson, exact])('%o lies in 0 to 1, holds the share, and is wider for a higher level', (interval) => {
  fc.assert(
    fc.property(counts, ([hits, of]) => {
      const levels: Level[] = [0.9, 0.95, 0.99]
      const spans = levels.map((level) => interval(hits, of, level))
      for (const { low, high } of spans) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(hits / of + 1e-12)
        expect(high).toBeGreaterThanOrEqual(hits / of - 1e-12)
      }
      expect((spans[2]?.high ?? 0) - (spans[2]?.low ?? 0)).toBeGreaterThan((spans[0]?.high ?? 1) - (spans[0]?.low ?? 0))
    }),
    { numRuns: 60 },
  )
})

test.each([wilson, exact])('%o turns round with the share: misses have the mirrored interval of hits', (interval) => {
  fc.assert(
    fc.property(counts, ([hits, of]) => {
      const a = interval(hits, of)
      const b = interval(of - hits, of)
      expect(a.low).toBeCloseTo(1 - b.high, 8)
      expect(a.high).toBeCloseTo(1 - b.low, 8)
    }),
    { numRuns: 60 },
  )
})

test.each([
  [0, 0],
  [-1, 10],
  [11, 10],
])('%d of %d is no share', (hits, of) => {
  expect(() => wilson(hits, of)).toThrow(RangeError)
  expect(() => exact(hits, of)).toThrow(RangeError)
})
