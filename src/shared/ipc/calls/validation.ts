// Rounds in which a second person reads cleared charts.
import { z } from 'zod'
import type { SampleId } from '../../ids'
import { CATEGORY_NAMES, type Category } from '../../safe-harbor'
import type { ReadingMark, ReadingView, RoundFrame, RoundView, ValidationView } from '../../validation-views'
import { filterSchema } from '../../worklist-filter-schema'
import { chartId, gives, id, nothing, offset, sha256, words } from './parts'

const onRound = z.strictObject({ roundId: id<SampleId>() })

const mark: z.ZodType<ReadingMark> = z.strictObject({
  kind: z.enum(['missed', 'in-vain']),
  category: z.custom<Category>((v) => CATEGORY_NAMES.includes(v as Category)),
  start: offset,
  end: offset,
  everywhere: z.boolean(),
})

export const validationCalls = {
  'validation.get': { input: nothing, ...gives<ValidationView>() },
  /** Of the charts a filter finds, those a round can be drawn from. */
  'validation.frame': { input: z.strictObject({ filter: filterSchema }), ...gives<RoundFrame>() },
  /** frameSha256: of the frame the person was shown; another one is refused. */
  'validation.start': {
    input: z.strictObject({ name: words, filter: filterSchema, size: z.number().int().min(0).max(100_000), frameSha256: sha256 }),
    ...gives<RoundView>(),
  },
  'validation.open': { input: onRound, ...gives<RoundView>() },
  'validation.read': { input: onRound.extend({ chartId }), ...gives<ReadingView>() },
  /** Without marks: nothing was missed. It cannot be changed later. */
  'validation.keep': { input: onRound.extend({ chartId, marks: z.array(mark).max(2000) }), ...gives<ReadingView>() },
  'validation.close': { input: onRound, ...gives<RoundView>() },
} as const
