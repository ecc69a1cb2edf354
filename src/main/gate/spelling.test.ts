import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileSpelling, slips } from './spelling'

test.each([
  ['a letter too many', 'brandvold', 'branndvold'],
  ['a letter too few', 'brandvold', 'brandvod'],
  ['another letter', 'brandvold', 'brandveld'],
  ['two letters exchanged', 'brandvold', 'barndvold'],
  ['two slips in a long name', 'quillfeather', 'quilfaether'],
  ['a scanner that took rn for m', 'bernardsen', 'bemardsen'],
  ['a scanner that took o for 0 and l for 1', 'odalys', '0da1ys'],
])('finds a name with %s', (_what, name, written) => {
  expect(compileSpelling([name])(written)).toEqual([name])
})

test.each([
  ['two slips in a short name', 'ibarra', 'iberro'],
  ['one in a name of four letters', 'vale', 'vole'],
  ['another name', 'brandvold', 'brandsen'],
])('leaves %s', (_what, name, written) => {
  expect(compileSpelling([name])(written)).toEqual([])
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 0, maxLength: 9 })

test('slips are as many from one word as from the other, and none only between words that are the same', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      expect(slips(a, b, 20)).toBe(slips(b, a, 20))
      expect(slips(a, b, 20) === 0).toBe(a === b)
      expect(slips(a, b, 1)).toBe(Math.min(2, slips(a, b, 20)))
    }),
  )
})

test('what is found by letters taken out is what is found by measuring every pair', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'e', 'n', 't'), minLength: 5, maxLength: 10 }), { maxLength: 8 }),
      letters,
      (list, word) => {
        const measured = [...new Set(list)].filter((name) => {
          const most = Math.min(name.length < 9 ? 1 : 2, word.length < 5 ? 0 : word.length < 9 ? 1 : 2)
          return word.length >= 5 && slips(word, name, most) <= most
        })
        for (const name of measured) expect(compileSpelling(list)(word)).toContain(name)
      },
    ),
  )
})
