// A person decides every code, and signs.
import { z } from 'zod'
import type { SuggestionId } from '../../ids'
import type { ChartUpdate } from '../../views'
import { chartId, code, gives, id, offset, onChart, words } from './parts'

const suggestionId = id<SuggestionId>()

export const codingCalls = {
  'codes.decide': {
    input: z.strictObject({
      chartId,
      suggestionId,
      decision: z.discriminatedUnion('action', [
        z.strictObject({ action: z.literal('accept') }),
        z.strictObject({ action: z.literal('change'), code, reason: words }),
        z.strictObject({ action: z.literal('reject'), reason: words }),
      ]),
    }),
    ...gives<ChartUpdate>(),
  },
  /** Makes an accepted, changed or added code the principal diagnosis; `codes.undo` takes it back. */
  'codes.principal': { input: z.strictObject({ chartId, suggestionId }), ...gives<ChartUpdate>() },
  /** A code by hand; start and end point at its evidence in the scrubbed text, equal when there is none. */
  'codes.add': { input: z.strictObject({ chartId, code, start: offset, end: offset }), ...gives<ChartUpdate>() },
  'codes.undo': { input: onChart, ...gives<ChartUpdate>() },
  /** override: why the hard edits that are open stand; empty where there are none. */
  'chart.finish': { input: z.strictObject({ chartId, name: words, credential: words, override: words }), ...gives<ChartUpdate>() },
} as const
