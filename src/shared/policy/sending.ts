// Where cleared text may go. Pure.
import { z } from 'zod'
import type { EndpointId } from '../ids'

const endpointId = z.custom<EndpointId>((v) => typeof v === 'string' && /^[0-9a-f-]{36}$/.test(v))

export const sendingSchema = z.strictObject({
  /** on-this-computer: the built-in coder and loopback servers only, whatever terms are recorded. */
  reach: z.enum(['built-in', 'on-this-computer', 'anywhere']),
  /** By specialty, as the worklist has it: charts of it may go to these endpoints only. A specialty that is not named may go to any. */
  bySpecialty: z.array(z.strictObject({ specialty: z.string().trim().min(1).max(80), endpoints: z.array(endpointId) })).max(200),
})

export type SendingPolicy = z.infer<typeof sendingSchema>

export const STANDARD_SENDING: SendingPolicy = { reach: 'anywhere', bySpecialty: [] }
