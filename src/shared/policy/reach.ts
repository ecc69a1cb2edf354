// May cleared text of a chart go to an endpoint, by the policy alone? What is known of the provider is asked beside it. Pure.
import type { EndpointId } from '../ids'
import { isLoopbackUrl } from '../loopback'
import { err, ok, type Result } from '../result'
import type { SendingPolicy } from './sending'

export interface Goal {
  /** Null for the built-in coder, and for one that is not kept in the records. */
  readonly id: EndpointId | null
  readonly kind: string
  readonly baseUrl: string | null
}

/** May anything go there, whatever chart it is of? */
export function reaches(reach: SendingPolicy['reach'], { kind, baseUrl }: Goal): boolean {
  if (isBuiltIn({ kind, baseUrl })) return true
  return reach === 'anywhere' || (reach === 'on-this-computer' && baseUrl !== null && isLoopbackUrl(baseUrl))
}

const isBuiltIn = ({ kind, baseUrl }: Pick<Goal, 'kind' | 'baseUrl'>): boolean => kind === 'built-in' && baseUrl === null

/**
 * The built-in coder always may: nothing leaves the program. A specialty that is named lets its endpoints alone have its charts, and none
 * that the records do not know. Words are compared without case.
 */
export function mayGoBy(policy: SendingPolicy, goal: Goal, specialty: string): Result<void, 'policy-reach' | 'policy-specialty'> {
  if (isBuiltIn(goal)) return ok(undefined)
  if (!reaches(policy.reach, goal)) return err('policy-reach')
  const { id } = goal
  const named = policy.bySpecialty.filter((one) => sameWord(one.specialty, specialty))
  if (named.every(({ endpoints }) => id !== null && endpoints.includes(id))) return ok(undefined)
  return err('policy-specialty')
}

const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
