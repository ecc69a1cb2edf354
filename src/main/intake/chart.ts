// What a file becomes once it is let in: one text, where its documents lie in it, and the header facts that name the patient.
import type { FailureCode } from '../../shared/failures'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'

export interface Chart {
  readonly source: {
    /** Base name of the file; may hold PHI. */
    readonly name: string
    /** Hex SHA-256 of the file's bytes as they came. */
    readonly sha256: string
    readonly bytes: number
    readonly encoding: string
  }
  /** All documents in one string, so that every offset in the app means one thing. Line ends as they came. */
  readonly text: string
  readonly documents: readonly ChartDocument[]
  readonly facts: readonly HeaderFact[]
  /** ISO dates, kept on this computer only, for the validity of codes. */
  readonly encounter: { readonly from: string | null; readonly to: string | null }
}

export interface ChartDocument extends Span {
  readonly title: string
}

/** A "Label: value" of the header; the span is the value's place in the text. */
export interface HeaderFact extends Span {
  readonly label: string
  readonly value: string
  readonly category: Category
  readonly role: 'patient' | 'relative' | 'provider' | 'facility' | 'other'
}

export type IntakeRefusal = Extract<FailureCode, `file-${string}`>
