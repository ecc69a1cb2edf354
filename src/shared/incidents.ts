// An incident: text that left for a server and held what should have been taken out. Facts, in the order the law asks for them; what they
// amount to is for people to say. Pure.
import { z } from 'zod'
import type { FailureCode } from './failures'
import type { ChartId, IncidentId, OutboundId } from './ids'
import type { Category } from './safe-harbor'
import type { Span } from './spans'

export const INCIDENT_FIELDS = [
  'summary',
  'discovered',
  'containment',
  'notifications',
  // The four factors of 45 CFR 164.402(2).
  'nature',
  'recipient',
  'acquired',
  'mitigated',
] as const
export type IncidentField = (typeof INCIDENT_FIELDS)[number]

/** Words, but for `discovered`, which is an ISO date or empty. */
export type IncidentFacts = Readonly<Record<IncidentField, string>>

export const NO_FACTS: IncidentFacts = {
  summary: '',
  discovered: '',
  containment: '',
  notifications: '',
  nature: '',
  recipient: '',
  acquired: '',
  mitigated: '',
}

const words = z.string().trim().max(8000)

export const incidentFactsSchema = z.strictObject({
  summary: words,
  discovered: z.union([z.literal(''), z.iso.date()]),
  containment: words,
  notifications: words,
  nature: words,
  recipient: words,
  acquired: words,
  mitigated: words,
})

export const incidentWordsSchema = words.min(1)

/** Days from discovery within which people are told, where they have to be: 45 CFR 164.404(b). */
export const NOTICE_DAYS = 60

export type MissedCounts = Partial<Readonly<Record<Category, number>>>

/** An identifier that was marked since, and stood open in what left. */
export interface MissedPlace {
  readonly category: Category
  /** In the cleared text that left, UTF-16 units; null where that text can no longer be laid against the chart. */
  readonly left: Span | null
}

/** One request: what of it left, to whom, and what was missed in it. */
export interface LeftText {
  readonly outboundId: OutboundId
  readonly endpoint: string
  readonly host: string | null
  readonly model: string
  readonly loopback: boolean
  /** Of the exact bytes. */
  readonly sha256: string
  readonly bytes: number
  /** Of the cleared text in them. */
  readonly clearedSha256: string
  /** UTC, ISO 8601: recorded just before it was to leave. */
  readonly at: string
  readonly outcome: 'answered' | 'failed' | 'open'
  /** Why no reply was used; null but for `failed`. */
  readonly failure: FailureCode | null
  /** False: it was refused or nobody took the connection, so nothing left. */
  readonly mayHaveLeft: boolean
  /** Null: the text it was made of is not known any more. */
  readonly missed: readonly MissedPlace[] | null
}

export type IncidentStatus = 'open' | 'closed'

export type IncidentEntryKind = 'opened' | 'facts' | 'note' | 'closed' | 'reopened'

export interface IncidentEntryView {
  readonly seq: number
  readonly kind: IncidentEntryKind
  readonly at: string
  readonly by: string
  /** What was typed; empty for facts. */
  readonly words: string
  /** Fields that were changed with it. */
  readonly changed: readonly IncidentField[]
  readonly missed: MissedCounts
  /** As the ledger has it. */
  readonly sha256: string
  readonly ledgerSeq: number
}

export interface IncidentSummary {
  readonly id: IncidentId
  /** As people call it, from 1. */
  readonly number: number
  readonly chartId: ChartId
  /** Null once the chart is gone. */
  readonly chartName: string | null
  readonly status: IncidentStatus
  readonly openedAt: string
  readonly by: string
  readonly hosts: readonly string[]
  readonly missed: MissedCounts
  /** Last day on which people are told, where they have to be; null while the day of discovery is not said. */
  readonly noticeBy: string | null
}

export interface IncidentView extends IncidentSummary {
  readonly left: readonly LeftText[]
  readonly facts: IncidentFacts
  /** Oldest first. */
  readonly timeline: readonly IncidentEntryView[]
}

/** Text of a chart left for another computer, and identifiers were marked in it since. */
export interface Exposure {
  readonly host: string
  /** When it left first. */
  readonly at: string
  readonly missed: MissedCounts
  /** The record that was opened about it. */
  readonly incident: { readonly id: IncidentId; readonly number: number; readonly status: IncidentStatus } | null
}

export interface IncidentProposal {
  readonly chartId: ChartId
  readonly chartName: string
  readonly exposure: Exposure
}

export interface IncidentsView {
  /** Newest first. */
  readonly incidents: readonly IncidentSummary[]
  /** Charts that ask for a record and have none. */
  readonly proposals: readonly IncidentProposal[]
}

export const countMissed = (places: readonly { readonly category: Category }[]): MissedCounts => {
  const counts: Partial<Record<Category, number>> = {}
  for (const { category } of places) counts[category] = (counts[category] ?? 0) + 1
  return counts
}

export const sumOf = (counts: MissedCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0)
