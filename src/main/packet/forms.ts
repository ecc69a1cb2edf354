// Parts that the forms of a packet's JSON files are made of.
import { z } from 'zod'

export const hex = z.string().regex(/^[0-9a-f]{64}$/)
export const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const time = z.iso.datetime()
export const offset = z.number().int().nonnegative()
export const id = <T extends string>() => z.custom<T>((v) => uuid.safeParse(v).success)

export const words = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checked'), text: z.string() }),
  z.strictObject({ kind: z.literal('withheld') }),
  z.strictObject({ kind: z.literal('none') }),
])
export const signature = { name: z.string(), credential: z.string(), at: time }
export const clearanceForm = z.strictObject({ ...signature, statement: z.string() })
const quote = z.strictObject({ start: offset, end: offset, text: z.string() })
export const evidence = z.array(quote)

/** The same with the pages of the chart: see PacketQuote. */
export const pagedEvidence = z.array(
  quote.extend({
    pages: z
      .array(z.strictObject({ page: z.number().int().positive(), boxes: z.array(z.tuple([offset, offset, offset, offset])) }))
      .min(1)
      .optional(),
  }),
)

/** As the code tables write them; of a form that carries no words. */
export const system = z.enum(['ICD-10-CM', 'ICD-10-PCS', 'CPT', 'HCPCS'])
export const code = z.string().regex(/^[0-9A-Z][0-9A-Z.-]{1,11}$/)

/** Of a chart that came with another packet. */
export const originForm = z.strictObject({ packetId: uuid, sha256: hex, signedBy: hex, chartId: uuid })
