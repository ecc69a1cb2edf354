import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORY_NAMES, type Category } from '../../shared/safe-harbor'
import { fits } from '../../shared/spans'
import type { Hit } from './finding'
import { resolve as resolveSteps } from './resolve'
import { finish } from './turns'

const resolve = (...of: Parameters<typeof resolveSteps>) => finish(resolveSteps(...of))

const hit = (start: number, end: number, category: Category = 'NAME', confidence = 0.9, detector = 'a'): Hit => ({
  start,
  end,
  category,
  detector,
  confidence,
  why: `why ${detector}`,
})

const values = (text: string, hits: Hit[]): string[] => resolve(text, hits).map((f) => text.slice(f.start, f.end))

describe('resolve', () => {
  it('unites overlaps to their union and keeps every detector', () => {
    const [only, ...more] = resolve('Mercy Hill Hospital today', [hit(0, 10, 'NAME', 0.8, 'a'), hit(6, 19, 'FACILITY', 0.9, 'b')])
    expect(more).toEqual([])
    expect(only).toMatchObject({ start: 0, end: 19, category: 'FACILITY', detectors: ['a', 'b'], confidence: 0.9 })
  })

  it('names the union after the longest sure hit, so that an address that holds a name is an address', () => {
    expect(resolve('ana.quill@mail.test', [hit(0, 3, 'NAME', 0.99), hit(0, 19, 'EMAIL', 0.9)])[0]?.category).toBe('EMAIL')
  })

  it('lets the model name a place only where nothing else does', () => {
    const hits = [hit(0, 8, 'OTHER_ID', 0.99, 'model'), hit(0, 8, 'MRN', 0.9, 'rules/label')]
    expect(resolve('55501234', hits)[0]).toMatchObject({ category: 'MRN', confidence: 0.99 })
  })

  it('joins parts of a name, also over an initial between them', () => {
    expect(values('Dara Quill left', [hit(0, 4), hit(5, 10)])).toEqual(['Dara Quill'])
    expect(values('Dara J. Quill left', [hit(0, 4), hit(8, 13)])).toEqual(['Dara J. Quill'])
    expect(values('Dara Quill\nOmar Voss', [hit(0, 10), hit(11, 20)])).toEqual(['Dara Quill', 'Omar Voss'])
  })

  it('grows to whole words and numbers, never into a neighbour of the other kind', () => {
    expect(values('Whitlock123', [hit(2, 5)])).toEqual(['Whitlock'])
    expect(values('a 92yo man', [hit(2, 4, 'AGE_90_PLUS')])).toEqual(['92'])
    expect(values('患者は田中さん', [hit(3, 5)])).toEqual(['田中'])
  })

  it.each([
    ['bx to K. Drăgulescu, IR', 'Drăgulescu', 'K. Drăgulescu'],
    ['D.J. Marlowe wrote', 'Marlowe', 'D.J. Marlowe'],
    ['cc P Ede', 'Ede', 'P Ede'],
    ['Ward: Kowalski J, bed 4', 'Kowalski', 'Kowalski J'],
    ['coord Dalisay P. called', 'Dalisay', 'Dalisay P.'],
    ['vitamin D Marlowe', 'Marlowe', 'Marlowe'],
    ['Marlowe I think', 'Marlowe', 'Marlowe'],
  ])('takes initials with their name: %s', (text, name, whole) => {
    const start = text.indexOf(name)
    expect(values(text, [hit(start, start + name.length)])).toEqual([whole])
  })

  it('drops blanks at the rim', () => {
    expect(values('see  Dara  now', [hit(3, 11)])).toEqual(['Dara'])
  })

  it('stops the run when a detector reports a place outside the text', () => {
    expect(() => resolve('short', [hit(0, 99)])).toThrow(RangeError)
  })

  it('covers every hit with findings that fit, in order and apart', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '7', '\n', '😀', 'é', '.', 'e\u0301'), maxLength: 40 })
    const hits = fc.array(fc.tuple(fc.nat(40), fc.nat(10), fc.constantFrom(...CATEGORY_NAMES), fc.double({ min: 0, max: 1, noNaN: true })))
    fc.assert(
      fc.property(texts, hits, (text, raw) => {
        const inside = raw
          .map(([s, l, c, p]) => hit(Math.min(s, text.length), Math.min(s + l, text.length), c, p))
          .filter((h) => h.start < h.end)
        const found = resolve(text, inside)
        found.forEach((f, i) => {
          expect(fits(text, f)).toBe(true)
          expect(f.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
        })
        for (const h of inside) {
          const body = text.slice(h.start, h.end).trim()
          const start = h.start + text.slice(h.start, h.end).indexOf(body)
          if (body) expect(found.some((f) => f.start <= start && start + body.length <= f.end)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
