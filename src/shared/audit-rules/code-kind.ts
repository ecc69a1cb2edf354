// What kind of code one is to an audit: what it is sequenced with, which category it is counted under, whether a template looks at it. Pure.
import type { Checked, Direction } from '../audit-views'

const SYSTEM = 'ICD-10-CM'

interface Coded {
  readonly system: string
  readonly code: string
}

export const isDiagnosis = ({ system }: Coded): boolean => system === SYSTEM

/** The same code of the same system: written as the tables write them, so that letters are enough. */
export const codeKey = ({ system, code }: Coded): string => `${system} ${code}`

/**
 * Codes that are near each other: the category of a diagnosis (E11), section, system and operation of an inpatient procedure (0FT), the
 * range of a service (9921).
 */
export const categoryOf = ({ system, code }: Coded): string => code.slice(0, system === SYSTEM || system === 'ICD-10-PCS' ? 3 : 4)

/** Evaluation and management services: CPT 99202 to 99499. */
const isVisit = ({ system, code }: Coded): boolean => system === 'CPT' && /^99[2-4]\d\d$/.test(code)

const OF_DIAGNOSES: ReadonlySet<Checked> = new Set(['diagnoses', 'principal', 'sequence', 'poa', 'hcc-support'])

/** Does an audit with these checks look at such a code? */
export function isLookedAt(checks: readonly Checked[], coded: Coded): boolean {
  if (isDiagnosis(coded)) return checks.some((check) => OF_DIAGNOSES.has(check))
  return checks.includes('procedures') || (checks.includes('em-level') && isVisit(coded))
}

/**
 * Which way a code went wrong when another stands in its place. Of one category the longer says more; a visit's last digit is its level.
 * Anything else is another code, neither more nor less.
 */
export function directionOfChange(from: Coded, to: Coded): Direction {
  if (from.system !== to.system || categoryOf(from) !== categoryOf(to)) return 'neither'
  const more = isVisit(from) && isVisit(to) ? from.code.localeCompare(to.code) : from.code.length - to.code.length
  if (more === 0) return 'neither'
  return more > 0 ? 'over' : 'under'
}

/** What a change of a code is about, the nearest first: which of a template's error types is proposed with it. */
export function subjectsOf(
  coded: Coded,
  change: { readonly principal: boolean; readonly poaOnly: boolean; readonly moved: boolean },
): readonly Checked[] {
  if (!isDiagnosis(coded)) return isVisit(coded) ? ['em-level', 'procedures'] : ['procedures']
  if (change.principal) return ['principal', 'sequence', 'diagnoses']
  if (change.poaOnly) return ['poa']
  return change.moved ? ['sequence', 'principal'] : ['hcc-support', 'diagnoses']
}
