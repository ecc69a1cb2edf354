import { describe, expect, test } from 'vitest'
import { CATEGORY_NAMES, type Category } from '../../../shared/safe-harbor'
import { LABELS, type Thresholds } from './manifest'
import { type Batch, packRows } from './rows'
import type { Pieces } from './tokenize'
import { createGuessReader } from './word-guesses'

const thresholds = Object.fromEntries(CATEGORY_NAMES.map((c) => [c, { find: c === 'DATE' ? 0.8 : 0.3, sure: 0.6 }])) as Thresholds

/** One piece of two characters for each entry; the same word number makes one word. */
const piecesOf = (words: readonly number[]): Pieces => ({
  count: words.length,
  ids: Int32Array.from(words),
  starts: Uint32Array.from(words, (_, i) => 3 * i),
  ends: Uint32Array.from(words, (_, i) => 3 * i + 2),
  words: Uint32Array.from(words),
  features: new Uint8Array(words.length),
})
type Said = Partial<Record<`${'B' | 'I'}-${Category}`, number>>

function batchOf(pieces: Pieces): Batch {
  const [batch] = packRows(pieces, { window: 32, margin: 6, featureSizes: [2] })
  if (!batch) throw new Error('no batch')
  return batch
}

/** What the model says of each piece; the rest of it is O. */
function answer(said: readonly Said[]): { probabilities: Float32Array; shape: number[] } {
  const shape = [1, said.length + 2, LABELS.length]
  const probabilities = new Float32Array((said.length + 2) * LABELS.length)
  for (const [i, one] of [{}, ...said, {}].entries()) {
    const all: [string, number][] = Object.entries(one)
    probabilities[i * LABELS.length] = 1 - all.reduce((sum, [, p]) => sum + p, 0)
    for (const [label, p] of all) probabilities[i * LABELS.length + LABELS.indexOf(label)] = p
  }
  return { probabilities, shape }
}

function read(words: readonly number[], said: readonly Said[]) {
  const pieces = piecesOf(words)
  const reader = createGuessReader(pieces, thresholds)
  const { probabilities, shape } = answer(said)
  reader.read(batchOf(pieces), probabilities, shape)
  return reader.finish()
}

describe('a word', () => {
  test('is taken when all categories together reach the threshold, as the likeliest of them', () => {
    expect(read([0, 1], [{ 'B-NAME': 0.2, 'B-LOCATION': 0.15 }, {}])).toMatchObject([{ start: 0, end: 2, category: 'NAME', begins: true }])
  })

  test('is left where the model gives it no chance, and told with its chance where it gives one', () => {
    expect(read([0, 1], [{ 'B-DATE': 0.019 }, { 'B-NAME': 0.005 }])).toEqual([])
    expect(read([0, 1], [{ 'B-DATE': 0.81 }, { 'B-NAME': 0.021 }])).toHaveLength(2)
  })

  test('in pieces is whole, as sure as its surest piece, and of the category of all of them', () => {
    const [only, ...others] = read([0, 0, 0, 1], [{ 'I-LOCATION': 0.4 }, { 'I-NAME': 0.1 }, { 'I-NAME': 0.9 }, {}])
    expect(others).toEqual([])
    expect(only).toMatchObject({ start: 0, end: 8, category: 'NAME' })
    expect(only?.chance).toBeCloseTo(0.9)
  })

  test('takes its category from B and I together', () => {
    expect(read([0], [{ 'B-NAME': 0.25, 'I-NAME': 0.25, 'B-DATE': 0.4 }])).toMatchObject([{ category: 'NAME' }])
  })

  test('begins an identifier only when B is likelier than I at its first piece', () => {
    const begins = (said: Said[]): boolean[] => read([0, 0], said).map((guess) => guess.begins)
    expect(begins([{ 'B-NAME': 0.5, 'I-NAME': 0.4 }, { 'I-NAME': 0.9 }])).toEqual([true])
    expect(begins([{ 'B-NAME': 0.4, 'I-NAME': 0.5 }, { 'B-NAME': 0.9 }])).toEqual([false])
  })
})

describe('an answer', () => {
  const pieces = piecesOf([0, 1])
  const batch = batchOf(pieces)
  const reading = (probabilities: Float32Array, shape: number[]) => () =>
    createGuessReader(pieces, thresholds).read(batch, probabilities, shape)
  const good = answer([{}, {}])
  const spoilt = (value: number): Float32Array => good.probabilities.map((p, i) => (i === LABELS.length + 3 ? value : p))

  test('of another shape is refused', () => {
    expect(reading(good.probabilities, good.shape)).not.toThrow()
    expect(reading(good.probabilities, [1, 3, 41])).toThrow(RangeError)
    expect(reading(good.probabilities, [4, 1, 41])).toThrow(RangeError)
    expect(reading(good.probabilities.subarray(1), good.shape)).toThrow(RangeError)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -0.2, 0.5, 7])('with %d for a probability is refused', (value) => {
    expect(reading(spoilt(value), good.shape)).toThrow(RangeError)
  })

  test('of noughts is refused', () => {
    expect(reading(new Float32Array(good.probabilities.length), good.shape)).toThrow(RangeError)
  })
})
