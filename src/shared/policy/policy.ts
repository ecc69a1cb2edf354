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

/** A policy that is not signed yet: its version is the next one's when it is. */
export const policyDraftSchema = policySchema.omit({ version: true })
export type PolicyDraft = z.infer<typeof policyDraftSchema>

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

/** Stands in where the site's own cannot be trusted: nothing is scrubbed, cleared or sent then, and nothing else may leave by it. */
export const CLOSED_POLICY: Policy = { ...STANDARD_POLICY, name: 'Closed', sending: { ...STANDARD_SENDING, reach: 'built-in' } }

const PARTS = ['deidentification', 'clearing', 'sending', 'terms', 'retention'] as const

/**
 * A policy as an earlier version of the program may have written it: what that one could not say stands as in the Standard policy.
 * Null for what is no policy, and for one that says what this program does not know.
 */
export function readPolicy(value: unknown): Policy | null {
  if (!isObject(value)) return null
  const whole = { ...value }
  for (const part of PARTS) {
    const own = value[part]
    if (own !== undefined && !isObject(own)) return null
    whole[part] = { ...STANDARD_POLICY[part], ...own }
  }
  const read = policySchema.safeParse(whole)
  return read.success ? read.data : null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
