// All that stands round a request's body: its address and its headers. Made before the gate looks, and sent as it was looked at; the
// key alone is put in afterwards, so that it stands in nothing that is kept or shown.
import type { Envelope } from '../gate'

/** Where the key will stand. No key looks like this: it holds a blank. */
const KEY = '[the key]'

const FIXED_HEADERS = {
  'content-type': 'application/json',
  'accept-encoding': 'identity',
  'user-agent': 'Chartroom',
}
const ACCEPT = { whole: 'application/json', pieces: 'text/event-stream, application/json' } as const

/** Names and values that stand round every request, whatever chart it is about. */
export const HEADER_WORDS: readonly string[] = [...Object.entries(FIXED_HEADERS).flat(), 'accept', ...Object.values(ACCEPT)]

/** @param headersFor the endpoint's headers for a key; the key's is not among them where it is empty */
export function envelopeOf(
  url: string,
  headersFor: (key: string) => Readonly<Record<string, string>>,
  key: string,
  streams: boolean,
): Envelope {
  const accept = streams ? ACCEPT.pieces : ACCEPT.whole
  const headers = Object.entries({ ...FIXED_HEADERS, accept, ...headersFor(key === '' ? '' : KEY) })
  return Object.freeze({ url, headers, key: () => key })
}

/** The headers as they go out. */
export const headersWithKey = ({ headers, key }: Envelope): Record<string, string> =>
  Object.fromEntries(headers.map(([name, value]) => [name, value.replace(KEY, () => key())]))

/** Do two say the same but for the key, which may be changed while a request waits? */
export const isSameEnvelope = (a: Envelope | null, b: Envelope | null): boolean => JSON.stringify(a) === JSON.stringify(b)
