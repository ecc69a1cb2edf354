import { expect, test } from 'vitest'
import { kindsOn, one } from './testing'

const aged = (age: number, sex: 'female' | 'male' | null = null) => ({ patient: { age, sex } })

test('a code for another age is a soft stop with the age that the text gives', () => {
  expect(one('age', ['Z38.00'], aged(40))).toMatchObject({ severity: 'soft', source: 'Medicare Code Editor v43.1, age conflict' })
  expect(one('age', ['N40.0'], aged(8)).says).toContain('For ages 15 and over; the text gives the age as 8')
  expect(one('age', ['O80'], aged(90)).says).toContain('over 89')
  expect(one('age', ['F84.3'], aged(40)).says).toContain('ages 0 to 17')
})

test('a fitting or an unknown age raises nothing', () => {
  expect(kindsOn(['N40.0'], aged(70))).toEqual([])
  expect(kindsOn(['Z38.00'], aged(0))).toEqual([])
  expect(kindsOn(['O26.891'], aged(30))).not.toContain('age')
  expect(kindsOn(['Z38.00'])).toEqual([])
})

test('a code for the other sex is a soft stop', () => {
  expect(one('sex', ['N40.0'], aged(60, 'female')).severity).toBe('soft')
  expect(one('sex', ['C56.1'], aged(60, 'male')).says).toContain('A code for women; the text says male')
  expect(one('sex', ['N80.9'], aged(40, 'male')).codes).toEqual(['N80.9'])
})

test('what both sexes may have raises nothing', () => {
  for (const code of ['C50.911', 'C50.921', 'N63.0', 'N64.4', 'Z80.41', 'Z84.81', 'I10', 'N39.0', 'R97.20']) {
    if (code === 'C50.921') expect(kindsOn([code], aged(60, 'male'))).not.toContain('sex')
    else for (const sex of ['female', 'male'] as const) expect([code, kindsOn([code], aged(60, sex))]).not.toContain('sex')
  }
})
