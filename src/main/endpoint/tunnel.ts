// A way through a proxy: it is told the host and port to connect to (CONNECT, RFC 9110 9.3.6) and nothing else. TLS runs inside, so the
// proxy sees no byte of a request, and the certificate is checked against the host's name, not the proxy's.
import http from 'node:http'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { connect, type SecureContextOptions, type TLSSocket } from 'node:tls'
import type { EndpointFailure } from './port'
import { explain } from './wire-errors'

export type Tunnel = TLSSocket

export interface TunnelTo {
  /** `http://host:port`. */
  readonly proxy: string
  /** Without brackets. */
  readonly hostname: string
  readonly port: number
  readonly trust: SecureContextOptions & { readonly rejectUnauthorized: true }
}

type Fail = (code: EndpointFailure, again: boolean) => void

/** Calls one of the two, once; what it gives back ends the attempt. */
export function openTunnel(to: TunnelTo, fail: Fail, ready: (tunnel: Tunnel) => void): { destroy(): void } {
  const proxy = new URL(to.proxy)
  const proxyName = proxy.hostname.replace(/^\[|\]$/g, '')
  const authority = `${isIP(to.hostname) === 6 ? `[${to.hostname}]` : to.hostname}:${to.port}`
  let inner: TLSSocket | null = null
  const outer = http.request({
    hostname: proxyName,
    port: proxy.port || 80,
    method: 'CONNECT',
    path: authority,
    headers: { host: authority },
    agent: new http.Agent({ keepAlive: false }),
    ...lookupOf(proxyName),
  })
  outer.on('error', () => fail('endpoint-proxy-refused', false))
  outer.once('close', () => {
    if (inner === null) fail('endpoint-proxy-refused', false)
  })
  outer.once('connect', (reply, socket: Socket, rest) => {
    const status = reply.statusCode ?? 0
    // Nothing can come through a tunnel before TLS was begun from this side.
    if (status < 200 || status > 299 || rest.length > 0) {
      socket.destroy()
      return fail('endpoint-proxy-refused', status === 429 || status >= 500)
    }
    inner = connect({ ...to.trust, socket, host: to.hostname, ...(isIP(to.hostname) === 0 && { servername: to.hostname }) })
    const tunnel = inner
    const broke = (error: NodeJS.ErrnoException) => fail(...explain(error.code ?? '', 'nobody'))
    const closed = () => fail(...explain('ECONNRESET', 'nobody'))
    tunnel.on('error', broke)
    tunnel.once('close', closed)
    tunnel.once('secureConnect', () => {
      tunnel.off('error', broke)
      tunnel.off('close', closed)
      ready(tunnel)
    })
  })
  outer.end()
  return {
    destroy() {
      outer.destroy()
      inner?.destroy()
    },
  }
}

// "localhost" is this computer, whatever a hosts file or a name server says.
const thisComputer: LookupFunction = (_host, options, callback) => {
  if (options.all)
    callback(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ] as never)
  else callback(null, '127.0.0.1', 4)
}

export const lookupOf = (hostname: string): { lookup?: LookupFunction } => (hostname === 'localhost' ? { lookup: thisComputer } : {})
