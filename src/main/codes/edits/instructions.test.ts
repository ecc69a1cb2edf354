import { expect, test } from 'vitest'
import { kindsOn, one } from './testing'

test('Code first with a closed list is unmet without one of its codes, and the only one is the fix', () => {
  const edit = one('code-first', ['J12.82'])
  expect(edit).toMatchObject({ severity: 'soft', fix: { how: 'add', code: 'U07.1' } })
  expect(edit.source).toBe('ICD-10-CM FY2026, Code first at J12.82')
  expect(kindsOn(['J12.82', 'U07.1'])).toEqual([])
})

test('Code first with examples is met by another disease', () => {
  expect(one('code-first', ['G94']).severity).toBe('information')
  expect(kindsOn(['G94', 'A69.22'])).toEqual([])
})

test('"if applicable" asks a person, not the list', () => {
  expect(kindsOn(['I50.9'])).toEqual([])
  expect(kindsOn(['L97.411'])).toEqual([])
})

test('what is to be coded first is not behind the principal diagnosis', () => {
  const edit = one('code-first', ['*I50.9', 'I11.0'])
  expect(edit).toMatchObject({ severity: 'soft', fix: { how: 'principal', code: 'I11.0' } })
  expect(kindsOn(['*I11.0', 'I50.9'])).toEqual([])
  expect(kindsOn(['I50.9', 'I11.0'])).toEqual([])
})

test('the note at the drugs is on adverse effects alone', () => {
  expect(kindsOn(['T39.011A'])).toEqual([])
})

test('Use additional is for information where a stage or a status is asked of every chart', () => {
  expect(one('use-additional', ['I12.9'])).toMatchObject({ severity: 'information', fix: null })
  expect(kindsOn(['I12.9', 'N18.30'])).toEqual([])
  expect(one('use-additional', ['N18.6']).fix).toMatchObject({ how: 'add', code: 'Z99.2' })
})

test('tobacco, alcohol and resistance are not asked of every chart', () => {
  expect(kindsOn(['J45.909', 'K25.3', 'A41.9'])).toEqual([])
})

test('an organism or insulin is asked for once, and only where the text names it', () => {
  expect(kindsOn(['N39.0'], { text: 'Urinary tract infection.' })).toEqual([])
  expect(one('use-additional', ['N39.0'], { text: 'Urine culture grew E. coli.' }).fix?.code).toBe('B96.20')
  expect(kindsOn(['N39.0', 'B96.20'], { text: 'Urine culture grew E. coli.' })).toEqual([])
  const edit = one('use-additional', ['E11.65', 'E11.319'], { text: 'Continue insulin glargine.' })
  expect(edit).toMatchObject({ codes: ['E11.65', 'E11.319'], fix: { how: 'add', code: 'Z79.4' } })
})
