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
    ['Problem List (Active)', 'diagnoses'],
    ['Resolved Hospital Problems', 'resolved'],
    ['Inactive problems', 'resolved'],
    ['Birth history', 'past'],
    ['Working diagnosis', 'differential'],
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

  it.each<[string, string, SectionKind[]]>([
    ['a header ends at a blank line', 'MRN: 1\n\nEssential hypertension.', ['administrative', 'other']],
    ['a label takes its own line', 'Patient: A\nMRN: 1\nHe has gout.', ['administrative', 'administrative', 'other']],
    ['a label alone on its line takes the next', 'Date of visit\nMay 2\nHe has gout.', ['administrative', 'other']],
    ['a label interrupts its section', 'Assessment:\nDate: 1\n1. Gout', ['diagnoses', 'administrative', 'diagnoses']],
    ['an allergy list ends at a blank line', 'Allergies: latex.\n\nShe has gout.', ['allergies', 'other']],
    ['so does a line of family history', 'Family history: asthma.\n\nShe has gout.', ['family', 'other']],
    ['unless relatives follow', 'Family history: asthma.\n\nFather: gout.', ['family']],
    ['letters open a paragraph with the heading', 'Examination. Pulse 68.\n\nOpinion\nGout', ['exam', 'diagnoses']],
    ['a sentence inside a paragraph is no heading', 'Well.\nNeck. Supple.', ['other']],
    ['dictation has no capitals', 'he has gout\n\nimpression\ngout', ['other', 'diagnoses']],
    ['a wrapped line in small letters is no heading', 'in view of her\nhistory\ngout is likely', ['other']],
    ['marks around a heading do not matter', '**Assessment**\nGout\n\n== Plan ==\nRest', ['diagnoses', 'other']],
  ])('%s', (_what, text, kinds) => {
    expect(sectionsIn(text).map((s) => s.kind)).toEqual(kinds)
  })

  it('cover the whole text without gaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('PMH:', 'x', '\n', ' ', 'Allergies', 'A/P:', '[NAME_1]', 'MRN:', 'FH: ', '\n\n', '. X', 'date'), {
          maxLength: 30,
        }),
        (parts) => {
          const text = parts.join('')
          const sections = sectionsIn(text)
          expect(sections.map((s) => text.slice(s.start, s.end)).join('')).toBe(text)
        },
      ),
    )
  })
})

describe('copied blocks', () => {
  it.each([
    [
      'from one mark to the other',
      '[Copied from [DATE_1]]\nA: gout\n[End of copied text]\nCough',
      '[Copied from [DATE_1]]\nA: gout\n[End of copied text]',
    ],
    ['to the word today', 'Previous impression: gout.\nToday: cough', 'Previous impression: gout.\n'],
    ['of one line', 'Last visit ([DATE_2]): gout. This visit: cough', 'Last visit ([DATE_2]): gout.'],
    ['of one quotation', 'Per note of [DATE_1], pasted below: "gout" He coughs.', 'Per note of [DATE_1], pasted below: "gout"'],
    [
      'of a list above the present one',
      'Prior to admission problem list:\n- Gout\nHospital course: cough',
      'Prior to admission problem list:\n- Gout\n',
    ],
  ])('hold what was copied %s', (_what, text, copied) => {
    const parts = sectionsIn(text).filter((s) => s.copied)
    expect(
      parts
        .map((s) => text.slice(s.start, s.end))
        .join('')
        .trim(),
    ).toBe(copied.trim())
  })

  it.each([
    'Previous medical records were reviewed.',
    'Compared with the prior study, larger.',
    'Prior to admission medications: aspirin.',
  ])('are not seen in: %s', (text) => expect(sectionsIn(text).some((s) => s.copied)).toBe(false))
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
