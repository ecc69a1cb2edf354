import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../shared/spans'
import { categoriesOf, figuresOf, type GoldDocument, type GoldSpan, tally } from './validation'

const TEXT = 'Ann Quill, 54-year-old, seen 3/4/2026 in Ohio.'
const at = (words: string, text = TEXT): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const gold = (label: string, words: string): GoldSpan => ({ ...at(words), label })
const NOTE: GoldDocument = {
  id: 'note',
  text: TEXT,
  spans: [gold('NAME', 'Ann Quill'), gold('DATE', '3/4/2026')],
  ignore: [at('Ohio')],
}
const CLEAN: GoldDocument = { id: 'clean', text: 'Parkinson disease.', spans: [], ignore: [] }

describe('one document', () => {
  test('is without a leak when every letter and digit of every identifier is masked, whatever stands between them', () => {
    const { whole, leaks, zeroLeak } = tally(NOTE, [at('Ann'), at('Quill'), at('3'), at('4/2026')])
    expect([whole, leaks, zeroLeak]).toEqual([2, [], 1])
  })

  test('leaks an identifier of which one letter is left, and says which', () => {
    const { whole, leaks, zeroLeak } = tally(NOTE, [at('Ann Quil'), at('3/4/2026')])
    expect([whole, leaks, zeroLeak]).toEqual([1, [gold('NAME', 'Ann Quill')], 0])
  })

  test('is over-redacted by what is masked besides, where it is not right either way', () => {
    expect(tally(NOTE, [at('Ohio')]).plainMasked).toBe(0)
    expect(tally(NOTE, [at('seen'), at('in')]).plainMasked).toBe(6)
    expect(figuresOf([tally(NOTE, [at('Ann Quill, ')])])).toMatchObject({
      charPrecision: 9 / 11,
      overRedaction: 2 / (TEXT.length - 17 - 4),
    })
  })

  test('without identifiers has no recall, and is flagged by anything that is masked', () => {
    expect(figuresOf([tally(CLEAN, [])])).toMatchObject({ entityRecall: null, charPrecision: null, zeroLeak: null, cleanFlagged: 0 })
    const name = at('Parkinson', CLEAN.text)
    expect(figuresOf([tally(CLEAN, [name])])).toMatchObject({ overRedactionClean: 0.5, cleanFlagged: 1 })
    expect(tally({ ...CLEAN, ignore: [name] }, [name]).flagged).toBe(0)
  })

  test('may keep years in dates and lose stated ages where that is allowed', () => {
    expect(tally(NOTE, [at('3/4')]).leaks).toHaveLength(2)
    expect(tally(NOTE, [at('3/4')], { years: true }).leaks).toEqual([gold('NAME', 'Ann Quill')])
    expect(tally(NOTE, [at('54-year-old')], { ages: true }).plainMasked).toBe(0)
    expect(tally(NOTE, [at('54-year-old')]).plainMasked).toBe(11)
  })

  test('counts the characters of overlapping identifiers once, and each as one of its own', () => {
    const two = { ...NOTE, spans: [gold('NAME', 'Ann Quill'), gold('FACILITY', 'Quill, 54')] }
    expect(tally(two, [at('Ann Quill')])).toMatchObject({ identifiers: 2, whole: 1, goldChars: 13, goldMasked: 9 })
  })
})

test('a set is scored by sums, its categories the most frequent first', () => {
  const tallies = [tally(NOTE, [at('Ann Quill')]), tally({ ...NOTE, spans: [gold('DATE', '3/4/2026')] }, []), tally(CLEAN, [])]
  expect(figuresOf(tallies)).toMatchObject({ entityRecall: 1 / 3, zeroLeak: 0, cleanFlagged: 0, charPrecision: 1 })
  expect(categoriesOf(tallies)).toEqual([
    { label: 'DATE', identifiers: 2, masked: 0 },
    { label: 'NAME', identifiers: 1, masked: 1 },
  ])
})

// The same measures by another hand, which development has beside the repository.
const OTHER = path.join(import.meta.dirname, '../../../../shared/tools/score.mjs')

interface Other {
  scoreDoc(document: GoldDocument, masked: readonly Span[], allow: object): { leaks: { text: string }[] }
  summarise(counts: unknown[]): Record<string, number | null>
  labelTable(counts: unknown[]): { label: string; entities: number; full: number }[]
}

describe.skipIf(!existsSync(OTHER))('agrees with the scoring tool beside the repository (skipped where that is not there)', () => {
  const words = fc.constantFrom(
    ...['Ann Quill', ' 54-year-old', 'aged 93', ' 54 F', '3/4/2026', 'May 2019', '😀', ' ', '\n', 'é', '12', ' x'],
  )
  const text = fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
  const cut = (within: string): fc.Arbitrary<Span> =>
    fc.tuple(fc.nat(within.length - 1), fc.nat(within.length - 1)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
  const document = text.chain((own) => {
    const label = fc.constantFrom('NAME', 'DATE', 'BIRTH_DATE')
    const spans = fc.array(
      fc.tuple(cut(own), label).map(([span, label]): GoldSpan => ({ ...span, label })),
      { maxLength: 4 },
    )
    return fc.record({
      gold: fc.record({ id: fc.constant('one'), text: fc.constant(own), spans, ignore: fc.array(cut(own), { maxLength: 2 }) }),
      masked: fc.array(cut(own), { maxLength: 4 }),
    })
  })

  test('in every figure, for any documents and any masking', async () => {
    const other = (await import(pathToFileURL(OTHER).href)) as Other
    fc.assert(
      fc.property(fc.array(document, { maxLength: 6 }), fc.boolean(), fc.boolean(), (documents, ages, years) => {
        const allow = { ages, years }
        const ours = documents.map(({ gold, masked }) => tally(gold, masked, allow))
        const theirs = documents.map(({ gold, masked }) => other.scoreDoc(gold, masked, allow))
        const { entityRecall, charRecall, charPrecision, overRedaction, zeroLeakDocs, cleanDocsFlagged } = other.summarise(theirs)
        expect(figuresOf(ours)).toMatchObject({
          entityRecall,
          charRecall,
          charPrecision,
          overRedaction,
          zeroLeak: zeroLeakDocs,
          cleanFlagged: cleanDocsFlagged,
        })
        expect(ours.map((one) => one.leaks.length)).toEqual(theirs.map((one) => one.leaks.length))
        const table = other.labelTable(theirs).map(({ label, entities, full }) => ({ label, identifiers: entities, masked: full }))
        expect(categoriesOf(ours)).toEqual(expect.arrayContaining(table))
        expect(categoriesOf(ours)).toHaveLength(table.length)
      }),
      { numRuns: 500, seed: 20260302 },
    )
  })
})
