import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchor, alignRows, rowAt } from './alignment'

/** A text with anchors and the scrubbed text they make, from pieces of plain text and identifiers. */
const CHART = fc
  .array(
    fc.record({
      plain: fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', 'é', '🩺'), maxLength: 12 }),
      value: fc.constantFrom('', 'Ann', 'Ann\nLee', 'x\n\ny', 'Larkspur Court'),
    }),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => {
    let text = ''
    let scrubbed = ''
    const anchors: Anchor[] = []
    for (const { plain, value } of pieces) {
      text += plain
      scrubbed += plain
      if (value === '') continue
      const token = `[NAME_${anchors.length + 1}]`
      anchors.push({
        start: text.length,
        end: text.length + value.length,
        scrubbed: { start: scrubbed.length, end: scrubbed.length + token.length },
      })
      text += value
      scrubbed += token
    }
    return { text, scrubbed, anchors }
  })

describe('alignRows', () => {
  it('covers both texts without gap or overlap, whatever the chart', () => {
    fc.assert(
      fc.property(CHART, ({ text, scrubbed, anchors }) => {
        const rows = alignRows(text, scrubbed.length, anchors)
        expect(rows.map((r) => text.slice(r.original.start, r.original.end)).join('')).toBe(text)
        expect(rows.map((r) => scrubbed.slice(r.scrubbed.start, r.scrubbed.end)).join('')).toBe(scrubbed)
      }),
    )
  })

  it('shows in each row of the scrubbed side exactly what its original row becomes', () => {
    fc.assert(
      fc.property(CHART, ({ text, scrubbed, anchors }) => {
        for (const { original, scrubbed: other } of alignRows(text, scrubbed.length, anchors)) {
          let made = ''
          let last = original.start
          for (const a of anchors.filter((x) => x.start >= original.start && x.end <= original.end && x.start < original.end)) {
            made += text.slice(last, a.start) + scrubbed.slice(a.scrubbed.start, a.scrubbed.end)
            last = a.end
          }
          expect(scrubbed.slice(other.start, other.end)).toBe(made + text.slice(last, original.end))
        }
      }),
    )
  })

  it('cuts no finding in two', () => {
    fc.assert(
      fc.property(CHART, ({ text, scrubbed, anchors }) => {
        for (const { original } of alignRows(text, scrubbed.length, anchors))
          for (const a of anchors)
            expect(a.start >= original.end || a.end <= original.start || (a.start >= original.start && a.end <= original.end)).toBe(true)
      }),
    )
  })

  it('numbers rows by the lines of the original, also after a finding that goes over a line break', () => {
    const text = 'one\nAnn\nLee two\nthree'
    const anchors = [{ start: 4, end: 11, scrubbed: { start: 4, end: 12 } }]
    const rows = alignRows(text, text.length + 1, anchors)
    expect(rows.map((r) => [r.line, text.slice(r.original.start, r.original.end)])).toEqual([
      [1, 'one\n'],
      [2, 'Ann\nLee two\n'],
      [4, 'three'],
    ])
  })

  it('cuts a very long line into pieces, none of which splits a word or a finding', () => {
    const word = 'furosemide '
    const text = word.repeat(1000)
    const at = 1195
    const anchors = [{ start: at, end: at + 20, scrubbed: { start: at, end: at + 20 } }]
    const rows = alignRows(text, text.length, anchors)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows[0]?.line).toBe(1)
    expect(rows.slice(1).every((r) => r.line === null)).toBe(true)
    expect(
      rows.every((r) => r.original.end <= at || r.original.start >= at + 20 || (r.original.start <= at && r.original.end >= at + 20)),
    ).toBe(true)
    expect(rows.slice(1).every((r) => /\s/.test(text[r.original.start - 1] ?? '') || r.original.start === at + 20)).toBe(true)
  })

  it('gives one empty row for an empty text', () => {
    expect(alignRows('', 0, [])).toEqual([{ original: { start: 0, end: 0 }, scrubbed: { start: 0, end: 0 }, line: 1 }])
  })

  it('gives one row for each line also of a million characters', () => {
    const text = 'heart failure stable on torsemide 20 mg daily\n'.repeat(22_000)
    const rows = alignRows(text, text.length, [])
    expect(rows).toHaveLength(22_000)
    expect(rowAt(rows, 'original', text.length - 1)).toBe(21_999)
    expect(rowAt(rows, 'scrubbed', 0)).toBe(0)
  })
})
