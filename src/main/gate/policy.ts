// May this destination get cleared text at all? Asked at clearance and again just before the wire. Local side of the trust line.
import { isLoopbackUrl } from '../../shared/loopback'
import { err, ok, type Result } from '../../shared/result'
import type { Destination, DueDiligence } from './cleared'

/**
 * The built-in coder and servers on this computer may receive; anything else needs a due-diligence record in force.
 * A flag that the destination sets about itself is never believed: loopback is read from the address.
 */
export async function mayReceive(destination: Destination, dueDiligence: DueDiligence): Promise<Result<void, 'due-diligence-missing'>> {
  const { id, kind, baseUrl, host, model } = destination
  if (kind === 'built-in' && baseUrl === null && host === null) return ok(undefined)
  if (kind !== 'built-in' && baseUrl !== null && hostOf(baseUrl) !== null && hostOf(baseUrl) === host) {
    if (isLoopbackUrl(baseUrl)) return ok(undefined)
    if ((await dueDiligence({ id, kind, baseUrl, host, model })) === 'current') return ok(undefined)
  }
  return err('due-diligence-missing')
}

/** `host:port` of an http or https address, else null. */
function hostOf(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return null
  const url = new URL(baseUrl)
  const usual = url.protocol === 'https:' ? '443' : url.protocol === 'http:' ? '80' : null
  return usual === null ? null : `${url.hostname}:${url.port || usual}`
}
