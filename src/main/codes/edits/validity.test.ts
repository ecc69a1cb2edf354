import { expect, test } from 'vitest'
import { kindsOn, one } from './testing'

test('a billable code of the year raises nothing', () => {
  expect(kindsOn(['I10', 'S52.501A', 'T36.95XA', 'E11.9'])).toEqual([])
})

test('a code that is not in the set is a hard stop, garbage too', () => {
  for (const code of ['Z99.99', 'no code', '', 'E11.9.9', '🙂']) expect(one('unknown-code', [code]).severity).toBe('hard')
})

test('outside the dates of the set a code is not in force', () => {
  expect(kindsOn(['I10'], { encounterDate: '2026-02-01' })).toEqual([])
  const edit = one('not-in-force', ['I10'], { encounterDate: '2024-02-01' })
  expect(edit).toMatchObject({ severity: 'hard', source: 'ICD-10-CM FY2026' })
  expect(edit.says).toContain('2025-10-01')
})

test('a heading is not billable; where one code stands below it, that is the fix', () => {
  expect(one('header', ['E11'])).toMatchObject({ severity: 'hard', codes: ['E11'], fix: null })
  expect(one('header', ['J12.8']).says).toBe('Heading, not billable: 3 codes below it')
})

test('a missing 7th character is named with the characters that are due', () => {
  const edit = one('seventh-missing', ['S72.001'])
  expect(edit.says).toContain('A initial encounter for closed fracture')
  expect(edit.source).toBe('Official Guidelines, Section I.A.5')
  expect(one('seventh-missing', ['T81.31XX']).says).toContain('D subsequent encounter')
  expect(one('seventh-missing', ['W19']).says).toContain('A initial encounter')
})

test('a 7th character that is not of its table is named', () => {
  expect(one('seventh-invalid', ['S52.501Z']).says).toContain('“Z” is no 7th character here')
})

test('a placeholder left out is filled by the fix', () => {
  expect(one('placeholder-missing', ['T81.31A']).fix).toMatchObject({ how: 'change', from: 'T81.31A', code: 'T81.31XA' })
  expect(one('placeholder-missing', ['W19A']).fix?.code).toBe('W19.XXXA')
})
