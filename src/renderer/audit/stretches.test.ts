import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stretchesOf, united } from './stretches'

const spans = fc.array(
  fc.tuple(fc.nat(80), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
)

describe('stretchesOf', () => {
  it('names what covers a stretch, and leaves the rest bare', () => {
    const layers = { quote: [{ start: 2, end: 6 }], marked: [{ start: 4, end: 9 }] }
    expect(stretchesOf({ start: 0, end: 8 }, layers)).toEqual([
      { start: 0, end: 2, layers: [] },
      { start: 2, end: 4, layers: ['quote'] },
      { start: 4, end: 6, layers: ['quote', 'marked'] },
      { start: 6, end: 8, layers: ['marked'] },
    ])
  })

  it('covers the line exactly, whatever lies over it, and every character knows its layers', () => {
    fc.assert(
      fc.property(spans, spans, fc.nat(60), fc.nat(60), (a, b, from, length) => {
        const line = { start: from, end: from + length }
        const layers = { a: united(a), b: united(b) }
        const found = stretchesOf(line, layers)
        let at = line.start
        for (const stretch of found) {
          expect(stretch.start).toBe(at)
          at = stretch.end
          for (let i = stretch.start; i < stretch.end; i++)
            for (const name of ['a', 'b'] as const) {
              const covered = { a, b }[name].some((s) => s.start <= i && i < s.end)
              expect(stretch.layers.includes(name)).toBe(covered)
            }
        }
        expect(at).toBe(line.end)
      }),
    )
  })
})

describe('united', () => {
  it('leaves spans in order and apart', () => {
    fc.assert(
      fc.property(spans, (some) => {
        const out = united(some)
        out.slice(1).forEach((next, i) => {
          expect(next.start).toBeGreaterThan(out[i]?.end ?? 0)
        })
      }),
    )
  })
})
