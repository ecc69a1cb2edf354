import { describe, expect, test } from 'vitest'
import { kindsOn, one } from './testing'

describe('never principal', () => {
  test('a manifestation, and its cause is the fix', () => {
    const edit = one('manifestation-principal', ['*F02.80', 'G30.9'])
    expect(edit).toMatchObject({ severity: 'hard', codes: ['F02.80', 'G30.9'], fix: { how: 'principal', code: 'G30.9' } })
    expect(edit.source).toContain('I.A.13')
    expect(kindsOn(['*G30.9', 'F02.80'])).toEqual([])
  })

  test('an external cause', () => {
    expect(one('external-principal', ['*W19.XXXA', 'S52.501A'])).toMatchObject({ severity: 'hard', fix: { code: 'S52.501A' } })
  })

  test('an adverse effect and an underdosing', () => {
    expect(one('unacceptable-principal', ['*T45.515A', 'K92.2']).source).toContain('I.C.19.e.5.a')
    expect(one('unacceptable-principal', ['*T38.3X6A', 'E11.65']).source).toContain('I.C.19.e.5.c')
  })

  test('an organism, a body mass index, weeks of gestation, in any setting', () => {
    for (const code of ['*B96.20', '*Z68.35', '*Z3A.30']) {
      expect(one('unacceptable-principal', [code, 'N39.0'], { setting: 'outpatient' }).severity).toBe('hard')
    }
  })
})

test('a status of the editor’s list is judged by the setting', () => {
  expect(one('unacceptable-principal', ['*Z85.3', 'I10'], { setting: 'inpatient' }).severity).toBe('hard')
  expect(one('unacceptable-principal', ['*Z85.3', 'I10']).severity).toBe('information')
  expect(kindsOn(['*Z85.3', 'I10'], { setting: 'outpatient' })).toEqual([])
})

test('without a principal diagnosis nothing is held against the order', () => {
  expect(kindsOn(['W19.XXXA', 'S52.501A'])).toEqual([])
  expect(kindsOn(['F02.80', 'G30.9'])).toEqual([])
})

test('which of several diagnoses is principal, a person says: no fix', () => {
  expect(one('external-principal', ['*W19.XXXA', 'S52.501A', 'I10']).fix).toBeNull()
})

test('a sequela stands behind what it left', () => {
  expect(one('sequela-principal', ['*S52.501S', 'M25.531']).severity).toBe('soft')
  expect(kindsOn(['*M25.531', 'S52.501S'])).not.toContain('sequela-principal')
})

test('a poisoning stands before what it caused', () => {
  const edit = one('poisoning-first', ['*K72.00', 'T42.4X2A'])
  expect(edit).toMatchObject({ severity: 'soft', fix: { how: 'principal', code: 'T42.4X2A' } })
  expect(kindsOn(['*T42.4X2A', 'K72.00'])).not.toContain('poisoning-first')
})

test('a symptom is principal only where no diagnosis is', () => {
  expect(one('symptom-principal', ['*R07.9', 'I21.4']).severity).toBe('information')
  expect(kindsOn(['*R07.9', 'Z87.891'])).toEqual([])
})

test('what may only be first-listed is not second', () => {
  expect(one('first-listed-only', ['*I10', 'Z51.11'])).toMatchObject({ severity: 'soft', fix: { how: 'principal', code: 'Z51.11' } })
  expect(kindsOn(['*Z51.11', 'C50.911', 'Z17.0'])).not.toContain('first-listed-only')
  expect(kindsOn(['*I10', 'Z00.6'])).not.toContain('first-listed-only')
})

test('external causes alone say no condition; a list without a principal diagnosis is told once', () => {
  expect(one('external-alone', ['W19.XXXA', 'Y92.010']).severity).toBe('soft')
  expect(one('principal-missing', ['I10', 'E11.9'])).toMatchObject({ severity: 'information', codes: [] })
  expect(kindsOn(['I10'])).toEqual([])
})

test('an uncertain diagnosis is not coded for an outpatient, and is for a stay', () => {
  const about = { text: 'Probable pneumonia.' }
  const codes = [['J18.9', 'pneumonia', 'uncertain']] as const
  expect(one('uncertain-outpatient', codes, { ...about, setting: 'outpatient' }).severity).toBe('soft')
  expect(one('uncertain-outpatient', codes, about).severity).toBe('information')
  expect(kindsOn(codes, { ...about, setting: 'inpatient' })).toEqual([])
  expect(kindsOn([['R05.9', 'pneumonia', 'uncertain']], { ...about, setting: 'outpatient' })).toEqual([])
})
