import { describe, expect, test } from 'vitest'
import { Refused } from '../reader'
import { checkCount } from './known-counts'

const lineOf = (year: number, count: number): number | null | 'passed' => {
  try {
    checkCount(year, count, 'order.txt', 99)
    return 'passed'
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.refusal.line
    throw thrown
  }
}

describe('the number of codes a year is known to have', () => {
  test('passes each release of a year, and any number in a year that is not known', () => {
    const known = [
      [2021, 72616],
      [2021, 72621],
      [2023, 73639],
      [2023, 73674],
      [2025, 74260],
      [2026, 74719],
      [2027, 74879],
      [2031, 5],
    ] as const
    expect(known.map(([year, count]) => lineOf(year, count))).toEqual(known.map(() => 'passed'))
  })

  test('refuses too few with the line where the list ends, and another number with none', () => {
    expect([lineOf(2026, 74718), lineOf(2026, 74879), lineOf(2023, 73650)]).toEqual([99, null, null])
  })

  test('passes a few more where corrections of the year may not be known yet, and no fewer', () => {
    expect([lineOf(2027, 74900), lineOf(2027, 75000), lineOf(2027, 74878)]).toEqual(['passed', null, 99])
  })
})
