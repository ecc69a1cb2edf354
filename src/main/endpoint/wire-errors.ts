// What an error of the network means to a person, and whether trying again could send twice what was already answered. Pure.
import type { EndpointFailure } from './port'

/** How far an attempt came. */
export type Reached = 'nobody' | 'server' | 'reply'

/** A connection that broke before the reply began may be tried again; one that broke within it may not. */
export function explain(code: string, reached: Reached): [code: EndpointFailure, again: boolean] {
  if (code.startsWith('HPE_')) return ['endpoint-malformed', false]
  if (code === 'ETIMEDOUT') return ['endpoint-timeout', false]
  const untrusted = explainTrust(code)
  if (untrusted !== null) return [untrusted, false]
  if (!['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(code)) return ['endpoint-unreachable', false]
  return [reached === 'nobody' ? 'endpoint-unreachable' : 'endpoint-cut-off', reached !== 'reply']
}

/** Names of OpenSSL's verification errors as Node gives them (nodejs.org, TLS: "X509 certificate error codes"). */
function explainTrust(code: string): EndpointFailure | null {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') return 'endpoint-certificate-name'
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'endpoint-certificate-date'
  if (/^(?:CERT|CRL|DEPTH_ZERO|ERROR_IN_CERT|INVALID|PATH_LENGTH|SELF_SIGNED|UNABLE_TO)_/.test(code)) return 'endpoint-certificate'
  return /^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/.test(code) ? 'endpoint-tls' : null
}
