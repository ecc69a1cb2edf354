// Which answers are worth another try, and how long to wait before it. Pure: time and chance are passed in.
import type { EndpointFailure } from './port'

export const MAX_RETRIES = 3
const FIRST_WAIT = 500
const LONGEST_BACKOFF = 8_000
/** A server may ask for more; a person would rather be told that it is busy. */
const LONGEST_RETRY_AFTER = 60_000

export interface Verdict {
  readonly code: EndpointFailure
  readonly again: boolean
}

/** What a status other than 2xx means. */
export function judgeStatus(status: number): Verdict {
  if (status >= 300 && status < 400) return { code: 'endpoint-redirected', again: false }
  if (status === 401 || status === 403) return { code: 'endpoint-key-refused', again: false }
  if (status === 408) return { code: 'endpoint-timeout', again: true }
  if (status === 429 || status === 503 || status === 529) return { code: 'endpoint-busy', again: true }
  if (status === 409 || status >= 500) return { code: 'endpoint-error', again: true }
  if (status === 400 || status === 422) return { code: 'endpoint-form-refused', again: false }
  if (status === 413) return { code: 'endpoint-text-too-long', again: false }
  return { code: 'endpoint-refused', again: false }
}

/**
 * Milliseconds to wait before retry `n` (from 0): what Retry-After asks for, else exponential with jitter.
 * @param now epoch milliseconds, for the date form of Retry-After (RFC 9110, 10.2.3)
 * @param random 0 to 1
 */
export function waitBefore(n: number, retryAfter: string | null, now: number, random: number): number {
  const asked = retryAfter === null ? null : parseRetryAfter(retryAfter, now)
  if (asked !== null) return Math.min(asked, LONGEST_RETRY_AFTER)
  const full = Math.min(FIRST_WAIT * 2 ** n, LONGEST_BACKOFF)
  return Math.round(full / 2 + (full / 2) * random)
}

/** Seconds or an HTTP date, in milliseconds from now; null for anything else. */
export function parseRetryAfter(header: string, now: number): number | null {
  const value = header.trim()
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value)) return null
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
