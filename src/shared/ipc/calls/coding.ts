// A person decides every code, and signs.
import { z } from 'zod'
import { type CodingSettingsView, POA } from '../../coding-views'
import type { SuggestionId } from '../../ids'
import type { ChartUpdate, CodeHitView } from '../../views'
import { chartId, code, gives, id, nothing, offset, onChart, words } from './parts'

const suggestionId = id<SuggestionId>()
/** As the chart's view names it. */
const system = z.string().max(20)

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
  'codes.add': { input: z.strictObject({ chartId, system, code, start: offset, end: offset }), ...gives<ChartUpdate>() },
  /** In an edition of that system which covers the chart's date. */
  'codes.find': { input: z.strictObject({ chartId, system, query: z.string().max(200) }), ...gives<CodeHitView[]>() },
  /** Moves a code that stands right before another; null: to the end. Nothing comes before the principal diagnosis. */
  'codes.sequence': { input: z.strictObject({ chartId, suggestionId, before: suggestionId.nullable() }), ...gives<ChartUpdate>() },
  /** Present on admission; null takes it off. */
  'codes.poa': { input: z.strictObject({ chartId, suggestionId, poa: z.enum(POA).nullable() }), ...gives<ChartUpdate>() },
  /** Shows suggestions that were hidden until the coder's own list stood. */
  'codes.reveal': { input: onChart, ...gives<ChartUpdate>() },
  'codes.undo': { input: onChart, ...gives<ChartUpdate>() },
  'chart.care': { input: z.strictObject({ chartId, setting: z.enum(['inpatient', 'outpatient']) }), ...gives<ChartUpdate>() },
  /** In place of what was there; a null system is told from the code. */
  'billed.set': {
    input: z.strictObject({
      chartId,
      codes: z.array(z.strictObject({ system: system.nullable(), code, poa: z.enum(POA).nullable() })).max(200),
    }),
    ...gives<ChartUpdate>(),
  },
  'coding-settings.get': { input: nothing, ...gives<CodingSettingsView>() },
  'coding-settings.set': { input: z.strictObject({ blindFirst: z.boolean(), fixed: z.boolean() }), ...gives<CodingSettingsView>() },
  /** By whoever is signed in. override: why the hard edits that are open stand; empty where there are none. */
  'chart.finish': { input: z.strictObject({ chartId, override: words }), ...gives<ChartUpdate>() },
} as const
