// Servers on loopback that record what they get and misbehave as told. For tests only.
import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo } from 'node:net'
import type { TestCertificate } from './certificate'

export type Answer = (res: http.ServerResponse, req: http.IncomingMessage) => void

export interface Recorded {
  readonly method: string
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

export interface TestServer {
  /** `127.0.0.1:port`. */
  readonly host: string
  readonly requests: Recorded[]
  /** From now on it gives these answers in turn, the last one for ever. */
  readonly answer: (...answers: Answer[]) => void
}

/** An answer with a JSON body. */
export const json =
  (body: string | Buffer, status = 200, headers: http.OutgoingHttpHeaders = {}): Answer =>
  (res) => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  }

const closing: (() => void)[] = []

/** Ends every server of this file's functions, with its connections. */
export function closeServers(): void {
  for (const close of closing.splice(0)) close()
}

export async function listen(server: net.Server): Promise<string> {
  const sockets = new Set<net.Socket>()
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket)
    // A test that cuts a connection expects the other side to complain.
    socket.on('error', () => {})
  })
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Records every request whole and gives the answers in turn, the last one for ever. */
export function serve(...answers: Answer[]): Promise<TestServer> {
  return start((handler) => http.createServer(handler), answers)
}

/** The same behind TLS. */
export function serveTls(certificate: TestCertificate, ...answers: Answer[]): Promise<TestServer> {
  return start((handler) => https.createServer(certificate, handler), answers)
}

async function start(create: (handler: http.RequestListener) => net.Server, answers: readonly Answer[]): Promise<TestServer> {
  const requests: Recorded[] = []
  let left = [...answers]
  const server = create(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const answer = left.length > 1 ? left.shift() : left[0]
    requests.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body: Buffer.concat(chunks) })
    answer?.(res, req)
  })
  const answer = (...next: Answer[]) => {
    left = next
  }
  return { host: await listen(server), requests, answer }
}

export interface TestProxy {
  /** `http://127.0.0.1:port`. */
  readonly url: string
  /** What it was asked to connect to. */
  readonly targets: string[]
  /** All bytes that came through it, either way. */
  readonly seen: Buffer[]
}

/** A proxy that tunnels whatever it is asked for to one server, so that no name has to be looked up. */
export async function serveProxy(to: string, status = 200): Promise<TestProxy> {
  const targets: string[] = []
  const seen: Buffer[] = []
  const server = http.createServer((_req, res) => res.writeHead(405).end())
  server.on('connect', (req: http.IncomingMessage, socket: net.Socket) => {
    targets.push(req.url ?? '')
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\nproxy-authenticate: Basic\r\n\r\n`)
    const through = net.connect(Number(to.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(through).pipe(socket)
    })
    for (const side of [socket, through]) {
      side.on('data', (bytes: Buffer) => seen.push(bytes))
      side.on('error', () => {})
      side.on('close', () => {
        socket.destroy()
        through.destroy()
      })
    }
  })
  return { url: `http://${await listen(server)}`, targets, seen }
}

/** A port of this computer on which nobody listens. */
export async function deadHost(): Promise<string> {
  const server = net.createServer()
  const host = await listen(server)
  server.close()
  await once(server, 'close')
  return host
}
