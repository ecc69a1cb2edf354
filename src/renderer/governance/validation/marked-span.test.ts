import { expect, test } from 'vitest'
import { markedSpan } from './marked-span'

const text = 'Ms. Brandvold saw Halloway.'
const chart = { text, places: [{ start: 4, end: 13, scrubbed: { start: 4, end: 12 } }] }
const on = (side: 'original' | 'scrubbed', start: number, end: number) => markedSpan(chart, { side, start, end, by: 'mouse' })

test('is a place of the original, whichever text it was marked in', () => {
  const halloway = { start: 18, end: 26 }
  expect(on('original', 18, 26)).toEqual(halloway)
  // The placeholder is a letter shorter than the name.
  expect(on('scrubbed', 17, 25)).toEqual(halloway)
  expect(markedSpan(chart, null)).toBeNull()
})

test('says of what is masked that it is, and takes what is masked only in part', () => {
  expect(on('original', 4, 13)).toBe('masked')
  expect(on('scrubbed', 4, 12)).toBe('masked')
  expect(on('original', 0, 13)).toEqual({ start: 0, end: 13 })
})
