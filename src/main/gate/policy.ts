// May this destination get cleared text at all? Asked at clearance and again just before the wire. Local side of the trust line.
import { hostOf, isLoopbackUrl } from '../../shared/loopback'
import { err, ok, type Result } from '../../shared/result'
import type { Destination, DueDiligence, DueDiligenceRefusal } from './cleared'

/**
 * The built-in coder and servers on this computer may receive; anything else needs a due-diligence record in force.
 * A flag that the destination sets about itself is never believed: loopback is read from the address.
 * @param asksOnLoopback a server on this computer needs a record as well
 */
export async function mayReceive(
  destination: Destination,
  dueDiligence: DueDiligence,
  asksOnLoopback = false,
): Promise<Result<void, DueDiligenceRefusal>> {
  const { id, kind, baseUrl, host, model } = destination
  if (kind === 'built-in' && baseUrl === null && host === null) return ok(undefined)
  if (kind === 'built-in' || baseUrl === null || hostOf(baseUrl) === null || hostOf(baseUrl) !== host) return err('due-diligence-missing')
  if (isLoopbackUrl(baseUrl) && !asksOnLoopback) return ok(undefined)
  switch (await dueDiligence({ id, kind, baseUrl, host, model })) {
    case 'current':
      return ok(undefined)
    case 'expired':
      return err('due-diligence-expired')
    case 'forbids':
      return err('due-diligence-forbids')
    default:
      return err('due-diligence-missing')
  }
}
