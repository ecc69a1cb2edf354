import { describe, expect, it } from 'vitest'
import { shippedShelf, shippedTable } from './testing'

const shelf = shippedShelf()

describe('the shipped maps of CMS-HCC', () => {
  it('count the diagnoses of the year before the payment', () => {
    expect(shelf.editions('cms-hcc').map(({ edition }) => [edition.name, edition.validFrom])).toEqual([
      ['PY2027', '2026-01-01'],
      ['PY2026', '2025-01-01'],
    ])
    expect(shelf.risk('2025-12-31')?.version.name).toBe('PY2026')
    expect(shelf.risk('2026-01-01')?.version.name).toBe('PY2027')
  })

  it.each<[string, readonly string[]]>([
    ['E11.22', ['37 Diabetes with Chronic Complications']],
    ['I50.22', ['226 Heart Failure, Except End-Stage and Acute']],
    [
      'E08.3513',
      ['37 Diabetes with Chronic Complications', '298 Severe Diabetic Eye Disease, Retinal Vein Occlusion, and Vitreous Hemorrhage'],
    ],
    ['I10', []],
    ['E11', []],
  ])('say of %s: %j', (code, expected) => {
    expect(
      shelf
        .risk('2026-03-01')
        ?.hccs(code)
        .map(({ hcc, label }) => `${hcc} ${label}`),
    ).toEqual(expected)
  })

  it('leave out what a graver category sets aside', () => {
    expect(shelf.risk(null)?.counting(['38', '37', '226', '224'])).toEqual(['37', '224'])
  })

  it('label every category, and count but three codes that the list of FY2026 has as headings', () => {
    const map = shelf.risk('2026-03-01')
    const table = shippedTable()
    const codes = [...(map?.entries() ?? [])].map(({ code }) => code)
    expect(codes.filter((code) => !table.lookup(code)?.billable)).toEqual(['D71', 'E72.53', 'G35'])
    expect(codes.flatMap((code) => map?.hccs(code) ?? []).filter(({ label }) => label === '')).toEqual([])
  })
})
