import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { around, boxesOn, linesOf, type PlacedWord, wordsOn } from './page-places'

/** Two lines of three words of four letters, each with a blank after it. */
const WORDS: PlacedWord[] = [0, 1, 2, 3, 4, 5].map((i) => ({
  start: i * 5,
  end: i * 5 + 4,
  x: 50 + (i % 3) * 30,
  y: 100 + Math.floor(i / 3) * 14,
  width: 25,
  height: 10,
}))

describe('boxesOn', () => {
  test('is one box for a stretch of one line', () => {
    expect(boxesOn(WORDS, { start: 0, end: 9 })).toEqual([{ x: 50, y: 100, width: 55, height: 10 }])
  })

  test('takes a word that the stretch cuts whole', () => {
    expect(boxesOn(WORDS, { start: 2, end: 6 })).toEqual(boxesOn(WORDS, { start: 0, end: 9 }))
  })

  test('is a box for each line of a stretch of several', () => {
    expect(boxesOn(WORDS, { start: 10, end: 19 })).toEqual([
      { x: 110, y: 100, width: 25, height: 10 },
      { x: 50, y: 114, width: 25, height: 10 },
    ])
  })

  test('is nothing for blanks, and for what stands on another page', () => {
    expect(boxesOn(WORDS, { start: 4, end: 5 })).toEqual([])
    expect(boxesOn(WORDS, { start: 400, end: 500 })).toEqual([])
  })

  test('does not join what stands in another column', () => {
    const [first] = WORDS as [PlacedWord]
    expect(linesOf([first, { ...first, x: 300 }])).toHaveLength(2)
  })
})

test('finds exactly the words that a stretch touches', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), (a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) }
      expect(wordsOn(WORDS, span)).toEqual(WORDS.filter((word) => word.start < span.end && word.end > span.start))
    }),
  )
})

test('has no box around nothing', () => {
  expect(() => around([])).toThrow(RangeError)
})
