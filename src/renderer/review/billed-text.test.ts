import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BilledView, POA } from '../../shared/coding-views'
import { readBilledLines, writeBilledLines } from './billed-text'

const codes = (text: string) => readBilledLines(text).codes.map(({ code, poa }) => [code, poa])

it('reads one code a line, with its POA, however it was copied', () => {
  expect(codes('I50.23 Y\n\n2. e119, n\n3) I10\tPOA:U\nZ79.4 Long term use of insulin\n99213-25\n0DTJ4ZZ\n')).toEqual([
    ['I50.23', 'Y'],
    ['e119', 'N'],
    ['I10', 'U'],
    ['Z79.4', null],
    ['99213-25', null],
    ['0DTJ4ZZ', null],
  ])
})

it('names the first line that is no code, and reads nothing behind it', () => {
  expect(readBilledLines('I10\nheart failure\nE11.9')).toMatchObject({ codes: [{ code: 'I10' }], bad: { line: 2, words: 'heart failure' } })
})

it('for any list: what is written is read back', () => {
  const billed = fc.array(
    fc.record({ code: fc.constantFrom('I10', 'E11.9', 'S72.001A', '0DTJ4ZZ', 'J1885', '99213'), poa: fc.option(fc.constantFrom(...POA)) }),
  )
  fc.assert(
    fc.property(billed, (list) => {
      expect(codes(writeBilledLines(list as unknown as BilledView[]))).toEqual(list.map(({ code, poa }) => [code, poa]))
    }),
  )
})
