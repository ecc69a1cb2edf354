// A server that codes can come from, as people set it up. The key is no part of it: it is written and never read back. Pure.
import { z } from 'zod'
import { API_VERSION, ENDPOINT_LIMITS, KEY_HEADER, type Limit } from './endpoint-limits'
import { DIALECTS, SCHEMA_MODES, VENDORS } from './endpoints'
import type { EndpointId } from './ids'

export { ENDPOINT_DEFAULTS } from './endpoint-limits'

const within = ({ least, most }: Limit) => z.number().int().min(least).max(most)

export const endpointConfigSchema = z.strictObject({
  /** What people call it. */
  name: z.string().trim().min(1).max(80),
  vendor: z.enum(VENDORS),
  dialect: z.enum(DIALECTS),
  /** https, or http on this computer; with or without `/v1`. */
  baseUrl: z.string().trim().min(1).max(2000),
  /** The path in place of the dialect's own, null for that one. */
  path: z.string().trim().max(500).nullable(),
  /** Header of the key in place of the dialect's own, null for that one. */
  keyHeader: z.string().regex(KEY_HEADER).nullable(),
  /** `api-version` of Azure, `anthropic-version` of Anthropic; null for the newest this program knows, or none. */
  apiVersion: z.string().regex(API_VERSION).nullable(),
  model: z.string().trim().min(1).max(200),
  schemaMode: z.enum(SCHEMA_MODES),
  /** Most tokens of a reply, null where the server decides. */
  maxTokens: within(ENDPOINT_LIMITS.maxTokens).nullable(),
  /** Ask for the reply in pieces, to see how far it is. Worth it where a server is slow; what is kept of a reply then grows manyfold. */
  stream: z.boolean().default(false),
  connectMs: within(ENDPOINT_LIMITS.connectMs),
  totalMs: within(ENDPOINT_LIMITS.totalMs),
  /** Requests under way at once. */
  concurrency: within(ENDPOINT_LIMITS.concurrency),
  /** `http://host:port` of a proxy that tunnels (CONNECT), null for none. */
  proxy: z.string().trim().max(500).nullable(),
  /** PEM certificates trusted beside the usual ones, one text; empty for none. */
  ca: z.string().max(200_000),
})

export type EndpointConfig = z.infer<typeof endpointConfigSchema>

/** An endpoint of these records. */
export interface EndpointRecord {
  readonly id: EndpointId
  readonly config: EndpointConfig
  /** UTC, ISO 8601. */
  readonly changedAt: string
}
