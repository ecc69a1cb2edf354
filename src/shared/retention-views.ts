// What a window sees of retention: what is due by the schedule, what is held, what was purged. Pure.
import type { FailureCode } from './failures'
import type { ChartId, HoldId, PurgeId } from './ids'
import type { RetainedKind, RetentionPolicy } from './policy/retention'
import type { ChartStatus } from './views'

/** filter: charts that it finds later are held too. */
export type HoldScope = 'charts' | 'filter' | 'all'

/** due: its time has passed; by-hand: the schedule has no time for it, a person said why. */
export type PurgeRule = 'due' | 'by-hand'

/** What stands in the way of any purge of a chart now, besides a hold. */
export type PurgeObstacle = 'scrubbing' | 'sending' | 'audit-open'

export const KIND_WORDS: Readonly<Record<RetainedKind, string>> = {
  'original-text': 'Original text',
  'cleared-text': 'Cleared text',
  outbound: 'Bytes sent and replies',
  review: 'Review and code list',
  'opened-packet': 'Opened packet',
}

/** What a person types to confirm a purge. */
export const PURGE_WORD = 'PURGE'

export interface HoldView {
  readonly id: HoldId
  readonly scope: HoldScope
  /** Which charts, in words. */
  readonly says: string
  readonly reason: string
  readonly setBy: string
  /** UTC, ISO 8601. */
  readonly setAt: string
  /** Charts it holds now. */
  readonly charts: number
  readonly lifted: { readonly by: string; readonly at: string; readonly reason: string } | null
}

/** How one kind of content of a chart stands. not-yet: on is the day from which it may be purged. */
export interface KindStanding {
  readonly kind: RetainedKind
  readonly rule: PurgeRule | 'not-yet'
  /** ISO date: since when it is due, or from when it will be; null for by-hand. */
  readonly on: string | null
}

export interface PurgeCandidate {
  readonly chartId: ChartId
  readonly name: string
  readonly status: ChartStatus
  /** ISO date: finished, or last touched where it was not. The schedule counts from here. */
  readonly from: string
  readonly finished: boolean
  /** What is still there, in the order of the kinds. */
  readonly kinds: readonly KindStanding[]
  readonly held: boolean
  readonly obstacle: PurgeObstacle | null
  /** Packets that left with it. */
  readonly packets: number
}

export interface PurgeSummary {
  readonly id: PurgeId
  readonly at: string
  readonly by: string
  readonly charts: number
  readonly kinds: readonly RetainedKind[]
  /** Null: the file is not compacted yet, so there is no certificate. */
  readonly certified: { readonly at: string; readonly sha256: string } | null
}

export interface RetentionView {
  readonly schedule: RetentionPolicy
  readonly policy: { readonly name: string; readonly version: number }
  /** ISO date the schedule is counted by: today, or the ledger's latest day where the clock stands before that. */
  readonly today: string
  /** The clock of this computer stands before the ledger's latest entry. */
  readonly clockBehind: boolean
  readonly dueNow: Readonly<Record<RetainedKind, number>>
  /** Newest first, lifted ones too. */
  readonly holds: readonly HoldView[]
  /** Charts that have anything left, those with something due first, the longest due before the others. */
  readonly candidates: readonly PurgeCandidate[]
  /** Charts that the list has no room for. */
  readonly more: number
  /** Newest first. */
  readonly purges: readonly PurgeSummary[]
  readonly mayPurge: boolean
}

export interface PurgeOutcome {
  readonly id: PurgeId
  readonly charts: number
  /** Why the file could not be compacted yet; it is tried again when the records are opened next. Null: certified. */
  readonly pending: FailureCode | null
}

/** What is left of a purged chart. */
export interface PurgedChartView {
  readonly chartId: ChartId
  /** Of the file it came from. */
  readonly sha256: string
  readonly importedAt: string
  readonly findings: number
  readonly gone: readonly { readonly kind: RetainedKind; readonly at: string; readonly by: string; readonly purge: PurgeId }[]
  readonly signed: { readonly name: string; readonly credential: string; readonly at: string } | null
  /** As signed; null where it was purged or there was none. */
  readonly codes: readonly { readonly system: string; readonly code: string; readonly title: string; readonly poa: string | null }[] | null
  /** The text as it was cleared, while that is kept. */
  readonly cleared: string | null
  readonly packets: readonly { readonly sha256: string; readonly at: string }[]
}
