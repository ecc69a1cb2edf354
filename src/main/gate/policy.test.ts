import { expect, test } from 'vitest'
import { isLoopbackUrl } from '../../shared/loopback'
import type { Destination } from './cleared'
import { mayReceive } from './policy'

const missing = () => 'missing' as const
const at = (baseUrl: string, host = new URL(baseUrl).host): Destination => ({
  id: null,
  kind: 'openai-compatible',
  baseUrl,
  host,
  model: 'm',
})
const BUILT_IN: Destination = { id: null, kind: 'built-in', baseUrl: null, host: null, model: 'coder' }

test.each([
  'http://127.0.0.1:8080',
  'http://127.9.9.9/v1',
  'https://localhost:11434/v1',
  'http://[::1]:1234',
  'http://LOCALHOST:1',
  // The parser writes these out as 127.0.0.1, and that is where they connect.
  'http://0x7f000001:80/v1',
  'http://127.1:9/v1',
])('%s is on this computer', (address) => {
  expect(isLoopbackUrl(address)).toBe(true)
})

test.each([
  'http://127.0.0.1.evil.example',
  'http://127.0.0.1@evil.example/v1',
  'http://localhost.evil.example',
  'http://evil.example/127.0.0.1',
  'http://evil.example#localhost',
  'http://[::ffff:127.0.0.1]/',
  'http://0.0.0.0:8000',
  'http://128.0.0.1',
  'http://x.localhost',
  'ftp://127.0.0.1',
  'file://localhost/etc',
  '127.0.0.1:80',
  '',
])('%s is not', (address) => {
  expect(isLoopbackUrl(address)).toBe(false)
})

test('the built-in coder and servers on this computer may receive', async () => {
  expect(await mayReceive(BUILT_IN, missing)).toEqual({ ok: true, value: undefined })
  expect(await mayReceive(at('http://127.0.0.1:8080/v1'), missing)).toEqual({ ok: true, value: undefined })
})

test('another computer may receive only while its due-diligence record is in force', async () => {
  const remote = at('https://api.vendor.example/v1', 'api.vendor.example:443')
  for (const state of ['missing', 'expired', 'forbids'] as const)
    expect(await mayReceive(remote, () => state)).toEqual({ ok: false, error: `due-diligence-${state}` })
  expect(await mayReceive(remote, () => 'something' as never)).toEqual({ ok: false, error: 'due-diligence-missing' })
  expect(await mayReceive(remote, async () => 'current' as const)).toEqual({ ok: true, value: undefined })
})

test('a server on this computer needs a record too where the policy asks for one', async () => {
  const server = at('http://127.0.0.1:8080/v1')
  expect(await mayReceive(server, () => 'expired', true)).toEqual({ ok: false, error: 'due-diligence-expired' })
  expect(await mayReceive(server, () => 'current', true)).toEqual({ ok: true, value: undefined })
  expect(await mayReceive(BUILT_IN, missing, true)).toEqual({ ok: true, value: undefined })
})

test('what a destination says of itself is not believed', async () => {
  const refused = { ok: false, error: 'due-diligence-missing' }
  const posing = { ...at('https://api.vendor.example', 'api.vendor.example:443'), loopback: true }
  expect(await mayReceive(posing, missing)).toEqual(refused)
  expect(await mayReceive({ ...posing, kind: 'built-in' }, missing)).toEqual(refused)
  expect(await mayReceive({ ...BUILT_IN, host: 'api.vendor.example:443' }, missing)).toEqual(refused)
  expect(await mayReceive(at('http://127.0.0.1:8080', 'api.vendor.example:443'), () => 'current')).toEqual(refused)
  expect(await mayReceive({ ...BUILT_IN, kind: 'something' }, () => 'current')).toEqual(refused)
})
