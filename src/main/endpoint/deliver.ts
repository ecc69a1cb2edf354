// Takes one outbound to its endpoint: asks the permit before every attempt, waits and tries again where that helps, and
// stops at once when told to. The bytes are copied first, so that what was permitted is what is written.
import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/result'
import type { Envelope } from '../gate'
import type { Clock } from './clock'
import { headersWithKey } from './envelope'
import { createEventReader } from './events'
import type { Lane } from './lane'
import type { EndpointFailure, Outbound, Permit, Received } from './port'
import { refusalIn } from './refusal'
import { judgeStatus, MAX_RETRIES, waitBefore } from './retry'
import { type Exchange, type Post, post, type ReplyHead } from './transport'

export interface DeliveryOptions {
  readonly connectMs: number
  /** For everything: permits, attempts, waits. */
  readonly totalMs: number
  readonly maxReplyBytes: number
  /** PEM certificates trusted beside the built-in roots. */
  readonly ca: readonly string[]
  /** `http://host:port`, null for none. */
  readonly proxy: string | null
  readonly clock: Clock
  /** The way to this server, where others go it too. */
  readonly lane?: Lane | undefined
  /** 0 to 1. */
  readonly random: () => number
}

export interface Delivery {
  readonly outbound: Outbound & { readonly envelope: Envelope }
  readonly permit: Permit
  /** The reply was asked for in pieces, and may come so. */
  readonly streams: boolean
  /** Told of the data of each piece; a reply that comes whole tells nothing before it is there. */
  readonly onEvent?: ((data: string) => void) | undefined
}

export async function deliver(
  delivery: Delivery,
  options: DeliveryOptions,
  signal: AbortSignal,
): Promise<Result<Received, EndpointFailure>> {
  const { clock } = options
  const { envelope } = delivery.outbound
  const began = clock.now()
  const halt = new AbortController()
  let why: EndpointFailure = 'cancelled'
  const cancel = () => halt.abort()
  const callOff = clock.after(
    options.totalMs,
    () => {
      why = 'endpoint-timeout'
      halt.abort()
    },
    'total',
  )
  signal.addEventListener('abort', cancel)
  if (signal.aborted) halt.abort()
  try {
    const bytes = Uint8Array.from(delivery.outbound.bytes)
    const outbound: Outbound = Object.freeze({ ...delivery.outbound, bytes })
    for (let retries = 0; ; retries += 1) {
      if (halt.signal.aborted) return err(why)
      if (options.lane && (await unlessHalted(options.lane.clear(halt.signal), halt.signal)) === HALTED) return err(why)
      const permitted = await unlessHalted(delivery.permit(outbound), halt.signal)
      if (permitted === HALTED) return err(why)
      if (!permitted.ok) return permitted
      if (createHash('sha256').update(bytes).digest('hex') !== outbound.sha256) return err('outbound-altered')
      const exchange = await post({
        ...options,
        url: envelope.url,
        headers: headersWithKey(envelope),
        bytes,
        signal: halt.signal,
        ...(delivery.onEvent && { onBody: eventsFor(delivery.onEvent) }),
      })
      if (halt.signal.aborted) return err(why)
      const verdict = judge(exchange, delivery.streams)
      if (verdict.code === null) return ok(received(verdict.raw, verdict.status, clock.now() - began, retries))
      if (!verdict.again) return err(verdict.code)
      const wait = waitBefore(retries, verdict.retryAfter, clock.now(), options.random())
      // What it asks of one it asks of all.
      if (verdict.code === 'endpoint-busy') options.lane?.holdOff(wait)
      if (retries === MAX_RETRIES) return err(verdict.code)
      // Waiting past the deadline would only turn "busy" into "too long".
      if (clock.now() + wait - began >= options.totalMs) return err(verdict.code)
      if ((await unlessHalted(pause(wait, clock, halt.signal), halt.signal)) === HALTED) return err(why)
    }
  } finally {
    callOff()
    signal.removeEventListener('abort', cancel)
  }
}

type Judged =
  | { readonly code: null; readonly raw: string; readonly status: number }
  | { readonly code: EndpointFailure; readonly again: boolean; readonly retryAfter: string | null }

function judge(exchange: Exchange, streams: boolean): Judged {
  if (exchange.kind === 'failed') return { code: exchange.code, again: exchange.again, retryAfter: null }
  const { status, head } = exchange
  const refuse = (code: EndpointFailure): Judged => ({ code, again: false, retryAfter: null })
  const why = status === 400 ? refusalIn(exchange.body) : null
  if (why !== null) return refuse(why)
  if (status < 200 || status > 299) return { ...judgeStatus(status), retryAfter: head.retryAfter }
  // Decoding would leave two things to be called the reply, and one of them as large as its sender likes.
  if (!/^(?:identity)?$/i.test(head.contentEncoding)) return refuse('endpoint-compressed')
  if (!isJson(head) && !(streams && isStream(head))) return refuse('endpoint-not-json')
  const raw = decode(exchange.body)
  return raw === null ? refuse('endpoint-malformed') : { code: null, raw, status }
}

const isJson = ({ contentType }: ReplyHead): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType)
const isStream = ({ contentType }: ReplyHead): boolean => /^text\/event-stream\s*(?:;|$)/i.test(contentType)

/** Reads along for progress only; what counts is read from the whole body. */
function eventsFor(onEvent: (data: string) => void): NonNullable<Post['onBody']> {
  const reader = createEventReader(onEvent)
  const decoder = new TextDecoder()
  return (chunk, head) => {
    if (isStream(head)) reader.push(decoder.decode(chunk, { stream: true }))
  }
}

function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}

function received(raw: string, status: number, milliseconds: number, retries: number): Received {
  return { raw, sha256: createHash('sha256').update(raw, 'utf8').digest('hex'), status, milliseconds, retries }
}

const HALTED = Symbol('halted')

function unlessHalted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | typeof HALTED> {
  return new Promise((resolve, reject) => {
    const halt = () => resolve(HALTED)
    if (signal.aborted) halt()
    signal.addEventListener('abort', halt, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', halt))
  })
}

function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const callOff = clock.after(ms, resolve, 'retry')
    signal.addEventListener('abort', callOff, { once: true })
  })
}
