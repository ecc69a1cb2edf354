// What stands round a request's body, as texts to look through: address and headers. Only what can be read whole and belongs to the
// destination that was allowed gives any. Pure.
import { isLoopbackUrl } from '../../shared/loopback'
import type { Destination, Envelope } from './cleared'

const NAME = /^[A-Za-z0-9-]{1,60}$/
const VALUE = /^[\x20-\x7e]{0,500}$/

/** Null where address or headers are not ones that this program makes for the destination. */
export function textsOf(envelope: Envelope, { host, baseUrl }: Destination): string[] | null {
  if (baseUrl === null || !URL.canParse(envelope.url) || !URL.canParse(baseUrl)) return null
  const url = new URL(envelope.url)
  if (url.origin !== new URL(baseUrl).origin || url.username !== '' || url.password !== '' || url.hash !== '') return null
  if (`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}` !== host) return null
  const names = envelope.headers.map(([name]) => name.toLowerCase())
  if (new Set(names).size !== names.length) return null
  if (envelope.headers.some(([name, value]) => !NAME.test(name) || !VALUE.test(value))) return null
  // A port is no account number, and this computer's own address nobody's.
  const place = isLoopbackUrl(envelope.url) ? '' : url.hostname
  return [place, url.pathname, url.search, ...envelope.headers.flat()].filter((text) => text !== '')
}
