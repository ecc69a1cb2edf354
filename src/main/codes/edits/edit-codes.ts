// Every edit on the code list of a chart. Pure: the same list, text and table give the same edits.
import type { CodeEdit, EditSeverity } from '../../../shared/views'
import { age, sex } from './age-sex'
import { combinations } from './combinations'
import { duplicates } from './duplicates'
import { excludes } from './excludes'
import { type EditInput, type Family, groundOf } from './input'
import { codeFirst, useAdditional } from './instructions'
import { laterality } from './laterality'
import { principal, sequence, uncertain } from './principal'
import { validity } from './validity'

const FAMILIES: readonly Family[] = [
  validity,
  excludes,
  principal,
  combinations,
  codeFirst,
  laterality,
  age,
  sex,
  uncertain,
  duplicates,
  sequence,
  useAdditional,
]

const RANK: Readonly<Record<EditSeverity, number>> = { hard: 0, soft: 1, information: 2 }

/** @returns worst first; in the order of families and codes within a severity */
export function editCodes(input: EditInput): readonly CodeEdit[] {
  const ground = groundOf(input)
  return FAMILIES.flatMap((family) => family(ground)).sort((a, b) => RANK[a.severity] - RANK[b.severity])
}

/** What is wrong with one code by itself, whatever stands beside it. */
export function editOne(table: EditInput['table'], code: string, encounterDate: string | null): readonly CodeEdit[] {
  const one = { code, principal: false, assertion: 'affirmed', evidence: [] } as const
  return validity(groundOf({ table, codes: [one], text: '', encounterDate, patient: { age: null, sex: null }, setting: 'unknown' }))
}
