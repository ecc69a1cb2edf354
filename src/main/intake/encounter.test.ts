import { describe, expect, it } from 'vitest'
import { encounterOf } from './encounter'
import { extractFacts } from './header'

const of = (text: string) => encounterOf(extractFacts(text))

describe('encounter dates', () => {
  it('takes admission and discharge before all others', () => {
    expect(of('DOB: 1/1/1950\nAdmission Date: 09/28/2024\nDischarge Date: October 2, 2024\nDate: 10/09/2024')).toEqual({
      from: '2024-09-28',
      to: '2024-10-02',
    })
    expect(of('Admit date: 09/28/2024')).toEqual({ from: '2024-09-28', to: null })
  })

  it('takes a visit as one day, and a range as two', () => {
    expect(of('Date of Visit: 3/5/24')).toEqual({ from: '2024-03-05', to: '2024-03-05' })
    expect(of('Dates of service: 03/01/2024 - 03/04/2024')).toEqual({ from: '2024-03-01', to: '2024-03-04' })
  })

  it('takes the same day repeated on every page, and the plain date only as a last resort', () => {
    expect(of('DOS: 3/5/24\fDOS: 03/05/2024\nDate: 4/1/2024')).toEqual({ from: '2024-03-05', to: '2024-03-05' })
    expect(of('Date: 4/1/2024')).toEqual({ from: '2024-04-01', to: '2024-04-01' })
  })

  it('does not take the date of a signature for that of the visit', () => {
    expect(of('Signed: Grace Haverstock, MD\nDate: 10/2/2025')).toEqual({ from: null, to: null })
    expect(of('Date: 10/1/2025\nSoap note\n\nSigned: Grace Haverstock, MD\nDate: 10/2/2025')).toEqual({
      from: '2025-10-01',
      to: '2025-10-01',
    })
  })

  it.each([
    ['a birth date alone', 'DOB: 03/05/1950'],
    ['two visits in one file', 'Date of visit: 3/5/2024\nfirst\nDate of visit: 11/5/2024\nsecond'],
    ['a discharge before the admission', 'Admission date: 5/1/2024\nDischarge date: 4/1/2024'],
    ['a date without a year', 'Date of service: March 5'],
    ['a day no calendar has', 'Date of service: 02/30/2024'],
    ['no date', 'Chief complaint: cough'],
  ])('gives none for %s', (_, text) => {
    expect(of(text)).toEqual({ from: null, to: null })
  })
})
