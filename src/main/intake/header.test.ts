import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits } from '../../shared/spans'
import { extractFacts } from './header'

const facts = (text: string): [string, string][] => extractFacts(text).map((f) => [f.label, f.value])

describe('header facts', () => {
  it('reads one label to a line', () => {
    expect(
      facts('Patient Name: Grace Young\nDate of Birth: 04/03/1950\nMedical Record Number: 0347810\nProvider: Dr. Violet Ashdown, MD'),
    ).toEqual([
      ['Patient name', 'Grace Young'],
      ['Date of birth', '04/03/1950'],
      ['MRN', '0347810'],
      ['Provider', 'Violet Ashdown'],
    ])
  })

  it('reads several labels to a line, parted by blanks, commas or nothing but the next label', () => {
    const wanted = [
      ['Patient', 'Quintrell, Edwin'],
      ['MRN', 'B717171'],
      ['Date of birth', 'Apr 3, 1950'],
    ]
    expect(facts('Name: Quintrell, Edwin    MRN: B717171    DOB: Apr 3, 1950')).toEqual(wanted)
    expect(facts('Name: Quintrell, Edwin MRN: B717171 DOB: Apr 3, 1950')).toEqual(wanted)
    expect(facts('Name: Quintrell, Edwin; MRN# B717171; D.O.B. Apr 3, 1950')).toEqual(wanted)
  })

  it('reads dotted leaders, underscores, bold marks and bracketed hints', () => {
    expect(facts('Patient Name .......... Hope May\nMRN_____: 4471902\n**DOB:** 1931-04-03\nDOB (mm/dd/yyyy): 4/3/31')).toEqual([
      ['Patient name', 'Hope May'],
      ['MRN', '4471902'],
      ['Date of birth', '1931-04-03'],
      ['Date of birth', '4/3/31'],
    ])
  })

  it('reads the value on the line below its label, also from a stack of labels above a stack of values', () => {
    expect(facts('Patient Name:\nWill Hunter\nMRN\n4471902')).toEqual([
      ['Patient name', 'Will Hunter'],
      ['MRN', '4471902'],
    ])
    expect(facts('Patient Name:\nDOB:\nMRN:\nWill Hunter\n04/03/1950\n4471902')).toEqual([
      ['Patient name', 'Will Hunter'],
      ['Date of birth', '04/03/1950'],
      ['MRN', '4471902'],
    ])
  })

  it('reads tables aligned with blanks, ruled with bars, and parted by tabs', () => {
    const wanted = [
      ['Patient name', 'Young, Grace'],
      ['MRN', '4471902'],
      ['Date of birth', '04/03/1950'],
    ]
    expect(facts('PATIENT NAME          MRN        DOB\nYoung, Grace          4471902    04/03/1950')).toEqual(wanted)
    expect(facts('| Patient Name | MRN | DOB |\n|---|---|---|\n| Young, Grace | 4471902 | 04/03/1950 |')).toEqual(wanted)
    expect(facts('Patient Name\tMRN\tDOB\nYoung, Grace\t4471902\t04/03/1950')).toEqual(wanted)
    expect(facts('| Patient Name | Young, Grace | MRN | 4471902 | DOB | 04/03/1950 |')).toEqual(wanted)
  })

  it('reads capitals and lower case dictation', () => {
    expect(facts('PATIENT: LONG, ROSE A\nACCT #: 88120034\nATTENDING: SIDDHARTH RAO, MD')).toEqual([
      ['Patient', 'LONG, ROSE A'],
      ['Account', '88120034'],
      ['Attending', 'SIDDHARTH RAO'],
    ])
    expect(
      facts(
        'this is a discharge summary patient name is will long date of birth is april third nineteen fifty medical record number is 4471902 the patient was admitted with chest pain',
      ),
    ).toEqual([
      ['Patient name', 'will long'],
      ['Date of birth', 'april third nineteen fifty'],
      ['MRN', '4471902'],
    ])
  })

  it('leaves ages, titles, credentials, times and relations out of the value', () => {
    expect(
      facts(
        'Patient: Owen Jones (38 years)\nElectronically signed by: Dr. Jocelyn Wren, DO 08-23-2021 19:14\nEmergency contact: Rose Long (daughter) 555-555-0144',
      ),
    ).toEqual([
      ['Patient', 'Owen Jones'],
      ['Dictated by', 'Jocelyn Wren'],
      ['Date signed', '08-23-2021'],
      ['Emergency contact', 'Rose Long'],
      ['Phone', '555-555-0144'],
    ])
  })

  it('reads the people and places of a letter', () => {
    expect(
      facts(
        'RE: Quỳnh Trương\nReferred by: Verity Colomé, MD, Fallow Ridge Surgery Center\ncc: Dr. Tobias Wieczorek; Dr. Amina Al-Rashid\nFax: 555-555-0719',
      ),
    ).toEqual([
      ['Patient', 'Quỳnh Trương'],
      ['Referring provider', 'Verity Colomé'],
      ['Facility', 'Fallow Ridge Surgery Center'],
      ['Copy to', 'Tobias Wieczorek'],
      ['Copy to', 'Amina Al-Rashid'],
      ['Fax', '555-555-0719'],
    ])
  })

  it.each(['MEDICATIONS\nDrug | Dose\nMetformin | 500 mg', 'Hospital Course\nShe did well.', 'Wound Care\nDaily dressings.'])(
    'takes words that any place has for no facility: %s',
    (text) => {
      expect(facts(text)).toEqual([])
    },
  )

  it('reads the letterhead of a page, which has no labels', () => {
    expect(facts('South Ferry Physical Therapy\n2209 Thornapple Lane #63\nLas Brisas, CA 93871\n\nGrace Young, MD\n2 view chest')).toEqual([
      ['Facility', 'South Ferry Physical Therapy'],
      ['Address', '2209 Thornapple Lane #63'],
      ['Address', 'Las Brisas'],
      ['Address', '93871'],
    ])
    expect(facts('Bluestem Imaging Partners          Cottonwood Flats, KS')).toEqual([
      ['Facility', 'Bluestem Imaging Partners'],
      ['Address', 'Cottonwood Flats'],
    ])
  })

  it('reads dictation over the ends of its lines, spoken dates and numbers in groups', () => {
    const text =
      'this is a report on will long medical\nrecord number 4471 902 date of procedure september eighth twenty\ntwenty five he did well'
    expect(facts(text)).toEqual([
      ['MRN', '4471 902'],
      ['Date of surgery', 'september eighth twenty\ntwenty five'],
    ])
  })

  it('parts an address into what is smaller than a state', () => {
    expect(facts('Address: 617 Plover Road Apt 4B, Marlby, GA 40917\nHome phone: (555) 555-0100')).toEqual([
      ['Address', '617 Plover Road Apt 4B'],
      ['Address', 'Marlby'],
      ['Address', '40917'],
      ['Phone', '(555) 555-0100'],
    ])
    expect(facts('Address:\n617 Plover Road\nMarlby, GA 40917-0042').map(([, v]) => v)).toEqual(['617 Plover Road', 'Marlby', '40917-0042'])
  })

  it.each([
    'Plan: continue metoprolol, return in 2 weeks',
    'Name of procedure: Left total hip arthroplasty',
    'Patient: denies pain',
    'PATIENT: DENIES CHEST PAIN',
    'Patient: Alert and oriented x3',
    'CC: Right knee pain',
    'FAMILY HISTORY:\nMother: Breast Cancer\nFather: Parkinson Disease',
    'Account: she gives a clear account of events',
    'Chart reviewed.',
    'Historian: patient and mother',
    'Consultants: Infectious Disease, Cardiology',
    'Referred by primary care physician',
    'Location: left lower quadrant',
    'Contact: isolation precautions',
    'Medication name: Lisinopril',
    'Next visit: 2 weeks',
    'Strength: 4/5, seen: 3/4',
    'Dictation: see note',
    'Employer: Retired',
    'Transferred from ICU to the floor',
    'Home: 2 stairs to enter, lives with wife',
    'CLINIC NOTE, TEACHING COPY',
    'EMERGENCY DEPARTMENT NOTE',
    'Contact: 555 patients were screened',
    'PID|1||4471902^^^HOSP||YOUNG^GRACE||19500403|F',
  ])('finds no fact in "%s"', (text) => {
    expect(facts(text)).toEqual([])
  })

  it('believes one bare word after "Patient" only where another identifier is near', () => {
    expect(facts('Patient: Edwin\nMRN: 4471902')).toContainEqual(['Patient', 'Edwin'])
    expect(facts('Patient: Jocular')).toEqual([])
  })

  it('finds the running header of every page', () => {
    const page = 'Young, Grace A    MRN: 4471902\fPage text\n'
    expect(facts(`Name: ${page}Name: ${page}`).filter(([label]) => label === 'MRN')).toHaveLength(2)
  })

  const token = fc.constantFrom(
    ...[
      'Patient Name',
      'MRN',
      'DOB',
      'Name',
      ':',
      ': ',
      '  ',
      '\t',
      '|',
      '\n',
      '\r\n',
      '\f',
      '....',
      'Grace Young',
      'Dvořák, Anežka',
      '4471902',
      '04/03/1950',
      'Dr. ',
      ', MD',
      '(',
      ')',
    ],
    ...[
      'Address: ',
      '12 Elm St, Bath, ME 04530',
      'Phone: 555-555-0100',
      '😀',
      '\ud800',
      '\u0000',
      'É',
      'é',
      'cc: ',
      ' and ',
      '#',
      'Family history',
      'Mother: ',
      'signed by ',
      'is ',
    ],
  )

  it('gives exact spans, in order and without overlap, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.oneof(token, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })), (parts) => {
        const text = parts.join('')
        let reached = 0
        for (const fact of extractFacts(text)) {
          expect(text.slice(fact.start, fact.end)).toBe(fact.value)
          expect(fact.value).toBe(fact.value.trim())
          expect(fits(text, fact)).toBe(true)
          expect(fact.start).toBeGreaterThanOrEqual(reached)
          expect(fact.end).toBeGreaterThan(fact.start)
          reached = fact.end
        }
      }),
      { numRuns: 200 },
    )
  })

  it('finds a planted record number wherever a line has its label', () => {
    const id = fc.stringMatching(/^[A-Z]{0,3}\d{5,9}$/)
    const junk = fc.stringMatching(/^[a-z ]{0,30}$/)
    fc.assert(
      fc.property(
        junk,
        fc.constantFrom('MRN: ', 'MRN ', 'MRN# ', 'Medical Record No. ', 'Medical record number is '),
        id,
        junk,
        (before, label, value, after) => {
          expect(facts(`${before}\n${label}${value}, ${after}`)).toContainEqual(['MRN', value])
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    [':', 1_000_000],
    [' ', 1_000_000],
    ['\n', 1_000_000],
    ['Name: ', 40_000],
    ['Name: Aa, ', 16_000],
    ['| Name ', 24_000],
    ['MRN (', 40_000],
    ['a', 1_000_000],
  ])('takes time in step with the length of a text of %j', (unit, times) => {
    const timed = (n: number): number => {
      const text = unit.repeat(n)
      const began = performance.now()
      extractFacts(text)
      return performance.now() - began
    }
    timed(times / 8)
    // Four times the text: a quadratic path would take sixteen times as long.
    expect(timed(times)).toBeLessThan(10 * timed(times / 4) + 200)
  })
})
