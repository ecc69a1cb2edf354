import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces } from './exact-text'

describe('pieces of the exact bytes', () => {
  it('put together are the text again, and no surrogate pair is split', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '🩺', 'word '), { maxLength: 40 }).map((parts) => parts.join('').repeat(60))
    fc.assert(
      fc.property(text, (t) => {
        const parts = pieces(t)
        expect(parts.join('')).toBe(t)
        expect(parts.every((p) => !/\p{Surrogate}/u.test(p))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
