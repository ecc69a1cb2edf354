// What became of a request, in words that do not say "sent" where nothing went. Pure.
import { failedBeforeSending } from '../../shared/departures'
import { FAILURES } from '../../shared/failures'
import type { OutboundView } from '../../shared/views'
import { S } from '../strings'

type Said = Pick<OutboundView, 'state' | 'failure' | 'host'>

/** Bytes left this program, or may have. */
export const wasSent = ({ state, failure }: Said): boolean =>
  state === 'failed' ? failure === null || !failedBeforeSending(failure) : state !== 'preview'

export function sayOutbound({ state, failure, host }: Said): string {
  const words = S.outbound.states
  if (state === 'answered') return host === null ? words.here : words.answered
  if (state !== 'failed') return words[state]
  const why = FAILURES[failure ?? 'internal'].what
  if (host === null) return words.failedHere(why)
  if (!wasSent({ state, failure, host })) return words.notSent(why)
  return failure === 'cancelled' ? words.cancelled : words.noReply(why)
}
