// Whether identifiers go before the AI sees a text: proved or refuted by the ledger, request by request. Pure.
import type { Answer, Line } from '../../../shared/governance-views'
import type { Breach, Request } from '../ledger-facts'
import type { LiveState } from '../live-state'
import { many } from '../say'
import { answer, evidence, exception } from './lines'

const BREACH: Readonly<Record<Breach, string>> = {
  'not-cleared': 'no clearance stands before it',
  'other-chart': 'the clearance is another chart’s',
  withdrawn: 'the clearance had been withdrawn',
  'not-checked': 'no residual check of that text stands before the clearance',
  'not-signed': 'the statement does not match the name in the tables',
}

export const breachWords = (breach: Breach): string => BREACH[breach]

export function beforeOrAfter({ ledger, chain }: LiveState): Answer {
  const { requests, stopped } = ledger
  const breaches = requests.filter((request) => request.breach !== null)
  const proved = requests.length - breaches.length
  const intact = chain.intact
  const stops = [...stopped.values()].reduce((sum, n) => sum + n, 0)
  const from = 'ledger, walked from its first entry: residual-passed, cleared, reopened, outbound-intended'
  const lines: Line[] = [
    intact
      ? evidence(
          `The ledger of ${many(chain.entries, 'entry', 'entries')} is whole: every hash covers the one before.`,
          'verified just now',
        )
      : exception(`The ledger does not verify at entry ${chain.firstBad} (${chain.why}): what follows is not proof.`, 'verified just now'),
    requests.length === 0
      ? evidence('No request to any coder, built-in or other, was made yet.', from)
      : evidence(
          `${proved} of ${many(requests.length, 'request')} came after the clearance of that very text by a named person, in force at that moment.`,
          from,
        ),
    ...byBreach(breaches).map(([breach, n]) => exception(`${many(n, 'request')}: ${BREACH[breach]}.`, from)),
    evidence(
      `${many(ledger.cleared, 'chart is', 'charts are')} cleared now, with ${many(sum(ledger.replaced), 'identifier')} replaced.`,
      'ledger, cleared and reopened',
    ),
    evidence(
      stops === 0
        ? 'The gate has not had to stop anything.'
        : `The gate stopped ${many(stops, 'clearance or request', 'clearances or requests')}.`,
      'ledger, residual-failed and outbound-blocked',
    ),
  ]
  const words = !intact
    ? 'Cannot be proved: the ledger is damaged.'
    : breaches.length > 0
      ? `Before in ${proved} of ${many(requests.length, 'request')}; ${breaches.length} without proof.`
      : requests.length === 0
        ? 'Before: nothing goes to a coder without a clearance. No request was made yet.'
        : `Before. ${proved} of ${many(requests.length, 'request')} came after a clearance; no exception.`
  return answer('before-or-after', words, lines)
}

function byBreach(requests: readonly Request[]): (readonly [Breach, number])[] {
  const counts = new Map<Breach, number>()
  for (const { breach } of requests) if (breach) counts.set(breach, (counts.get(breach) ?? 0) + 1)
  return [...counts]
}

const sum = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((all, n) => all + n, 0)
