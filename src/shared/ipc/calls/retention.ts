// Retention: what is due, holds, purges and their certificates.
import { z } from 'zod'
import type { HoldId, PurgeId } from '../../ids'
import { RETAINED_KINDS } from '../../policy/retention'
import type { PurgedChartView, PurgeOutcome, RetentionView } from '../../retention-views'
import { filterSchema } from '../../worklist-filter-schema'
import { chartId, gives, id, nothing, onChart, words } from './parts'

const onPurge = z.strictObject({ purgeId: id<PurgeId>() })

export const retentionCalls = {
  'retention.get': { input: nothing, ...gives<RetentionView>() },
  'retention.hold': {
    input: z.strictObject({
      what: z.discriminatedUnion('scope', [
        z.strictObject({ scope: z.literal('charts'), chartIds: z.array(chartId).max(100_000) }),
        z.strictObject({ scope: z.literal('filter'), filter: filterSchema }),
        z.strictObject({ scope: z.literal('all') }),
      ]),
      reason: words,
    }),
    ...gives<RetentionView>(),
  },
  'retention.lift': { input: z.strictObject({ holdId: id<HoldId>(), reason: words }), ...gives<RetentionView>() },
  /** charts: exactly what the list showed; another standing of one of them is refused, and nothing is purged. */
  'retention.purge': {
    input: z.strictObject({
      charts: z.array(z.strictObject({ chartId, kinds: z.array(z.enum(RETAINED_KINDS)).min(1) })).max(100_000),
      reason: words,
      word: z.string().max(40),
    }),
    ...gives<PurgeOutcome>(),
  },
  /** Compacts the file and certifies what waits for it. */
  'retention.finish': { input: nothing, ...gives<RetentionView>() },
  /** Gives the file's base name; null: the person closed the dialog. */
  'retention.certificate': { input: onPurge, ...gives<string | null>() },
  'retention.chart': { input: onChart, ...gives<PurgedChartView>() },
} as const
