import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flow } from './flow'
import { rowsOf } from './rows'
import type { Word } from './words'
import { writeLines } from './write'

const SIZE = 10

const word = (text: string, left: number, baseline: number, width = text.length * 5): Word => ({
  text,
  box: { x: left, y: baseline - 8, width, height: 10 },
  left,
  right: left + width,
  baseline,
  size: SIZE,
  confidence: null,
})

/** Words of a line from a point on, a blank apart. */
function line(text: string, left: number, baseline: number): Word[] {
  let x = left
  return text.split(' ').map((part) => {
    const one = word(part, x, baseline)
    x = one.right + 2.5
    return one
  })
}

const read = (...words: readonly (readonly Word[])[]): string => writeLines(flow(rowsOf(words.flat()))).text

const prose = (name: string, count: number, left: number, top: number): Word[][] =>
  Array.from({ length: count }, (_, i) => line(`${name}${i} has a line of words that fill it up`, left, top + i * 12))

describe('the order of reading', () => {
  it('loses no word and gives none twice, however words stand', () => {
    const placed = fc.record({
      left: fc.double({ min: 0, max: 600, noNaN: true }),
      baseline: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 120 }), (places) => {
        const words = places.map(({ left, baseline, length }, i) => word(`${i}${'x'.repeat(length)}`, left, baseline * 6))
        const lines = flow(rowsOf(words))
        const out = lines.flatMap(({ cells }) => cells.flat().map(({ text }) => text))
        expect(out.sort()).toEqual(words.map(({ text }) => text).sort())
        const written = writeLines(lines)
        let reached = 0
        for (const { start, end } of written.words) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(written.text.slice(start, end)).toMatch(/^\d+x+$/)
          reached = end
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a left column that is longer is read to its end before the right one', () => {
    const left = prose('left', 12, 50, 100)
    const right = prose('right', 6, 320, 100)
    expect(read(...left, ...right).match(/(?:left|right)\d+/g)).toEqual([
      ...left.map((_, i) => `left${i}`),
      ...right.map((_, i) => `right${i}`),
    ])
  })

  it('two blocks side by side at heights of their own are two blocks', () => {
    const left = ['Harbor Point Cardiology', '18 Quayside Road', 'Astoria, OR 97103'].map((text, i) => line(text, 50, 50 + i * 12))
    const right = ['Patient: Rosalind Quill', 'DOB: 04/17/1951'].map((text, i) => line(text, 350, 56 + i * 14))
    expect(read(...left, ...right)).toBe(
      'Harbor Point Cardiology\n18 Quayside Road\nAstoria, OR 97103\nPatient: Rosalind Quill\nDOB: 04/17/1951',
    )
  })

  it('labels and values on one height stay on one line, each cell in its column', () => {
    const rows = [
      [...line('Name:', 50, 50), ...line('Rosalind Quill', 150, 50), ...line('MRN:', 320, 50), ...line('00417733', 400, 50)],
      [...line('DOB:', 50, 64), ...line('04/17/1951', 150, 64)],
      [...line('Sex:', 50, 78), ...line('F', 150, 78), ...line('Ward:', 320, 78), ...line('4B', 400, 78)],
    ]
    expect(read(...rows)).toBe('Name:\tRosalind Quill\tMRN:\t00417733\nDOB:\t04/17/1951\t\t\nSex:\tF\tWard:\t4B')
  })

  it('the mark of a list stands before its words, and lines spread to their width are no cells', () => {
    expect(read(line('•', 50, 50), line('Rest at home', 70, 50), line('1.', 50, 62), line('Lisinopril daily', 70, 62))).toBe(
      '• Rest at home\n1. Lisinopril daily',
    )
    const spread = ['chronic', 'kidney', 'disease', 'stage', 'three'].map((text, i) => word(text, 50 + i * 60, 50))
    expect(read(spread)).toBe('chronic kidney disease stage three')
  })

  it('headings between columns part what stands above from what stands below', () => {
    const text = read(
      line('FIRST PART', 50, 60),
      ...prose('a', 6, 50, 90),
      ...prose('b', 6, 320, 90),
      line('SECOND PART', 50, 200),
      ...prose('c', 6, 50, 230),
      ...prose('d', 6, 320, 230),
    )
    expect(text.match(/FIRST|SECOND|[abcd](?=0)/g)).toEqual(['FIRST', 'a', 'b', 'SECOND', 'c', 'd'])
  })
})
