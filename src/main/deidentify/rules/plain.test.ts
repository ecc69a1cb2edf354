// Folding keeps every offset, and rules find the same in look-alike characters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll } from './marked-case'
import { toPlain } from './plain'

describe('folding look-alikes', () => {
  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => toPlain(text).length === text.length),
      { numRuns: 300 },
    )
  })

  it('leaves ASCII as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => toPlain(text) === text),
      { numRuns: 100 },
    )
  })

  it('reads digits of other scripts, odd spaces and dashes', () => {
    expect(toPlain('１２\u00A03–4\u0661\u06F2\u0967')).toBe('12 3-4121')
  })

  it('gives hits that lie in the text whatever surrounds them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }), (a, b) => {
        const text = `${a} MRN: 4471902, seen 03/14/2022 ${b}`
        const hits = findAll(text)
        const at = a.length + 6
        return (
          hits.every((h) => h.start >= 0 && h.start < h.end && h.end <= text.length) && hits.some((h) => h.start <= at && h.end >= at + 7)
        )
      }),
      { numRuns: 200 },
    )
  })
})
