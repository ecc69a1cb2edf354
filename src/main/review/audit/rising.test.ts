import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestRising } from './rising'

const run = (values: readonly number[]): readonly number[] => longestRising(values, (n) => n)

test('finds what kept its order', () => {
  expect(run([])).toEqual([])
  expect(run([2, 3, 4, 1])).toEqual([2, 3, 4])
  expect(run([3, 2, 1])).toHaveLength(1)
})

test('is as long as any rising part found by trying them all', () => {
  const longest = (values: readonly number[]): number => {
    const ending = values.map(() => 1)
    values.forEach((value, i) => {
      for (let j = 0; j < i; j++) if ((values[j] as number) < value) ending[i] = Math.max(ending[i] as number, (ending[j] as number) + 1)
    })
    return Math.max(0, ...ending)
  }
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 25 }), (values) => {
      const found = run(values)
      expect(found).toHaveLength(longest(values))
      expect([...found].sort((a, b) => a - b)).toEqual(found)
      expect(found.map((value) => values.indexOf(value)).every((at, i, all) => i === 0 || at > (all[i - 1] as number))).toBe(true)
    }),
  )
})
