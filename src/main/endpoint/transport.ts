// The sole network of the app. One request to one fixed address, and what came of it: no redirects, no cookies, no reuse of
// connections, no second address, and no proxy but the one of the settings. Beyond this file and tunnel.ts lies the untrusted side.
import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { rootCertificates, type SecureContextOptions } from 'node:tls'
import type { Clock } from './clock'
import type { EndpointFailure } from './port'
import { lookupOf, openTunnel, type Tunnel } from './tunnel'
import { explain, type Reached } from './wire-errors'

export interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  readonly connectMs: number
  readonly maxReplyBytes: number
  /** PEM certificates trusted beside the built-in roots. */
  readonly ca: readonly string[]
  /** `http://host:port` of a proxy that tunnels to an https address; null for none. The environment has no say. */
  readonly proxy: string | null
  readonly clock: Clock
  /** Aborting ends the exchange at once; its outcome is then of no interest. */
  readonly signal: AbortSignal
  /** Told of the body of a 2xx reply as it comes. */
  readonly onBody?: (chunk: Uint8Array, head: ReplyHead) => void
}

export type Exchange =
  /** The body of a 2xx reply, and the beginning of a 400's, which says what was not right; of any other status the head alone is read. */
  | { readonly kind: 'answered'; readonly status: number; readonly head: ReplyHead; readonly body: Uint8Array }
  | { readonly kind: 'failed'; readonly code: EndpointFailure; readonly again: boolean }

export interface ReplyHead {
  readonly contentType: string
  readonly contentEncoding: string
  readonly retryAfter: string | null
}

/** Bytes; an error's names stand at its beginning. */
const MOST_OF_REFUSAL = 16 * 1024

/** Posts the bytes once. Never throws, and nothing of the request can be in its outcome. */
export function post(request: Post): Promise<Exchange> {
  const url = new URL(request.url)
  const secure = url.protocol === 'https:'
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port || (secure ? 443 : 80))
  const options: https.RequestOptions = {
    protocol: url.protocol,
    hostname,
    port,
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { ...request.headers, 'content-length': String(request.bytes.length) },
    ...lookupOf(hostname),
    ...(secure && trustOf(request.ca)),
  }
  return new Promise((resolve) => {
    let settled = false
    let reached: Reached = 'nobody'
    let underway: { destroy(): unknown } | null = null
    let callOffConnect = () => {}
    const settle = (exchange: Exchange) => {
      if (settled) return
      settled = true
      callOffConnect()
      request.signal.removeEventListener('abort', stop)
      resolve(exchange)
      underway?.destroy()
    }
    const fail = (code: EndpointFailure, again = false) => settle({ kind: 'failed', code, again })
    const stop = () => fail('cancelled')
    const connected = () => {
      callOffConnect()
      reached = 'server'
    }
    const ask = (through: Tunnel | null) => {
      const outgoing = secure ? https.request({ ...options, ...wayOf(through, true) }) : http.request({ ...options, ...wayOf(null, false) })
      underway = outgoing
      outgoing.once('socket', (socket: Socket) => {
        if (through === null) socket.once(secure ? 'secureConnect' : 'connect', connected)
        socket.once('data', () => {
          reached = 'reply'
        })
      })
      outgoing.once('response', (reply) => read(reply, request, settle))
      outgoing.once('upgrade', () => fail('endpoint-malformed'))
      outgoing.on('error', (error: NodeJS.ErrnoException) => fail(...explain(error.code ?? '', reached)))
      outgoing.once('close', () => fail(...explain('ECONNRESET', reached)))
      outgoing.end(request.bytes)
    }
    callOffConnect = request.clock.after(request.connectMs, () => fail('endpoint-timeout'), 'connect')
    if (request.signal.aborted) return stop()
    request.signal.addEventListener('abort', stop)
    if (request.proxy === null) return ask(null)
    underway = openTunnel({ proxy: request.proxy, hostname, port, trust: trustOf(request.ca) }, fail, (tunnel) => {
      if (settled) return void tunnel.destroy()
      connected()
      ask(tunnel)
    })
  })
}

/** Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment changes nothing. */
function trustOf(ca: readonly string[]): SecureContextOptions & { readonly rejectUnauthorized: true } {
  return { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca.length > 0 && { ca: [...rootCertificates, ...ca] }) }
}

/** An agent of its own: the global one may be told by the environment to use a proxy. */
const wayOf = (through: Tunnel | null, secure: boolean): https.RequestOptions =>
  through !== null
    ? { createConnection: () => through }
    : { agent: secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false }) }

function read(reply: http.IncomingMessage, { maxReplyBytes: limit, onBody }: Post, settle: (exchange: Exchange) => void): void {
  const status = reply.statusCode ?? 0
  const head = {
    contentType: reply.headers['content-type'] ?? '',
    contentEncoding: reply.headers['content-encoding'] ?? '',
    retryAfter: reply.headers['retry-after'] ?? null,
  }
  const chunks: Buffer[] = []
  let size = 0
  const answered = () => settle({ kind: 'answered', status, head, body: Buffer.concat(chunks) })
  reply.on('error', () => settle({ kind: 'failed', code: 'endpoint-cut-off', again: false }))
  if (status === 400) {
    reply.once('end', answered)
    reply.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > MOST_OF_REFUSAL) answered()
    })
    return
  }
  if (status < 200 || status > 299) {
    answered()
    return
  }
  const tooLarge = () => settle({ kind: 'failed', code: 'endpoint-too-large', again: false })
  if (Number(reply.headers['content-length'] ?? 0) > limit) {
    tooLarge()
    return
  }
  reply.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > limit) return tooLarge()
    chunks.push(chunk)
    onBody?.(chunk, head)
  })
  reply.once('end', () => {
    if (reply.complete) answered()
    else settle({ kind: 'failed', code: 'endpoint-cut-off', again: false })
  })
}
