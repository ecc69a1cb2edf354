import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, isEdge, seen } from './fold'

const read = (text: string) => {
  const f = fold(text)
  return String.fromCharCode(...f.units.subarray(0, f.length))
}

test.each([
  ['case', 'CoLLins', 'collins'],
  ['accents, composed or not', 'Zoé Zoe\u0301', 'zoezoe'],
  ['zero-width characters and soft hyphens', 'Col\u200blins Col\u00adlins Col\ufefflins', 'collinscollinscollins'],
  ['no-break spaces', 'Hester\u00a0Collins', 'hestercollins'],
  ['Cyrillic lookalikes', 'Соllіns', 'collins'],
  ['Greek lookalikes', 'Cοllιns', 'collins'],
  ['ligatures', 'Grifﬁn ﬂint', 'griffinflint'],
  ['full-width letters and digits', 'Ｃｏｌｌｉｎｓ４４７', 'collins447'],
  ['mathematical letters', '𝐂𝐨𝐥𝐥𝐢𝐧𝐬', 'collins'],
  ['letters with a stroke', 'Łukasz Søren Đặng', 'lukaszsorendang'],
  ['eszett and ash', 'Weiß Æthel', 'weissaethel'],
  ['digits of other scripts', '٤٤٧ ४४७', '447447'],
  ['a combining grapheme joiner and a variation selector', 'Col\u034flins\ufe0f', 'collins'],
  ['fillers and control characters', 'Col\u3164l\u0008ins', 'collins'],
])('reads through %s', (_what, written, expected) => {
  expect(read(written)).toBe(expected)
})

test('every unit knows the character it came from, and no unit comes from two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const f = fold(text)
      let reach = 0
      for (let i = 0; i < f.length; i += 1) {
        const start = f.start[i] ?? -1
        const end = f.end[i] ?? -1
        expect(start).toBeGreaterThanOrEqual(i > 0 && start === f.start[i - 1] ? start : reach)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(String.fromCodePoint(text.codePointAt(start) ?? 0)).toBe(text.slice(start, end))
        reach = end
      }
    }),
    { seed: 164, numRuns: 60 },
  )
})

test('a barrier stands for itself and ends what is beside it', () => {
  const f = fold('ab[NAME_1]cd', [{ start: 2, end: 10 }])
  expect([...f.units.subarray(0, f.length)]).toEqual([97, 98, 0, 99, 100])
  expect(isEdge(f, 2)).toBe(true)
  expect(isEdge(f, 3)).toBe(true)
  expect(isEdge(f, 1)).toBe(false)
})

test('grows with text that folds to more characters than it has', () => {
  const f = fold('ﷺ'.repeat(500))
  expect(f.length).toBeGreaterThan(5_000)
  expect(f.start[f.length - 1]).toBe(499)
})

test('leaves out what cannot be seen', () => {
  expect(seen('1\u200b2\u00ad-\u20603')).toBe('12-3')
})
