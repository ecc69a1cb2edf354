import { describe, expect, test } from 'vitest'
import { patientIn, settingIn } from './patient'

describe('age and sex', () => {
  test.each([
    ['Ms. [NAME_1] is a 54-year-old woman with asthma.', 54, 'female'],
    ['68 y/o M with chest pain', 68, 'male'],
    ['HPI: 68yo F, seen for gout', 68, 'female'],
    ['54F presents with cough', 54, 'female'],
    ['A 71 year old right-handed retired gentleman', 71, 'male'],
    ['Male patient, 59 years old, smoker', 59, 'male'],
    ['3-week-old girl with jaundice', 0, 'female'],
    ['Term newborn girl, Apgar 9', null, 'female'],
    ['Age: 27 months\nSex: M', 2, 'male'],
    ['a 2-year 3-month-old boy; Age: 27 months', 2, 'male'],
    ['[AGE_1]-year-old man from [PLACE_1]', 90, 'male'],
    ['Sex: Female | Age: [AGE_1]', 90, 'female'],
    ['a 46-year-old patient', 46, null],
  ] as const)('%s', (text, age, sex) => {
    expect(patientIn(text)).toEqual({ age, sex })
  })

  test.each([
    ['Family history: mother, a 54-year-old woman, has lupus.'],
    ['He was diagnosed at 12 years old.'],
    ['symptoms for 5 years, since 10 years of age'],
    ['She reports her brother is a 40-year-old man with gout'],
    ['Seen 5 days after the fall; 3 F drain; T 101.2 F; 2 weeks of follow-up'],
    ['He feels well. She said so.'],
    ['A 33-year-old man and his neighbor.\n\nA second note: a 12-year-old girl.'],
  ])('says nothing of the patient: %s', (text) => {
    expect(patientIn(text)).toEqual({ age: null, sex: null })
  })

  test('two ages a year apart are one: a birthday lies between', () => {
    expect(patientIn('A 54-year-old woman. Addendum: 55-year-old woman.').age).toBe(54)
  })
})

test('the setting is told by headings, and unknown where both are named', () => {
  expect(settingIn('DISCHARGE SUMMARY\nHospital course: …')).toBe('inpatient')
  expect(settingIn('Clinic visit for asthma')).toBe('outpatient')
  expect(settingIn('Clinic visit. Admitted to the ICU.')).toBe('unknown')
  expect(settingIn('Asthma.')).toBe('unknown')
})
