// Bytes and texts, as everything in a packet is named by its SHA-256. Pure but for the sum itself, which the platform brings.
export { sha256 } from './primitives'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** The text, or null where the bytes are not UTF-8. A byte order mark counts as text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * @throws for what is not JSON, for JSON nested beyond reason, and for strings with half a surrogate pair: UTF-8 has no bytes for
 *   them, so that they could not be hashed.
 */
export function readJson(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (HALF.test(key) || (typeof value === 'string' && HALF.test(value))) throw new SyntaxError('half a surrogate pair')
    return value
  })
}

const HALF = /\p{Surrogate}/u

/** A file of JSON: two spaces deep, so that people can read it, and a line end. */
export const jsonFile = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`)
