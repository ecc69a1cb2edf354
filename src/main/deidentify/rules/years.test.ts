import { expect, test } from 'vitest'
import { years } from './years'

const found = (text: string): string[] =>
  [...years.find(text)].sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end))

test('finds bare years as charts write them', () => {
  expect(found('Diabetes since 2009, MI in 2014 and again in 2019.')).toEqual(['2009', '2014', '2019'])
  expect(found("Appendectomy in '98; smoked until ’05. Came in the 1990s.")).toEqual(["'98", '’05', '1990s'])
  expect(found('FY2026 and FY 25; (1987); 2016-2018; hx 2020?')).toEqual(['FY2026', 'FY 25', '1987', '2016-2018', '2020'])
})

test('leaves doses, counts, times and parts of longer numbers', () => {
  for (const text of [
    'metformin 2000 mg daily',
    'fluids 1950 mL in',
    '2000mg',
    'walks 2000 steps',
    'WBC 2,000',
    'at 2015 he slept',
    'ext. 555-2019',
    '12019 and 20191',
    'room B2019',
    '2000 units of heparin',
    'saturation 20.15',
  ])
    expect(found(text)).toEqual([])
})
