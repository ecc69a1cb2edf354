import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChecklistAnswers } from '../../../shared/checklist-views'
import { admitsAnswers, viewChecklist } from './checklists'
import { dataLevel, twoOfThree } from './em'
import { LEVELS, SETTINGS } from './em-table'

const TEXT =
  'Diabetes stable on metformin, A1c 7.1 today. Total time today: 35 minutes. Electronically signed by [NAME_2], MD on [DATE_3] at 10:12.'
const NO_CPT = () => false
const said = (answers: Record<string, string | string[]>): ChecklistAnswers =>
  Object.fromEntries(Object.entries(answers).map(([id, chosen]) => [id, { chosen: [chosen].flat(), quotes: [] }]))
const em = (answers: Record<string, string | string[]>, hasCpt: (code: string) => boolean = NO_CPT) =>
  viewChecklist({ kind: 'em', subject: '' }, said(answers), TEXT, hasCpt)

describe('the level of service', () => {
  const OFFICE = { setting: 'office-established', problems: 'chronic-stable-2', tests: '1', risk: 'prescription' }

  test('is what two of three elements reach', () => {
    expect(em(OFFICE).result).toEqual({
      outcome: 'met',
      says: 'Moderate, by medical decision making',
      lines: ['Problems: moderate', 'Data: straightforward', 'Risk: moderate'],
    })
    expect(em({ ...OFFICE, risk: 'low' }).result.says).toBe('Low, by medical decision making')
  })

  test('has a code only where the site imported a list that has it', () => {
    expect(em(OFFICE, (code) => code === '99214').result.says).toBe('Moderate, by medical decision making: 99214')
    expect(em(OFFICE, (code) => code === '99213').result.says).toBe('Moderate, by medical decision making')
  })

  test('says what is still to answer', () => {
    expect(em({}).result).toMatchObject({ outcome: 'open', says: 'Choose the setting' })
    expect(em({ setting: 'emergency', risk: 'low' }).result).toMatchObject({ outcome: 'open', says: 'To answer: problems, data' })
  })

  test.each([
    ['office-new', '44', 'Low, by total time'],
    ['office-new', '45', 'Moderate, by total time'],
    ['office-established', '9', 'Too short for a level by time'],
    ['office-established', '40', 'High, by total time'],
    ['hospital-initial', '75', 'High, by total time'],
    ['hospital-subsequent', '24', 'Too short for a level by time'],
    ['home-established', '59', 'Moderate, by total time'],
  ])('by time, %s with %s minutes: %s', (setting, minutes, says) => {
    expect(em({ setting, basis: 'time', minutes }).result.says).toBe(says)
  })

  test('in the emergency department goes by medical decision making even where time was chosen for another setting', () => {
    const view = em({ ...OFFICE, setting: 'emergency', basis: 'time', minutes: '120' })
    expect(view.items.find(({ id }) => id === 'basis')?.shown).toBe(false)
    expect(view.items.find(({ id }) => id === 'minutes')?.shown).toBe(false)
    expect(view.result.says).toBe('Moderate, by medical decision making')
  })

  test('never falls when one element rises, and lies between the least and the most of the three', () => {
    const level = fc.constantFrom(...LEVELS)
    const rank = (one: (typeof LEVELS)[number]) => LEVELS.indexOf(one)
    fc.assert(
      fc.property(level, level, level, level, (a, b, c, higher) => {
        const of = rank(twoOfThree([a, b, c]))
        expect(of).toBeGreaterThanOrEqual(Math.min(rank(a), rank(b), rank(c)))
        expect(of).toBeLessThanOrEqual(Math.max(rank(a), rank(b), rank(c)))
        expect([a, b, c].filter((one) => rank(one) >= of).length).toBeGreaterThanOrEqual(2)
        if (rank(higher) >= rank(a)) expect(rank(twoOfThree([higher, b, c]))).toBeGreaterThanOrEqual(of)
      }),
    )
  })

  test.each([
    [0, [], 'straightforward'],
    [1, [], 'straightforward'],
    [2, [], 'low'],
    [0, ['historian'], 'low'],
    [2, ['historian'], 'moderate'],
    [3, [], 'moderate'],
    [0, ['interpretation'], 'moderate'],
    [3, ['discussion'], 'high'],
    [0, ['interpretation', 'discussion'], 'high'],
  ] as const)('data of %i tests and %j is %s', (tests, other, level) => {
    expect(dataLevel(tests, other)).toBe(level)
  })

  test('asks for more minutes at every higher level, wherever time counts', () => {
    for (const { minutes } of SETTINGS) {
      const least = LEVELS.flatMap((level) => minutes?.[level] ?? [])
      expect(least).toEqual([...new Set(least)].sort((a, b) => a - b))
    }
  })
})

describe('support of a code that counts in risk adjustment', () => {
  const NOTE = { 'face-to-face': 'yes', clinician: 'yes', signed: 'yes', dated: 'yes' }
  const meat = (answers: ChecklistAnswers) => viewChecklist({ kind: 'meat', subject: 'E11.9' }, answers, TEXT, NO_CPT).result
  const treated = { meat: { chosen: ['treat'], quotes: [{ start: 0, end: 28, text: 'Diabetes stable on metformin' }] } }

  test('is one of the four with its quote, in a signed note of an acceptable clinician', () => {
    expect(meat({ ...said(NOTE), ...treated })).toEqual({ outcome: 'met', says: 'Supported', lines: ['By: treat'] })
  })

  test('is open without the quote, or where the quote does not stand in the text', () => {
    expect(meat({ ...said(NOTE), ...said({ meat: 'treat' }) })).toMatchObject({ outcome: 'open', says: 'Quote the place for it' })
    const moved = { meat: { chosen: ['treat'], quotes: [{ start: 1, end: 29, text: 'Diabetes stable on metformin' }] } }
    expect(meat({ ...said(NOTE), ...moved })).toMatchObject({ outcome: 'open' })
  })

  test('falls with any condition of the note', () => {
    for (const id of Object.keys(NOTE)) expect(meat({ ...said({ ...NOTE, [id]: 'no' }), ...treated }).outcome).toBe('not-met')
  })
})

test('signature and credential are there when every question is answered yes', () => {
  const all = said({ signed: 'yes', legible: 'yes', credential: 'yes', dated: 'yes', service: 'yes', patient: 'yes' })
  const view = (answers: ChecklistAnswers) => viewChecklist({ kind: 'signature', subject: '' }, answers, TEXT, NO_CPT)
  expect(view(all).result.outcome).toBe('met')
  expect(view({ ...all, ...said({ credential: 'no' }) }).result).toMatchObject({ outcome: 'not-met', lines: ['No: Credential stated'] })
  expect(view({}).result.says).toBe('6 to answer')
})

describe('what the text shows', () => {
  test('is offered with its place and answers nothing', () => {
    const { offers, answers, result } = viewChecklist({ kind: 'signature', subject: '' }, {}, TEXT, NO_CPT)
    expect(offers.map(({ item, option }) => [item, option])).toEqual([
      ['signed', 'yes'],
      ['credential', 'yes'],
      ['dated', 'yes'],
    ])
    for (const { quote } of offers) expect(TEXT.slice(quote.start, quote.end)).toBe(quote.text)
    expect(answers).toEqual({})
    expect(result.outcome).toBe('open')
    expect(em({}).offers).toMatchObject([{ item: 'minutes', option: '35' }])
  })

  test('is offered no more once a person answered', () => {
    expect(
      viewChecklist({ kind: 'signature', subject: '' }, said({ signed: 'no' }), TEXT, NO_CPT).offers.map(({ item }) => item),
    ).not.toContain('signed')
  })

  test('tells a note that was not signed', () => {
    const { offers } = viewChecklist({ kind: 'signature', subject: '' }, {}, 'Dictated but not read.', NO_CPT)
    expect(offers).toMatchObject([{ item: 'signed', option: 'no' }])
  })
})

describe('answers', () => {
  test('fit their list', () => {
    expect(admitsAnswers('em', said({ setting: 'emergency', tests: '3' }), TEXT)).toBe(true)
    expect(admitsAnswers('em', said({ setting: ['emergency', 'office-new'] }), TEXT)).toBe(false)
    expect(admitsAnswers('em', said({ setting: 'moon' }), TEXT)).toBe(false)
    expect(admitsAnswers('em', said({ tests: 'three' }), TEXT)).toBe(false)
    expect(admitsAnswers('poa', said({ setting: 'emergency' }), TEXT)).toBe(false)
  })

  test('quote what stands there', () => {
    const quoting = (quote: { start: number; end: number; text: string }) => ({ signed: { chosen: ['yes'], quotes: [quote] } })
    expect(admitsAnswers('signature', quoting({ start: 0, end: 8, text: 'Diabetes' }), TEXT)).toBe(true)
    expect(admitsAnswers('signature', quoting({ start: 0, end: 8, text: 'diabetes' }), TEXT)).toBe(false)
    expect(admitsAnswers('signature', quoting({ start: 0, end: 9999, text: 'Diabetes' }), TEXT)).toBe(false)
  })
})
