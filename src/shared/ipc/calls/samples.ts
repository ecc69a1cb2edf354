// Samples: begun, looked at, drawn, drawn again, amended, handed to a statistician.
import { z } from 'zod'
import type { SampleId } from '../../ids'
import {
  type Allocation,
  type BegunView,
  type FrameView,
  type SamplePlan,
  type SampleSummary,
  type SampleView,
  STRATA,
} from '../../sampling-views'
import { filterSchema } from '../../worklist-filter-schema'
import { chartId, gives, id, nothing, sha256, words } from './parts'

const sampleId = id<SampleId>()
const onSample = z.strictObject({ sampleId })
const size = z.number().int().min(0).max(100_000)
const sized = { size, spares: size }

const allocation: z.ZodType<Allocation> = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('proportional') }),
  z.strictObject({ how: z.literal('fixed') }),
  z.strictObject({ how: z.literal('neyman'), spreads: z.array(z.number()).max(1000) }),
])

const plan: z.ZodType<SamplePlan> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['simple', 'probe']), ...sized }),
  z.strictObject({ kind: z.literal('stratified'), by: z.enum(STRATA), allocation, least: z.union([z.literal(1), z.literal(2)]), ...sized }),
])

/** aiStated: a person says that an AI or a score chose the charts before they came here. */
const design = z.strictObject({ filter: filterSchema, plan, aiStated: z.boolean() })

export const sampleCalls = {
  /** Newest first. */
  'samples.list': { input: nothing, ...gives<SampleSummary[]>() },
  /** Draws the seed, before there is a frame; one that was not used yet is given again. */
  'samples.begin': { input: nothing, ...gives<BegunView>() },
  /** The frame as it is now, and what the plan would take of it; changes nothing. */
  'samples.preview': { input: design, ...gives<FrameView>() },
  /** frameSha256: of the frame the person was shown; another one is refused. */
  'samples.draw': {
    input: design.extend({
      name: words,
      universe: z.strictObject({ who: words, what: words, when: words }),
      seed: z.discriminatedUnion('origin', [
        z.strictObject({ origin: z.literal('app') }),
        z.strictObject({ origin: z.literal('person'), value: z.string().max(200) }),
      ]),
      frameSha256: sha256,
    }),
    ...gives<SampleView>(),
  },
  'samples.open': { input: onSample, ...gives<SampleView>() },
  /** Draws it again from what is kept of it, and records whether it is the same. */
  'samples.repeat': { input: onSample, ...gives<SampleView>() },
  /** The next spare takes the place of a chart that cannot be reviewed. */
  'samples.replace': { input: onSample.extend({ unit: chartId, reason: words }), ...gives<SampleView>() },
  /** One figure for each chart in use; they stand in place of those before. */
  'samples.type-figures': {
    input: onSample.extend({
      measure: z.string().trim().max(80),
      figures: z.array(z.strictObject({ unit: chartId, value: z.number() })).max(100_000),
    }),
    ...gives<SampleView>(),
  },
  /** For a statistician outside: no names, no typed words. Gives the file's base name; null: the person closed the dialog. */
  'samples.export': { input: onSample.extend({ format: z.enum(['csv', 'json']) }), ...gives<string | null>() },
} as const
