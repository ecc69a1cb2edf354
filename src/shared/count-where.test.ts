import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWhere } from './count-where'

it('counts the items before a limit, wherever it lies', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, limit) => {
      const sorted = [...items].sort((a, b) => a - b)
      expect(countWhere(sorted, (one) => one < limit)).toBe(sorted.filter((one) => one < limit).length)
    }),
  )
})
