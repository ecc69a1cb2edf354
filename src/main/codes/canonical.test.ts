import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, canonicalCode } from './canonical'
import { shippedTable } from './testing'

describe('the canonical form', () => {
  it.each([
    ['e119', 'E11.9'],
    [' E11.9 ', 'E11.9'],
    ['S93401A', 'S93.401A'],
    ['i10', 'I10'],
    ['c4a.0', 'C4A.0'],
    ['qa08', 'QA0.8'],
  ])('of %j is %s', (written, code) => {
    expect(canonicalCode(written)).toBe(code)
  })

  it.each(['E1.19', 'E11..9', 'E1.1.9', 'I1.0', 'E11.', '', 'E08-E13', '4', 'E', '\u013110', 'E11.9\n9'])('%j has none', (written) => {
    expect(canonicalCode(written)).toBeNull()
  })

  it('names system and code as the table does, and leaves alone what is of another system', () => {
    expect(canonical({ system: 'icd10cm', code: 'e119', more: 1 })).toEqual({ system: 'ICD-10-CM', code: 'E11.9', more: 1 })
    expect(canonical({ system: 'LOINC', code: 'e119' })).toEqual({ system: 'LOINC', code: 'e119' })
    expect(canonical({ system: 'ICD-10-CM', code: 'E1.19' })).toEqual({ system: 'ICD-10-CM', code: 'E1.19' })
  })

  it.each([
    ['cpt-4', ' 9000f ', 'CPT', '9000F'],
    ['HCPCS', '90001', 'CPT', '90001'],
    ['HCPCS Level II', 'a9001', 'HCPCS', 'A9001'],
    ['hcpcs_level_1', '90001', 'CPT', '90001'],
    ['ICD 10 PCS', '0ft44zz', 'ICD-10-PCS', '0FT44ZZ'],
  ])('of %s %j is %s %s', (system, code, ...expected) => {
    expect(Object.values(canonical({ system, code }))).toEqual(expected)
  })

  it('leaves what is not shaped like a code of its system as it is', () => {
    for (const named of [
      { system: 'CPT', code: '90001-25' },
      { system: 'icd10pcs', code: '0FTI0ZZ' },
      { system: 'hcpcs', code: 'A90011' },
    ])
      expect(canonical(named)).toEqual(named)
  })

  it('of every code of the table is that code, with the dot or without', () => {
    for (const { code } of shippedTable().entries()) {
      if (canonicalCode(code) !== code || canonicalCode(code.replace('.', '').toLowerCase()) !== code) expect.fail(code)
    }
  })

  it('is its own canonical form, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9.]{1,9}$/)), (written) => {
        const code = canonicalCode(written)
        if (code !== null) expect(canonicalCode(code)).toBe(code)
      }),
    )
  })
})
