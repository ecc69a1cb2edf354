// Who works with the records, and what each may do. Names of a workforce, never of a patient. Pure.
import type { PersonId } from './ids'

export const ROLES = ['coder', 'auditor', 'compliance-lead'] as const
export type Role = (typeof ROLES)[number]

/** An account of these records. In a small practice one person holds every role. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  /** As it stands under a signature, e.g. `CPC`. */
  readonly credential: string
  readonly roles: readonly Role[]
}

/** What asks for a role. */
export type Act =
  /** Clear a chart, decide its codes, sign it, answer an audit of it. */
  | 'code'
  /** Hand out charts and say what they are about. */
  | 'assign'
  /** Draw samples, mark codes, release an audit, answer a rebuttal. */
  | 'audit'
  /** Decide what was escalated. */
  | 'settle'
  /** People, endpoint, code sets, templates, how charts are reviewed. */
  | 'administer'

const ASKS: Readonly<Record<Act, readonly Role[]>> = {
  code: ['coder', 'auditor'],
  assign: ['coder', 'auditor', 'compliance-lead'],
  audit: ['auditor'],
  settle: ['compliance-lead'],
  administer: ['compliance-lead'],
}

/** One of the roles that the act asks for is enough. */
export const mayDo = (person: Pick<Person, 'roles'>, act: Act): boolean => ASKS[act].some((role) => person.roles.includes(role))
