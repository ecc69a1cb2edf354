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

  it('gives nothing for nothing and for a word no code has', () => {
    expect(codes('')).toEqual([])
    expect(codes('   ')).toEqual([])
    expect(codes('qwxyz')).toEqual([])
  })

  it('names the words no code says, where only the others are found', () => {
    const [first] = table.search('pneumonia qwxyz', 5)
    expect(first).toMatchObject({ code: 'J18.9', without: ['qwxyz'] })
    expect(table.search('pneumonia', 5)[0]?.without).toEqual([])
  })

  it('tells the phrase a code was found by, where its title does not say it', () => {
    expect(table.search('heart attack', 1)[0]).toMatchObject({ code: 'I21.9', by: 'heart attack' })
    expect(table.search('acute bronchitis', 1)[0]).toMatchObject({ code: 'J20.9', by: null })
  })

  it.each([
    ['asthma', 'J45.909'],
    ['type 2 diabetes mellitus', 'E11.9'],
    ['migraine', 'G43.909'],
    ['crohns', 'K50.90'],
  ])('leads from the heading of %j to the code that adds nothing', (query, code) => {
    expect(codes(query)[0]).toBe(code)
  })

  it.each(['pneumonia', 'ulcer', 'fx femur', 'anemia', 'glaucoma'])('puts a code that can be billed before headings for %j', (query) => {
    expect(table.search(query, 1)[0]?.billable).toBe(true)
  })

  it('takes what a title denies for the last thing that is meant', () => {
    const found = codes('large intestine diverticulitis perforation abscess', 20)
    expect(found.indexOf('K57.20')).toBeLessThan(found.indexOf('K57.32') < 0 ? 99 : found.indexOf('K57.32'))
    expect(codes('hernia inguinal without obstruction')[0]).toMatch(/^K40\.[29]/)
  })

  it('shows the first 7th character, and another one when it is said', () => {
    expect(codes('fracture right clavicle shaft').slice(0, 4)).toContain('S42.021A')
    expect(codes('sprain ankle right sequela')[0]).toBe('S93.401S')
  })

  it.each([
    ['anaemia', 'anemia'],
    ['haematuria', 'hematuria'],
    ['oesophageal varices', 'esophageal varices'],
    ['migraines', 'migraine'],
    ['kidney stones', 'kidney stone'],
  ])('finds the same first for %j and %j', (one, other) => {
    expect(codes(one)[0]).toBe(codes(other)[0])
  })

  it.each([
    ['pnuemonia', 'J18.9'],
    ['diarhea', 'R19.7'],
    ['siezure', 'R56.9'],
    ['hyponatrima', 'E87.1'],
  ])('mends the slip in %j', (query, code) => {
    expect(codes(query).slice(0, 2)).toContain(code)
  })

  it('does not mend what fits as typed', () => {
    const [first] = table.search('colic', 1)
    expect(`${first?.title} ${first?.by}`).toMatch(/colic/i)
  })

  const everyCode = [...table.entries()]

  it('finds every code by the code itself, first of all', () => {
    for (const { code } of everyCode) {
      expect(codes(code, 1)).toEqual([code])
      expect(codes(code.toLowerCase().replace('.', ''), 1)).toEqual([code])
    }
  })

  it('finds a code by its whole title within the first ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: everyCode.length - 1 }), (row) => {
        const { code, title } = everyCode[row] as (typeof everyCode)[number]
        expect(codes(title, 10)).toContain(code)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps to the limit and never fails, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 20 })),
        fc.integer({ min: 0, max: 20 }),
        (query, limit) => {
          const found = table.search(query, limit)
          expect(found.length).toBeLessThanOrEqual(limit)
          for (const { by: _by, without: _without, ...entry } of found) expect(table.lookup(entry.code)).toEqual(entry)
        },
      ),
      { numRuns: 150 },
    )
  })
})
