// Endpoints as a window sees them. A key never crosses to one. Pure.
import type { EndpointConfig } from './endpoint-config'
import type { FailureCode } from './failures'
import type { EndpointId } from './ids'

export interface CertificateView {
  readonly subject: string
  /** UTC, ISO 8601. */
  readonly until: string
  readonly expired: boolean
}

export interface EndpointView {
  readonly id: EndpointId
  readonly config: EndpointConfig
  readonly hasKey: boolean
  /** `host:port`; null when the settings lead nowhere. */
  readonly host: string | null
  /** The server runs on this computer. */
  readonly loopback: boolean
  /** Why the gate would let nothing go there now; null: it would. */
  readonly refusal: FailureCode | null
  readonly certificates: readonly CertificateView[]
}

export interface EndpointsView {
  readonly inUse: 'built-in' | 'off' | EndpointId
  /** Why nothing can go to what is in use; null: it can. */
  readonly refusal: FailureCode | null
  /** Oldest first. */
  readonly list: readonly EndpointView[]
}
