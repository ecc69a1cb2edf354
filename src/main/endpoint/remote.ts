// The adapter for a server, on this computer or elsewhere, in whatever dialect. It takes Cleared and nothing else, sends only what it
// can build again from that, and believes nothing it gets back.
import { createHash } from 'node:crypto'
import type { Dialect as DialectName, SchemaMode } from '../../shared/endpoints'
import type { EndpointId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import type { Cleared } from '../gate'
import { readBaseUrl } from './base-url'
import { systemClock } from './clock'
import { type DeliveryOptions, deliver, type Received } from './deliver'
import { DIALECT } from './dialects/dialects'
import type { CodingEndpoint, EndpointFailure, EndpointProfile, Outbound, Permit, Reply } from './port'
import { CODE_REVIEW_1 } from './prompt/code-review-1'
import { askOf } from './prompt/prompt'
import { readReply } from './reply'

export interface RemoteSettings extends Partial<DeliveryOptions> {
  /** Null for one that is not kept in the records, as on the command line. */
  readonly id?: EndpointId | null
  readonly dialect: DialectName
  /** https, or http on this computer; with or without `/v1`. */
  readonly baseUrl: string
  readonly model: string
  /** Empty for servers that want none. Leaves only in the header that the dialect has for it. */
  readonly key: string
  readonly permit: Permit
  /** The gate's own test; types do not bind at run time. */
  readonly isCleared: (candidate: unknown) => candidate is Cleared
  readonly schemaMode?: SchemaMode
  /** Told of every whole reply, readable or not, before it is read: for the record. */
  readonly onReceived?: (outbound: Outbound, received: Received) => void
}

const DEFAULTS: DeliveryOptions = {
  connectMs: 10_000,
  totalMs: 120_000,
  maxReplyBytes: 10 * 1024 * 1024,
  ca: [],
  clock: systemClock,
  random: Math.random,
}

/** Refuses settings with which nothing could, or nothing should, be sent. */
export function createRemote(settings: RemoteSettings): Result<CodingEndpoint, 'endpoint-settings'> {
  const { permit, isCleared, onReceived, schemaMode = 'native' } = settings
  const dialect = DIALECT[settings.dialect]
  if (!dialect) return err('endpoint-settings')
  const address = readBaseUrl(settings.baseUrl)
  const model = settings.model.trim()
  const key = settings.key.trim()
  // A key with a line break in it could write headers of its own.
  if (address === null || model === '' || !/^[\x21-\x7e]*$/.test(key)) return err('endpoint-settings')
  const { baseUrl, host, loopback, url } = address
  const profile: EndpointProfile = Object.freeze({ id: settings.id ?? null, kind: dialect.name, baseUrl, host, model, loopback })
  const options = deliveryOptions(settings)

  const prepare = (cleared: Cleared): Outbound => {
    if (!isCleared(cleared)) throw new TypeError('only text that the gate cleared can be prepared')
    const bytes = encode(dialect.body({ model, ...askOf(CODE_REVIEW_1, cleared.text), schemaMode, maxTokens: null }))
    return Object.freeze({ profile, cleared, bytes, sha256: sha256(bytes), prompt: `${CODE_REVIEW_1.name} ${CODE_REVIEW_1.sha256}` })
  }

  const send = async (outbound: Outbound, signal: AbortSignal): Promise<Result<Reply, EndpointFailure>> => {
    const { cleared } = outbound
    if (!isCleared(cleared)) return err('not-cleared')
    // Prepared for another endpoint, or touched since: it is not what this endpoint would send for that clearance.
    if (!isSameProfile(outbound.profile, profile) || sha256(outbound.bytes) !== outbound.sha256) return err('outbound-altered')
    if (prepare(cleared).sha256 !== outbound.sha256) return err('outbound-altered')
    const received = await deliver({ url, headers: dialect.headers(key), outbound, permit }, options, signal)
    if (!received.ok) return received
    onReceived?.(outbound, received.value)
    const proposals = readReply(dialect, received.value.raw, cleared.text)
    return proposals.ok ? ok({ proposals: proposals.value, ...received.value }) : proposals
  }

  return ok(Object.freeze({ profile, prepare, send }))
}

/** UTF-8 JSON as JSON.stringify writes it, the one form that the gate reads. */
const encode = (body: object): Uint8Array => new TextEncoder().encode(JSON.stringify(body))

function isSameProfile(a: EndpointProfile, b: EndpointProfile): boolean {
  return (
    a.id === b.id && a.kind === b.kind && a.baseUrl === b.baseUrl && a.host === b.host && a.model === b.model && a.loopback === b.loopback
  )
}

function deliveryOptions(settings: RemoteSettings): DeliveryOptions {
  return {
    connectMs: settings.connectMs ?? DEFAULTS.connectMs,
    totalMs: settings.totalMs ?? DEFAULTS.totalMs,
    maxReplyBytes: settings.maxReplyBytes ?? DEFAULTS.maxReplyBytes,
    ca: settings.ca ?? DEFAULTS.ca,
    clock: settings.clock ?? DEFAULTS.clock,
    random: settings.random ?? DEFAULTS.random,
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
