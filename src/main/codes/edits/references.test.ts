import { describe, expect, test } from 'vitest'
import { covers, intentOf, referencesIn } from './references'

const names = (note: string, code: string): boolean => covers(referencesIn(note), code)

describe('a note names', () => {
  test.each([
    ['type 1 diabetes mellitus (E10.-)', ['E10.9', 'E10.3211'], ['E11.9', 'E1']],
    ['neoplasm (C00-D49)', ['C00.0', 'C7A.00', 'D49.9'], ['D50.0']],
    ['poisoning (E08-E13)', ['E13.9', 'E08.00'], ['E14', 'E07.9']],
    ['other diseases of the pancreas (K85-K86.-)', ['K85.00', 'K86.9'], ['K87']],
    ['hepatitis B (B16.-, B18.0-B18.1)', ['B16.9', 'B18.0', 'B18.1'], ['B18.2', 'B17.9']],
    ['rheumatic fever with heart involvement (I01.0 -I01.9)', ['I01.1', 'I01.9'], ['I02.0']],
    ['apnea of newborn (P28.3- - P28.4-)', ['P28.30', 'P28.49'], ['P28.5']],
    ['rheumatoid factor by site (M05.00 to M05.8A)', ['M05.00', 'M05.8A', 'M05.79'], ['M05.9']],
    ['following hemorrhage (I69.01-I69.11-, I69.81- I69.91-)', ['I69.010', 'I69.811', 'I69.918'], ['I69.21', 'I69.850']],
    ['use of weapon (X93-X95, X99, Y00)', ['X94.0XXA', 'X99.0XXA', 'Y00.XXXA'], ['X96', 'Y01']],
    ['torticollis NOS M43.6', ['M43.6'], ['M43.5']],
    ['malformation syndromes classified to Q87.-', ['Q87.11'], ['Q86.0']],
  ] as const)('%s', (note, inside, outside) => {
    for (const code of inside) expect([code, names(note, code)]).toEqual([code, true])
    for (const code of outside) expect([code, names(note, code)]).toEqual([code, false])
  })
})

describe('a note names with a condition', () => {
  test.each([
    [
      'adverse effect (T36-T50 with fifth or sixth character 5)',
      ['T45.515A', 'T36.95XA', 'T40.2X5A'],
      ['T45.511A', 'T43.651A', 'T36.0X1A'],
    ],
    ['poisoning (T36-T65 with fifth or sixth character 1-4)', ['T39.011A', 'T51.0X2A', 'T58.04XA'], ['T39.015A', 'T39.016A']],
    ['underdosing of medication (T36-T50) with fifth or sixth character 6', ['T50.916A', 'T38.3X6A'], ['T38.3X5A']],
    ['diabetic angiopathy (E08-E13 with .51-.52)', ['E11.51', 'E10.52'], ['E11.59', 'E11.9']],
    ['arthropathy in diabetes (E08-E13 with .61-)', ['E11.610', 'E11.618'], ['E11.620']],
    ['dysphagia (I69. with final characters -91)', ['I69.391', 'I69.091'], ['I69.390']],
    ['hallucinations (F11-F19 with fifth to sixth characters 51)', ['F11.151', 'F19.951'], ['F11.150']],
    ['open skull fracture (S02.- with 7th character B)', ['S02.0XXB'], ['S02.0XXA']],
  ] as const)('%s', (note, inside, outside) => {
    for (const code of inside) expect([code, names(note, code)]).toEqual([code, true])
    for (const code of outside) expect([code, names(note, code)]).toEqual([code, false])
  })

  test('that cannot be read, and then names nothing', () => {
    expect(names('fracture (S52.- with open fracture 7th character)', 'S52.501B')).toBe(false)
    expect(names('abscess of brain:', 'G06.0')).toBe(false)
    expect(referencesIn('asymptomatic craze lines in enamel - omit code')).toEqual([])
  })
})

test('the intent of a drug code is its sixth character, or its fifth before a placeholder', () => {
  expect(intentOf('T45.515A')).toBe('5')
  expect(intentOf('T36.95XA')).toBe('5')
  expect(intentOf('T58.04XA')).toBe('4')
})
