// The one way a code is written: people and models write e119 and icd10cm, records and duplicates need E11.9 and ICD-10-CM. Pure.
import { type CodeSystem, SYSTEM } from './code'

/** ASCII alone: the capital of a dotless i is an I. Since FY2026 the second character may be a letter (QA0). */
const SHAPE = /^([a-z][0-9a-z]{2})(?:\.?([0-9a-z]{1,4}))?$/i

/** `e119` → `E11.9`. Null for what is not shaped like a code: no dot, or the one dot after the third character. */
export function canonicalCode(code: string): string | null {
  const [, category, rest] = SHAPE.exec(code.trim()) ?? []
  if (category === undefined) return null
  return (rest === undefined ? category : `${category}.${rest}`).toUpperCase()
}

/** Names as people and models write them, without what stands between the words. */
const NAMES: readonly (readonly [RegExp, CodeSystem])[] = [
  [/^icd10cm$/, SYSTEM],
  [/^icd10pcs$/, 'ICD-10-PCS'],
  [/^(?:cpt|cpt4|hcpcslevel(?:i|1))$/, 'CPT'],
  [/^(?:hcpcs|hcpcslevel(?:ii|2)|hcpcs(?:ii|2))$/, 'HCPCS'],
]

/** Level I of HCPCS is CPT; whoever says HCPCS alone may mean either, and the code tells. */
const CPT_CODE = /^\d{4}[0-9FTUM]$/i
const SHAPES: Readonly<Record<Exclude<CodeSystem, typeof SYSTEM>, RegExp>> = {
  'ICD-10-PCS': /^[0-9A-HJ-NP-Z]{7}$/i,
  HCPCS: /^(?:[A-V]\d{4}|[A-Z0-9]{2})$/i,
  CPT: CPT_CODE,
}

/** Null for a system that nothing is known of. */
export function systemOf(name: string, code: string): CodeSystem | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
  const system = NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null
  return system === 'HCPCS' && CPT_CODE.test(code.trim()) ? 'CPT' : system
}

/** A code of any system as its tables write it. Null for what is not shaped like one. */
export function codeOf(system: CodeSystem, code: string): string | null {
  if (system === SYSTEM) return canonicalCode(code)
  const written = code.trim()
  return SHAPES[system].test(written) ? written.toUpperCase() : null
}

/**
 * The same thing with system and code as the tables write them, which is how they are stored, compared and shown. What is not shaped
 * like a code of its system stays as it is. Whether the code exists is for the check to say.
 */
export function canonical<T extends { readonly system: string; readonly code: string }>(named: T): T {
  const system = systemOf(named.system, named.code)
  const code = system === null ? null : codeOf(system, named.code)
  return system === null || code === null ? named : { ...named, system, code }
}
