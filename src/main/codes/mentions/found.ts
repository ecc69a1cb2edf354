// One place in a text, read: the code it speaks for and how it is meant. Many of these make a proposal.
import type { Span } from '../../../shared/spans'
import type { Assertion } from '../../../shared/views'
import type { CodeEntry, CodeTable, Quote } from '../code'

export interface Found {
  readonly entry: CodeEntry
  readonly assertion: Assertion
  readonly evidence: Quote
  /** 0 to 1. */
  readonly score: number
  readonly reason: string
  /** It stands in the assessment, impression or list of diagnoses. */
  readonly assessed: boolean
  /** The site codes it nearly always, also beside a more precise code. */
  readonly settled: boolean
}

/** A word of a list (allergies, medicines) that speaks for a status code; null where the table has no such billable code. */
export function statusFound(table: CodeTable, code: string | undefined, text: string, token: Span, why: string): Found | null {
  const entry = table.lookup(code ?? '')
  if (entry === null || !entry.billable) return null
  const { start, end } = token
  const quote = text.slice(start, end)
  return {
    entry,
    assertion: 'affirmed',
    evidence: { start, end, text: quote },
    score: 0.45,
    reason: `“${quote}” in ${why}`,
    assessed: false,
    settled: false,
  }
}
