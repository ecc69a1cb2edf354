import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAINT, type Hit, LIST_GUESSES } from './finding'
import { dropUnseconded } from './second'

const hit = (start: number, end: number, detector: string): Hit => ({
  start,
  end,
  category: 'NAME',
  detector,
  confidence: 0.6,
  why: 'test',
})

describe('a guess by word lists', () => {
  it('goes where the model gives it no chance, and stays where it gives a faint one', () => {
    const guess = hit(10, 16, 'rules/name-lone')
    expect(dropUnseconded([guess], true)).toEqual([])
    expect(dropUnseconded([guess, hit(0, 10, FAINT)], true)).toEqual([])
    expect(dropUnseconded([guess, hit(15, 20, FAINT)], true)).toEqual([guess])
    expect(dropUnseconded([guess, hit(0, 30, 'model')], true)).toHaveLength(2)
  })

  it('stays where nobody reads context', () => {
    const guess = hit(10, 16, 'rules/name-pair')
    expect(dropUnseconded([guess], false)).toEqual([guess])
  })
})

it('never drops what a cue, a form, the header or the model found, and never lets a faint hit through', () => {
  const detector = fc.constantFrom(
    'roster',
    'rules/label',
    'rules/check-digit',
    'rules/name-title',
    'model',
    'sweep',
    FAINT,
    ...LIST_GUESSES,
  )
  const hits = fc.array(
    fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }), detector).map(([at, length, of]) => hit(at, at + length, of)),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(hits, fc.boolean(), (all, seconds) => {
      const kept = dropUnseconded(all, seconds)
      expect(kept.filter((one) => one.detector === FAINT)).toEqual([])
      const firm = all.filter((one) => one.detector !== FAINT && !LIST_GUESSES.has(one.detector))
      expect(kept).toEqual(expect.arrayContaining(firm))
      const seen = (one: Hit): boolean =>
        all.some((other) => (other.detector === FAINT || other.detector === 'model') && other.start < one.end && one.start < other.end)
      for (const one of all.filter((guess) => LIST_GUESSES.has(guess.detector))) expect(kept.includes(one)).toBe(!seconds || seen(one))
    }),
  )
})
