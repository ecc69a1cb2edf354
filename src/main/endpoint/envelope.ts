// All that stands round a request's body: its address and its headers. Made before the gate looks, and sent as it was looked at; the
// key alone is put in afterwards, so that it stands in nothing that is kept or shown.
import type { Envelope } from '../gate'

/** Where the key will stand. No key looks like this: it holds a blank. */
const KEY = '[the key]'

/**
 * @param headers the key's, if there is a key, and the dialect's own
 * @param streams the reply may come in pieces
 */
export function envelopeOf(url: string, headers: Readonly<Record<string, string>>, key: string, streams: boolean): Envelope {
  const all = {
    'content-type': 'application/json',
    accept: streams ? 'text/event-stream, application/json' : 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'Chartroom',
    ...headers,
  }
  const keyless = Object.entries(all).map(([name, value]) => [name, withoutKey(value, key)] as const)
  return Object.freeze({ url, headers: keyless, key: () => key })
}

const withoutKey = (value: string, key: string): string =>
  key !== '' && (value === key || value === `Bearer ${key}`) ? value.slice(0, value.length - key.length) + KEY : value

/** The headers as they go out. */
export const headersWithKey = ({ headers, key }: Envelope): Record<string, string> =>
  Object.fromEntries(headers.map(([name, value]) => [name, value.replace(KEY, () => key())]))

/** Do two say the same but for the key, which may be changed while a request waits? */
export const isSameEnvelope = (a: Envelope | null, b: Envelope | null): boolean => JSON.stringify(a) === JSON.stringify(b)
