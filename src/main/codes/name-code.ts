// Which system a code belongs to when nobody says it: on a claim, in a list of billed codes, codes stand alone and often without a dot.
import { codeOf, systemOf } from './canonical'
import { checkCode } from './check'
import { type CodeSystem, SYSTEM } from './code'
import type { CodeShelf } from './shelf'

export interface NamedCode {
  readonly system: CodeSystem
  readonly code: string
}

/** S72001A has the shape of a procedure, E1165 that of a supply: what the code sets hold decides, and a diagnosis goes first. */
const SYSTEMS: readonly CodeSystem[] = [SYSTEM, 'ICD-10-PCS', 'HCPCS', 'CPT']
/** `99213-25`: what a claim says about a service is not part of its code. */
const MODIFIERS = /^(\w{5})(?:-\w{2})+$/

/**
 * @param encounterDate ISO date; null means today
 * @returns system and code as the tables write them, whether or not they hold the code; null for what is shaped like no code
 */
export function nameCode(
  shelf: CodeShelf,
  given: { readonly system?: string | null; readonly code: string },
  encounterDate: string | null,
): NamedCode | null {
  const code = given.code.trim().replace(MODIFIERS, '$1')
  const said = given.system ? systemOf(given.system, code) : null
  if (given.system && said === null) return null
  const shaped = (said === null ? SYSTEMS : [said]).flatMap((system) => {
    const written = codeOf(system, code)
    return written === null ? [] : [{ system, code: written }]
  })
  const how = shaped.map((named) => checkCode(shelf, named.system, named.code, encounterDate))
  const valid = shaped.find((_, i) => how[i]?.status === 'valid')
  // A heading or a code of another year is still of that system.
  const known = shaped.find((_, i) => {
    const check = how[i]
    return check?.status === 'rejected' && (check.why === 'not-billable' || check.why === 'not-in-force')
  })
  return valid ?? known ?? shaped[0] ?? null
}
