import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../../../shared/ids'
import type { Box } from '../../../../shared/page-places'
import { type Finding, mask } from '../../../deidentify'
import { PICTURE } from '../../../intake'
import { redactionOf } from './redaction'

const TEXT = `Seen: Odalys Brandvold, 67.\nOdalys' diabetes is stable. ${PICTURE}`

/** Each word in a box of its own: as far to the right as it stands in its line, lines 14 points apart. */
const words = [...TEXT.matchAll(/\S+/g)].map(({ 0: word, index }) => {
  const line = TEXT.slice(0, index).split('\n').length - 1
  const column = index - (TEXT.lastIndexOf('\n', index) + 1)
  return { start: index, end: index + word.length, x: column * 6, y: line * 14, width: word.length * 6, height: 10, confidence: null }
})

const finding = (start: number, end: number, category: Finding['category'] = 'NAME'): Finding =>
  ({ id: newId(), start, end, category, confidence: 0.9, detectors: [], why: '' }) as unknown as Finding

const named = (words_: string, category?: Finding['category'], from = 0): Finding => {
  const at = TEXT.indexOf(words_, from)
  return finding(at, at + words_.length, category)
}

const keptWords = (findings: readonly Finding[]): string[] => {
  const { keep } = redactionOf({ words }, TEXT, mask(TEXT, findings))
  return words.filter(({ x, y }) => keep.some((box) => box.x === x && box.y === y)).map(({ start, end }) => TEXT.slice(start, end))
}

test('keeps words that no finding touches, and none that one touches, be it one letter of it', () => {
  const findings = [named('Odalys Brandvold'), named('Odalys', 'NAME', 20), named(PICTURE, 'PHOTO')]
  expect(keptWords(findings)).toEqual(['Seen:', '67.', 'diabetes', 'is', 'stable.'])
})

test('draws one bar for the words of a finding on a line, with its placeholder, and another frame for a picture', () => {
  const findings = [named('Odalys Brandvold'), named(PICTURE, 'PHOTO')]
  const { bars, pictures } = redactionOf({ words }, TEXT, mask(TEXT, findings))
  expect(bars).toEqual([{ x: 36, y: 0, width: 102, height: 10, label: '[NAME_1]' }])
  expect(pictures.map(({ label }) => label)).toEqual(['[PHOTO_1]'])
})

test('names only the first line of a finding over two', () => {
  const over = finding(TEXT.indexOf('67'), TEXT.indexOf('diabetes') + 8, 'OTHER_ID')
  expect(redactionOf({ words }, TEXT, mask(TEXT, [over])).bars.map(({ label }) => label)).toEqual(['[OTHER_ID_1]', ''])
})

test('shows no picture, even where nobody masked it', () => {
  expect(keptWords([])).not.toContain(PICTURE)
})

test('shows a frame in place of a word that was hardly legible, which may be a name', () => {
  const scanned = words.map((word, i) => ({ ...word, confidence: i === 4 ? 0.59 : 0.6 }))
  const { keep, pictures } = redactionOf({ words: scanned }, TEXT, mask(TEXT, [named(PICTURE, 'PHOTO')]))
  expect(keep).toHaveLength(words.length - 2)
  expect(pictures).toContainEqual({ x: words[4]?.x, y: 14, width: words[4]?.width, height: 10, label: '' })
})

test('shows no box that is larger than a word', () => {
  const wide = words.map((word) => ({ ...word, width: 600, height: 3 }))
  expect(redactionOf({ words: wide }, TEXT, mask(TEXT, [])).keep).toEqual([])
})

test('keeps exactly the words that are not touched, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(TEXT.length - 1), { maxLength: 5 }), fc.shuffledSubarray(words), (cuts, some) => {
      const starts = [...new Set(cuts)].sort((a, b) => a - b).filter((at, i, all) => at >= (all[i - 1] ?? -9) + 4)
      const findings = starts.map((at) => finding(at, Math.min(at + 4, TEXT.length)))
      const { keep, bars, pictures } = redactionOf({ words: some }, TEXT, mask(TEXT, findings))
      const touched = some.filter((word) => findings.some(({ start, end }) => start < word.end && word.start < end))
      const free = some.filter((word) => !touched.includes(word) && TEXT[word.start] !== PICTURE)
      expect(keep).toHaveLength(free.length)
      const covers = ({ x, y, width }: Box, word: Box): boolean => x <= word.x && y === word.y && x + width >= word.x + word.width
      for (const word of touched) expect([...bars, ...pictures].some((bar) => covers(bar, word))).toBe(true)
    }),
  )
})
