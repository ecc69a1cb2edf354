// What became of a request, in words that do not say "sent" where nothing went. Pure.
import { FAILURES, type FailureCode } from '../../shared/failures'
import type { OutboundView } from '../../shared/views'
import { S } from '../strings'

/** Refused before a byte went out: by the gate, by the settings, or because nobody took the connection. */
const BEFORE_SENDING: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'endpoint-unreachable',
  'endpoint-certificate',
  'endpoint-certificate-date',
  'endpoint-certificate-name',
  'endpoint-tls',
  'endpoint-proxy-refused',
  'endpoint-settings',
  'due-diligence-missing',
  'due-diligence-expired',
  'due-diligence-forbids',
  'policy-damaged',
  'policy-reach',
  'policy-specialty',
  'policy-stricter',
  'outbound-altered',
  'not-cleared',
  'residual-identifier',
])

type Said = Pick<OutboundView, 'state' | 'failure' | 'host'>

/** Bytes left this program, or may have. */
export const wasSent = ({ state, failure }: Said): boolean =>
  state === 'failed' ? failure === null || !BEFORE_SENDING.has(failure) : state !== 'preview'

export function sayOutbound({ state, failure, host }: Said): string {
  const words = S.outbound.states
  if (state === 'answered') return host === null ? words.here : words.answered
  if (state !== 'failed') return words[state]
  const why = FAILURES[failure ?? 'internal'].what
  if (host === null) return words.failedHere(why)
  if (!wasSent({ state, failure, host })) return words.notSent(why)
  return failure === 'cancelled' ? words.cancelled : words.noReply(why)
}
