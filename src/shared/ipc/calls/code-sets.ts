// Official releases of codes.
import { z } from 'zod'
import type { CodeSetsView, ReleaseView } from '../../code-set-views'
import type { CodeSetId, OfferId } from '../../ids'
import { gives, id, nothing, words } from './parts'

const codeSetId = id<CodeSetId>()
const offer = id<OfferId>()

export const codeSetCalls = {
  'code-sets.list': { input: nothing, ...gives<CodeSetsView>() },
  /** Asks for release files and reads them; null: the person closed the dialog. `code-sets.progress` tells how far it is. */
  'code-sets.pick': { input: nothing, ...gives<ReleaseView | null>() },
  /** Reads the same files for a fiscal year that they do not say. */
  'code-sets.year': { input: z.strictObject({ offer, fiscalYear: z.number().int().min(2000).max(2100) }), ...gives<ReleaseView>() },
  'code-sets.cancel': { input: nothing, ...gives<null>() },
  /** Adds what was offered. */
  'code-sets.confirm': { input: z.strictObject({ offer }), ...gives<CodeSetsView>() },
  'code-sets.discard': { input: nothing, ...gives<null>() },
  'code-sets.remove': { input: z.strictObject({ codeSetId, reason: words }), ...gives<CodeSetsView>() },
} as const
