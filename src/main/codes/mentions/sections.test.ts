import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, type SectionKind, sectionsIn } from './sections'
import { sentencesIn } from './sentences'

describe('sections', () => {
  it.each<[string, SectionKind | null]>([
    ['CHIEF COMPLAINT', 'complaint'],
    ['HPI', 'present'],
    ['History of Present Illness', 'present'],
    ['Past Medical History', 'past'],
    ['PMH', 'past'],
    ['Past Surgical History', 'surgical'],
    ['Family History', 'family'],
    ['FHx', 'family'],
    ['Social History', 'social'],
    ['Allergies', 'allergies'],
    ['Home Medications', 'medications'],
    ['Review of Systems', 'systems'],
    ['Physical Exam', 'exam'],
    ['Labs', 'results'],
    ['Assessment and Plan', 'diagnoses'],
    ['A/P', 'diagnoses'],
    ['DISCHARGE DIAGNOSES', 'diagnoses'],
    ['Impression', 'diagnoses'],
    ['Discharge Instructions', 'instructions'],
    ['MRN', 'administrative'],
    ['Hypertension', null],
    ['The patient said', null],
  ])('the heading %s is of kind %s', (heading, kind) => {
    expect(kindOf(heading)).toBe(kind)
  })

  it('start at headings with a colon, numbered, on a line of their own, or with the text behind them', () => {
    const text = 'Seen today.\nFAMILY HISTORY: none\n\nAssessment\n1. Gout\n\n2. Plan: rest\n'
    expect(sectionsIn(text).map((s) => [s.kind, text.slice(s.body, s.end).trim()])).toEqual([
      ['other', 'Seen today.'],
      ['family', 'none'],
      ['diagnoses', '1. Gout'],
      ['other', 'rest'],
    ])
  })

  it('cover the whole text without gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('PMH:', 'x', '\n', ' ', 'Allergies', 'A/P:', '[NAME_1]'), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const sections = sectionsIn(text)
        expect(sections.map((s) => text.slice(s.start, s.end)).join('')).toBe(text)
      }),
    )
  })
})

describe('sentences', () => {
  const cut = (text: string) => sentencesIn(text).map((s) => text.slice(s.start, s.end))

  it.each([
    ['No fever. Has cough.', ['No fever.', 'Has cough.']],
    ['Seen by Dr. [NAME_1] today. Well.', ['Seen by Dr. [NAME_1] today.', 'Well.']],
    ['WBC 12.5 today.', ['WBC 12.5 today.']],
    ['A line that is\nwrapped goes on.', ['A line that is\nwrapped goes on.']],
    ['Gout\nAsthma\n- Cough', ['Gout', 'Asthma', '- Cough']],
    ['No fever; has cough', ['No fever;', 'has cough']],
    ['', []],
    [' \n \n', []],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('lose nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
