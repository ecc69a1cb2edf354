import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedTable } from './testing'

const table = shippedTable()
const codes = (query: string, limit = 10) => table.search(query, limit).map((e) => e.code)

describe('lookup', () => {
  it.each([
    ['htn', 'I10', 3],
    ['hypertension', 'I10', 3],
    ['copd', 'J44.9', 2],
    ['afib', 'I48.91', 2],
    ['dm2', 'E11.9', 3],
    ['chf', 'I50.9', 3],
    ['ckd', 'N18.9', 4],
    ['gerd', 'K21.9', 3],
    ['cad', 'I25.10', 4],
    ['uti', 'N39.0', 3],
    ['sob', 'R06.02', 3],
    ['cva', 'I63.9', 3],
    ['tia', 'G45.9', 3],
    ['mi', 'I21.9', 4],
    ['pe', 'I26.99', 5],
    ['dvt', 'I82.409', 6],
    ['bph', 'N40.0', 3],
    ['osa', 'G47.33', 3],
    ['ra', 'M06.9', 5],
    ['hld', 'E78.5', 3],
    ['pneumonia', 'J18.9', 3],
    ['asthma', 'J45.909', 4],
    ['knee pain right', 'M25.561', 2],
    ['right knee pain', 'M25.561', 2],
    ['ankl spra left', 'S93.402A', 4],
    ['sprain ankle subsequent', 'S93.401D', 6],
    ['diab neurop', 'E11.40', 5],
    ['breast ca', 'C50.919', 8],
    ['heart fail chron syst', 'I50.22', 4],
    ['covid', 'U07.1', 4],
  ])('%j leads to %s within the first %i', (query, code, within) => {
    expect(codes(query).slice(0, within)).toContain(code)
  })

  it('takes the beginning of a code, with or without dot', () => {
    expect(codes('E11', 3)).toEqual(['E11', 'E11.0', 'E11.00'])
    expect(codes('e11.6', 2)).toEqual(['E11.6', 'E11.61'])
    expect(codes('e1165', 1)).toEqual(['E11.65'])
  })

  it('gives the same codes for fragments in any order', () => {
    expect(new Set(codes('pain knee left'))).toEqual(new Set(codes('left knee pain')))
  })

  it('gives nothing for nothing and for words no code has', () => {
    expect(codes('')).toEqual([])
    expect(codes('   ')).toEqual([])
    expect(codes('qwxyz')).toEqual([])
    expect(codes('pneumonia qwxyz')).toEqual([])
  })

  it('keeps to the limit and never fails, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 20 })),
        fc.integer({ min: 0, max: 20 }),
        (query, limit) => {
          const found = table.search(query, limit)
          expect(found.length).toBeLessThanOrEqual(limit)
          for (const entry of found) expect(table.lookup(entry.code)).toEqual(entry)
        },
      ),
      { numRuns: 150 },
    )
  })
})
