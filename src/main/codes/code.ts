// The codes room's own nouns: a row of a code table, and a code somebody proposes for a text.

import type { Span } from '../../shared/spans'
import type { Assertion, CodeCheck } from '../../shared/views'

export interface CodeEntry {
  /** With its dot, e.g. `E11.9`. */
  readonly code: string
  readonly title: string
  readonly billable: boolean
  /** The heading above it, null at the top. */
  readonly parent: string | null
  readonly inclusionTerms: readonly string[]
}

export interface CodeSetVersion {
  readonly system: 'ICD-10-CM'
  /** e.g. `FY2026`. */
  readonly name: string
  /** ISO dates, both inclusive. */
  readonly validFrom: string
  readonly validTo: string
  /** Where the rows come from, shown to people. */
  readonly source: string
}

export interface Quote extends Span {
  /** Verbatim: text.slice(start, end). */
  readonly text: string
}

export interface ProposedCode {
  readonly system: string
  readonly code: string
  readonly title: string
  /** 0 to 1, best first. */
  readonly score: number
  readonly assertion: Assertion
  readonly evidence: readonly Quote[]
  /** Why this code, in words. */
  readonly reason: string
}

export interface CodeTable {
  readonly version: CodeSetVersion
  readonly size: number
  lookup(code: string): CodeEntry | null
  children(code: string): readonly CodeEntry[]
  /** Fragments in any order; best first. */
  search(query: string, limit: number): readonly CodeEntry[]
}

/** Checks a code anyone proposes against table, date and the text it was coded from. */
export type CheckProposal = (proposal: ProposedCode, text: string, encounterDate: string | null) => CodeCheck
