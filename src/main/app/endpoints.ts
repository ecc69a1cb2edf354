// Which coder gives the codes: the built-in one, none, or one of the servers of these records.
import { X509Certificate } from 'node:crypto'
import type { EndpointConfig } from '../../shared/endpoint-config'
import { firstFault } from '../../shared/endpoint-faults'
import type { CertificateView } from '../../shared/endpoint-views'
import type { FailureCode } from '../../shared/failures'
import type { EndpointId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import { type CodingEndpoint, createRemote, type EndpointProfile, type RemoteSettings } from '../endpoint'
import { isCleared } from '../gate'
import type { Reader } from '../store'

const SETTING = 'endpoint'

/** Names what is in use. */
export type InUse = 'built-in' | 'off' | EndpointId

/** A server with all that is needed to reach it. */
export interface Server {
  /** Null for one that is not kept in the records, as on the command line. */
  readonly id: EndpointId | null
  readonly config: EndpointConfig
  /** Empty: none. */
  readonly key: string
}

/** Where codes come from now. */
export type Coder = { readonly kind: 'built-in' } | { readonly kind: 'off' } | ({ readonly kind: 'server' } & Server)

/** A setting that cannot be read, and one that names a server which is not there, count as the built-in coder: nothing leaves by mistake. */
export function inUse({ settings, endpoints }: Pick<Reader, 'settings' | 'endpoints'>): InUse {
  const kept = settings.get(SETTING)
  if (kept === 'off') return 'off'
  return typeof kept === 'string' && endpoints.get(kept as EndpointId) !== null ? (kept as EndpointId) : 'built-in'
}

export function coderInUse(read: Pick<Reader, 'settings' | 'endpoints'>): Coder {
  const used = inUse(read)
  if (used === 'built-in') return { kind: 'built-in' }
  if (used === 'off') return { kind: 'off' }
  return serverOf(read, used) ?? { kind: 'built-in' }
}

export function serverOf({ endpoints }: Pick<Reader, 'endpoints'>, id: EndpointId): ({ readonly kind: 'server' } & Server) | null {
  const record = endpoints.get(id)
  return record && { kind: 'server', id, config: record.config, key: endpoints.keyOf(id) }
}

/** The setting as it is kept. */
export const settingOf = (choice: InUse): readonly [key: string, value: string] => [SETTING, choice]

type Wires = Pick<RemoteSettings, 'permit' | 'candidates' | 'onReceived' | 'onProgress' | 'wire'>

/** The adapter for a server. */
export const openServer = ({ id, config, key }: Server, wires: Wires): Result<CodingEndpoint, 'endpoint-settings'> =>
  createRemote({ ...wires, id, config, key, isCleared })

/** Where a server stands, without the means to send anything there; null when its settings lead nowhere. */
export function profileOf(server: Server): EndpointProfile | null {
  const made = openServer(server, { permit: async () => err('not-cleared') })
  return made.ok ? made.value.profile : null
}

/** The first thing that is wrong with a server's settings, by the field it is about. */
export function checkServer(server: Server): Result<EndpointProfile, FailureCode> {
  const fault = firstFault(server.config)
  if (fault) return err(fault)
  if (!/^[\x21-\x7e]*$/.test(server.key)) return err('endpoint-key')
  if (readPem(server.config.ca) === null) return err('endpoint-ca')
  const profile = profileOf(server)
  return profile ? ok(profile) : err('endpoint-settings')
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

/** PEM certificates one by one; null when there is anything else in the text, or one cannot be read. */
export function readPem(text: string): string[] | null {
  const found = text.match(PEM) ?? []
  // Words between certificates are usual in bundles (RFC 7468, 5.2); a private key has no business here.
  if ((found.length === 0 && text.trim() !== '') || /-----BEGIN (?!CERTIFICATE-----)/.test(text)) return null
  try {
    for (const pem of found) new X509Certificate(pem)
    return found
  } catch {
    return null
  }
}

/** What a person sees of certificates; nothing for what cannot be read. */
export const certificatesIn = (text: string, now: Date): CertificateView[] =>
  (readPem(text) ?? []).map((pem) => {
    const { subject, validTo } = new X509Certificate(pem)
    const until = new Date(validTo)
    return { subject: subject.split('\n').reverse().join(', '), until: until.toISOString(), expired: until < now }
  })
