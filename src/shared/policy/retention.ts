// How long what is kept. Nothing is ever purged by itself: when its time has come, content is listed, and a person purges it. safe-harbor:
// documentation is kept six years, 45 CFR 164.316(b)(2)(i). Pure.
import { z } from 'zod'

/** What a schedule can be made for. The ledger is kept for ever. */
export const RETAINED_KINDS = ['original-text', 'cleared-text', 'outbound', 'review', 'opened-packet'] as const
export type RetainedKind = (typeof RETAINED_KINDS)[number]

/**
 * What has to be gone before: the text without identifiers is part of the original, and proposals quote it. A chart that came with a
 * packet goes as a whole.
 */
export const GONE_BEFORE: Readonly<Record<RetainedKind, readonly RetainedKind[]>> = {
  'original-text': [],
  'cleared-text': ['original-text'],
  outbound: [],
  review: ['original-text', 'cleared-text'],
  'opened-packet': [],
}

const days = z.number().int().min(1).max(36_500).nullable()

export const retentionSchema = z.strictObject({
  /** Days after the chart was finished, or last touched where it was not; null: until somebody purges. */
  'original-text': days,
  'cleared-text': days,
  /** Exact bytes sent, and replies. */
  outbound: days,
  /** Decisions, code lists, queries, checklists, typed words. Codes and marks of audits, which signed figures rest on, are kept. */
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

/** Six and ten years, leap days counted in. */
const SIX_YEARS = 2192
const TEN_YEARS = 3653

export interface RetentionPreset {
  readonly id: 'until-purged' | 'six-years' | 'ten-years'
  readonly label: string
  /** Where its figures come from. */
  readonly source: string
  readonly retention: RetentionPolicy
}

/** State law may ask for more of a medical record; the record itself is with the provider, and here is a working copy. */
export const RETENTION_PRESETS: readonly RetentionPreset[] = [
  {
    id: 'until-purged',
    label: 'Until somebody purges',
    source: 'No time is set: every purge is by hand, with a reason.',
    retention: STANDARD_RETENTION,
  },
  {
    id: 'six-years',
    label: 'Working copies for 90 days, evidence for six years',
    source:
      'Six years: documentation that the Security Rule asks for, 45 CFR 164.316(b)(2)(i). 90 days for copies of charts is our own figure.',
    retention: { 'original-text': 90, 'cleared-text': SIX_YEARS, outbound: SIX_YEARS, review: SIX_YEARS, 'opened-packet': 90 },
  },
  {
    id: 'ten-years',
    label: 'Working copies for 90 days, evidence for ten years',
    source:
      'Ten years: records of Medicare Advantage, 42 CFR 422.504(d), and the longest time for a false claims action, 31 USC 3731(b)(2). ' +
      '90 days for copies of charts is our own figure.',
    retention: { 'original-text': 90, 'cleared-text': TEN_YEARS, outbound: TEN_YEARS, review: TEN_YEARS, 'opened-packet': 90 },
  },
]
