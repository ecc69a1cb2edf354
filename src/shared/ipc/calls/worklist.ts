// The worklist is set, searched, sent in bulk, and goes out and in as a file. Which charts a filter means is worked out in the window.
import { z } from 'zod'
import { LONGEST_WORDS, PRIORITIES } from '../../chart-attributes'
import type { SearchId, WorklistOfferId } from '../../ids'
import { filterSchema, isoDate, personId } from '../../worklist-filter-schema'
import {
  type BulkSendReport,
  COLUMN_KEYS,
  type WorklistChange,
  type WorklistFile,
  type WorklistOffer,
  type WorklistView,
} from '../../worklist-views'
import { chartId, gives, id, nothing } from './parts'

const chartIds = z.array(chartId).min(1).max(50_000)
const attribute = z.string().trim().max(LONGEST_WORDS).exactOptional()
const offer = id<WorklistOfferId>()

export const worklistCalls = {
  'worklist.get': { input: nothing, ...gives<WorklistView>() },
  /** What is absent stays as it is. */
  'worklist.change': {
    input: z.strictObject({
      chartIds,
      change: z.strictObject({
        assignee: personId.nullable().exactOptional(),
        specialty: attribute,
        provider: attribute,
        due: isoDate.nullable().exactOptional(),
        priority: z.enum(PRIORITIES).exactOptional(),
        tag: attribute,
        reference: attribute,
      }),
    }),
    ...gives<WorklistChange>(),
  },
  'worklist.undo': { input: z.strictObject({ direction: z.enum(['undo', 'redo']) }), ...gives<WorklistChange>() },
  'worklist.saveSearch': { input: z.strictObject({ name: z.string().max(60), filter: filterSchema }), ...gives<WorklistView>() },
  'worklist.removeSearch': { input: z.strictObject({ searchId: id<SearchId>() }), ...gives<WorklistView>() },
  /** Charts and columns in the order of the screen; null: the person closed the dialog. */
  'worklist.export': {
    input: z.strictObject({ chartIds, columns: z.array(z.enum(COLUMN_KEYS)).min(1).max(COLUMN_KEYS.length) }),
    ...gives<WorklistFile | null>(),
  },
  /** Asks for a file and says what it would change; null: the person closed the dialog. */
  'worklist.pickFile': { input: nothing, ...gives<WorklistOffer | null>() },
  'worklist.applyFile': { input: z.strictObject({ offer }), ...gives<WorklistChange>() },
  'worklist.discardFile': { input: nothing, ...gives<null>() },
  /** To the built-in coder only, one after the other; `worklist.sent` tells how far it is. */
  'worklist.send': { input: z.strictObject({ chartIds }), ...gives<BulkSendReport>() },
  'worklist.stopSending': { input: nothing, ...gives<null>() },
} as const
