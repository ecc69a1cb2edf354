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

export const termsSchema = z.strictObject({
  /** Without these nothing is sent to another computer. Owner, review-by and training-use cannot be left out. */
  mandatory: z.array(z.enum(TERM_FIELDS)),
  /** Days until a record has to be looked at again, at most. */
  reviewWithinDays: z.number().int().min(1).max(1100),
})

export type TermsPolicy = z.infer<typeof termsSchema>

export const STANDARD_TERMS: TermsPolicy = {
  mandatory: ['legal-entity', 'product', 'region', 'baa', 'training-use', 'retention', 'human-review', 'owner', 'review-by'],
  reviewWithinDays: 365,
}
