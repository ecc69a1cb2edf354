// What counts as an identifier where the law leaves a choice, and what stands in its place. safe-harbor: 45 CFR 164.514(b)(2). Pure.
import { z } from 'zod'

export const deidentificationSchema = z.strictObject({
  /** HHS guidance of 26 Nov 2012: no explicit requirement to remove the names of providers. */
  providers: z.enum(['remove', 'keep']),
  /** The first three digits may stay where all ZIPs sharing them hold more than 20,000 people. */
  zip: z.enum(['remove', 'first-three']),
  /** A year alone may stay, but for one that tells an age over 89. */
  years: z.enum(['keep', 'remove']),
  /** relative-days: beside the placeholder stands how many days lie between this date and the encounter's. */
  dates: z.enum(['remove', 'relative-days']),
  /** Confidence from which a finding of the model counts, 0 to 1; lower finds more. Null: as the model's card has it. */
  modelThreshold: z.number().min(0.01).max(0.99).nullable(),
})

export type DeidentificationPolicy = z.infer<typeof deidentificationSchema>

export const STANDARD_DEIDENTIFICATION: DeidentificationPolicy = {
  providers: 'remove',
  zip: 'remove',
  years: 'keep',
  dates: 'remove',
  modelThreshold: null,
}
