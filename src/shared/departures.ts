// Which failures say that nothing left. Asked by the screen and by the records of incidents, so it is one list. Pure.
import type { FailureCode } from './failures'

/** Refused before a byte went out: by the gate, by the policy, by the settings, or because no connection came about. */
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

export const failedBeforeSending = (failure: FailureCode): boolean => BEFORE_SENDING.has(failure)
