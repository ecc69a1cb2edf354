import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutRows, packRows, type Row } from './rows'
import type { Pieces } from './tokenize'

const shape = { window: 32, margin: 6, featureSizes: [3, 4] }

/** Pieces of words of the given lengths. */
function piecesOf(lengths: readonly number[]): Pieces {
  const words = lengths.flatMap((length, word) => Array.from({ length }, () => word))
  const numbers = words.map((_, i) => i)
  return {
    count: words.length,
    ids: Int32Array.from(numbers, (i) => 1000 + i),
    starts: Uint32Array.from(numbers),
    ends: Uint32Array.from(numbers, (i) => i + 1),
    words: Uint32Array.from(words),
    features: Uint8Array.from(numbers.flatMap((i) => [1 + (i % 2), 1 + (i % 3)])),
  }
}
const lengths = fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 60 })

describe('rows', () => {
  test('take each piece once, in order, whatever the words are', () => {
    fc.assert(
      fc.property(lengths, (words) => {
        const pieces = piecesOf(words)
        let at = 0
        for (const { start, end, coreStart, coreEnd } of cutRows(pieces, shape)) {
          expect(coreStart).toBe(at)
          expect(start <= coreStart && coreStart < coreEnd && coreEnd <= end && end - start <= shape.window - 2).toBe(true)
          at = coreEnd
        }
        expect(at).toBe(pieces.count)
      }),
    )
  })

  test('leave context on both sides of every cut', () => {
    fc.assert(
      fc.property(lengths, (words) => {
        const pieces = piecesOf(words)
        for (const { start, end, coreStart, coreEnd } of cutRows(pieces, shape)) {
          if (start > 0) expect(coreStart - start).toBeGreaterThanOrEqual(shape.margin / 2)
          if (end < pieces.count) expect(end - coreEnd).toBeGreaterThanOrEqual(shape.margin)
        }
      }),
    )
  })

  test('take a piece from the row in which it lies furthest from an edge', () => {
    const rows = [...cutRows(piecesOf(Array.from({ length: 200 }, () => 1)), shape)]
    const depth = (row: Row | undefined, piece: number): number => (row ? Math.min(piece - row.start, row.end - 1 - piece) : -1)
    for (const [r, row] of rows.entries()) {
      for (let piece = Math.max(row.coreStart, 30); piece < Math.min(row.coreEnd, 170); piece++) {
        expect(depth(row, piece)).toBeGreaterThanOrEqual(Math.max(depth(rows[r - 1], piece), depth(rows[r + 1], piece)) - 1)
      }
    }
  })

  test('are cut between words where words are short', () => {
    const pieces = piecesOf(Array.from({ length: 100 }, (_, i) => 1 + (i % 3)))
    const begins = (piece: number): boolean => piece === 0 || piece === pieces.count || pieces.words[piece] !== pieces.words[piece - 1]
    for (const row of cutRows(pieces, shape)) expect([row.start, row.end, row.coreStart, row.coreEnd].every(begins)).toBe(true)
  })

  test('are none for a text without pieces', () => {
    expect([...packRows(piecesOf([]), shape)]).toEqual([])
  })
})

describe('a batch', () => {
  test('holds [CLS], the pieces and [SEP], then padding, with features in one table', () => {
    const [batch] = packRows(piecesOf([1, 2]), shape)
    expect(batch?.request).toEqual({
      rows: 1,
      width: 5,
      ids: Int32Array.of(101, 1000, 1001, 1002, 102),
      features: Int32Array.of(0, 3, 1, 4, 2, 5, 1, 6, 0, 3),
      lengths: Int32Array.of(5),
    })
    const [long] = packRows(piecesOf(Array.from({ length: 40 }, () => 1)), shape)
    const { rows = 0, width = 0, ids, lengths } = long?.request ?? {}
    expect([rows, width, [...(lengths ?? [])]]).toEqual([2, 32, [32, 24]])
    expect([...(ids?.subarray(width + 23) ?? [])]).toEqual([102, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('stays under its bound, and holds rows of about one length', () => {
    const batches = [...packRows(piecesOf(Array.from({ length: 9000 }, () => 1)), shape)]
    for (const { request } of batches) {
      expect(request.rows * request.width).toBeLessThanOrEqual(2048)
      expect(Math.min(...request.lengths)).toBeGreaterThanOrEqual(0.75 * request.width)
    }
    expect(batches.length).toBeLessThan(14)
    const short = [...packRows(piecesOf(Array.from({ length: 33 }, () => 1)), shape)]
    expect(short.map((b) => [...b.request.lengths])).toEqual([[32], [17]])
  })
})
