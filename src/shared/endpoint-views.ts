// Endpoints as a window sees them. A key never crosses to one. Pure.
import type { EndpointConfig } from './endpoint-config'
import type { SchemaMode, Vendor } from './endpoints'
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

/** A server on this computer that answered when asked for its models. */
export interface FoundServer {
  readonly vendor: Vendor
  readonly baseUrl: string
  readonly models: readonly string[]
}

/** The canned note was sent in one schema mode. */
export interface TestAttempt {
  readonly schemaMode: SchemaMode
  /** Null: an answer in the agreed form came. */
  readonly failure: FailureCode | null
  readonly milliseconds: number
  readonly codes: number
  /** Codes whose quotes stand in the note. */
  readonly quoted: number
}

export interface EndpointTestView {
  readonly endpointId: EndpointId
  readonly host: string
  readonly model: string
  readonly secure: boolean
  readonly hasKey: boolean
  /** UTC, ISO 8601. */
  readonly at: string
  /** In the order they were made; the last decides. */
  readonly attempts: readonly TestAttempt[]
  /** The mode of the settings. */
  readonly schemaMode: SchemaMode
}
