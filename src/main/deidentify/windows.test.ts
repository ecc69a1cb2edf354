import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fits } from '../../shared/spans'
import { toStream as toStreamSteps } from './fold'
import { finish } from './turns'
import { cutWindows } from './windows'

const toStream = (...of: Parameters<typeof toStreamSteps>) => finish(toStreamSteps(...of))

it('tiles the text with cores inside their margins and splits no pair', () => {
  const texts = fc.array(fc.constantFrom('word ', '\n', '😀', 'x'.repeat(700), 'é'), { maxLength: 60 }).map((p) => p.join(''))
  fc.assert(
    fc.property(texts, fc.integer({ min: 50, max: 2000 }), (text, size) => {
      let at = 0
      for (const { core, outer } of cutWindows(text, size)) {
        expect(core.start).toBe(at)
        expect(outer.start).toBeLessThanOrEqual(core.start)
        expect(outer.end).toBeGreaterThanOrEqual(core.end)
        expect(fits(text, outer) && fits(text, core)).toBe(true)
        at = core.end
      }
      expect(at).toBe(text.length)
    }),
  )
})

it('keeps the place of every letter when it folds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const { chars, at, after } = toStream(text)
      expect(at.length).toBe(chars.length)
      for (let i = 0; i < chars.length; i++) {
        expect(at[i] as number).toBeLessThan(after[i] as number)
        if (i > 0) expect(at[i] as number).toBeGreaterThanOrEqual(at[i - 1] as number)
      }
    }),
  )
})
