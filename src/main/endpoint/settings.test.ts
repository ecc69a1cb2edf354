import { expect, test } from 'vitest'
import type { EndpointConfig } from '../../shared/endpoint-config'
import { connectionOf } from './settings'
import { selfSigned } from './testing/certificate'
import { CONFIG, KEY } from './testing/exchange'

const connection = (change: Partial<EndpointConfig>, key = KEY) => connectionOf({ ...CONFIG, ...change }, key)
const headers = (change: Partial<EndpointConfig>, key = KEY) => {
  const made = connection(change, key)
  return made.ok ? made.value.headersFor(key) : made.error
}

test('the key stands in the header of the dialect, or in the one of the settings', () => {
  expect(headers({})).toEqual({ authorization: `Bearer ${KEY}` })
  expect(headers({ dialect: 'azure-openai' })).toEqual({ 'api-key': KEY })
  expect(headers({ dialect: 'azure-openai', keyHeader: 'Authorization' })).toEqual({ authorization: `Bearer ${KEY}` })
  expect(headers({ keyHeader: 'Ocp-Apim-Subscription-Key' })).toEqual({ 'ocp-apim-subscription-key': KEY })
  expect(headers({ dialect: 'anthropic', apiVersion: '2024-01-01' })).toEqual({ 'anthropic-version': '2024-01-01', 'x-api-key': KEY })
})

test('no key, no header for it', () => {
  expect(headers({ dialect: 'anthropic' }, '')).toEqual({ 'anthropic-version': '2023-06-01' })
  expect(headers({}, '')).toEqual({})
})

test.each(['Content-Length', 'host', 'Transfer-Encoding', 'accept-encoding', 'Proxy-Authorization', 'cookie', 'content-type'])(
  'a key cannot stand in %s',
  (keyHeader) => {
    expect(headers({ keyHeader })).toBe('endpoint-settings')
  },
)

test('a key cannot take the place of the version', () => {
  expect(headers({ dialect: 'anthropic', keyHeader: 'Anthropic-Version' })).toBe('endpoint-settings')
})

const { cert, key } = selfSigned('a.example')

test('takes any number of certificates, with talk between them', () => {
  expect(connection({ ca: `# ours\n${cert}\n# theirs\n${cert}` })).toMatchObject({ ok: true, value: { ca: [cert.trim(), cert.trim()] } })
  expect(connection({ ca: ' \n' })).toMatchObject({ ok: true, value: { ca: [] } })
})

test.each(['no certificate', cert.replace('M', '!'), cert.slice(0, 200), key])('refuses text that is no certificate', (ca) => {
  expect(connection({ ca })).toMatchObject({ ok: false })
})

test.each(['http://proxy.example:3128', 'http://127.0.0.1:3128', 'http://[::1]:3128'])('takes the proxy %s', (proxy) => {
  expect(connection({ proxy })).toMatchObject({ ok: true, value: { proxy } })
})

test.each(['https://proxy.example', 'socks5://proxy.example', 'http://me:secret@proxy.example', 'http://proxy.example/x', 'proxy.example'])(
  'refuses the proxy %s',
  (proxy) => {
    expect(connection({ proxy })).toMatchObject({ ok: false })
  },
)

test.each(['http://127.0.0.1:8080', 'https://localhost:8443'])('no proxy stands between this computer and %s', (baseUrl) => {
  expect(connection({ baseUrl, proxy: 'http://proxy.example:3128' })).toMatchObject({ ok: false })
  expect(connection({ baseUrl, proxy: '' })).toMatchObject({ ok: true, value: { proxy: null } })
})
