// What is wrong with the settings of a server, by field, as the form says it and main holds it to. Pure. A certificate can only be read
// by main, and whether a key is right only the server knows.
import type { EndpointConfig } from './endpoint-config'
import { API_VERSION, ENDPOINT_LIMITS, KEY_HEADER } from './endpoint-limits'
import type { FailureCode } from './failures'
import { isLoopbackUrl } from './loopback'

export type ConfigField = keyof EndpointConfig
export type ConfigFault = Extract<
  FailureCode,
  | 'endpoint-name'
  | 'endpoint-address'
  | 'endpoint-model'
  | 'endpoint-path'
  | 'endpoint-header'
  | 'endpoint-version'
  | 'endpoint-number'
  | 'endpoint-proxy'
>

/** In the order of the form. */
export function faultsOf(config: EndpointConfig): Partial<Record<ConfigField, ConfigFault>> {
  return {
    ...(config.name.trim() === '' && { name: 'endpoint-name' }),
    ...(!isAddress(config.baseUrl.trim()) && { baseUrl: 'endpoint-address' }),
    ...(config.model.trim() === '' && { model: 'endpoint-model' }),
    ...(config.path !== null && !isPath(config.path) && { path: 'endpoint-path' }),
    ...(config.keyHeader !== null && !KEY_HEADER.test(config.keyHeader) && { keyHeader: 'endpoint-header' }),
    ...(config.apiVersion !== null && !API_VERSION.test(config.apiVersion) && { apiVersion: 'endpoint-version' }),
    ...(config.maxTokens !== null && !fits('maxTokens', config.maxTokens) && { maxTokens: 'endpoint-number' }),
    ...(!fits('connectMs', config.connectMs) && { connectMs: 'endpoint-number' }),
    ...(!fits('totalMs', config.totalMs) && { totalMs: 'endpoint-number' }),
    ...(!fits('concurrency', config.concurrency) && { concurrency: 'endpoint-number' }),
    ...(config.proxy !== null && !isProxy(config.proxy.trim(), config.baseUrl) && { proxy: 'endpoint-proxy' }),
  }
}

export const firstFault = (config: EndpointConfig): ConfigFault | null => Object.values(faultsOf(config))[0] ?? null

const fits = (field: keyof typeof ENDPOINT_LIMITS, value: number): boolean =>
  Number.isInteger(value) && value >= ENDPOINT_LIMITS[field].least && value <= ENDPOINT_LIMITS[field].most

/** https, or http on this computer; no credentials, no query, no fragment: the same rule as the adapter's. */
function isAddress(address: string): boolean {
  if (!URL.canParse(address) || /[?#]/.test(address)) return false
  const { protocol, username, password } = new URL(address)
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopbackUrl(address)))
}

/** From the root of the host, of segments that need no escaping, none of them leading up. */
const isPath = (path: string): boolean => /^(?:\/[\w.~:@-]+)+$/.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path)

/** The proxy only tunnels, so it needs no https; nothing on this computer goes by one. */
function isProxy(proxy: string, target: string): boolean {
  if (isLoopbackUrl(target.trim()) || !URL.canParse(proxy)) return false
  const { protocol, username, password, pathname, search, hash, hostname } = new URL(proxy)
  return protocol === 'http:' && hostname !== '' && `${username}${password}${search}${hash}` === '' && pathname === '/'
}

/** Where a key may go: scheme, host and port. Null for no address. */
export const originOf = (baseUrl: string): string | null => (URL.canParse(baseUrl.trim()) ? new URL(baseUrl.trim()).origin : null)
