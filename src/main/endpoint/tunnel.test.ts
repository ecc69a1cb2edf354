// A proxy between here and elsewhere: what it is told, and what it never sees.
import { afterEach, expect, test, vi } from 'vitest'
import { createAuthority } from './testing/certificate'
import { exchange, KEY, REPLY } from './testing/exchange'
import { closeServers, json, serveProxy, serveTls } from './testing/servers'

const AUTHORITY = createAuthority()
const through = { baseUrl: 'https://api.vendor.example:8443', ca: AUTHORITY.cert }

afterEach(() => {
  closeServers()
  vi.unstubAllEnvs()
})

test('a proxy is told a host and a port, and sees neither the key nor a word of the text', async () => {
  const { host, requests } = await serveTls(AUTHORITY.issue('api.vendor.example'), json(REPLY))
  const proxy = await serveProxy(host)
  expect(await exchange('', { ...through, proxy: proxy.url })).toMatchObject({ status: 200, raw: REPLY })
  expect(proxy.targets).toEqual(['api.vendor.example:8443'])
  const seen = Buffer.concat(proxy.seen).toString('latin1')
  expect(seen.length).toBeGreaterThan(1000)
  for (const secret of [KEY, 'diabetes', 'E11.9', '/v1/chat/completions']) expect(seen).not.toContain(secret)
  expect(requests[0]?.headers).toMatchObject({ host: 'api.vendor.example:8443', authorization: `Bearer ${KEY}` })
})

test('each attempt goes through a tunnel of its own', async () => {
  const { host } = await serveTls(AUTHORITY.issue('api.vendor.example'), json('', 503), json(REPLY))
  const proxy = await serveProxy(host)
  expect(await exchange('', { ...through, proxy: proxy.url })).toMatchObject({ retries: 1 })
  expect(proxy.targets).toHaveLength(2)
})

test('a server that the environment would have trusted is not, nor a proxy that it names asked', async () => {
  const { host, requests } = await serveTls(createAuthority('another').issue('api.vendor.example'), json(REPLY))
  const proxy = await serveProxy(host)
  const named = await serveProxy(host)
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  vi.stubEnv('HTTPS_PROXY', named.url)
  expect(await exchange('', { ...through, proxy: proxy.url })).toBe('endpoint-certificate')
  expect([requests.length, named.targets.length]).toEqual([0, 0])
})

test('stopping ends it, wherever it is', async () => {
  const stop = new AbortController()
  const { host, requests } = await serveTls(AUTHORITY.issue('api.vendor.example'), () => stop.abort())
  const proxy = await serveProxy(host)
  expect(await exchange('', { ...through, proxy: proxy.url }, stop.signal)).toBe('cancelled')
  expect(requests).toHaveLength(1)
  const before = new AbortController()
  before.abort()
  expect(await exchange('', { ...through, proxy: proxy.url }, before.signal)).toBe('cancelled')
  expect(proxy.targets).toHaveLength(1)
})
