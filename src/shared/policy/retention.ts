// How long what is kept. safe-harbor: documentation is kept six years, 45 CFR 164.316(b)(2)(i). Pure.
import { z } from 'zod'

/** What a schedule can be made for. The ledger is kept for ever. */
export const RETAINED_KINDS = ['original-text', 'cleared-text', 'outbound', 'review', 'opened-packet'] as const
export type RetainedKind = (typeof RETAINED_KINDS)[number]

const days = z.number().int().min(1).max(36_500).nullable()

export const retentionSchema = z.strictObject({
  /** Days after the chart was finished, or last touched where it was not; null: until somebody purges. */
  'original-text': days,
  'cleared-text': days,
  /** Exact bytes sent, and replies. */
  outbound: days,
  /** Findings, decisions, code lists, audits, queries. */
  review: days,
  'opened-packet': days,
})

export type RetentionPolicy = z.infer<typeof retentionSchema>

export const STANDARD_RETENTION: RetentionPolicy = {
  'original-text': null,
  'cleared-text': null,
  outbound: null,
  review: null,
  'opened-packet': null,
}
