// What has to be known of a provider before cleared text may go there. governance: endpoint due diligence. Pure.
import { z } from 'zod'

/** What a record can say of a provider's terms. */
export const TERM_FIELDS = [
  'legal-entity',
  'product',
  'region',
  'baa',
  'dpa',
  'training-use',
  'retention',
  'zero-retention',
  'human-review',
  'sub-processors',
  'excluded-features',
  'certifications',
  'model-version-policy',
  'owner',
  'review-by',
] as const
export type TermField = (typeof TERM_FIELDS)[number]

/** What a record says of a server on this computer, in place of all that: nobody else gets the text. */
export const SHORT_FORM = ['machine', 'operator', 'prompt-logs', 'review-by'] as const
export type ShortField = (typeof SHORT_FORM)[number]

/** A policy can ask for more, and never for less. */
export const ALWAYS_ASKED = ['training-use', 'owner', 'review-by'] as const satisfies readonly TermField[]

export const termsSchema = z.strictObject({
  /** Without these nothing is sent to another computer; those that are always asked are among them, said or not. */
  mandatory: z.array(z.enum(TERM_FIELDS)),
  /** Days until a record has to be looked at again, at most. */
  reviewWithinDays: z.number().int().min(1).max(1100),
  /** asked: a server on this computer gets nothing either before its short form is filled in. */
  loopback: z.enum(['not-asked', 'asked']),
})

export type TermsPolicy = z.infer<typeof termsSchema>

export const STANDARD_TERMS: TermsPolicy = {
  mandatory: ['legal-entity', 'product', 'region', 'baa', 'training-use', 'retention', 'human-review', 'owner', 'review-by'],
  reviewWithinDays: 365,
  loopback: 'not-asked',
}

/** What the policy asks of an endpoint, in the order of the form. */
export const askedOf = (policy: TermsPolicy, loopback: boolean): readonly (TermField | ShortField)[] => {
  if (loopback) return policy.loopback === 'asked' ? SHORT_FORM : []
  return TERM_FIELDS.filter((field) => policy.mandatory.includes(field) || (ALWAYS_ASKED as readonly TermField[]).includes(field))
}
