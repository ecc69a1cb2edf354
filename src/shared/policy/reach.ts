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

/**
 * The built-in coder always may: nothing leaves the program. A specialty that is named lets its endpoints alone have its charts, and none
 * that the records do not know. Words are compared without case.
 */
export function mayGoBy(
  policy: SendingPolicy,
  { id, kind, baseUrl }: Goal,
  specialty: string,
): Result<void, 'policy-reach' | 'policy-specialty'> {
  if (kind === 'built-in' && baseUrl === null) return ok(undefined)
  const here = baseUrl !== null && isLoopbackUrl(baseUrl)
  if (policy.reach === 'built-in' || (policy.reach === 'on-this-computer' && !here)) return err('policy-reach')
  const named = policy.bySpecialty.filter((one) => sameWord(one.specialty, specialty))
  if (named.every(({ endpoints }) => id !== null && endpoints.includes(id))) return ok(undefined)
  return err('policy-specialty')
}

const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
