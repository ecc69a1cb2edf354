// The port every coder stands behind, built-in or remote: cleared text in, proposed codes out.
import type { EndpointKind } from '../../shared/endpoints'
import type { FailureCode } from '../../shared/failures'
import type { EndpointId } from '../../shared/ids'
import type { Result } from '../../shared/result'
import type { PassedOver, ProposedCode } from '../codes'
import type { Cleared, Envelope } from '../gate'

export interface EndpointProfile {
  /** Null for the built-in coder, and for one that is not kept in the records, as on the command line. */
  readonly id: EndpointId | null
  readonly kind: EndpointKind
  /** Null for the built-in coder. */
  readonly baseUrl: string | null
  /** `host:port`, null for the built-in coder. */
  readonly host: string | null
  readonly model: string
  /** The server runs on this computer (127.0.0.0/8, ::1, localhost). */
  readonly loopback: boolean
}

/** Which request about one text this is. What comes after the first is asked for by `again`, and is an outbound of its own. */
export interface Turn {
  /** plain: the server refused the full form, so it is asked without all it could do without. */
  readonly form: 'full' | 'plain'
  /** What was wrong with the last reply, in this program's words; null where there was none or it was right. */
  readonly problem: string | null
}

export const FIRST_TURN: Turn = Object.freeze({ form: 'full', problem: null })

/** The exact bytes that will be sent for one clearance. */
export interface Outbound {
  readonly profile: EndpointProfile
  readonly cleared: Cleared
  readonly bytes: Uint8Array
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string
  /** Name and hash of the prompt file and what was added to it, e.g. `code-review-1 3fa9… repair`; null where there is no prompt. */
  readonly prompt: string | null
  readonly turn: Turn
  /** What stands round the bytes; null for the built-in coder. */
  readonly envelope: Envelope | null
}

export type EndpointFailure = Extract<
  FailureCode,
  | `endpoint-${string}`
  | 'cancelled'
  | 'not-cleared'
  | 'outbound-altered'
  | 'residual-identifier'
  | `due-diligence-${string}`
  | 'policy-damaged'
  | 'policy-reach'
  | 'policy-specialty'
  | 'policy-stricter'
  | 'detector-failed'
  | 'model-damaged'
>

/** A whole reply as it came, readable or not. */
export interface Received {
  /** The reply as it came, for the record; it may quote cleared text only. */
  readonly raw: string
  /** Hex SHA-256 of raw. */
  readonly sha256: string
  readonly status: number
  readonly milliseconds: number
  readonly retries: number
}

export interface Reply extends Received {
  readonly proposals: readonly ProposedCode[]
  /** Candidates the model was given and did not support; none where it was given none. */
  readonly passedOver: readonly PassedOver[]
}

/** Asked with the bytes just before they go to the wire; a refusal stops them. */
export type Permit = (outbound: Outbound) => Promise<Result<void, EndpointFailure>>

export interface CodingEndpoint {
  readonly profile: EndpointProfile
  prepare(cleared: Cleared): Outbound
  send(outbound: Outbound, signal: AbortSignal): Promise<Result<Reply, EndpointFailure>>
  /**
   * What to ask next, when asking once more in another way may help; null where it will not. The chain ends: a server is asked once in
   * plain form, and once to mend its reply.
   * @param received the whole reply, null where none came
   */
  again(outbound: Outbound, failure: EndpointFailure, received: Received | null): Outbound | null
}
