import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNear, wordsNear } from './search-near'

describe('words a slip away', () => {
  it.each([
    ['pneumonia', 'pnuemonia'],
    ['asthma', 'asthmma'],
    ['diarrhea', 'diarhea'],
    ['psoriasis', 'psoriasys'],
    ['alzheimer', 'alzhiemer'],
  ])('finds %s for %s', (word, typed) => {
    expect(isNear(typed, word)).toBe(true)
  })

  it('knows every word again with one letter dropped, doubled, changed or exchanged', () => {
    const word = fc.stringMatching(/^[a-z]{5,14}$/)
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'change', 'exchange'), (whole, n, slip) => {
        const at = n % (whole.length - 1)
        const [before, letter, next, after] = [whole.slice(0, at), whole[at] as string, whole[at + 1] as string, whole.slice(at + 2)]
        const typed = {
          drop: `${before}${next}${after}`,
          double: `${before}${letter}${letter}${next}${after}`,
          change: `${before}q${next}${after}`,
          exchange: `${before}${next}${letter}${after}`,
        }[slip]
        expect(isNear(typed, whole)).toBe(true)
      }),
    )
  })

  it('leaves short words and numbers alone', () => {
    expect(wordsNear('ckd', ['cold'])).toEqual([])
    expect(wordsNear('e119', ['e118'])).toEqual([])
  })

  it('lets a long word slip twice, but not at its first letter, and only where once is not enough', () => {
    expect(wordsNear('hyponatrima', ['hyponatremia', 'zyponatrima'])).toEqual([1])
    expect(wordsNear('hyponatrima', ['hyponatremia'])).toEqual([0])
    expect(wordsNear('yhponatrima', ['hyponatremia'])).toEqual([])
  })
})
