// The certificate of a purge: who took which kinds of content out of which charts, by which rule, and how. Ids, hashes, counts and days:
// no name of a patient or file, and no typed word, so that it may be handed to anybody. Pure.
import type { ChartId, PurgeId } from '../../shared/ids'
import { RETAINED_KINDS, type RetainedKind, type RetentionPolicy } from '../../shared/policy/retention'
import type { PurgeRule } from '../../shared/retention-views'

/** What is known in the transaction of the purge, and kept with it. */
export interface PurgeFacts {
  readonly purgeId: PurgeId
  /** UTC, ISO 8601. */
  readonly at: string
  readonly by: { readonly name: string; readonly credential: string }
  readonly workstation: string
  readonly app: string
  readonly policy: { readonly name: string; readonly version: number; readonly retention: RetentionPolicy }
  /** ISO date the schedule was reckoned by. */
  readonly reckonedOn: string
  readonly charts: readonly PurgedChart[]
}

export interface PurgedChart {
  readonly chartId: ChartId
  /** Of the file the chart was made from, hex SHA-256. */
  readonly source: string
  readonly kinds: readonly RetainedKind[]
  readonly rule: PurgeRule
  /** ISO dates: brought in; finished, or last touched. */
  readonly importedOn: string
  readonly countedFrom: string
}

export interface PurgeCertificate extends PurgeFacts {
  readonly format: 'chartroom-purge-certificate/1'
  readonly counts: Readonly<Record<RetainedKind, number>>
  /** The entry `purged`; its hash covers every entry before it. */
  readonly ledger: { readonly seq: number; readonly hash: string }
  readonly method: {
    readonly secureDelete: true
    readonly vacuum: true
    readonly logTruncated: true
    /** When the file had been written anew. */
    readonly compactedAt: string
  }
}

export const countsOf = (charts: readonly Pick<PurgedChart, 'kinds'>[]): Record<RetainedKind, number> => {
  const counts = Object.fromEntries(RETAINED_KINDS.map((kind) => [kind, 0])) as Record<RetainedKind, number>
  for (const { kinds } of charts) for (const kind of kinds) counts[kind] += 1
  return counts
}

export const certificateOf = (facts: PurgeFacts, ledger: PurgeCertificate['ledger'], compactedAt: string): PurgeCertificate => ({
  format: 'chartroom-purge-certificate/1',
  ...facts,
  counts: countsOf(facts.charts),
  ledger,
  method: { secureDelete: true, vacuum: true, logTruncated: true, compactedAt },
})
