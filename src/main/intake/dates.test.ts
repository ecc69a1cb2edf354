import { describe, expect, it } from 'vitest'
import { parseDate, readDate } from './dates'

describe('dates', () => {
  it.each([
    ['03/05/2024', '2024-03-05'],
    ['3-5-24', '2024-03-05'],
    ['3.5.2024', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['Mar 5, 2024', '2024-03-05'],
    ['Mar. 5 2024', '2024-03-05'],
    ['March 5th, 2024', '2024-03-05'],
    ['5 Mar 2024', '2024-03-05'],
    ['05-MAR-2024', '2024-03-05'],
    ['05MAR24', '2024-03-05'],
    ['Tuesday, March 5, 2024', '2024-03-05'],
    ['march fifth twenty twenty four', '2024-03-05'],
    ['april third nineteen fifty', '1950-04-03'],
    ['november twenty first two thousand nineteen', '2019-11-21'],
    ['october thirty first, 1944', '1944-10-31'],
    ['13/4/2024', '2024-04-13'],
    ['2/29/2024 14:05', '2024-02-29'],
  ])('reads %s', (written, iso) => {
    expect(parseDate(written)).toBe(iso)
  })

  it.each(['2/30/2024', '2/29/2023', '13/13/2024', '0/5/2024', 'March', '2024', '3/2024', 'March 5', '120/80', 'soon', '', '1:2'])(
    'gives no day for "%s"',
    (written) => {
      expect(parseDate(written)).toBeNull()
    },
  )

  it('lets a bare year and a blood pressure stand', () => {
    for (const written of ['2024', '120/80', '24 2/7 weeks', 'may be seen', 'in 2019']) expect(readDate(written)).toBeNull()
  })

  it('leaves weekday and time out of the span', () => {
    expect(readDate('Monday, 3/4/2024 10:30')).toEqual({ at: 8, length: 8, iso: '2024-03-04' })
  })
})
