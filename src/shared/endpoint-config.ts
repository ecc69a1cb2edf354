// A server that codes can come from, as people set it up. The key is no part of it: it is written and never read back. Pure.
import { z } from 'zod'
import { DIALECTS, SCHEMA_MODES, VENDORS } from './endpoints'
import type { EndpointId } from './ids'

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
  keyHeader: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,60}$/)
    .nullable(),
  /** `api-version` of Azure, `anthropic-version` of Anthropic; null for the newest this program knows, or none. */
  apiVersion: z
    .string()
    .regex(/^[\w.-]{1,40}$/)
    .nullable(),
  model: z.string().trim().min(1).max(200),
  schemaMode: z.enum(SCHEMA_MODES),
  /** Most tokens of a reply, null where the server decides. */
  maxTokens: z.number().int().min(256).max(200_000).nullable(),
  /** Ask for the reply in pieces, to see how far it is. Worth it where a server is slow; what is kept of a reply then grows manyfold. */
  stream: z.boolean().default(false),
  connectMs: z.number().int().min(500).max(60_000),
  totalMs: z.number().int().min(5_000).max(600_000),
  /** Requests under way at once. */
  concurrency: z.number().int().min(1).max(32),
  /** `http://host:port` of a proxy that tunnels (CONNECT), null for none. */
  proxy: z.string().trim().max(500).nullable(),
  /** PEM certificates trusted beside the usual ones, one text; empty for none. */
  ca: z.string().max(200_000),
})

export type EndpointConfig = z.infer<typeof endpointConfigSchema>

/** governance: connect 10 s, total 120 to 300 s. */
export const ENDPOINT_DEFAULTS = {
  path: null,
  keyHeader: null,
  apiVersion: null,
  schemaMode: 'native',
  maxTokens: null,
  stream: false,
  connectMs: 10_000,
  totalMs: 180_000,
  concurrency: 2,
  proxy: null,
  ca: '',
} as const satisfies Partial<EndpointConfig>

/** An endpoint of these records. */
export interface EndpointRecord {
  readonly id: EndpointId
  readonly config: EndpointConfig
  /** UTC, ISO 8601. */
  readonly changedAt: string
}
