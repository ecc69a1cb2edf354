// From a server as people set it up to what is needed to speak to it. Refuses what could not, or should not, be sent with. Pure but for
// the certificates, which are parsed.
import { X509Certificate } from 'node:crypto'
import type { EndpointConfig } from '../../shared/endpoint-config'
import { err, ok, type Result } from '../../shared/result'
import { type Address, readAddress } from './base-url'
import type { Dialect } from './dialects/dialect'
import { DIALECT } from './dialects/dialects'

export interface Connection {
  readonly dialect: Dialect
  readonly address: Address
  /** The dialect's own headers and, where there is a key, the key's. */
  readonly headersFor: (key: string) => Readonly<Record<string, string>>
  readonly ca: readonly string[]
  readonly proxy: string | null
}

/** Written by the transport; a key in one of them would change what is sent. */
const TAKEN =
  /^(?:accept|accept-encoding|connection|content-.*|cookie|expect|host|proxy-.*|te|trailer|transfer-encoding|upgrade|user-agent)$/

/** @param key empty for servers that want none */
export function connectionOf(config: EndpointConfig, key: string): Result<Connection, 'endpoint-settings'> {
  const refused = err('endpoint-settings' as const)
  const dialect = DIALECT[config.dialect]
  const address = readAddress(config)
  const ca = readCertificates(config.ca)
  const keyHeader = (config.keyHeader ?? dialect.keyHeader).toLowerCase()
  const version = dialect.versionHeaders(config.apiVersion)
  const isTaken = TAKEN.test(keyHeader) || Object.hasOwn(version, keyHeader)
  if (address === null || ca === null || isTaken || config.model.trim() === '') return refused
  // A key with a line break in it could write headers of its own.
  if (!/^[\x21-\x7e]*$/.test(key)) return refused
  const proxy = config.proxy?.trim() || null
  if (proxy !== null && !mayTunnel(proxy, address)) return refused
  const headersFor = (given: string): Record<string, string> => ({
    ...version,
    ...(given !== '' && { [keyHeader]: keyHeader === 'authorization' ? `Bearer ${given}` : given }),
  })
  return ok({ dialect, address, headersFor, ca, proxy })
}

/**
 * Only to elsewhere, and so only to https: what a proxy calls "localhost" is its own computer, and policy takes the address for this one.
 * Credentials are refused, as the settings are no place for a secret.
 */
function mayTunnel(proxy: string, { loopback }: Address): boolean {
  if (loopback || !URL.canParse(proxy)) return false
  const { protocol, username, password, pathname } = new URL(proxy)
  return protocol === 'http:' && username === '' && password === '' && pathname === '/' && !/[?#]/.test(proxy)
}

/** Null where there is text that is no certificate. */
function readCertificates(pem: string): string[] | null {
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  if (certificates.length === 0) return pem.trim() === '' ? [] : null
  return certificates.every(isCertificate) ? certificates : null
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    return false
  }
}
