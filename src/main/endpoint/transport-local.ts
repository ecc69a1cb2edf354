// A small question to this computer itself: which models does a server here have? It cannot be put to any other: the host is one of two,
// checked at run time too, and no name is looked up.
import http from 'node:http'

export type LoopbackHost = '127.0.0.1' | '::1'

export interface LocalGet {
  readonly host: LoopbackHost
  readonly port: number
  readonly path: string
  readonly signal: AbortSignal
}

/** For everything; a server on this computer answers at once. */
const PATIENCE = 1_500
const MOST_BYTES = 1024 * 1024

/** The body of a 200 reply as text; null for whatever else comes, or nothing. Redirects are not followed. */
export function getLocal({ host, port, path, signal }: LocalGet): Promise<string | null> {
  if (host !== '127.0.0.1' && host !== '::1') throw new TypeError('only this computer is asked')
  return new Promise((resolve) => {
    const request = http.request({
      host,
      port,
      path,
      method: 'GET',
      headers: { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Chartroom' },
      // An agent of its own: the global one may be told by the environment to use a proxy.
      agent: new http.Agent({ keepAlive: false }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    })
    const settle = (body: string | null) => {
      resolve(body)
      request.destroy()
    }
    request.once('error', () => settle(null))
    request.once('close', () => settle(null))
    request.once('response', (reply) => {
      if (reply.statusCode !== 200) return settle(null)
      const chunks: Buffer[] = []
      let size = 0
      reply.on('error', () => settle(null))
      reply.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > MOST_BYTES) settle(null)
        else chunks.push(chunk)
      })
      reply.once('end', () => settle(reply.complete ? Buffer.concat(chunks).toString('utf8') : null))
    })
    request.end()
  })
}
