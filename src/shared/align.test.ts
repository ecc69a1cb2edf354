import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mask } from '../main/deidentify'
import { originalSpan, scrubbedSpan } from './align'
import type { FindingId } from './ids'
import { slice } from './spans'

const masked = (text: string, spans: readonly (readonly [number, number])[]) =>
  mask(
    text,
    spans.map(([start, end], i) => ({
      id: `f${i}` as FindingId,
      start,
      end,
      category: 'NAME' as const,
      detectors: ['rules/name'],
      confidence: 1,
      why: 'a name',
    })),
  )

describe('between the two texts', () => {
  const text = 'Seen: Ann Quill, today. Ann well.'
  const two = masked(text, [
    [6, 15],
    [24, 27],
  ])

  test('words that stand on both sides are found on both', () => {
    const at = text.indexOf('today')
    const there = scrubbedSpan(two, { start: at, end: at + 5 })
    expect(slice(two.text, there)).toBe('today')
    expect(originalSpan(two, there)).toEqual({ start: at, end: at + 5 })
  })

  test('a span that touches a value or a placeholder covers the whole of it', () => {
    expect(slice(two.text, scrubbedSpan(two, { start: 8, end: 10 }))).toMatch(/^\[NAME_\d+\]$/)
    const inside = two.text.indexOf('NAME')
    expect(slice(text, originalSpan(two, { start: inside, end: inside + 1 }))).toBe('Ann Quill')
    expect(slice(text, originalSpan(two, { start: inside, end: two.text.indexOf('today') + 2 }))).toBe('Ann Quill, to')
  })

  test('a span that ends where a placeholder begins does not take it in', () => {
    expect(slice(two.text, scrubbedSpan(two, { start: 0, end: 6 }))).toBe('Seen: ')
  })
})

const layout = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 9 })), { maxLength: 8 }).chain((gaps) =>
  fc.nat(6).map((tail) => {
    let at = 0
    const spans = gaps.map(([gap, length]) => {
      const start = at + gap
      at = start + length
      return [start, at] as const
    })
    const text = Array.from({ length: at + tail }, (_, i) => String.fromCharCode(97 + (i % 26))).join('')
    return masked(text, spans)
  }),
)

test('for any findings: what lies outside them round-trips, and what touches them comes back covering it', () => {
  fc.assert(
    fc.property(layout, fc.nat(), fc.nat(), (m, a, b) => {
      const length = m.segments.reduce((sum, s) => sum + s.value.length - s.placeholder.length, m.text.length)
      const [start = 0, end = 0] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y)
      fc.pre(start < end)
      const back = originalSpan(m, scrubbedSpan(m, { start, end }))
      const touched = m.segments.filter((s) => s.original.start < end && start < s.original.end).map((s) => s.original)
      expect(back).toEqual({
        start: Math.min(start, ...touched.map((s) => s.start)),
        end: Math.max(end, ...touched.map((s) => s.end)),
      })
      expect(originalSpan(m, scrubbedSpan(m, back))).toEqual(back)
    }),
  )
})

test('for any findings: a span of the scrubbed text round-trips as well', () => {
  fc.assert(
    fc.property(layout, fc.nat(), fc.nat(), (m, a, b) => {
      const [start = 0, end = 0] = [a % (m.text.length + 1), b % (m.text.length + 1)].sort((x, y) => x - y)
      fc.pre(start < end)
      const back = scrubbedSpan(m, originalSpan(m, { start, end }))
      expect(back.start <= start && end <= back.end).toBe(true)
      const cut = m.segments.some(
        (s) => (s.scrubbed.start < start && start < s.scrubbed.end) || (s.scrubbed.start < end && end < s.scrubbed.end),
      )
      if (!cut) expect(back).toEqual({ start, end })
    }),
  )
})
