// What an endpoint's address may look like, and the one URL that is ever called. Pure.
import type { EndpointConfig } from '../../shared/endpoint-config'
import { isLoopbackUrl } from '../../shared/loopback'
import { DIALECT } from './dialects/dialects'

export interface Address {
  /** As people should see it, normalised, without a slash at its end. */
  readonly baseUrl: string
  /** `host:port`. */
  readonly host: string
  readonly loopback: boolean
  /** The full address of a question. Its query, if any, is the dialect's, never people's. */
  readonly url: string
}

export type AddressParts = Pick<EndpointConfig, 'dialect' | 'baseUrl' | 'path' | 'model' | 'apiVersion'>

/**
 * Reads a base URL, with or without a version or the whole path. Null when it is not https (http only on this computer), holds
 * credentials, a query or a fragment, or is no address, and when a path of people's own is not a plain one.
 */
export function readAddress({ dialect, baseUrl, path, model, apiVersion }: AddressParts): Address | null {
  const trimmed = baseUrl.trim()
  if (!URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  const loopback = isLoopbackUrl(trimmed)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return null
  if (url.username !== '' || url.password !== '' || /[?#]/.test(trimmed)) return null
  const speaks = DIALECT[dialect]
  const given = url.pathname.replace(/\/+$/, '')
  const base = given.endsWith(speaks.path) ? given.slice(0, -speaks.path.length) : given
  const target = path === null || path === '' ? speaks.pathOf(base, model, apiVersion) : `${base}${path}`
  // Parsed once more, so that nothing in a path or a model's name can lead elsewhere (`..`, `?`, `#`, `\`).
  if (!target.startsWith('/') || !isPlainPath(url.origin, target)) return null
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return {
    baseUrl: `${url.origin}${base}`,
    host: `${url.hostname}:${port}`,
    loopback,
    url: `${url.origin}${target}${speaks.queryOf(apiVersion)}`,
  }
}

function isPlainPath(origin: string, path: string): boolean {
  const whole = `${origin}${path}`
  return !path.includes('//') && URL.canParse(whole) && new URL(whole).pathname === path
}
