import { expect, it } from 'vitest'
import { kindOf } from '../../codes/mentions/sections'
import { headingLines, NEUTRAL, understoodHeadings } from './loinc'

it.each(understoodHeadings().map((heading) => [heading]))('the reading of sections knows "%s"', (heading) => {
  expect(kindOf(heading)).not.toBeNull()
})

it('gives a title that is not understood the heading of its code, or a neutral one that ends the section above', () => {
  expect(headingLines('Allergies, Adverse Reactions, Alerts', ['48765-2'])).toEqual(['ALLERGIES', 'ALLERGIES, ADVERSE REACTIONS, ALERTS'])
  expect(headingLines('Encounters', ['46240-8'])).toEqual([NEUTRAL, 'ENCOUNTERS'])
  expect(headingLines('', ['46240-8'])).toEqual([])
  expect(kindOf(NEUTRAL.replace(':', ''))).toBe('other')
})
