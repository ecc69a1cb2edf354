// The one way a code is written: people and models write e119 and icd10cm, records and duplicates need E11.9 and ICD-10-CM. Pure.
import { SYSTEM } from './code'

/** ASCII alone: the capital of a dotless i is an I. Since FY2026 the second character may be a letter (QA0). */
const SHAPE = /^([a-z][0-9a-z]{2})(?:\.?([0-9a-z]{1,4}))?$/i

/** `e119` → `E11.9`. Null for what is not shaped like a code: no dot, or the one dot after the third character. */
export function canonicalCode(code: string): string | null {
  const [, category, rest] = SHAPE.exec(code.trim()) ?? []
  if (category === undefined) return null
  return (rest === undefined ? category : `${category}.${rest}`).toUpperCase()
}

export const isIcd10Cm = (system: string): boolean => /^icd-?10-?cm$/i.test(system.trim())

/**
 * The same thing with system and code as the table writes them, which is how they are stored, compared and shown. What is not shaped
 * like an ICD-10-CM code stays as it is. Whether the code exists is for the check to say.
 */
export function canonical<T extends { readonly system: string; readonly code: string }>(named: T): T {
  const code = isIcd10Cm(named.system) ? canonicalCode(named.code) : null
  return code === null ? named : { ...named, system: SYSTEM, code }
}
