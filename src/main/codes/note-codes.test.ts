import { describe, expect, it } from 'vitest'
import { codesInNote } from './note-codes'
import { shippedTable } from './testing'

const found = (note: string) => codesInNote(note).map(({ start, end, from, to }) => [note.slice(start, end), from, to])

describe('codes in a note', () => {
  it.each([
    ['type 1 diabetes mellitus (E10.-)', [['E10.-', 'E10', 'E10']]],
    ['hypertensive diseases (I10-I1A)', [['I10-I1A', 'I10', 'I1A']]],
    ['torticollis NOS M43.6', [['M43.6', 'M43.6', 'M43.6']]],
    [
      'gangrene (I96), ulcer (L97.-, L98.49-)',
      [
        ['I96', 'I96', 'I96'],
        ['L97.-', 'L97', 'L97'],
        ['L98.49-', 'L98.49', 'L98.49'],
      ],
    ],
    ['drugs (T36-T50 with fifth or sixth character 5)', [['T36-T50', 'T36', 'T50']]],
    ['persons with potential health hazards (Z79.- - Z99)', [['Z79.- - Z99', 'Z79', 'Z99']]],
    ['QA0 with a letter more', [['QA0', 'QA0', 'QA0']]],
    ['due to influenza A/H1N1 with NOS and NEC', []],
  ])('%j', (note, codes) => {
    expect(found(note)).toEqual(codes)
  })

  it('leads somewhere in nearly every note of the shipped list', () => {
    const table = shippedTable()
    let named = 0
    let known = 0
    for (const { code } of table.entries()) {
      const { excludes1, excludes2, codeFirst, useAdditional } = table.notes(code)
      for (const note of [...excludes1, ...excludes2, ...codeFirst, ...useAdditional]) {
        for (const { from } of codesInNote(note)) {
          named++
          if (table.lookup(from)) known++
        }
      }
    }
    expect(named).toBeGreaterThan(5_000)
    expect(known / named).toBeGreaterThan(0.99)
  })
})
