import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, slice } from '../../shared/spans'
import { occurrences } from './occurrences'

const found = (text: string, words: string): string[] => {
  const start = text.indexOf(words)
  return occurrences(text, { start, end: start + words.length }).map((span) => slice(text, span))
}

test('finds the words in any case, possessive too, but not inside other words', () => {
  expect(found("Rowan came. ROWAN's ring; rowan-tree, Rowanda, McRowan.", 'Rowan')).toEqual(['Rowan', 'ROWAN', 'rowan'])
})

test('finds words whose parts a line end or wider blanks keep apart', () => {
  expect(found('Mara Quill met Mara\nQuill and Mara   Quill.', 'Mara Quill')).toEqual(['Mara Quill', 'Mara\nQuill', 'Mara   Quill'])
})

test('finds a word broken over a line by a hyphen', () => {
  expect(found('Quillfeather and Quill-\n  feather', 'Quillfeather')).toEqual(['Quillfeather', 'Quill-\n  feather'])
})

test('keeps the marked place even when it is a part of a word', () => {
  expect(occurrences('McRowan and Rowan', { start: 2, end: 7 })).toEqual([
    { start: 2, end: 7 },
    { start: 12, end: 17 },
  ])
})

test('takes white space off the ends, and gives nothing for white space alone', () => {
  expect(occurrences('a  Mara  b', { start: 1, end: 9 })).toEqual([{ start: 3, end: 7 }])
  expect(occurrences('a    b', { start: 1, end: 4 })).toEqual([])
})

test('takes signs as they are, not as a pattern', () => {
  expect(found('MRN (12.3)* and (12.3)* but (1293)*', '(12.3)*')).toEqual(['(12.3)*', '(12.3)*'])
})

test('does not take a letter with an accent set after it for the bare letter', () => {
  expect(found('Jose and Jose\u0301', 'Jose')).toEqual(['Jose'])
})

test('marks a whole passage once without searching for it', () => {
  const text = 'word '.repeat(400)
  expect(occurrences(text, { start: 0, end: 1500 })).toEqual([{ start: 0, end: 1499 }])
})

test('for any text and selection: in order, apart, and the selection among them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '.', '-', 'é', '\\', '('), maxLength: 40 }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        const spans = occurrences(text, { start, end })
        const words = text.slice(start, end)
        expect(spans.length > 0).toBe(words.trim() !== '')
        spans.forEach((s, i) => {
          const next = spans[i + 1]
          if (next) expect(s.end <= next.start && !overlaps(s, next)).toBe(true)
        })
        if (words.trim()) expect(spans.some((s) => slice(text, s) === words.trim() && s.start >= start && s.end <= end)).toBe(true)
      },
    ),
  )
})
