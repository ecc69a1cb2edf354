// The proof that a person cleared exactly this text. Only gate/clear can make one; endpoint accepts nothing else.
import type { FailureCode } from '../../shared/failures'
import type { ChartId, EndpointId } from '../../shared/ids'
import type { Result } from '../../shared/result'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'

declare const cleared: unique symbol

export interface Cleared {
  readonly [cleared]: true
  readonly chartId: ChartId
  readonly text: string
  /** Hex SHA-256 of the text's UTF-8 bytes. */
  readonly sha256: string
  readonly clearedBy: Clearer
  /** UTC, ISO 8601. */
  readonly clearedAt: string
}

/** Who states that the text may leave: the actual-knowledge statement of 45 CFR 164.514(b)(2)(ii) is a person's. */
export interface Clearer {
  readonly name: string
  readonly credential: string
}

/** A clearance as the store keeps it. It proves nothing until the ledger vouches for it. */
export interface ClearanceRecord {
  readonly chartId: ChartId
  readonly text: string
  readonly sha256: string
  readonly clearedBy: Clearer
  readonly clearedAt: string
}

export interface ResidualHit extends Span {
  readonly category: Category
  readonly why: string
}

export interface GateRefusal {
  readonly code: Extract<
    FailureCode,
    | 'detector-failed'
    | 'model-damaged'
    | 'findings-undecided'
    | 'residual-identifier'
    | 'statement-missing'
    | 'not-cleared'
    | 'outbound-altered'
    | DueDiligenceRefusal
    | 'policy-damaged'
    | 'policy-reach'
    | 'policy-specialty'
    | 'policy-stricter'
    | 'second-person-missing'
  >
  /** Places in the scrubbed text, where the refusal is about places. */
  readonly hits: readonly ResidualHit[]
}

/** What the last look before the wire may answer; each of its codes is one an endpoint may pass on. */
export interface InspectRefusal extends GateRefusal {
  readonly code: Exclude<GateRefusal['code'], 'findings-undecided' | 'statement-missing' | 'second-person-missing'>
}

/** A value that must not leave: what stands under a placeholder, or a header fact. */
export interface KnownValue {
  readonly value: string
  readonly category: Category
}

/** Where a text would go. The endpoint room's profile has this shape. */
export interface Destination {
  /** Null for the built-in coder, and for one that is not kept in the records. */
  readonly id: EndpointId | null
  readonly kind: string
  readonly baseUrl: string | null
  readonly host: string | null
  readonly model: string
}

export type DueDiligenceRefusal = Extract<FailureCode, `due-diligence-${string}`>

/** Is the record of a provider's terms there and in force, and does what it says allow sending? */
export type DueDiligence = (destination: Destination) => DueDiligenceState | Promise<DueDiligenceState>
export type DueDiligenceState = 'current' | 'expired' | 'missing' | 'forbids'

/** Does the site's policy let a chart's text go there? Beside what is known of the destination itself. */
export type MayGo = (destination: Destination, chartId: ChartId) => Result<void, 'policy-damaged' | 'policy-reach' | 'policy-specialty'>

/** The ledger's word that this chart's clearance of this hash was recorded and not withdrawn. */
export type LedgerHolds = (chartId: ChartId, sha256: string) => boolean | Promise<boolean>

/** Where a request goes and the headers it has, as they will be sent; what the connection adds follows from these and the body. */
export interface Envelope {
  readonly url: string
  /** Name and value; a stand-in where the key will be. */
  readonly headers: readonly (readonly [string, string])[]
  /** Empty where there is none. A function, so that it is never logged, stored or cloned along. */
  readonly key: () => string
}

/** What is about to leave, as the endpoint room prepares it. */
export interface Departure {
  readonly profile: Destination
  readonly cleared: Cleared
  readonly bytes: Uint8Array
  readonly sha256: string
  /** Null for the built-in coder, which gets the text and nothing round it. */
  readonly envelope: Envelope | null
}
