// What the site has decided about identifiers, clearance, sending, terms and retention: one file, versioned and signed, that every
// step asks. Each part stands in a file of its own. Pure.
import { z } from 'zod'
import { clearingSchema, STANDARD_CLEARING } from './clearing'
import { deidentificationSchema, STANDARD_DEIDENTIFICATION } from './deidentification'
import { retentionSchema, STANDARD_RETENTION } from './retention'
import { STANDARD_SENDING, sendingSchema } from './sending'
import { STANDARD_TERMS, termsSchema } from './terms'

export const policySchema = z.strictObject({
  /** As people call it. */
  name: z.string().trim().min(1).max(80),
  /** 1 for the first of these records; each change has the next. */
  version: z.number().int().min(1),
  deidentification: deidentificationSchema,
  clearing: clearingSchema,
  sending: sendingSchema,
  terms: termsSchema,
  retention: retentionSchema,
})

export type Policy = z.infer<typeof policySchema>

/** In force until a compliance lead signs another: the strictest reading that still lets a coder code. */
export const STANDARD_POLICY: Policy = {
  name: 'Standard',
  version: 1,
  deidentification: STANDARD_DEIDENTIFICATION,
  clearing: STANDARD_CLEARING,
  sending: STANDARD_SENDING,
  terms: STANDARD_TERMS,
  retention: STANDARD_RETENTION,
}
