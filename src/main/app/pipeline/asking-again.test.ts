// A server is asked once more where that can help. Each question passes the gate, is on record before it leaves, and its outcome after.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SCHEMA_MODES } from '../../../shared/endpoints'
import type { ChartId } from '../../../shared/ids'
import { ok } from '../../../shared/result'
import { type Change, connect } from '../../endpoint/testing/exchange'
import { closeServers, json, serve, type TestServer } from '../../endpoint/testing/servers'
import { SPEAKERS } from '../../endpoint/testing/speakers'
import { Bench, expectOk } from '../testing/bench'
import { IDENTIFIERS } from '../testing/chart'
import { reopenChart } from './clearing'
import { inspectOutbound, sendChart } from './sending'
import { viewOfChart } from './view'

const GOOD = JSON.stringify({ codes: [{ code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], reason: 'named' }] })
const BAD = JSON.stringify({ codes: [{ code: 'E11.9' }] })
const REFUSED = json('{"error":{"message":"response_format"}}', 400)
const go = (): AbortSignal => new AbortController().signal
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => {
  bench.close()
  closeServers()
})

const speakTo = (server: TestServer, change: Change = {}) => {
  const { desk } = bench
  bench.desk = {
    ...desk,
    endpoint: (_date, onReceived) =>
      ok(
        connect(server.host, {
          permit: (outbound) => inspectOutbound(desk, outbound),
          onReceived: (_outbound, received) => onReceived?.(received),
          ...change,
        }),
      ),
  }
}
const records = (id: ChartId) => bench.store.read.outbound.of(id)
const endings = (id: ChartId) => records(id).map(({ outcome }) => (outcome.state === 'failed' ? outcome.failure : outcome.state))
const outgoing = () => bench.kinds().filter((kind) => kind.startsWith('outbound'))

describe.each(Object.entries(SPEAKERS))('%s', (_name, { config, says }) => {
  test('a reply of another form is asked for once more, and both questions are on record as they left', async () => {
    const server = await serve(json(says(BAD)), json(says(GOOD)))
    speakTo(server, config)
    const id = await bench.cleared()
    expectOk(await sendChart(bench.desk, id, go()))
    expect(endings(id)).toEqual(['endpoint-schema', 'answered'])
    expect(outgoing()).toEqual(['outbound-intended', 'outbound-failed', 'outbound-intended', 'outbound-answered'])
    expect(server.requests.map(({ body }) => body.toString('hex'))).toEqual(
      records(id).map(({ bytes }) => Buffer.from(bytes).toString('hex')),
    )
    expect(records(id).map(({ prompt }) => prompt?.split(' ')[2])).toEqual([undefined, 'repair'])
    expect(records(id)[0]?.outcome).toMatchObject({ unread: { raw: says(BAD) } })
    for (const { body } of server.requests) for (const value of IDENTIFIERS) expect(body.toString('utf8')).not.toContain(value)
    expect(expectOk(viewOfChart(bench.desk, id)).suggestions).toMatchObject([{ code: 'E11.9', check: { status: 'valid' } }])
  })

  test('a server that refuses the full form is asked once in plain form', async () => {
    const server = await serve(REFUSED, json(says(GOOD)))
    speakTo(server, config)
    const id = await bench.cleared()
    expectOk(await sendChart(bench.desk, id, go()))
    expect(endings(id)).toEqual(['endpoint-form-refused', 'answered'])
    expect(records(id)[1]?.prompt).toMatch(/ plain$/)
    expect(server.requests[1]?.body.toString('utf8')).not.toContain('additionalProperties')
  })

  test('every question passes the gate, whichever way it is asked', async () => {
    const id = await bench.cleared()
    const clearance = bench.store.read.clearances.inForce(id)
    for (const schemaMode of SCHEMA_MODES) {
      const server = await serve(json(says(BAD)))
      speakTo(server, { ...config, schemaMode, stream: true, maxTokens: 900 })
      expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'endpoint-schema' })
      expect(server.requests).toHaveLength(2)
    }
    expect(bench.kinds()).not.toContain('outbound-blocked')
    const text = JSON.stringify(clearance?.text).slice(1, -1)
    for (const { bytes } of records(id)) expect(new TextDecoder().decode(bytes).split(text)).toHaveLength(2)
  })
})

describe('asking again ends', () => {
  test('after a plain question and a mended reply', async () => {
    const { says } = SPEAKERS['openai-compatible'] ?? expect.unreachable()
    const server = await serve(REFUSED, json(says(BAD)))
    speakTo(server)
    const id = await bench.cleared()
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'endpoint-schema' })
    expect(endings(id)).toEqual(['endpoint-form-refused', 'endpoint-schema', 'endpoint-schema'])
    expect(server.requests).toHaveLength(3)
    expect(expectOk(viewOfChart(bench.desk, id)).summary.status).toBe('cleared')
  })

  test('when a chart was reopened meanwhile: nothing more leaves', async () => {
    let id = '' as ChartId
    const { says } = SPEAKERS['openai-compatible'] ?? expect.unreachable()
    const server = await serve((res, req) => {
      expectOk(reopenChart(bench.desk, id, 'a street was left'))
      json(says(BAD))(res, req)
    })
    speakTo(server)
    id = await bench.cleared()
    expect((await sendChart(bench.desk, id, go())).ok).toBe(false)
    expect(server.requests).toHaveLength(1)
    expect(outgoing().filter((kind) => kind === 'outbound-intended')).toHaveLength(1)
  })

  test('when a person stopped it', async () => {
    const stop = new AbortController()
    const server = await serve(() => stop.abort())
    speakTo(server)
    const id = await bench.cleared()
    expect(await sendChart(bench.desk, id, stop.signal)).toEqual({ ok: false, error: 'cancelled' })
    expect(server.requests).toHaveLength(1)
  })

  test('when the gate will not have the second question: that is on record too', async () => {
    const server = await serve(json('{}'))
    const id = await bench.cleared()
    const real = connect(server.host)
    const meddled = {
      ...real,
      send: async () => ({ ok: false, error: 'endpoint-schema' }) as const,
      again: (outbound: Parameters<typeof real.again>[0]) => {
        const bytes = new TextEncoder().encode(JSON.stringify({ note: outbound.cleared.text, to: 'Odalys Brandvold' }))
        return { ...outbound, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
      },
    }
    bench.desk = { ...bench.desk, endpoint: () => ok(meddled) }
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'residual-identifier' })
    expect(outgoing()).toEqual(['outbound-intended', 'outbound-failed', 'outbound-blocked'])
  })
})
