import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../shared/ids'
import { CATEGORY_NAMES, type Category } from '../../shared/safe-harbor'
import { fits } from '../../shared/spans'
import type { Finding } from './finding'
import { mask, restore } from './mask'

const finding = (start: number, end: number, category: Category): Finding => ({
  id: newId(),
  start,
  end,
  category,
  detectors: ['test'],
  confidence: 1,
  why: 'test',
})

/** A finding for each of the words, where it first stands after the one before. */
function findings(text: string, ...words: [string, Category][]): Finding[] {
  let from = 0
  return words.map(([word, category]) => {
    const start = text.indexOf(word, from)
    from = start + word.length
    return finding(start, from, category)
  })
}

/** Text with placeholders, surrogate pairs and line ends in it, and any findings that fit. */
const cases = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('[NAME_1]', '[AGE_90_PLUS]', '[DATE_2]', '[NAME_', '😀', '\r\n', ' Ana ', "Ana's", 'ANA'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
  .chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(fc.tuple(fc.nat(Math.max(0, text.length)), fc.integer({ min: 1, max: 9 }), fc.constantFrom(...CATEGORY_NAMES)), {
        maxLength: 12,
      }),
    ),
  )
  .map(([text, spans]) => {
    const found: Finding[] = []
    for (const [start, length, category] of spans.sort((a, b) => a[0] - b[0])) {
      const span = finding(start, start + length, category)
      if (fits(text, span) && start >= (found.at(-1)?.end ?? 0)) found.push(span)
    }
    return { text, found }
  })

describe('mask and restore', () => {
  it('gives back every text to the last code unit', () => {
    fc.assert(
      fc.property(cases, ({ text, found }) => {
        expect(restore(mask(text, found))).toBe(text)
      }),
      { numRuns: 400 },
    )
  })

  it('puts each placeholder where its segment says, and numbers none twice', () => {
    fc.assert(
      fc.property(cases, ({ text, found }) => {
        const masked = mask(text, found)
        for (const s of masked.segments) {
          expect(masked.text.slice(s.scrubbed.start, s.scrubbed.end)).toBe(s.placeholder)
          expect(text.slice(s.original.start, s.original.end)).toBe(s.value)
          if (s.category !== 'AGE_90_PLUS') expect(text).not.toContain(s.placeholder)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('numbers by order of appearance and gives the same value the same number', () => {
    const text = 'Zed saw ANA and zed; Ana’s dog, Zed’s cat.'
    const found = findings(text, ['Zed', 'NAME'], ['ANA', 'NAME'], ['zed', 'NAME'], ['Ana', 'NAME'], ['Zed', 'NAME'])
    expect(mask(text, found).text).toBe('[NAME_1] saw [NAME_2] and [NAME_1]; [NAME_2]’s dog, [NAME_1]’s cat.')
  })

  it('gives all forms of one person one number', () => {
    const text = 'Quill, Dara J. Dara Quill. Ms. Quill. Dara. D. Quill. QUILL'
    const names: [string, Category][] = [
      ['Quill, Dara J.', 'NAME'],
      ['Dara Quill', 'NAME'],
      ['Quill', 'NAME'],
      ['Dara', 'NAME'],
      ['D. Quill', 'NAME'],
      ['QUILL', 'NAME'],
    ]
    expect(new Set(mask(text, findings(text, ...names)).segments.map((s) => s.placeholder))).toEqual(new Set(['[NAME_1]']))
  })

  it('does not guess between two who share a family name', () => {
    const text = 'Dara Quill and Omar Quill. Quill agrees. Omar left.'
    const found = findings(text, ['Dara Quill', 'NAME'], ['Omar Quill', 'NAME'], ['Quill', 'NAME'], ['Omar', 'NAME'])
    expect(mask(text, found).segments.map((s) => s.placeholder)).toEqual(['[NAME_1]', '[NAME_2]', '[NAME_3]', '[NAME_2]'])
  })

  it('skips numbers that already stand in the text', () => {
    const text = 'As said of [NAME_1], Ana came.'
    expect(mask(text, findings(text, ['Ana', 'NAME'])).text).toBe('As said of [NAME_1], [NAME_2] came.')
  })

  it('gives ages over 89 one placeholder without a number', () => {
    const text = 'He is 93, she 97.'
    expect(mask(text, findings(text, ['93', 'AGE_90_PLUS'], ['97', 'AGE_90_PLUS'])).text).toBe('He is [AGE_90_PLUS], she [AGE_90_PLUS].')
  })

  it('refuses findings that overlap or lie outside the text', () => {
    expect(() => mask('Ana', [finding(0, 3, 'NAME'), finding(2, 3, 'NAME')])).toThrow(RangeError)
    expect(() => mask('Ana', [finding(0, 4, 'NAME')])).toThrow(RangeError)
    expect(() => mask('😀', [finding(0, 1, 'NAME')])).toThrow(RangeError)
  })
})
