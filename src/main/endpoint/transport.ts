// The sole network of the app. One request to one fixed address, and what came of it: no redirects, no proxy, no cookies,
// no reuse of connections, no second address. Beyond this file lies the untrusted side.
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction, Socket } from 'node:net'
import { rootCertificates } from 'node:tls'
import type { Clock } from './clock'
import type { EndpointFailure } from './port'

export interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  readonly connectMs: number
  readonly maxReplyBytes: number
  /** PEM certificates trusted beside the built-in roots. */
  readonly ca: readonly string[]
  readonly clock: Clock
  /** Aborting ends the exchange at once; its outcome is then of no interest. */
  readonly signal: AbortSignal
}

export type Exchange =
  /** The body of a 2xx reply; of any other status nothing but the head is read. */
  | { readonly kind: 'answered'; readonly status: number; readonly head: ReplyHead; readonly body: Uint8Array }
  | { readonly kind: 'failed'; readonly code: EndpointFailure; readonly again: boolean }

export interface ReplyHead {
  readonly contentType: string
  readonly contentEncoding: string
  readonly retryAfter: string | null
}

/** How far an attempt came: whether trying again could send twice what was already answered. */
type Reached = 'nobody' | 'server' | 'reply'

// "localhost" is this computer, whatever a hosts file or a name server says.
const thisComputer: LookupFunction = (_host, options, callback) => {
  if (options.all)
    callback(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ] as never)
  else callback(null, '127.0.0.1', 4)
}

/** Posts the bytes once. Never throws, and nothing of the request can be in its outcome. */
export function post(request: Post): Promise<Exchange> {
  const url = new URL(request.url)
  const secure = url.protocol === 'https:'
  const options: https.RequestOptions = {
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port || (secure ? 443 : 80),
    path: url.pathname,
    method: 'POST',
    // An agent of its own: the global one may be told by the environment to use a proxy.
    agent: secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false }),
    headers: { ...request.headers, 'content-length': String(request.bytes.length) },
    ...(url.hostname === 'localhost' && { lookup: thisComputer }),
    // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment changes nothing.
    ...(secure && {
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(request.ca.length > 0 && { ca: [...rootCertificates, ...request.ca] }),
    }),
  }
  return new Promise((resolve) => {
    let settled = false
    let reached: Reached = 'nobody'
    let callOffConnect = () => {}
    const outgoing = secure ? https.request(options) : http.request(options)
    const settle = (exchange: Exchange) => {
      if (settled) return
      settled = true
      callOffConnect()
      request.signal.removeEventListener('abort', stop)
      resolve(exchange)
      outgoing.destroy()
    }
    const fail = (code: EndpointFailure, again = false) => settle({ kind: 'failed', code, again })
    const stop = () => fail('cancelled')
    callOffConnect = request.clock.after(request.connectMs, () => fail('endpoint-timeout'), 'connect')
    outgoing.once('socket', (socket: Socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        callOffConnect()
        reached = 'server'
      })
      socket.once('data', () => {
        reached = 'reply'
      })
    })
    outgoing.once('response', (reply) => read(reply, request.maxReplyBytes, settle))
    outgoing.once('upgrade', () => fail('endpoint-malformed'))
    outgoing.on('error', (error: NodeJS.ErrnoException) => fail(...explain(error.code ?? '', reached)))
    outgoing.once('close', () => fail(...explain('ECONNRESET', reached)))
    if (request.signal.aborted) return stop()
    request.signal.addEventListener('abort', stop)
    outgoing.end(request.bytes)
  })
}

/** A connection that broke before the reply began may be tried again; one that broke within it may not. */
function explain(code: string, reached: Reached): [EndpointFailure, boolean] {
  if (code.startsWith('HPE_')) return ['endpoint-malformed', false]
  if (code === 'ETIMEDOUT') return ['endpoint-timeout', false]
  if (!['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(code)) return ['endpoint-unreachable', false]
  return [reached === 'nobody' ? 'endpoint-unreachable' : 'endpoint-cut-off', reached !== 'reply']
}

function read(reply: http.IncomingMessage, limit: number, settle: (exchange: Exchange) => void): void {
  const status = reply.statusCode ?? 0
  const head = {
    contentType: reply.headers['content-type'] ?? '',
    contentEncoding: reply.headers['content-encoding'] ?? '',
    retryAfter: reply.headers['retry-after'] ?? null,
  }
  const chunks: Buffer[] = []
  let size = 0
  reply.on('error', () => settle({ kind: 'failed', code: 'endpoint-cut-off', again: false }))
  if (status < 200 || status > 299) {
    settle({ kind: 'answered', status, head, body: new Uint8Array() })
    return
  }
  const tooLarge = () => settle({ kind: 'failed', code: 'endpoint-too-large', again: false })
  if (Number(reply.headers['content-length'] ?? 0) > limit) {
    tooLarge()
    return
  }
  reply.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > limit) tooLarge()
    else chunks.push(chunk)
  })
  reply.once('end', () => {
    if (reply.complete) settle({ kind: 'answered', status, head, body: Buffer.concat(chunks) })
    else settle({ kind: 'failed', code: 'endpoint-cut-off', again: false })
  })
}
