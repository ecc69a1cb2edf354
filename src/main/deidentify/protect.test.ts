import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Category } from '../../shared/safe-harbor'
import type { HeaderFact } from '../intake'
import { deidentify, lookAgain } from './deidentify'
import type { Detector, Hit } from './finding'
import { loadKnowledge } from './knowledge'
import { mask } from './mask'
import { dropProtected } from './protect'
import { createRulesDetector } from './rules-detector'
import { finish } from './turns'

const knowledge = loadKnowledge(join(import.meta.dirname, '../../../data'))
const rules = createRulesDetector(knowledge.lexicon)

const hit = (text: string, words: string, detector = 'model', category: Category = 'NAME'): Hit => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no "${words}"`)
  return { start, end: start + words.length, category, detector, confidence: 0.9, why: 'told' }
}

/** The words of the hits that stay. */
const left = (text: string, ...hits: Hit[]): string[] =>
  finish(dropProtected(text, hits, finish(knowledge.protect.find(text)))).map((h) => text.slice(h.start, h.end))

/** A model that takes these words for names wherever they stand. */
const takes = (...words: string[]): Detector => ({
  name: 'model',
  version: 'model test',
  detect: async ({ text }) =>
    words.flatMap((w) =>
      [...text.matchAll(new RegExp(w, 'g'))].map(
        (m): Hit => ({ start: m.index, end: m.index + w.length, category: 'NAME', detector: 'model', confidence: 0.9, why: 'told' }),
      ),
    ),
})

const scrubbed = async (text: string, detectors: readonly Detector[], facts: readonly HeaderFact[] = []): Promise<string> =>
  mask(text, (await deidentify({ text, facts }, detectors, knowledge)).findings).text

const patient = (value: string): HeaderFact => ({ label: 'Patient', value, category: 'NAME', role: 'patient', start: 0, end: value.length })

describe('a guess', () => {
  it.each([
    ['Airway: Mallampati II.', 'Mallampati'],
    ['Takes Lantus at night.', 'Lantus'],
    ['Gleason score 7.', 'Gleason'],
    ['A Watchman device was placed.', 'Watchman'],
    ['s/p ACDF C5-C6 in 2019', 'ACDF C5-C6'],
    ["packed with Dakin's solution", "Dakin's solution"],
    ['packed with Dakin’s solution', 'Dakin’s'],
    ['packed with Dakin solution', 'Dakin'],
    ['FOLEY CATHETER in place', 'FOLEY'],
    ['a Foley\n  catheter in place', 'Foley'],
    ['a Foley   catheter in place', 'Foley'],
    ['two Foley catheters', 'Foley catheters'],
    ['Crohns disease since 2001', 'Crohns'],
    ['Graves disease and Graves’ disease', 'Graves'],
    ['Guillain-Barre syndrome', 'Guillain-Barre'],
    ['known Guillain–Barré syndrome', 'Barré'],
    ['Emergency Department', 'Emergency Department'],
    ['Lasix’s effect', 'Lasix’s'],
  ])('about a term goes: %j', (text, words) => {
    expect(left(text, hit(text, words))).toEqual([])
  })

  it.each([
    ['Hester Gleason score', 'Hester Gleason'],
    ['Mercy Emergency Department', 'Mercy Emergency Department'],
    ['Seen by Foley. Catheter in place.', 'Foley'],
    ['Foley,\n\ncatheter', 'Foley'],
    ['Does May requires a walker?', 'May'],
    ['Foley catheterized him', 'Foley'],
  ])('that reaches out of a term, or is none, stays: %j', (text, words) => {
    expect(left(text, hit(text, words))).toEqual([words])
  })

  it('goes for word lists as for the model, and for what was swept up after them', () => {
    const text = 'Foley catheter'
    for (const detector of ['model', 'rules/name-lone', 'rules/name-pair', 'rules/place-list', 'sweep/guess'])
      expect(left(text, hit(text, 'Foley', detector))).toEqual([])
    for (const detector of ['roster', 'sweep', 'rules/check-digit', 'rules/name-title', 'rules/label', 'rules/name-credential'])
      expect(left(text, hit(text, 'Foley', detector))).toEqual(['Foley'])
  })

  it('stays whole where a sure find overlaps it', () => {
    const text = 'Foley catheter'
    expect(left(text, hit(text, 'Foley catheter'), hit(text, 'Foley', 'roster'))).toEqual(['Foley catheter', 'Foley'])
  })

  it('stays where it is part of a name that a cue found', () => {
    const text = 'Mrs. Hester Gleason score sheet'
    expect(left(text, hit(text, 'Hester', 'rules/name-title'), hit(text, 'Gleason'))).toEqual(['Hester', 'Gleason'])
  })
})

describe('in a run', () => {
  it('a patient called Foley stays found beside a Foley catheter', async () => {
    const text = 'Patient: Foley, Margaret\nMs. Foley was seen. Indwelling Foley catheter in place. FOLEY agrees, and so does Foley.'
    const masked = await scrubbed(text, [rules, takes('Foley')], [patient('Foley, Margaret')])
    expect(masked).not.toMatch(/margaret|foley (?:was|agrees)|does foley/i)
    const other = 'Patient: Whitlow, Thaddea\nMs. Whitlow was seen. Indwelling Foley catheter in place.'
    expect(await scrubbed(other, [rules, takes('Foley')], [patient('Whitlow, Thaddea')])).toContain('Foley catheter in place')
  })

  it('a term that the model took is not looked for elsewhere', async () => {
    expect(await scrubbed('Gleason score 7. The Gleason was discussed.', [takes('Gleason score')])).toContain('The Gleason was')
  })

  it('a name that only guesses found is swept through the chart, but not into terms', async () => {
    const text = 'Nobody asked Wendeline Murtagh. Later Murtagh left. wendeline agreed; Murtagh sign absent.'
    expect(await scrubbed(text, [takes('Wendeline Murtagh')])).not.toMatch(/murtagh left|wendeline/i)
    const colliding = 'Nobody asked Wendeline Babinski. Later the babinski was downgoing.'
    const masked = await scrubbed(colliding, [takes('Wendeline Babinski')])
    expect(masked).not.toContain('Wendeline')
    expect(masked).toContain('the babinski was')
  })

  it('what went by the list does not come back when the gate looks again', async () => {
    const text = 'Mallampati II. Dakin’s solution. Hester was seen.'
    const again = await lookAgain({ text, facts: [] }, [takes('Mallampati', 'Dakin', 'Hester')], knowledge)
    expect(again.map((h) => text.slice(h.start, h.end))).toEqual(['Hester'])
  })
})

describe('whatever is reported', () => {
  const pieces = ['Foley catheter', 'Gleason score', "Dakin's solution", 'Babinski', 'Hester', 'and', 'Whitlow,', '12', '\n']
  const chart = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
  const detectors = fc.constantFrom('model', 'rules/name-pair', 'sweep/guess', 'sweep', 'roster', 'rules/check-digit', 'rules/name-title')
  const run = chart.chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(
        fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 24 }), detectors).map(
          ([start, length, detector]): Hit => ({
            start,
            end: Math.min(text.length, start + length),
            category: 'NAME',
            detector,
            confidence: 0.9,
            why: 'told',
          }),
        ),
        { maxLength: 8 },
      ),
    ),
  )
  const isBlank = (text: string, h: Hit): boolean => text.slice(h.start, h.end).trim() === ''
  const keeps = (kept: readonly Hit[], text: string, h: Hit): boolean => {
    const body = text.slice(h.start, h.end)
    const start = h.start + body.length - body.trimStart().length
    return kept.some((k) => k.detector === h.detector && k.start <= start && k.end >= start + body.trim().length)
  }

  it('what the header, a check digit, a cue or their sweep found is never dropped', () => {
    fc.assert(
      fc.property(run, ([text, hits]) => {
        const kept = finish(dropProtected(text, hits, finish(knowledge.protect.find(text))))
        for (const h of hits)
          if (/^(?:roster|sweep|rules\/check-digit|rules\/name-title)$/.test(h.detector) && !isBlank(text, h))
            expect(keeps(kept, text, h)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('no hit that reaches outside every term is dropped', () => {
    fc.assert(
      fc.property(run, ([text, hits]) => {
        const terms = finish(knowledge.protect.find(text))
        const kept = finish(dropProtected(text, hits, terms))
        for (const h of hits) {
          const body = text.slice(h.start, h.end)
          const start = h.start + body.length - body.trimStart().length
          const end = start + body.trim().length
          if (!isBlank(text, h) && !terms.some((t) => t.start <= start && t.end >= end)) expect(keeps(kept, text, h)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('nothing is added or moved: what stays was reported, grown to whole words at most', () => {
    fc.assert(
      fc.property(run, ([text, hits]) => {
        const kept = finish(dropProtected(text, hits, finish(knowledge.protect.find(text))))
        expect(kept.length).toBeLessThanOrEqual(hits.length)
        for (const k of kept) expect(hits.some((h) => h.detector === k.detector && h.start < k.end && k.start < h.end)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
