// To whom on other computers cleared text went, by the ledger: what they hold now is not in these records. Pure.
import type { EndpointFact, LiveState } from '../live-state'

export interface SentElsewhere {
  /** Endpoints still set up whose host was sent something. */
  readonly to: readonly EndpointFact[]
  /** Hosts that are no endpoint any more, `host:port`. */
  readonly gone: readonly string[]
}

export function sentElsewhere({ endpoints, ledger }: Pick<LiveState, 'endpoints' | 'ledger'>): SentElsewhere {
  const hosts = new Set(ledger.requests.flatMap(({ host, loopback }) => (host === null || loopback ? [] : [host])))
  const remote = endpoints.filter(({ reach }) => reach === 'network')
  return {
    to: remote.filter(({ host }) => host !== null && hosts.has(host)),
    gone: [...hosts].filter((host) => !remote.some((one) => one.host === host)),
  }
}
