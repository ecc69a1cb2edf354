import { expect, test } from 'vitest'
import { intervalsOf } from './intervals'
import { figuresOf, type Tally, tally } from './validation'

/** Documents of one identifier each, so many of a hundred of them masked. */
const set = (masked: number, of: number): Tally[] =>
  Array.from({ length: of }, (_, i) => {
    const place = { start: 0, end: 3 }
    return tally({ id: `${i}`, text: 'Ann came.', spans: [{ ...place, label: 'NAME' }], ignore: [] }, i < masked ? [place] : [])
  })

test('are the same at every run and lie round the figure', () => {
  const tallies = set(80, 100)
  const [low, high] = intervalsOf(tallies).entityRecall ?? [0, 0]
  expect(intervalsOf(tallies).entityRecall).toEqual([low, high])
  expect(figuresOf(tallies).entityRecall).toBe(0.8)
  // 1.96 standard errors of a share of 0.8 in 100 are 0.078.
  expect(low).toBeCloseTo(0.72, 1)
  expect(high).toBeCloseTo(0.88, 1)
})

test('are narrower for more documents', () => {
  const width = (of: number): number => {
    const [low, high] = intervalsOf(set(of * 0.8, of)).entityRecall ?? [0, 0]
    return high - low
  }
  expect(width(400)).toBeLessThan(width(100))
})

test('are null where there is nothing to measure, and points where all documents are alike', () => {
  expect(intervalsOf(set(5, 5))).toMatchObject({ entityRecall: [1, 1], cleanFlagged: null, overRedactionClean: null })
  expect(intervalsOf([]).charRecall).toBeNull()
})
