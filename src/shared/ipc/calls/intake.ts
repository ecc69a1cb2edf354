// Files and folders are brought in by the batch. A window names no path by itself, but for what is dropped on it.
import { z } from 'zod'
import type { BatchId } from '../../ids'
import type { BatchView, RefusedView } from '../../intake-views'
import { gives, id, nothing } from './parts'

const batchId = id<BatchId>()
const onBatch = z.strictObject({ batchId })

export const intakeCalls = {
  /** Newest first. */
  'intake.list': { input: nothing, ...gives<BatchView[]>() },
  /** Asks for files, or for a folder; null: the person closed the dialog. */
  'intake.add': { input: z.strictObject({ what: z.enum(['files', 'folder']) }), ...gives<BatchView | null>() },
  /** Asks for the folder; null: the person closed the dialog. polling: it lies on a network share. */
  'intake.watch': { input: z.strictObject({ polling: z.boolean() }), ...gives<BatchView | null>() },
  'intake.pause': { input: onBatch, ...gives<BatchView>() },
  'intake.resume': { input: onBatch, ...gives<BatchView>() },
  /** Also stops watching a folder. */
  'intake.cancel': { input: onBatch, ...gives<BatchView>() },
  'intake.refused': { input: onBatch, ...gives<RefusedView[]>() },
  /** files: ids of those that were refused; null: all. password: kept until they are read, and nowhere. */
  'intake.retry': {
    input: z.strictObject({
      batchId,
      files: z.array(z.number().int().positive()).min(1).max(100_000).nullable(),
      password: z.string().min(1).max(1000).nullable(),
    }),
    ...gives<BatchView>(),
  },
} as const
