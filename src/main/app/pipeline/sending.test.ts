import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import { ok } from '../../../shared/result'
import type { ChartView } from '../../../shared/views'
import type { Reply } from '../../endpoint'
import { closeServers, deadHost, json, serve } from '../../endpoint/testing/servers'
import { Bench, expectOk, NO_CODES, TOOLS_WITHOUT_MODEL } from '../testing/bench'
import { CHART, CLEARER, IDENTIFIERS } from '../testing/chart'
import { finds, toolsWith, waits } from '../testing/detectors'
import { sendUntilKilled } from '../testing/endpoints'
import { clearChart, reopenChart } from './clearing'
import { addByHand } from './coding'
import { addFinding } from './findings'
import { finishChart } from './finishing'
import { previewOutbound, resolveUnfinished, sendChart } from './sending'
import { viewOfChart } from './view'

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')
const go = (): AbortSignal => new AbortController().signal
const on = (host: string) => ({ kind: 'openai-compatible', baseUrl: `http://${host}/v1`, model: 'local-coder', key: '' }) as const
const completion = (content: unknown): string =>
  JSON.stringify({ choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }] })
const DIABETES = { code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], reason: 'named' }
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => {
  bench.close()
  closeServers()
})

const view = (id: ChartId): ChartView => expectOk(viewOfChart(bench.desk, id))
const send = (id: ChartId, signal = go()) => sendChart(bench.desk, id, signal)
const outcomes = (id: ChartId) => bench.store.read.outbound.of(id).map((record) => record.outcome)

describe('with the built-in coder', () => {
  test('the preview is byte for byte what is then sent: the cleared text', async () => {
    const id = await bench.cleared()
    const preview = expectOk(await previewOutbound(bench.desk, id))
    expect(preview).toMatchObject({ endpoint: 'built-in', host: null, state: 'preview', body: view(id).scrubbed })
    expectOk(await send(id))
    const { body, sha256: sum, state } = view(id).outbound[0] ?? {}
    expect({ body, sum, state }).toEqual({ body: preview.body, sum: preview.sha256, state: 'answered' })
    expect(sum).toBe(sha256(preview.body))
  })

  test('brings suggestions with verbatim evidence, and counts those that wait', async () => {
    const id = await bench.cleared()
    expectOk(await send(id))
    const { suggestions, scrubbed, text, summary, codeSet } = view(id)
    expect(suggestions.map((s) => s.code)).toEqual(expect.arrayContaining(['E11.9', 'I10']))
    for (const { evidence, check } of suggestions) {
      expect(check.status).toBe('valid')
      for (const quote of evidence) {
        expect(scrubbed.slice(quote.start, quote.end)).toBe(quote.text)
        expect(text.slice(quote.original.start, quote.original.end)).toBe(quote.text)
      }
    }
    expect(summary).toMatchObject({ status: 'coding', openSuggestions: bench.store.read.charts.get(id)?.counts.openSuggestions })
    expect(summary.openSuggestions).toBeGreaterThan(0)
    expect(codeSet).toEqual({ name: expect.stringMatching(/^FY/), inForce: true })
    expect(bench.kinds().slice(-3)).toEqual(['outbound-intended', 'code-set-used', 'outbound-answered'])
  })

  test('the ledger names the coder and its table', async () => {
    const id = await bench.cleared()
    expectOk(await send(id))
    expect(bench.last('outbound-intended').detail).toMatchObject({
      endpoint: 'built-in',
      host: null,
      model: expect.stringMatching(/^chartroom-coder\/\d+\/ICD-10-CM\/FY\d{4}$/),
    })
  })

  test('a chart is sent once for each clearance', async () => {
    const id = await bench.cleared()
    expectOk(await send(id))
    expect(await send(id)).toEqual({ ok: false, error: 'chart-state' })
    expect(outcomes(id)).toHaveLength(1)
  })

  test('a chart that is reopened loses its suggestions, and is changed, cleared and sent anew', async () => {
    const id = await bench.cleared()
    expectOk(await send(id))
    expect(view(id).suggestions.length).toBeGreaterThan(0)
    expectOk(reopenChart(bench.desk, id, 'more to mask'))
    expect(view(id)).toMatchObject({ summary: { status: 'review', openSuggestions: 0 }, suggestions: [], signed: null })
    const start = CHART.indexOf('metformin')
    expectOk(addFinding(bench.desk, id, { start, end: start + 9 }, 'OTHER_ID', false))
    const { text } = expectOk(await clearChart(bench.desk, id, CLEARER))
    expect(text).not.toContain('metformin')
    expectOk(await send(id))
    expect(outcomes(id).map((outcome) => outcome.state)).toEqual(['answered', 'answered'])
    const quotes = view(id).suggestions.flatMap((s) => s.evidence)
    expect(quotes.length).toBeGreaterThan(0)
    for (const { start: from, end, text: quote } of quotes) expect(text.slice(from, end)).toBe(quote)
  })

  test('cancelled before it began, it may be sent again', async () => {
    const id = await bench.cleared()
    const stopped = new AbortController()
    stopped.abort()
    expect(await send(id, stopped.signal)).toEqual({ ok: false, error: 'cancelled' })
    expect(bench.last('outbound-failed').reason).toBe('cancelled')
    expect(view(id)).toMatchObject({ summary: { status: 'cleared' }, outbound: [{ state: 'failed' }] })
    expectOk(await send(id))
    expect(outcomes(id).map((outcome) => outcome.state)).toEqual(['failed', 'answered'])
  })

  test('a chart whose encounter lies outside the table’s year is coded, and the window is told', async () => {
    const id = await bench.cleared(CHART.replace('02/11/2026', '02/11/2019'))
    expectOk(await send(id))
    expect(view(id).codeSet?.inForce).toBe(false)
    expect(view(id).suggestions.some((s) => s.check.status === 'valid')).toBe(true)
  })
})

test('the intent is on disk before the endpoint is called, and the outcome after', async () => {
  const id = await bench.cleared()
  const seen: unknown[] = []
  const reply: Reply = { proposals: [], passedOver: [], raw: '{}', sha256: sha256('{}'), status: 200, milliseconds: 5, retries: 0 }
  const real = expectOk(bench.desk.endpoint(null))
  const looking = {
    ...real,
    send: async () => {
      seen.push(bench.kinds().at(-1), outcomes(id), bench.store.read.outbound.unfinished().length)
      return ok(reply)
    },
  }
  bench.desk = { ...bench.desk, endpoint: () => ok(looking) }
  expectOk(await send(id))
  expect(seen).toEqual(['outbound-intended', [{ state: 'intent' }], 1])
  expect(bench.kinds().at(-1)).toBe('outbound-answered')
  expect(bench.last('outbound-answered').detail).toMatchObject({ sha256: reply.sha256, milliseconds: 5, suggestions: 0 })
  expect(view(id).summary).toMatchObject({ status: 'coding', openSuggestions: 0 })
})

describe('to a server on this computer', () => {
  test('go exactly the previewed bytes, and none of what identifies the patient', async () => {
    const server = await serve(json(completion({ codes: [DIABETES] })))
    bench.restart({ endpoint: on(server.host) })
    const id = await bench.cleared()
    const preview = expectOk(await previewOutbound(bench.desk, id))
    expectOk(await send(id))
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]?.body.toString('utf8')).toBe(preview.body)
    for (const value of IDENTIFIERS) expect(preview.body).not.toContain(value)
    expect(bench.last('outbound-intended').detail).toMatchObject({ host: server.host, loopback: true, sha256: preview.sha256 })
    expect(view(id).suggestions).toMatchObject([{ code: 'E11.9', origin: 'endpoint', check: { status: 'valid' } }])
  })

  test('a reply’s unknown code, heading, missing quote and invented quote are kept, said and never wait', async () => {
    const codes = [
      DIABETES,
      { ...DIABETES, code: 'E11.999' },
      { ...DIABETES, code: 'E11' },
      { ...DIABETES, code: 'I10', quotes: ['essential hypertension', 'for Odalys Brandvold'] },
      { ...DIABETES, code: 'J45.909', quotes: [] },
      { ...DIABETES, code: '99213', system: 'CPT' },
    ]
    const server = await serve(json(completion({ codes })))
    bench.restart({ endpoint: on(server.host) })
    const id = await bench.cleared()
    expectOk(await send(id))
    expect(
      Object.fromEntries(view(id).suggestions.map(({ code, check }) => [code, check.status === 'valid' ? 'valid' : check.why])),
    ).toEqual({
      'E11.9': 'valid',
      'E11.999': 'unknown-code',
      E11: 'not-billable',
      I10: 'quote-not-verbatim',
      'J45.909': 'no-evidence',
      99213: 'system-unsupported',
    })
    expect(view(id).summary.openSuggestions).toBe(1)
    expect(bench.last('outbound-answered').detail).toMatchObject({ suggestions: 6, setAside: 5 })
  })

  test.each([
    ['endpoint-malformed', 1, 'I would rather talk, about [NAME_1].'],
    ['endpoint-malformed', 2, completion('no JSON at all')],
    ['endpoint-schema', 2, completion({ codes: [{ code: 'E11.9' }] })],
    ['endpoint-envelope', 1, '{"choices":[]}'],
    ['endpoint-declined', 1, JSON.stringify({ choices: [{ message: { content: null, refusal: 'I will not' } }] })],
  ])('a whole reply that gives %s is kept as it came, with its hash, and no code is taken from it', async (code, requests, raw) => {
    const server = await serve(json(raw))
    bench.restart({ endpoint: on(server.host) })
    const id = await bench.cleared()
    expect(await send(id)).toEqual({ ok: false, error: code })
    bench.restart({ endpoint: on(server.host) })
    const outcome = { state: 'failed', failure: code, unread: { raw, sha256: sha256(raw), status: 200 } }
    expect(outcomes(id)).toMatchObject(Array.from({ length: requests }, () => outcome))
    expect(server.requests).toHaveLength(requests)
    expect(view(id)).toMatchObject({ summary: { status: 'cleared' }, suggestions: [] })
    expect(bench.last('outbound-failed')).toMatchObject({ reason: code })
  })

  test('where no whole reply came there is none to keep', async () => {
    bench.restart({ endpoint: on(await deadHost()) })
    const id = await bench.cleared()
    expect(await send(id)).toEqual({ ok: false, error: 'endpoint-unreachable' })
    expect(outcomes(id)).toMatchObject([{ state: 'failed', failure: 'endpoint-unreachable', unread: null }])
  })

  test('stopped while the server thinks, it is recorded as stopped', async () => {
    const stop = new AbortController()
    const server = await serve(() => stop.abort())
    bench.restart({ endpoint: on(server.host) })
    const id = await bench.cleared()
    expect(await send(id, stop.signal)).toEqual({ ok: false, error: 'cancelled' })
    expect(outcomes(id)).toMatchObject([{ state: 'failed', failure: 'cancelled' }])
  })

  test('a reply that comes after the chart was reopened is on record and changes nothing', async () => {
    let id = '' as ChartId
    const server = await serve((res, req) => {
      expectOk(reopenChart(bench.desk, id, 'a street was left'))
      json(completion({ codes: [DIABETES] }))(res, req)
    })
    bench.restart({ endpoint: on(server.host) })
    id = await bench.cleared()
    expectOk(await send(id))
    expect(view(id)).toMatchObject({ summary: { status: 'review', openSuggestions: 0 }, clearance: null, suggestions: [] })
    expect(outcomes(id)).toMatchObject([{ state: 'answered' }])
    expect(bench.kinds().slice(-3)).toEqual(['reopened', 'code-set-used', 'outbound-answered'])
  })

  test('a chart cannot be signed while an answer is still to come', async () => {
    let id = '' as ChartId
    let signed: unknown
    const server = await serve((res, req) => {
      signed = finishChart(bench.desk, id, CLEARER)
      json(completion({ codes: [DIABETES] }))(res, req)
    })
    bench.restart({ endpoint: on(server.host) })
    id = await bench.cleared()
    expectOk(await send(id))
    expect(signed).toEqual({ ok: false, error: 'chart-state' })
    expect(view(id)).toMatchObject({ summary: { status: 'coding', openSuggestions: 1 }, signed: null })
  })
})

describe('a departure is blocked and recorded', () => {
  test('when the settings were turned to a computer elsewhere after clearing', async () => {
    const id = await bench.cleared()
    bench.restart({ endpoint: { kind: 'openai-compatible', baseUrl: 'https://coder.example.org', model: 'm', key: '' } })
    const { sha256: sum } = expectOk(await previewOutbound(bench.desk, id))
    expect(await send(id)).toEqual({ ok: false, error: 'due-diligence-missing' })
    expect(bench.last('outbound-blocked')).toMatchObject({ reason: 'due-diligence-missing', objectId: id, detail: { sha256: sum } })
    expect(outcomes(id)).toEqual([])
  })

  test('when the model’s name would carry the patient’s', async () => {
    const server = await serve(json(completion({ codes: [] })))
    const id = await bench.cleared()
    bench.restart({ endpoint: { ...on(server.host), model: 'brandvold-notes' } })
    expect(await send(id)).toEqual({ ok: false, error: 'residual-identifier' })
    expect(bench.last('outbound-blocked').reason).toBe('residual-identifier')
    expect(server.requests).toEqual([])
    expect(JSON.stringify(bench.ledger()).toLowerCase()).not.toContain('brandvold')
  })

  test('when the look at the bytes throws', async () => {
    const id = await bench.cleared()
    const server = await serve(json(completion({ codes: [] })))
    const failing = { name: 'told', version: 'told 1', detect: () => Promise.reject(new Error('Brandvold')) }
    bench.restart({ tools: toolsWith(failing), endpoint: on(server.host) })
    expect(await send(id)).toEqual({ ok: false, error: 'detector-failed' })
    expect(bench.last('outbound-blocked').reason).toBe('detector-failed')
    expect(server.requests).toEqual([])
  })

  test('when the model was lost since', async () => {
    const id = await bench.cleared()
    const server = await serve(json(completion({ codes: [] })))
    bench.restart({ tools: TOOLS_WITHOUT_MODEL, endpoint: on(server.host) })
    expect(await send(id)).toEqual({ ok: false, error: 'model-damaged' })
    expect(bench.last('outbound-blocked').reason).toBe('model-damaged')
    expect(server.requests).toEqual([])
  })

  test('when the stored text was changed behind the app’s back', async () => {
    const id = await bench.cleared()
    bench.db.prepare("UPDATE clearance SET text = replace(text, '[NAME_1]', 'Odalys Brandvold')").run()
    bench.restart()
    expect(await previewOutbound(bench.desk, id)).toEqual({ ok: false, error: 'outbound-altered' })
    expect(await send(id)).toEqual({ ok: false, error: 'outbound-altered' })
    expect(bench.last('outbound-blocked')).toMatchObject({ reason: 'outbound-altered', detail: { sha256: null } })
  })

  test('when its hash was changed with it, for the ledger knows another', async () => {
    const id = await bench.cleared()
    const text = `${view(id).scrubbed} Odalys Brandvold`
    bench.db.prepare('UPDATE clearance SET text = ?, sha256 = ?').run(text, sha256(text))
    bench.restart()
    expect(await previewOutbound(bench.desk, id)).toEqual({ ok: false, error: 'not-cleared' })
    expect(await send(id)).toEqual({ ok: false, error: 'not-cleared' })
    expect(bench.last('outbound-blocked').reason).toBe('not-cleared')
  })

  test('when the clearance points at another chart’s entry in the ledger', async () => {
    const id = await bench.cleared()
    const other = await bench.cleared()
    const { ledgerSeq } = bench.store.read.clearances.inForce(other) ?? {}
    bench.db.prepare('UPDATE clearance SET ledger_seq = ? WHERE chart_id = ?').run(ledgerSeq, id)
    expect(await send(id)).toEqual({ ok: false, error: 'not-cleared' })
  })
})

test('nothing is asked of an endpoint when there is no code table to check its answer with', async () => {
  const server = await serve(json(completion({ codes: [DIABETES] })))
  const id = await bench.cleared()
  bench.restart({ endpoint: on(server.host), tools: { ...bench.desk.tools, codes: NO_CODES } })
  expect(await send(id)).toEqual({ ok: false, error: 'codes-unavailable' })
  expect(server.requests).toEqual([])
  expect(bench.kinds()).not.toContain('outbound-intended')
})

test('after a restart between clearing and sending the stored clearance still counts', async () => {
  const id = await bench.cleared()
  const { scrubbed } = view(id)
  bench.restart()
  expectOk(await send(id))
  expect(view(id).outbound).toMatchObject([{ body: scrubbed, state: 'answered' }])
})

test('an intent without an outcome is closed as cut off at the next start, and the chart can be sent again', async () => {
  const id = await bench.cleared()
  await sendUntilKilled(bench.desk, id)
  bench.restart()
  expect(view(id).outbound).toMatchObject([{ state: 'sent' }])
  expectOk(resolveUnfinished(bench.desk))
  expectOk(resolveUnfinished(bench.desk))
  expect(outcomes(id)).toMatchObject([{ state: 'failed', failure: 'endpoint-cut-off', unread: null }])
  expect(bench.kinds().filter((kind) => kind === 'outbound-failed')).toHaveLength(1)
  expectOk(await send(id))
})

test('an intent that is still open when the chart is sent again is closed as cut off first', async () => {
  const id = await bench.cleared()
  await sendUntilKilled(bench.desk, id)
  expectOk(await send(id))
  expect(outcomes(id)).toMatchObject([{ state: 'failed', failure: 'endpoint-cut-off' }, { state: 'answered' }])
})

test('an endpoint that meets a bug leaves a record of it, and the chart can be sent again', async () => {
  const id = await bench.cleared()
  const real = expectOk(bench.desk.endpoint(null))
  const broken = { ...bench.desk, endpoint: () => ok({ ...real, send: () => Promise.reject(new TypeError('Odalys Brandvold')) }) }
  await expect(sendChart(broken, id, go())).rejects.toThrow(TypeError)
  expect(outcomes(id)).toMatchObject([{ state: 'failed', failure: 'internal' }])
  expect(JSON.stringify(bench.ledger())).not.toContain('Brandvold')
  expectOk(await send(id))
})

test('only what was shown is sent', async () => {
  const id = await bench.cleared()
  const { sha256: shown } = expectOk(await previewOutbound(bench.desk, id))
  expect(await sendChart(bench.desk, id, go(), sha256('something else'))).toEqual({ ok: false, error: 'outbound-altered' })
  expect(outcomes(id)).toEqual([])
  expectOk(await sendChart(bench.desk, id, go(), shown))
})

test('a chart that was reopened while the bytes were looked at is not sent', async () => {
  const id = await bench.cleared()
  const server = await serve(json(completion({ codes: [DIABETES] })))
  const slow = waits()
  bench.restart({ tools: toolsWith(slow.detector), endpoint: on(server.host) })
  const sending = send(id)
  await slow.asked
  expectOk(reopenChart(bench.desk, id, 'a street was left'))
  slow.letGo()
  expect(await sending).toEqual({ ok: false, error: 'chart-state' })
  expect(server.requests).toEqual([])
  expect(bench.kinds()).not.toContain('outbound-intended')
})

test('a code added by hand before sending stays beside the suggestions', async () => {
  const id = await bench.cleared()
  expectOk(addByHand(bench.desk, id, 'Z79.84', { start: 0, end: 0 }))
  expectOk(await send(id))
  expect(view(id).suggestions.map((s) => s.origin)).toEqual(expect.arrayContaining(['coder', 'endpoint']))
})

test('a reply that finds the disk full is said; what was there before is kept, and it can be sent again', async () => {
  const codes = Array.from({ length: 50 }, () => ({ ...DIABETES, reason: 'named in the note. '.repeat(200) }))
  const server = await serve(json(completion({ codes })))
  bench.restart({ endpoint: on(server.host), tools: toolsWith(finds('Brandvold')) })
  const id = await bench.cleared('Ms. Brandvold has type 2 diabetes mellitus.')
  const before = view(id)
  const room = bench.db.pragma('page_count', { simple: true }) as number
  bench.db.pragma(`max_page_count = ${room + 8}`)
  expect(await send(id)).toEqual({ ok: false, error: 'store-full' })
  expect(view(id)).toEqual({ ...before, outbound: [expect.objectContaining({ state: 'sent' })] })
  bench.db.pragma('max_page_count = 1000000')
  expectOk(await send(id))
  expect(view(id).suggestions).toHaveLength(50)
})
