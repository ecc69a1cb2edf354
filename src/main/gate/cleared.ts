// The proof that a person cleared exactly this text. Only gate/clear can make one; endpoint accepts nothing else.
import type { FailureCode } from '../../shared/failures'
import type { ChartId } from '../../shared/ids'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'

declare const cleared: unique symbol

export interface Cleared {
  readonly [cleared]: true
  readonly chartId: ChartId
  readonly text: string
  /** Hex SHA-256 of the text's UTF-8 bytes. */
  readonly sha256: string
  readonly clearedBy: { readonly name: string; readonly credential: string }
  /** UTC, ISO 8601. */
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
    | 'findings-undecided'
    | 'residual-identifier'
    | 'statement-missing'
    | 'not-cleared'
    | 'outbound-altered'
    | 'due-diligence-missing'
  >
  /** Places in the scrubbed text, where the refusal is about places. */
  readonly hits: readonly ResidualHit[]
}
