import { describe, expect, test } from 'vitest'
import type { Category } from '../../shared/safe-harbor'
import { derive } from './derived'
import { compileNear } from './near'
import { compileOverlap } from './overlap'
import { isOrdinary } from './words'

const near = (value: string, category: Category, text: string): string[] =>
  compileNear([{ value, category }], isOrdinary)(text).map(({ start, end }) => text.slice(start, end))
const overlap = (value: string, category: Category, text: string): string[] =>
  compileOverlap([{ value, category }], isOrdinary)(text).map(({ start, end }) => text.slice(start, end))
const derived = (value: string, category: Category): string[] => derive([{ value, category }], isOrdinary).map((made) => made.value)

describe('what is almost a known value is found', () => {
  test.each<[string, string, Category, string, string]>([
    ['misspelt', 'Odalys Brandvold', 'NAME', 'told Brandvlod to', 'Brandvlod'],
    ['misread', 'Odalys Brandvold', 'NAME', 'told 0dalys to', '0dalys'],
    ['as it sounds', 'Ann Philipsen', 'NAME', 'told Filipsen to', 'Filipsen'],
    ['in the telling word of a place', 'Quillfeather Lane Clinic', 'FACILITY', 'the Quilfeather site', 'Quilfeather'],
    ['with two digits exchanged', '55501237', 'MRN', 'chart 55510237.', '55510237'],
    ['with a letter for a digit', '555-0142-88', 'ACCOUNT', 'no 555-O142-88', '555-O142-88'],
    ['as initials with full stops', 'Ravi Brandvold', 'NAME', 'called R. B. today', 'R. B.'],
    ['as initials of a patient', 'Brandvold, Ravi M', 'NAME', 'pt RB is', 'RB'],
    ['as its last digits', '219-09-9998', 'SSN', 'ssn ending in 9998', '9998'],
    ['as its last digits behind crosses', '5550123', 'MRN', 'mrn xxx-0123,', '0123'],
  ])('%s', (_how, value, category, text, expected) => {
    expect(near(value, category, text)).toContain(expected)
  })
})

describe('what only looks like one is left', () => {
  test.each<[string, string, Category, string]>([
    ['an eponym', 'Morce', 'NAME', 'Morse fall scale'],
    ['an abbreviation with full stops', 'Ellen Davis', 'NAME', 'seen in the E.D. today'],
    ['bare capitals', 'Odalys Brandvold', 'NAME', 'OB history'],
    ['another date', '02/11/2026', 'DATE', 'on 02/12/2026'],
    ['a short number', '55501', 'MRN', 'count 55502'],
    ['four digits without words', '219-09-9998', 'SSN', 'count 9998'],
  ])('%s', (_what, value, category, text) => {
    expect(near(value, category, text)).toEqual([])
  })
})

describe('a run of characters of a removed value is found', () => {
  test.each<[string, string, Category, string, string]>([
    ['inside another word', 'Odalys Brandvold', 'NAME', 'file preBrandvoldpost here', 'preBrandvoldpost'],
    ['cut at both ends', 'Odalys Brandvold', 'NAME', 'file randvol here', 'randvol'],
    ['over words that were joined and parted anew', 'Odalys Brandvold', 'NAME', 'file odaly sbrand here', 'odaly sbrand'],
    ['of a number', '5550123987', 'ACCOUNT', 'no 0123987 now', '0123987'],
  ])('%s', (_how, value, category, text, expected) => {
    expect(overlap(value, category, text)).toContain(expected)
  })

  test.each<[string, string, Category, string]>([
    ['ordinary words of it', 'Hospital of the Rose', 'FACILITY', 'in hospital for rest'],
    ['a year and a month of a date', '02/11/2026', 'DATE', 'in 2026, of 11'],
    ['fewer characters', 'Brandvold', 'NAME', 'brand of vold'],
  ])('and not %s', (_what, value, category, text) => {
    expect(overlap(value, category, text)).toEqual([])
  })
})

describe('what is made of a value', () => {
  test('is a date in every way it is written', () => {
    expect(derived('03/04/1958', 'DATE')).toEqual(
      expect.arrayContaining(['march 4 1958', '4 mar 1958', '1958-03-04', '3/4/58', 'mar 4th 1958']),
    )
    expect(derived('March 4, 1958', 'DATE')).toEqual(derived('1958-03-04', 'DATE'))
    expect(derived('last March', 'DATE')).toEqual([])
    expect(derived('99/99/1958', 'DATE')).toEqual([])
  })

  test('is a name as accounts are called', () => {
    expect(derived('Odalys Brandvold', 'NAME')).toEqual(expect.arrayContaining(['obrandvold', 'brandvoldo', 'odalysb']))
  })

  test('is the telling word of an address or of a host, and no ordinary one', () => {
    expect(derived('412 Quillfeather Street', 'LOCATION')).toEqual(['Quillfeather'])
    expect(derived('o@brandvold-family.example', 'EMAIL')).toEqual(['brandvold-family'])
    expect(derived('o@gmail.com', 'EMAIL')).toEqual([])
  })
})
