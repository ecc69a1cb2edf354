// Diabetes and its complications are one code. "With" is assumed between the two when both stand together (Official Guidelines,
// Section I.A.15), so a complication named in the same sentence decides the code.
import type { CodeEntry, CodeTable } from '../code'

/** Concept words of a complication, all needed → what follows the category. The first that fits wins. */
const COMPLICATIONS: readonly (readonly [string, string])[] = [
  ['ketoacidosis', '.10'],
  ['dka', '.10'],
  ['foot ulcer', '.621'],
  ['nephropathy', '.21'],
  ['chronic kidney disease', '.22'],
  ['ckd', '.22'],
  ['retinopathy', '.319'],
  ['gastroparesis', '.43'],
  ['polyneuropathy', '.42'],
  ['neuropathy', '.40'],
  ['hypoglycemia', '.649'],
  ['hyperglycemia', '.65'],
  ['uncontrolled', '.65'],
  ['poorly controlled', '.65'],
]

/** @param said concept words of the sentence around the mention, denied ones left out */
export function withComplication(
  table: CodeTable,
  entry: CodeEntry,
  said: ReadonlySet<string>,
): { entry: CodeEntry; because: string } | null {
  if (!/^E1[013]\.9$/.test(entry.code)) return null
  for (const [words, suffix] of COMPLICATIONS) {
    if (!words.split(' ').every((word) => said.has(word))) continue
    const found = table.lookup(`${entry.code.slice(0, 3)}${suffix}`)
    if (found?.billable) return { entry: found, because: `${words} is named with the diabetes` }
  }
  return null
}
