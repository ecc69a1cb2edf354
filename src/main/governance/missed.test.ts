import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missedSince } from './missed'

const TEXT = 'Ms. Odalys Brandvold, 5550123, seen today.'
const place = (words: string, category: 'NAME' | 'MRN' = 'NAME') => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  category,
})

test('what no finding of then covered was missed', () => {
  expect(missedSince(TEXT, [place('Odalys')], [place('Odalys'), place('5550123', 'MRN')])).toEqual([place('5550123', 'MRN')])
})

test('a finding that grew by a word was missed in part, one that grew by a sign was not', () => {
  expect(missedSince(TEXT, [place('Odalys')], [place('Odalys Brandvold')])).toEqual([place('Odalys Brandvold')])
  expect(missedSince(TEXT, [place('Brandvold')], [place(' Brandvold,')])).toEqual([])
})

test('several findings of then that cover one of now together leave nothing missed', () => {
  expect(missedSince(TEXT, [place('Odalys'), place('Brandvold')], [place('Odalys Brandvold')])).toEqual([])
})

test('nothing is missed in what is the same, and everything in what had no finding', () => {
  const span = fc
    .integer({ min: 0, max: TEXT.length - 1 })
    .chain((start) => fc.record({ start: fc.constant(start), end: fc.integer({ min: start + 1, max: TEXT.length }) }))
  fc.assert(
    fc.property(span, ({ start, end }) => {
      const finding = { start, end, category: 'NAME' as const }
      expect(missedSince(TEXT, [finding], [finding])).toEqual([])
      expect(missedSince(TEXT, [], [finding])).toEqual(/[\p{L}\p{N}]/u.test(TEXT.slice(start, end)) ? [finding] : [])
    }),
    { numRuns: 100 },
  )
})
