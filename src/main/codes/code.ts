// The codes room's own nouns: a row of a code table, and a code somebody proposes for a text.

import type { Span } from '../../shared/spans'
import type { Assertion, CodeCheck } from '../../shared/views'

/** Of diagnoses, the one whose tables are always at hand. */
export const SYSTEM = 'ICD-10-CM'
/** Those of the others are imported. */
export type CodeSystem = typeof SYSTEM | 'ICD-10-PCS' | 'HCPCS' | 'CPT'

export interface CodeEntry {
  /** With its dot, e.g. `E11.9`. */
  readonly code: string
  readonly title: string
  /** The official short title; null where the release gives none. */
  readonly short: string | null
  readonly billable: boolean
  /** The heading above it: a code, a block such as `E08-E13`, a chapter such as `4`; null at the top. */
  readonly parent: string | null
  readonly inclusionTerms: readonly string[]
}

/** What lookup found. */
export interface CodeHit extends CodeEntry {
  /** The inclusion term or synonym it was found by, where the title does not say it. */
  readonly by: string | null
  /** Words of the query that nothing there says; empty but where no code says them all. */
  readonly without: readonly string[]
}

/** The tabular list's notes at one place, as printed. They hold for everything below it. */
export interface CodeNotes {
  readonly includes: readonly string[]
  readonly excludes1: readonly string[]
  readonly excludes2: readonly string[]
  readonly codeFirst: readonly string[]
  readonly useAdditional: readonly string[]
  readonly codeAlso: readonly string[]
  /** When a 7th character is due, in words. */
  readonly seventhCharacter: readonly string[]
  readonly notes: readonly string[]
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
  /** The release its notes are printed in, most often its own. */
  readonly notesFrom: string
  /** Of the edition's stored bytes, lower-case hex. */
  readonly sha256: string
}

export interface SeventhCharacter {
  readonly character: string
  readonly meaning: string
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
  /** What is not documented that a more specific code would need, such as `side` or `stage`. */
  readonly missing?: readonly string[]
  /** Of a model that was given candidates: whether it verified one of them or added the code itself. */
  readonly from?: 'candidate' | 'model'
  /** The code of the disease that a symptom belongs to: the text says it, but beside that code it is not posted. */
  readonly partOf?: string
}

/** A candidate that a model did not support: it declined it, or gave no answer about a code that was read in the text. */
export interface PassedOver {
  readonly system: typeof SYSTEM
  readonly code: string
  readonly title: string
  readonly answer: 'declined' | 'none'
  /** The model's own words; empty where it gave none. */
  readonly reason: string
  /** What it quoted against the code, as far as it is in the text. */
  readonly evidence: readonly Quote[]
}

export interface CodeTable {
  readonly version: CodeSetVersion
  /** Codes, headings among them; blocks and chapters are not counted. */
  readonly size: number
  /** With or without the dot, any case; also a block or a chapter. */
  lookup(code: string): CodeEntry | null
  /** In the tabular order. */
  chapters(): readonly CodeEntry[]
  /** What stands directly below a code, a block or a chapter, in the tabular order. */
  children(code: string): readonly CodeEntry[]
  /** The notes at this very place; those above it are found through `parent`. */
  notes(code: string): CodeNotes
  /** The table of 7th characters that holds for a code, its own or of a heading above; empty where none is due. */
  seventh(code: string): readonly SeventhCharacter[]
  /** Every code in the tabular order. */
  entries(): Iterable<CodeEntry>
  /** Fragments in any order; best first. */
  search(query: string, limit: number): readonly CodeHit[]
}

/** Checks a code anyone proposes against table, date and the text it was coded from. */
export type CheckProposal = (proposal: ProposedCode, text: string, encounterDate: string | null) => CodeCheck
