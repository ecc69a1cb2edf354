import { describe, expect, test } from 'vitest'
import { findChecked } from './checksums'

const found = (text: string): string[] => findChecked(text).map(({ start, end }) => text.slice(start, end))

// Numbers made for this test; their check digits are right and nobody has them.
describe('a number that shows what it is', () => {
  test.each([
    ['an NPI', 'ref 1234567893 today', '1234567893'],
    ['a VIN', 'car 1M8GDM9AXKP042788.', '1M8GDM9AXKP042788'],
    ['a DEA number', 'per AB1234563 signed', 'AB1234563'],
    ['a Social Security number', 'has 219-09-9999, as', '219-09-9999'],
    ['one without marks', 'has 219099999 as', '219099999'],
    [
      'one in full-width digits',
      'has \uff12\uff11\uff19-\uff10\uff19-\uff19\uff19\uff19\uff19.',
      '\uff12\uff11\uff19-\uff10\uff19-\uff19\uff19\uff19\uff19',
    ],
    ['a card', 'paid 4111 1111 1111 1111 in', '4111 1111 1111 1111'],
    ['a Medicare number', 'mbi 1EG4-TE5-MK73 on', '1EG4-TE5-MK73'],
    ['a device identifier', 'lead (01)00614141999996 in', '(01)00614141999996'],
    ['an e-mail address', 'to o.brandvold@mail.example, who', 'o.brandvold@mail.example'],
  ])('is found: %s', (_what, text, expected) => {
    expect(found(text)).toContain(expected)
  })
})

test.each([
  ['an NPI with a wrong digit', 'ref 1234567894 today'],
  ['seventeen letters', 'ABCDEFGHABCDEFGHA'],
  ['a number nobody was ever given', 'has 000-12-3456 or 666-12-3456 or 912-12-3456'],
  ['a row of laboratory values', '138 102 24 98 1.2 4.1 140 101 23 99'],
  ['a blood pressure, a dose and a phone extension', 'BP 120/80, 1000 mg, ext 4411'],
  ['a decimal', '0.123456789'],
  ['a dosage at an hour', 'q6h @ 0800'],
])('%s is left alone', (_what, text) => {
  expect(found(text)).toEqual([])
})

test('placeholders are passed over', () => {
  const text = '[SSN_1] 219-09-9999'
  expect(findChecked(text, [{ start: 0, end: 7 }])).toMatchObject([{ start: 8, end: 19, category: 'SSN' }])
  expect(findChecked(text, [{ start: 8, end: 19 }])).toEqual([])
})
