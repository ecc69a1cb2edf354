// Real servers on loopback that misbehave in every way the network allows. No test sleeps: time is passed in, and a
// deadline falls when the server has seen what the test is about.
import net from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Permit } from './port'
import { selfSigned } from './testing/certificate'
import { exchange, fakeClock, REPLY } from './testing/exchange'
import { type Answer, closeServers, deadHost, json, listen, serve, serveTls } from './testing/servers'

afterEach(() => {
  closeServers()
  vi.unstubAllEnvs()
})

describe('a busy or faulty server', () => {
  test.each([408, 409, 429, 500, 503, 529])('that answers %i once is asked again', async (status) => {
    const { host, requests } = await serve(json('', status), json(REPLY))
    const { clock, waits } = fakeClock()
    expect(await exchange(host, { clock })).toMatchObject({ status: 200, retries: 1 })
    expect(waits).toEqual([250])
    expect(requests[1]?.body.equals(requests[0]?.body ?? Buffer.alloc(0))).toBe(true)
  })

  test.each([
    ['in seconds', '3', 3000],
    ['as a date', 'Fri, 02 Jan 2026 03:04:11 GMT', 6000],
  ])('is given the time it asks for %s', async (_how, retryAfter, expected) => {
    const { host } = await serve(json('', 429, { 'retry-after': retryAfter }), json(REPLY))
    const { clock, waits } = fakeClock()
    expect(await exchange(host, { clock })).toMatchObject({ retries: 1 })
    expect(waits).toEqual([expected])
  })

  test.each([
    [429, 'endpoint-busy'],
    [503, 'endpoint-busy'],
    [500, 'endpoint-error'],
    [409, 'endpoint-error'],
    [408, 'endpoint-timeout'],
  ])('that answers %i for ever is left alone after three more tries', async (status, failure) => {
    const { host, requests } = await serve(json('', status))
    const { clock, waits } = fakeClock()
    expect(await exchange(host, { clock })).toBe(failure)
    expect([requests.length, waits]).toEqual([4, [250, 500, 1000]])
  })

  test('is not waited for beyond the deadline', async () => {
    const { host, requests } = await serve(json('', 429, { 'retry-after': '30' }))
    expect(await exchange(host, { clock: fakeClock().clock, totalMs: 20_000 })).toBe('endpoint-busy')
    expect(requests).toHaveLength(1)
  })

  test.each([
    [400, 'endpoint-form-refused'],
    [404, 'endpoint-refused'],
    [413, 'endpoint-text-too-long'],
    [422, 'endpoint-form-refused'],
    [401, 'endpoint-key-refused'],
    [403, 'endpoint-key-refused'],
    [304, 'endpoint-redirected'],
  ])('that answers %i is asked once', async (status, failure) => {
    const { host, requests } = await serve(json(status === 304 ? '' : '{"error":"no"}', status))
    expect(await exchange(host)).toBe(failure)
    expect(requests).toHaveLength(1)
  })

  test.each([301, 302, 303, 307, 308])('that points elsewhere with %i is not followed', async (status) => {
    const elsewhere = await serve(json(REPLY))
    const { host } = await serve(json('', status, { location: `http://${elsewhere.host}/v1/chat/completions` }))
    expect(await exchange(host)).toBe('endpoint-redirected')
    expect(elsewhere.requests).toHaveLength(0)
  })
})

describe('a connection that breaks', () => {
  test('before the reply is tried again', async () => {
    const { host, requests } = await serve((_res, req) => req.socket.destroy(), json(REPLY))
    expect(await exchange(host, { clock: fakeClock().clock })).toMatchObject({ retries: 1 })
    expect(requests).toHaveLength(2)
  })

  test('before every reply is given up', async () => {
    const { host, requests } = await serve((_res, req) => req.socket.resetAndDestroy())
    expect(await exchange(host, { clock: fakeClock().clock })).toBe('endpoint-cut-off')
    expect(requests).toHaveLength(4)
  })

  test.each<[string, Answer]>([
    ['in the middle of the headers', (_res, req) => req.socket.end('HTTP/1.1 200 OK\r\nContent-')],
    [
      'in the middle of the body',
      (res, req) =>
        res.writeHead(200, { 'content-type': 'application/json', 'content-length': 900 }).write('{"cho', () => req.socket.destroy()),
    ],
    [
      'in the middle of a chunk',
      (res, req) => res.writeHead(200, { 'content-type': 'application/json' }).write('{"cho', () => req.socket.destroy()),
    ],
  ])('%s is not tried again', async (_where, answer) => {
    const { host, requests } = await serve(answer)
    expect(await exchange(host, { clock: fakeClock().clock })).toBe('endpoint-cut-off')
    expect(requests).toHaveLength(1)
  })

  test('or is never made says so', async () => {
    expect(await exchange(await deadHost())).toBe('endpoint-unreachable')
  })
})

describe('time', () => {
  test.each<[string, Answer]>([
    ['headers never come', () => {}],
    ['the body stalls', (res) => res.writeHead(200, { 'content-type': 'application/json' }).write('{')],
  ])('runs out when %s', async (_what, answer) => {
    const { clock, expire } = fakeClock()
    const { host, requests } = await serve((res, req) => {
      answer(res, req)
      expire('total')
    })
    expect(await exchange(host, { clock })).toBe('endpoint-timeout')
    expect(requests).toHaveLength(1)
  })

  test('runs out when a secure connection is never made', async () => {
    const { clock, expire } = fakeClock()
    const host = await listen(net.createServer(() => expire('connect')))
    expect(await exchange(host, { clock, baseUrl: `https://${host}` })).toBe('endpoint-timeout')
  })

  test('is called off with the reply, so that nothing keeps running', async () => {
    const { host } = await serve(json('', 500), json(REPLY))
    const { clock, running } = fakeClock()
    expect(await exchange(host, { clock })).toMatchObject({ retries: 1 })
    expect(running.size).toBe(0)
  })
})

describe('cancelling', () => {
  test('works before, while the permit is asked, while waiting and in the middle of a reply', async () => {
    const stop = new AbortController()
    stop.abort()
    const quiet = await serve(json(REPLY))
    expect(await exchange(quiet.host, {}, stop.signal)).toBe('cancelled')

    const asked = new AbortController()
    const permit: Permit = () => {
      asked.abort()
      return new Promise(() => {})
    }
    expect(await exchange(quiet.host, { permit }, asked.signal)).toBe('cancelled')
    expect(quiet.requests).toHaveLength(0)

    const midway = new AbortController()
    const slow = await serve((res) => {
      res.writeHead(200, { 'content-type': 'application/json' }).write('{"cho')
      midway.abort()
    })
    expect(await exchange(slow.host, {}, midway.signal)).toBe('cancelled')

    const waiting = new AbortController()
    const busy = await serve(json('', 429))
    const { clock, running } = fakeClock(() => waiting.abort())
    expect(await exchange(busy.host, { clock }, waiting.signal)).toBe('cancelled')
    expect([busy.requests.length, running.size]).toEqual([1, 0])
  })
})

describe('a reply', () => {
  test.each<[string, Answer, string]>([
    ['that is no JSON', json('{"choices":['), 'endpoint-malformed'],
    ['of the wrong type', json(REPLY, 200, { 'content-type': 'text/html' }), 'endpoint-not-json'],
    ['of almost the right type', json(REPLY, 200, { 'content-type': 'application/jsonp' }), 'endpoint-not-json'],
    ['in pieces nobody asked for', json('data: {}', 200, { 'content-type': 'text/event-stream' }), 'endpoint-not-json'],
    ['that is packed though nobody asked', json(gzipSync(REPLY), 200, { 'content-encoding': 'gzip' }), 'endpoint-compressed'],
    ['that is no UTF-8', json(Buffer.from([0x7b, 0xff, 0x7d])), 'endpoint-malformed'],
    ['that is no HTTP', (_res, req) => req.socket.end('SSH-2.0-x\r\n'), 'endpoint-malformed'],
    ['with no content', json('', 204), 'endpoint-malformed'],
    ['of another form', json('{"output":"E11.9"}'), 'endpoint-envelope'],
    [
      'that says it is over 10 MB',
      (res) => res.writeHead(200, { 'content-length': 10 * 1024 * 1024 + 1 }).flushHeaders(),
      'endpoint-too-large',
    ],
    ['that is over 10 MB and does not say so', json(Buffer.alloc(10 * 1024 * 1024 + 1, 32)), 'endpoint-too-large'],
    [
      'over 10 MB in chunks',
      (res) => res.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(11 * 1024 * 1024, 32)),
      'endpoint-too-large',
    ],
  ])('%s gives no codes', async (_what, answer, failure) => {
    const { host, requests } = await serve(answer)
    expect(await exchange(host)).toBe(failure)
    expect(requests).toHaveLength(1)
  })

  test('is handed on for the record before it is read, even when it cannot be', async () => {
    const { host } = await serve(json('no json'))
    const kept: string[] = []
    expect(
      await exchange(host, { onReceived: (outbound, { raw, status }) => kept.push(`${outbound.profile.host} ${status} ${raw}`) }),
    ).toBe('endpoint-malformed')
    expect(kept).toEqual([`${host} 200 no json`])
  })
})

describe('a secure server', () => {
  const certificate = selfSigned('127.0.0.1')

  test('is spoken to when its certificate is trusted', async () => {
    const { host, requests } = await serveTls(certificate, json(REPLY))
    expect(await exchange(host, { baseUrl: `https://${host}`, ca: certificate.cert })).toMatchObject({ status: 200 })
    expect(requests).toHaveLength(1)
  })

  test('gets nothing when nobody vouches for it, even if the environment says not to look', async () => {
    const { host, requests } = await serveTls(certificate, json(REPLY))
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    expect(await exchange(host, { baseUrl: `https://${host}` })).toBe('endpoint-certificate')
    expect(await exchange(host, { baseUrl: `https://${host}`, ca: selfSigned('127.0.0.1').cert })).toBe('endpoint-certificate')
    expect(requests).toHaveLength(0)
  })

  test('gets nothing when its certificate is for another name', async () => {
    const other = selfSigned('api.vendor.example')
    const { host, requests } = await serveTls(other, json(REPLY))
    expect(await exchange(host, { baseUrl: `https://${host}`, ca: other.cert })).toBe('endpoint-certificate-name')
    expect(requests).toHaveLength(0)
  })

  test('that cuts the handshake short is tried again, then given up', async () => {
    let attempts = 0
    const host = await listen(
      net.createServer((socket) => {
        attempts += 1
        socket.once('data', () => socket.resetAndDestroy())
      }),
    )
    expect(await exchange(host, { baseUrl: `https://${host}`, clock: fakeClock().clock })).toBe('endpoint-unreachable')
    expect(attempts).toBe(4)
  })
})
