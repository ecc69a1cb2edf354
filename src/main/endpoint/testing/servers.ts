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
  const server = create(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const answer = answers[Math.min(requests.length, answers.length - 1)]
    requests.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body: Buffer.concat(chunks) })
    answer?.(res, req)
  })
  return { host: await listen(server), requests }
}

/** A port of this computer on which nobody listens. */
export async function deadHost(): Promise<string> {
  const server = net.createServer()
  const host = await listen(server)
  server.close()
  await once(server, 'close')
  return host
}
