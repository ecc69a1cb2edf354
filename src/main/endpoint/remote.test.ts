// The adapter: what it sends, what it refuses to send, and who it asks. Against real servers on loopback.
import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { err, ok } from '../../shared/result'
import type { Outbound, Permit } from './port'
import { createRemote } from './remote'
import { type Change, clear, connect, exchange, fakeClock, KEY, never, REPLY, settingsOf } from './testing/exchange'
import { closeServers, json, serve } from './testing/servers'

afterEach(() => {
  closeServers()
  vi.unstubAllEnvs()
})

describe('what is sent', () => {
  test('is byte for byte what was prepared, with the key in one header only', async () => {
    const { host, requests } = await serve(json(REPLY))
    const endpoint = connect(host)
    const outbound = endpoint.prepare(await clear())
    const result = await endpoint.send(outbound, never())
    expect(result).toMatchObject({
      ok: true,
      value: {
        raw: REPLY,
        status: 200,
        retries: 0,
        proposals: [
          {
            code: 'E11.9',
            evidence: [
              { start: 15, end: 30, text: 'type 2 diabetes' },
              { start: -1, end: -1, text: 'gout' },
            ],
          },
        ],
      },
    })
    expect(requests).toHaveLength(1)
    expect(requests[0]?.body.equals(outbound.bytes)).toBe(true)
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/v1/chat/completions', headers: { host, authorization: `Bearer ${KEY}` } })
    expect(requests[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'accept-encoding': 'identity' })
    expect(requests[0]?.body.includes(KEY)).toBe(false)
    expect(inspect([endpoint, outbound, result], { depth: 9, showHidden: true })).not.toContain(KEY)
  })

  test('has no Authorization header where there is no key', async () => {
    const { host, requests } = await serve(json(REPLY))
    await exchange(host, { key: '' })
    expect(requests[0]?.headers).not.toHaveProperty('authorization')
  })

  test('ignores a proxy that the environment names', async () => {
    const proxy = await serve(json(REPLY))
    const { host, requests } = await serve(json(REPLY))
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) vi.stubEnv(name, `http://${proxy.host}`)
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    expect(await exchange(host)).toMatchObject({ status: 200 })
    expect([requests.length, proxy.requests.length]).toEqual([1, 0])
  })

  test('goes to this computer when the address says localhost', async () => {
    const { host, requests } = await serve(json(REPLY))
    expect(await exchange(host.replace('127.0.0.1', 'localhost'))).toMatchObject({ status: 200 })
    expect(requests).toHaveLength(1)
  })

  test('takes nothing but what the gate minted', async () => {
    const { host, requests } = await serve(json(REPLY))
    const endpoint = connect(host)
    const proof = await clear()
    expect(() => endpoint.prepare({ ...proof })).toThrow(TypeError)
    // @ts-expect-error a plain object is no Cleared, whatever it holds
    expect(() => endpoint.prepare({ chartId: proof.chartId, text: '', sha256: '', clearedBy: proof.clearedBy, clearedAt: '' })).toThrow(
      TypeError,
    )
    const outbound = endpoint.prepare(proof)
    const signal = never()
    expect(await endpoint.send({ ...outbound, cleared: structuredClone(proof) }, signal)).toEqual(err('not-cleared'))
    expect(requests).toHaveLength(0)
  })

  test('is refused when it is not what this endpoint would send for that clearance', async () => {
    const { host, requests } = await serve(json(REPLY))
    const endpoint = connect(host)
    const outbound = endpoint.prepare(await clear())
    const flipped = Uint8Array.from(outbound.bytes)
    flipped[5] = (flipped[5] ?? 0) ^ 1
    const others: Outbound[] = [
      { ...outbound, bytes: flipped },
      { ...outbound, cleared: await clear('[NAME_1] well') },
      connect(host, { model: 'm-2' }).prepare(outbound.cleared),
      connect('127.0.0.1:1').prepare(outbound.cleared),
      { ...outbound, profile: { ...outbound.profile, kind: 'built-in' } },
    ]
    for (const other of others) expect(await endpoint.send(other, never())).toEqual(err('outbound-altered'))
    expect(requests).toHaveLength(0)
  })
})

describe('the permit', () => {
  test('is asked before every attempt, and its refusal stops it', async () => {
    const { host, requests } = await serve(json('', 500))
    const seen: number[] = []
    const permit: Permit = async () => {
      seen.push(requests.length)
      return seen.length < 3 ? ok(undefined) : err('due-diligence-missing')
    }
    expect(await exchange(host, { permit, clock: fakeClock().clock })).toBe('due-diligence-missing')
    expect([seen, requests.length]).toEqual([[0, 1, 2], 2])
  })

  test('sees the very bytes that are written, whatever becomes of the prepared ones', async () => {
    const { host, requests } = await serve(json(REPLY))
    const proof = await clear()
    const honest = connect(host).prepare(proof)
    const touched = connect(host).prepare(proof)
    const permit: Permit = async () => {
      touched.bytes.fill(65)
      return ok(undefined)
    }
    expect(await connect(host, { permit }).send(touched, never())).toMatchObject({ ok: true })
    expect(requests[0]?.body.equals(honest.bytes)).toBe(true)
    const meddler: Permit = async ({ bytes }) => {
      bytes.fill(65)
      return ok(undefined)
    }
    expect(await exchange(host, { permit: meddler })).toBe('outbound-altered')
    expect(requests).toHaveLength(1)
  })

  test('that throws lets nothing out', async () => {
    const { host, requests } = await serve(json(REPLY))
    await expect(exchange(host, { permit: () => Promise.reject(new Error('x')) })).rejects.toThrow('x')
    expect(requests).toHaveLength(0)
  })
})

test.each<[string, Change]>([
  ['an address in the open', { baseUrl: 'http://api.vendor.example' }],
  ['no model', { model: ' ' }],
  ['a key that would write a header of its own', { key: 'a\r\nx-other: b' }],
  ['a key with a letter no header takes', { key: 'schlüssel' }],
])('settings with %s are refused', (_what, wrong) => {
  expect(createRemote(settingsOf(wrong))).toEqual(err('endpoint-settings'))
  expect(createRemote(settingsOf({}))).toMatchObject({
    ok: true,
    value: { profile: { host: 'api.vendor.example:443', loopback: false } },
  })
})
