// The adapter: what it sends, what it refuses to send, and who it asks. Against real servers on loopback.
import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { err, ok } from '../../shared/result'
import type { Outbound, Permit, Received } from './port'
import { createRemote } from './remote'
import { type Change, CODES, clear, connect, exchange, fakeClock, KEY, never, REPLY, settingsOf } from './testing/exchange'
import { closeServers, json, serve } from './testing/servers'
import { SPEAKERS } from './testing/speakers'

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

describe('asking once more', () => {
  const setUp = async (change: Change = {}) => {
    const endpoint = connect('127.0.0.1:1', change)
    const first = endpoint.prepare(await clear())
    return { endpoint, first, bodyOf: (outbound: Outbound | null) => JSON.parse(new TextDecoder().decode(outbound?.bytes)) }
  }
  const said = (words: string): Received => ({
    raw: JSON.stringify({ choices: [{ message: { content: words } }] }),
    sha256: '',
    status: 200,
    milliseconds: 1,
    retries: 0,
  })
  const CODES_OF = (count: number) => said(JSON.stringify({ codes: Array.from({ length: count }, () => ({ code: 7 })) }))

  test('in plain form, where the full one was refused, leaves out all that a server could do without', async () => {
    const { endpoint, first, bodyOf } = await setUp({ stream: true, maxTokens: 900 })
    const next = endpoint.again(first, 'endpoint-form-refused', null)
    const { messages, model, store } = bodyOf(first)
    expect(bodyOf(next)).toEqual({ model, messages, max_tokens: 900, store, stream: false })
    expect([first.prompt, next?.prompt]).toEqual([expect.stringMatching(/^code-review-2 [0-9a-f]{64}$/), `${first.prompt} plain`])
  })

  test('to mend its reply, a model is told in the system’s part what was wrong, and shown the same record in the same place', async () => {
    const { endpoint, first, bodyOf } = await setUp()
    const next = endpoint.again(first, 'endpoint-schema', CODES_OF(2))
    const before = bodyOf(first)
    const after = bodyOf(next)
    const told = `${before.messages[0].content}\n\nyou were asked this before, and your reply could not be used: verdicts was not there. reply again`
    expect(after.messages[0].content).toContain(told)
    expect({ ...after, messages: after.messages.slice(1) }).toEqual({ ...before, messages: before.messages.slice(1) })
    expect(next?.prompt).toBe(`${first.prompt} repair`)
  })

  test('ends: once in plain form, once to mend', async () => {
    const { endpoint, first } = await setUp()
    const plain = endpoint.again(first, 'endpoint-form-refused', null) as Outbound
    expect(endpoint.again(plain, 'endpoint-form-refused', null)).toBeNull()
    const mended = endpoint.again(plain, 'endpoint-malformed', said('no')) as Outbound
    expect(mended.prompt).toBe(`${first.prompt} plain-repair`)
    for (const failure of ['endpoint-malformed', 'endpoint-schema', 'endpoint-form-refused'] as const)
      expect(endpoint.again(mended, failure, said('no'))).toBeNull()
  })

  test('is of no use after anything else', async () => {
    const { endpoint, first } = await setUp()
    const rest = [
      'endpoint-timeout',
      'endpoint-declined',
      'endpoint-reply-cut',
      'endpoint-envelope',
      'endpoint-key-refused',
      'cancelled',
    ] as const
    for (const failure of rest) expect(endpoint.again(first, failure, said('no'))).toBeNull()
    // A body that is no reply of the dialect was not written by the model.
    expect(endpoint.again(first, 'endpoint-malformed', { ...said(''), raw: '<html>' })).toBeNull()
  })

  test('is of no use in plain form where the full one was no other', async () => {
    const { endpoint, first } = await setUp({ dialect: 'anthropic', schemaMode: 'prompt-only' })
    expect(endpoint.again(first, 'endpoint-form-refused', null)).toBeNull()
  })

  test('is sent like the first, and only as this endpoint made it', async () => {
    const { host, requests } = await serve(json(REPLY))
    const endpoint = connect(host)
    const first = endpoint.prepare(await clear())
    const next = endpoint.again(first, 'endpoint-malformed', said('no')) as Outbound
    expect(await endpoint.send(next, never())).toMatchObject({ ok: true })
    expect(requests[0]?.body.equals(next.bytes)).toBe(true)
    expect(await endpoint.send({ ...next, turn: first.turn }, never())).toEqual(err('outbound-altered'))
    expect(requests).toHaveLength(1)
  })
})

describe('progress', () => {
  test.each(Object.entries(SPEAKERS))('counts the characters that have come from %s, and tells none of them', async (_name, speaker) => {
    const words = JSON.stringify(CODES)
    const { host } = await serve(json(speaker.streams(words), 200, { 'content-type': 'text/event-stream' }))
    const told: unknown[] = []
    const reply = await exchange(host, {
      ...speaker.config,
      stream: true,
      onProgress: (_outbound, characters) => void told.push(characters),
    })
    expect(reply).toMatchObject({ raw: speaker.streams(words), proposals: [{ code: 'E11.9' }] })
    expect(told).toEqual([...told].sort((a, b) => Number(a) - Number(b)))
    expect(told[0]).toBe(0)
    expect(told.length).toBeGreaterThan(5)
    expect(told.at(-1)).toBe(words.length)
  })

  test('says no more than that it has begun of a reply that comes whole', async () => {
    const { host } = await serve(json(REPLY))
    const told: unknown[] = []
    await exchange(host, { stream: true, onProgress: (_outbound, characters) => void told.push(characters) })
    expect(told).toEqual([0])
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
