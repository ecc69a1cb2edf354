import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../shared/ids'
import { findPlaceholders, type Note } from '../../shared/safe-harbor'
import type { Finding } from './finding'
import { mask, restore } from './mask'
import { notesBy } from './notes'

const zips = { version: 'zip3 test', keeps: (prefix: string) => prefix !== '036' }
const parseDate = (value: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(value) ? value : null)
const BOTH = { zip: 'first-three', dates: 'relative-days' } as const
const NEITHER = { zip: 'remove', dates: 'remove' } as const

const note = (
  value: string,
  category: Finding['category'],
  rules: typeof BOTH | typeof NEITHER = BOTH,
  encounter: string | null = '2026-03-10',
) => notesBy({ rules, encounter, parseDate, zips })({ category, start: 3, end: 3 + value.length }, `at ${value}.`)

test('a date has the days from the encounter beside it', () => {
  expect(note('2026-03-22', 'DATE')).toBe('{+12d}')
  expect(note('2026-03-10', 'DATE')).toBe('{+0d}')
  expect(note('2026-02-28', 'DATE')).toBe('{-10d}')
  expect(note('2023-03-10', 'DATE')).toBe('{-1096d}')
})

test('a date three years away or more has none, nor has one that is not whole, nor any where the encounter has no date', () => {
  expect(note('2023-03-09', 'DATE')).toBeNull()
  expect(note('1934-07-01', 'DATE')).toBeNull()
  expect(note('03/2026', 'DATE')).toBeNull()
  expect(note('2026-03-22', 'DATE', BOTH, null)).toBeNull()
  expect(note('2026-03-22', 'NAME')).toBeNull()
})

test('a ZIP has its first three digits beside it where the table keeps them, alone or at the end of an address', () => {
  expect(note('02139', 'LOCATION')).toBe('{ZIP 021}')
  expect(note('02139-4307', 'LOCATION')).toBe('{ZIP 021}')
  expect(note('12 Mill Road, Norwick, MA 02139', 'LOCATION')).toBe('{ZIP 021}')
  for (const value of ['03601', 'Norwick', '4 Elm Street', '1234502139', '02139 Mill Road', 'Suite 10213-02139'])
    expect(note(value, 'LOCATION')).toBeNull()
})

test('the Standard policy lets neither stand', () => {
  expect(note('2026-03-22', 'DATE', NEITHER)).toBeNull()
  expect(note('02139', 'LOCATION', NEITHER)).toBeNull()
})

const piece = fc.oneof(
  fc.constantFrom<readonly [string, Finding['category'] | null]>(
    ['2026-03-22', 'DATE'],
    ['2026-02-01', 'DATE'],
    ['1934-07-01', 'DATE'],
    ['02139', 'LOCATION'],
    ['03601', 'LOCATION'],
    ['Norwick', 'LOCATION'],
    ['Hester', 'NAME'],
  ),
  fc
    .constantFrom('[DATE_1]{+12d}', '[LOCATION_1]{ZIP 021}', '{+3d}', ' seen ', '[NAME_1]', '{ZIP 021}')
    .map((text) => [text, null] as const),
)

test('masking with notes and restoring gives the text back, and every token is one placeholder with its note', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      let text = ''
      const findings: Finding[] = []
      for (const [value, category] of pieces) {
        const start = text.length
        text += value
        if (category) findings.push({ id: newId(), start, end: text.length, category, detectors: ['t'], confidence: 1, why: '' })
        text += ' '
      }
      const masked = mask(text, findings, notesBy({ rules: BOTH, encounter: '2026-03-10', parseDate, zips }))
      expect(restore(masked)).toBe(text)
      const tokens = new Map(findPlaceholders(masked.text).map((p) => [p.start, p]))
      for (const { scrubbed, placeholder, category } of masked.segments) {
        expect(masked.text.slice(scrubbed.start, scrubbed.end)).toBe(placeholder)
        expect(tokens.get(scrubbed.start)).toMatchObject({ token: placeholder, end: scrubbed.end, category })
      }
      // A token that the text held before is given to no value.
      const own = masked.segments.map(({ placeholder }) => placeholder.replace(/\{.*/, ''))
      for (const { token } of findPlaceholders(text)) expect(own).not.toContain(token.replace(/\{.*/, ''))
    }),
    { numRuns: 200 },
  )
})

test('the type of a note is what the grammar takes', () => {
  const notes: Note[] = ['{+12d}', '{-3d}', '{ZIP 021}']
  expect(findPlaceholders(`[DATE_1]${notes[0]} [DATE_2]${notes[1]} [LOCATION_1]${notes[2]}`).map((p) => p.token)).toEqual([
    '[DATE_1]{+12d}',
    '[DATE_2]{-3d}',
    '[LOCATION_1]{ZIP 021}',
  ])
  expect(findPlaceholders('[NAME_1]{+12d} [DATE_1]{ZIP 021} [DATE_2]{+12345d} [LOCATION_1]{ZIP 02139}').map((p) => p.token)).toEqual([
    '[NAME_1]',
    '[DATE_1]',
    '[DATE_2]',
    '[LOCATION_1]',
  ])
})
