// Who may state that a text may leave. Pure.
import { z } from 'zod'
import { ROLES } from '../people'

export const clearingSchema = z.strictObject({
  /** One of these is needed, beside what the act itself asks for. */
  roles: z.array(z.enum(ROLES)).min(1),
  /** 2: another person has to clear the same text before it counts. */
  people: z.union([z.literal(1), z.literal(2)]),
})

export type ClearingPolicy = z.infer<typeof clearingSchema>

export const STANDARD_CLEARING: ClearingPolicy = { roles: ['coder', 'auditor'], people: 1 }
