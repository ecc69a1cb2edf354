// One place in a text, read: the code it speaks for and how it is meant. Many of these make a proposal.
import type { Assertion } from '../../../shared/views'
import type { CodeEntry, Quote } from '../code'

export interface Found {
  readonly entry: CodeEntry
  readonly assertion: Assertion
  readonly evidence: Quote
  /** 0 to 1. */
  readonly score: number
  readonly reason: string
  /** It stands in the assessment, impression or list of diagnoses. */
  readonly assessed: boolean
}
