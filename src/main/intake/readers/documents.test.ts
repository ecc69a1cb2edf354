// One chart as LibreOffice Writer saves it in each format (testing/make/documents.mjs).
import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PICTURE } from '../chart'
import { take, takeOne } from '../testing/settings'

const file = (ending: string): Uint8Array => fs.readFileSync(new URL(`../testing/files/documents/chart.${ending}`, import.meta.url))
const squeezed = (text: string): string => text.replace(/\n{2,}/g, '\n')

const BODY = ['DISCHARGE SUMMARY', 'Patient Name\tDOB\tDate of service', 'Quintrell, Edwin\t04/03/1950\t03/05/2024', 'ASSESSMENT']
const REST = [
  '2. Metformin 500 mg',
  'Sodium\t138',
  'PLAN',
  'Recheck BMP.',
  'Return in 2 weeks.',
  `Wound: ${PICTURE} see portal.`,
  'Before the box.',
  'Allergies: penicillin',
]
const TYPE_2 = 'Type 2 diabetes & CKD stage 3, platelets 150 x10^9/L, Renée α ≤ 5 “stable”.'

describe('one chart saved by LibreOffice', () => {
  it('reads the same from Word and from RTF', async () => {
    const head = ['Patient: Edwin Quintrell\tMRN: 4471902', ...BODY, 'Heart failure, chronic, EF 30 %[1].', TYPE_2, '1. Furosemide 40 mg']
    const tail = ['[1] Per echo of 3/2/2024.', '[Not shown: 1 comment, 1 tracked deletion, 1 passage of hidden text]', '']
    const footer = 'Fallow Ridge Medical Center'
    const pages = ['Second page.', 'End of chart.']
    expect((await takeOne(file('docx'))).text).toBe(
      [...head, '  a) daily weights', ...REST, footer, `\f${pages[0]}`, pages[1], ...tail].join('\n'),
    )
    // Of page breaks that a style begins LibreOffice writes none into RTF.
    expect((await takeOne(file('rtf'))).text).toBe([...head, 'a) daily weights', ...REST, ...pages, footer, ...tail].join('\n'))
  })

  it('reads the same from HTML, but for what LibreOffice makes of changes and notes', async () => {
    const { text } = await takeOne(file('html'))
    expect(squeezed(text)).toBe(
      [
        'Patient: Edwin Quintrell MRN: 4471902',
        ...BODY,
        'Heart failure, acutechronic, EF 30 %1.',
        TYPE_2,
        '1. Furosemide 40 mg',
        '  a. daily weights',
        ...REST,
        '\fSecond page.',
        'End of chart.',
        '1Per echo of 3/2/2024.',
        'Fallow Ridge Medical Center',
        '[Not shown: 1 passage of hidden text]',
        '',
      ].join('\n'),
    )
  })

  it('takes nothing of properties, authors, links and descriptions into the text, and knows whom they name', async () => {
    for (const ending of ['docx', 'rtf', 'html']) {
      const { text, known, facts } = await takeOne(file(ending))
      for (const word of ['zeugma', 'Thackeray', 'B717171', 'Ashdown', 'Wieczorek', 'Wren', 'Al-Rashid', 'Quilliam'])
        expect(text).not.toContain(word)
      const named = known.map(({ value }) => value)
      expect(named).toEqual(expect.arrayContaining(['Rosalind Thackeray', 'B717171', 'Violet Ashdown', 'Tobias Wieczorek']))
      if (ending !== 'html') expect(named).toEqual(expect.arrayContaining(['Jocelyn Wren', 'Amina Al-Rashid', 'Hester Quilliam']))
      expect(facts.map(({ value }) => value)).toEqual(
        expect.arrayContaining(['Edwin Quintrell', '4471902', 'Quintrell, Edwin', '04/03/1950', '03/05/2024']),
      )
    }
  })

  it('refuses the old Word format in words that fit', async () => {
    expect(await take(file('doc'))).toBe('file-old-word')
  })
})
