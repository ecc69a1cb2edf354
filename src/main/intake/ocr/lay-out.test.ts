import { describe, expect, it } from 'vitest'
import { layOut, type PlacedWord } from './lay-out'
import { inRows } from './rows'

/** Words ten pixels wide a letter, at columns of letters. */
const line = (block: number, number: number, y: number, ...words: readonly (readonly [column: number, text: string])[]): PlacedWord[] =>
  words.map(([column, text]) => ({
    text,
    confidence: 0.9,
    x: column * 10,
    y,
    width: text.length * 10,
    height: 20,
    line: `${block}.${number}`,
    block,
  }))

describe('laying words out', () => {
  it('keeps cells under their head and paragraphs apart, and knows where each word went', () => {
    const words = [
      ...line(1, 1, 0, [0, 'Code'], [12, 'Date']),
      ...line(1, 2, 30, [0, 'I10'], [12, '03/02/2026']),
      ...line(1, 3, 60, [0, 'as'], [3, 'billed']),
      ...line(1, 4, 120, [0, 'Signed']),
    ]
    const { text, words: placed, confidence } = layOut(words)
    expect(text).toBe('Code        Date\nI10         03/02/2026\nas billed\n\nSigned\n')
    expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.text))
    expect(confidence).toBeCloseTo(0.9)
  })

  it('puts numerals and labels that were read as columns of their own back into their rows', () => {
    const words = [
      ...line(1, 1, 0, [0, '1.']),
      ...line(1, 2, 30, [0, '2.']),
      ...line(2, 1, 2, [4, 'Sepsis'], [11, 'due'], [15, 'to'], [18, 'E.'], [21, 'coli']),
      ...line(2, 2, 32, [4, 'Acute'], [10, 'kidney'], [17, 'injury'], [24, 'today']),
    ]
    expect(layOut(inRows(words)).text).toBe('1. Sepsis due to E. coli\n2. Acute kidney injury today\n')
  })

  it('leaves two columns of running text as they are', () => {
    const column = (block: number, from: number) =>
      [0, 1, 2].flatMap((n) => line(block, n, n * 30, [from, 'the'], [from + 4, 'lungs'], [from + 10, 'are'], [from + 14, 'clear']))
    const words = [...column(1, 0), ...column(2, 40)]
    expect(layOut(inRows(words)).text).toBe(`${'the lungs are clear\n'.repeat(3)}\n${'the lungs are clear\n'.repeat(3)}`)
  })
})
