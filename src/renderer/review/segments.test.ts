import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FindingId } from '../../shared/ids'
import type { FindingView } from '../../shared/views'
import { splitRow, touching } from './segments'

const finding = (start: number, end: number): FindingView => ({
  id: `${start}` as FindingId,
  start,
  end,
  scrubbed: { start, end },
  category: 'NAME',
  placeholder: '[NAME_1]',
  detectors: [],
  confidence: 1,
  state: 'sure',
  why: '',
})

const none = { findings: [], removed: [], evidence: [], marked: null, hits: [], hitNow: null }

describe('splitRow', () => {
  it('covers the row exactly, whatever layers lie over it', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.option(span), (evidence, marked) => {
        const row = { start: 10, end: 50 }
        const parts = splitRow(row, 'scrubbed', { ...none, findings: [finding(12, 18), finding(30, 41)], evidence, marked })
        expect(parts[0]?.start).toBe(10)
        expect(parts.at(-1)?.end).toBe(50)
        for (let i = 1; i < parts.length; i++) expect(parts[i]?.start).toBe(parts[i - 1]?.end)
        for (const p of parts) {
          expect(p.evidence).toBe(evidence.some((e) => e.start <= p.start && e.end >= p.end))
          expect(p.finding !== null).toBe((p.start >= 12 && p.end <= 18) || (p.start >= 30 && p.end <= 41))
        }
      }),
    )
  })

  it('labels a finding once, at its first stretch, also when evidence cuts through it', () => {
    const parts = splitRow({ start: 0, end: 20 }, 'original', { ...none, findings: [finding(5, 15)], evidence: [{ start: 8, end: 20 }] })
    expect(parts.filter((p) => p.finding).map((p) => [p.start, p.first])).toEqual([
      [5, true],
      [8, false],
    ])
  })

  it('tells the place at hand from the others that were found, also within a finding', () => {
    const hit = (start: number, end: number) => ({ start, end, scrubbed: { start, end } })
    const hits = [hit(2, 4), hit(6, 8), hit(15, 17)]
    const parts = splitRow({ start: 0, end: 20 }, 'original', { ...none, findings: [finding(5, 10)], hits, hitNow: hits[1] ?? null })
    expect(parts.filter((p) => p.hit).map((p) => [p.start, p.end, p.hit, p.finding !== null])).toEqual([
      [2, 4, 'other', false],
      [6, 8, 'now', true],
      [15, 17, 'other', false],
    ])
  })

  it('draws nothing for an empty row', () => {
    expect(splitRow({ start: 4, end: 4 }, 'original', none)).toEqual([])
  })
})

describe('touching', () => {
  it('finds by halving the same as by looking at all', () => {
    const sorted = Array.from({ length: 40 }, (_, i) => finding(i * 10, i * 10 + 6))
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 90 }), (start, length) => {
        const span = { start, end: start + length }
        expect(touching(sorted, 'original', span)).toEqual(sorted.filter((f) => f.start < span.end && f.end > span.start))
      }),
    )
  })
})
