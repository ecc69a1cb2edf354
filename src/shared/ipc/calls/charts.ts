// Charts come in, are opened, and their findings decided.
import { z } from 'zod'
import type { FindingId } from '../../ids'
import { CATEGORY_NAMES, type Category } from '../../safe-harbor'
import type { ChartSummary, ChartUpdate, ImportReport } from '../../views'
import { chartId, gives, id, nothing, offset, onChart, words } from './parts'

const findingId = id<FindingId>()
const category = z.custom<Category>((v) => CATEGORY_NAMES.includes(v as Category))

export const chartCalls = {
  'charts.list': { input: nothing, ...gives<ChartSummary[]>() },
  /** Brings files and folders in; what takes longer than a few seconds goes on as a batch. */
  'charts.pick': { input: nothing, ...gives<ImportReport>() },
  'charts.import': { input: z.strictObject({ paths: z.array(z.string().max(4096)).min(1).max(100_000) }), ...gives<ImportReport>() },
  'charts.examples': { input: nothing, ...gives<ImportReport>() },
  /** Brings in the files that were named on the command line; empty when there are none. */
  'charts.offered': { input: nothing, ...gives<ImportReport>() },
  'chart.open': { input: onChart, ...gives<ChartUpdate>() },
  'findings.add': {
    input: z.strictObject({ chartId, start: offset, end: offset, category, everywhere: z.boolean() }),
    ...gives<ChartUpdate>(),
  },
  /** everywhere: every undecided finding with the same words and category too; for the others below, every finding. */
  'findings.keep': { input: z.strictObject({ chartId, findingId, everywhere: z.boolean() }), ...gives<ChartUpdate>() },
  'findings.relabel': { input: z.strictObject({ chartId, findingId, category, everywhere: z.boolean() }), ...gives<ChartUpdate>() },
  'findings.remove': { input: z.strictObject({ chartId, findingId, reason: words, everywhere: z.boolean() }), ...gives<ChartUpdate>() },
  'findings.undo': { input: onChart, ...gives<ChartUpdate>() },
  'findings.redo': { input: onChart, ...gives<ChartUpdate>() },
} as const
