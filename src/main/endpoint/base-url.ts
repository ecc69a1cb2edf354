// What an endpoint's address may look like, and the one URL that is ever called. Pure.
import { isLoopbackUrl } from '../../shared/loopback'

export interface Address {
  /** As people should see it, normalised, without a slash at its end. */
  readonly baseUrl: string
  /** `host:port`. */
  readonly host: string
  readonly loopback: boolean
  /** The full address of chat completions. */
  readonly url: string
}

/**
 * Reads a base URL, with or without `/v1` or the whole path. Null when it is not https (http only on this computer), holds
 * credentials, a query or a fragment, or is no address.
 */
export function readBaseUrl(given: string): Address | null {
  const trimmed = given.trim()
  if (!URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  const loopback = isLoopbackUrl(trimmed)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return null
  if (url.username !== '' || url.password !== '' || /[?#]/.test(trimmed)) return null
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')
  const versioned = path.split('/').some((segment) => /^v\d/.test(segment)) ? path : `${path}/v1`
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return { baseUrl: `${url.origin}${path}`, host: `${url.hostname}:${port}`, loopback, url: `${url.origin}${versioned}/chat/completions` }
}
