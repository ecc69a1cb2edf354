// What is on record of the providers behind endpoints: seen by everybody, recorded and withdrawn by a compliance lead.
import { z } from 'zod'
import type { EndpointId } from '../../ids'
import { type DocumentHash, termAnswersSchema, withdrawalSchema } from '../../terms'
import type { TermsRevisionView, TermsView } from '../../terms-views'
import { gives, id, nothing } from './parts'

const onEndpoint = z.strictObject({ endpointId: id<EndpointId>() })

export const termsCalls = {
  'terms.list': { input: nothing, ...gives<TermsView>() },
  /** basedOn: the revision the person was shown, 0 for none. */
  'terms.record': {
    input: onEndpoint.extend({ basedOn: z.number().int().nonnegative(), answers: termAnswersSchema }),
    ...gives<TermsView>(),
  },
  'terms.withdraw': { input: onEndpoint.extend({ reason: withdrawalSchema }), ...gives<TermsView>() },
  'terms.revisions': { input: onEndpoint, ...gives<readonly TermsRevisionView[]>() },
  /** Asks for a file and hashes it; the file is not kept. null: the person closed the dialog. */
  'terms.document': { input: nothing, ...gives<DocumentHash | null>() },
  /** Gives the file's base name; null: the person closed the dialog. */
  'terms.export': { input: z.strictObject({ format: z.enum(['csv', 'json']) }), ...gives<string | null>() },
} as const
