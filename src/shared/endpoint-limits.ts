// The figures of an endpoint's settings: what they are to begin with, and how far they go. Pure, and without the schema, so that a window
// can have them.

/** governance: connect 10 s, total 120 to 300 s. Times in milliseconds. */
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
} as const

export interface Limit {
  readonly least: number
  readonly most: number
}

export const ENDPOINT_LIMITS = {
  maxTokens: { least: 256, most: 200_000 },
  connectMs: { least: 500, most: 60_000 },
  totalMs: { least: 5_000, most: 600_000 },
  concurrency: { least: 1, most: 32 },
} as const satisfies Record<string, Limit>

export const KEY_HEADER = /^[A-Za-z0-9-]{1,60}$/
export const API_VERSION = /^[\w.-]{1,40}$/
