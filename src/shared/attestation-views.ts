// The Safe Harbor attestation of a chart as the window shows it and a printer prints it: 18 rows, what they rest on, and who stated what.
// Evidence, not certification. Pure.
import type { ChartId } from './ids'
import type { Letter } from './safe-harbor'

export interface AttestationRowView {
  readonly letter: Letter
  readonly identifier: string
  /** Which detectors found it, e.g. `rules/date`, `person`. */
  readonly detectors: readonly string[]
  /** Places replaced by a placeholder. */
  readonly count: number
  /** Findings a person took off, so that their text stands. */
  readonly takenOff: number
  readonly action: 'replaced' | 'none-found'
  readonly notCovered: string
}

export interface AttestationView {
  readonly chartId: ChartId
  readonly rows: readonly AttestationRowView[]
  /** All that ran, found or not. */
  readonly detectors: readonly { readonly name: string; readonly version: string }[]
  /** Under which the text was cleared, else scrubbed; null: from before policies were kept. */
  readonly policy: { readonly version: number; readonly sha256: string } | null
  /** Of the original as it came; null for a chart that came in a packet. It never leaves in a de-identified packet: 45 CFR 164.514(c). */
  readonly sourceSha256: string | null
  readonly scrubbedSha256: string
  /** Null: nobody has cleared the text, so the rows are how it stands now. */
  readonly clearance: {
    readonly name: string
    readonly credential: string
    /** UTC, ISO 8601. */
    readonly at: string
    readonly statement: string
  } | null
  /** Said wherever it is shown. */
  readonly meaning: string
}
