import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Category } from '../../shared/safe-harbor'
import type { HeaderFact } from '../intake'
import { loadLexicon } from './lexicon'
import { foundValues as foundValuesSteps, rosterValues as rosterValuesSteps } from './roster'
import { sweep as sweepSteps } from './sweep'
import { finish } from './turns'

const sweep = (...of: Parameters<typeof sweepSteps>) => finish(sweepSteps(...of))
const rosterValues = (...of: Parameters<typeof rosterValuesSteps>) => finish(rosterValuesSteps(...of))
const foundValues = (...of: Parameters<typeof foundValuesSteps>) => finish(foundValuesSteps(...of))

const lexicon = loadLexicon(join(import.meta.dirname, '../../../data/lexicons'))

const fact = (value: string, category: Category = 'NAME', role: HeaderFact['role'] = 'patient'): HeaderFact => ({
  label: 'Patient',
  value,
  category,
  role,
  start: 0,
  end: value.length,
})

/** What the roster of one fact finds in a text. */
const roster = (value: string, text: string, category: Category = 'NAME'): string[] => [
  ...new Set(sweep(text, rosterValues([fact(value, category)], lexicon)).map((h) => text.slice(h.start, h.end))),
]

describe('the roster', () => {
  it.each([
    ['full, in any case', 'Seen: THADDEA WHITLOW.', 'THADDEA WHITLOW'],
    ['last name first', 'Whitlow, Thaddea is here', 'Whitlow, Thaddea'],
    ['last name first without a space', 'WHITLOW,THADDEA', 'WHITLOW,THADDEA'],
    ['first name alone', 'thaddea denies pain', 'thaddea'],
    ['last name alone, possessive', 'Whitlow’s wound', 'Whitlow'],
    ['first initial and last name', 'T. Whitlow signed', 'T. Whitlow'],
    ['broken at a line end', 'saw Thaddea\n  Whitlow today', 'Thaddea\n  Whitlow'],
    ['hyphenated at a line end', 'saw Whit-\nlow today', 'Whit-\nlow'],
    ['with accents', 'Tháddea Whítlow', 'Tháddea Whítlow'],
    ['initials with full stops', 'T.W. was seen', 'T.W'],
    ['initials after "patient"', 'patient TW was seen', 'TW'],
  ])('finds a name %s', (_form, text, expected) => {
    expect(roster('Thaddea Whitlow', text)).toContain(expected)
  })

  it('finds a name written with accents in plain letters', () => {
    expect(roster('José Muñoz-Ibáñez', 'Jose Munoz Ibanez came')).toContain('Jose Munoz Ibanez')
  })

  it('leaves plain capitals alone where they are no initials', () => {
    expect(roster('Paula Trent', 'PT was consulted. The pt walked.')).toEqual([])
  })

  it('does not find a name inside a longer word', () => {
    expect(roster('Ann Rose', 'announced prose roses')).toEqual([])
  })

  it('takes a name that is a word only where it is meant as the name', () => {
    expect(roster('Peter Long', 'Long QT. Long, thin scar. As long as Long agrees.')).toEqual(['Long'])
    expect(roster('Mary Hunter', 'Hunter syndrome was ruled out.')).toEqual([])
    expect(roster('Anne Parkinson', 'Parkinson disease. Parkinson denies tremor.')).toEqual(['Parkinson'])
  })

  it('finds an id with other punctuation, and not inside a longer number', () => {
    expect(roster('27-48-1544', 'no. 27481544 and 27 48 1544 but 133296144', 'MRN')).toEqual(['27481544', '27 48 1544'])
  })

  it('does not take a bare ZIP code for a count', () => {
    expect(roster('44012', 'platelets 44012', 'LOCATION')).toEqual([])
  })
})

describe('values found elsewhere', () => {
  it('are found again in parts', () => {
    const forms = foundValues([{ category: 'FACILITY', value: 'Ostrivale Medical Center', confidence: 0.9, guess: false }], lexicon)
    const text = 'from the Ostrivale clinic'
    expect(sweep(text, forms).map((h) => text.slice(h.start, h.end))).toEqual(['Ostrivale'])
  })

  it('never leave a plain word of theirs to be swept as a name', () => {
    expect(
      foundValues([{ category: 'NAME', value: 'Walter Center', confidence: 0.9, guess: false }], lexicon).some(
        (f) => f.words.join() === 'center',
      ),
    ).toBe(false)
  })
})

it('finds every planted occurrence whatever stands around it', () => {
  const around = fc.string({ unit: fc.constantFrom(' ', '.', ',', '\n', '(', 'x ', ' 7', 'é ', '😀'), maxLength: 20 })
  const form = fc.constantFrom('Zorvath', 'ZORVATH', 'zorvath', 'Zorvath’s', 'Ildiko Zorvath', 'Zorvath, Ildiko')
  fc.assert(
    fc.property(around, form, around, (before, value, after) => {
      const text = `${before} ${value} ${after}`
      const start = before.length + 1
      const hits = sweep(text, rosterValues([fact('Ildiko Zorvath')], lexicon))
      const end = start + value.replace('’s', '').length
      expect(hits.some((h) => h.start <= start && h.end >= end)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
