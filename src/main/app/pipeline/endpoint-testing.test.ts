import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EndpointConfig } from '../../../shared/endpoint-config'
import type { EndpointId } from '../../../shared/ids'
import { STANDARD_POLICY } from '../../../shared/policy/policy'
import { STANDARD_SENDING } from '../../../shared/policy/sending'
import { err, ok } from '../../../shared/result'
import { closeServers, deadHost, json, serve } from '../../endpoint/testing/servers'
import { CANNED_NOTE } from '../../gate/canned-note'
import { Bench, configOf, expectOk, TOOLS } from '../testing/bench'
import type { Desk } from './desk'
import { findServers, testEndpoint } from './endpoint-testing'
import { addEndpoint } from './endpoints'

const CODES = { codes: [{ code: 'E11.9', title: 'T2DM', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], reason: 'named' }] }
const ANSWER = json(JSON.stringify({ choices: [{ message: { content: JSON.stringify(CODES) } }] }))
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => {
  bench.close()
  closeServers()
})

const never = () => new AbortController().signal
const add = (host: string, own: Partial<EndpointConfig> = {}): EndpointId =>
  expectOk(addEndpoint(bench.desk, configOf({ baseUrl: `http://${host}/v1`, ...own }), 'sk-fictional'))
const run = (id: EndpointId) => testEndpoint(bench.desk, id, never())
const entries = () => bench.ledger().filter(({ kind }) => kind.startsWith('endpoint-test'))

test('the canned note goes as a chart would, and the report says that codes and quotes came back', async () => {
  const server = await serve(ANSWER)
  const report = expectOk(await run(add(server.host)))
  expect(report).toMatchObject({ host: server.host, secure: false, hasKey: true, schemaMode: 'native' })
  expect(report.attempts).toMatchObject([{ schemaMode: 'native', failure: null, codes: 1, quoted: 1 }])
  const sent = JSON.parse(server.requests[0]?.body.toString() ?? '')
  expect(sent.messages.at(-1)).toEqual({ role: 'user', content: CANNED_NOTE })
})

test('the ledger has what was to go before it goes, and what came of it after, with the same sum', async () => {
  let before: string[] = []
  const server = await serve((res, req) => {
    before = bench.kinds()
    ANSWER(res, req)
  })
  const id = add(server.host)
  await run(id)
  expect(before.at(-1)).toBe('endpoint-test-intended')
  const [intended, tested] = entries()
  expect(intended).toMatchObject({
    objectId: id,
    detail: { host: server.host, model: 'local-coder', bytes: server.requests[0]?.body.length },
  })
  expect(tested).toMatchObject({ kind: 'endpoint-tested', objectId: id, detail: { outcome: 'answered', codes: 1 } })
  expect(tested?.detail.sha256).toBe(intended?.detail.sha256)
  expect(JSON.stringify(bench.ledger())).not.toContain('sk-fictional')
})

test('the modes are tried in turn until one is answered in the agreed form', async () => {
  const server = await serve(json('{"error":"no response_format"}', 400), json('{"choices":[{"message":{"content":"Sure!"}}]}'), ANSWER)
  const report = expectOk(await run(add(server.host)))
  expect(report.attempts).toMatchObject([
    { schemaMode: 'native', failure: 'endpoint-form-refused' },
    { schemaMode: 'tool', failure: expect.stringMatching(/^endpoint-(?:malformed|schema)$/) },
    { schemaMode: 'prompt-only', failure: null },
  ])
  expect(entries()).toHaveLength(6)
})

test.each([
  ['a key that is refused', () => serve(json('{}', 401)).then(({ host }) => host), 'endpoint-key-refused'],
  ['a model that is not there', () => serve(json('{}', 404)).then(({ host }) => host), 'endpoint-refused'],
  ['a server that is not there', deadHost, 'endpoint-unreachable'],
])('%s ends it at once, as no other mode would help', async (_, hostOf, failure) => {
  expect(expectOk(await run(add(await hostOf()))).attempts).toMatchObject([{ schemaMode: 'native', failure }])
})

test('the note holds nothing that any detector takes for an identifier', async () => {
  const found = await Promise.all(TOOLS.detectors.map((detector) => detector.detect({ text: CANNED_NOTE, facts: [] })))
  expect(found.flat()).toEqual([])
})

describe('for another computer', () => {
  const under = (sending: Partial<typeof STANDARD_SENDING>): Desk => ({
    ...bench.desk,
    person: bench.desk.person,
    policyInForce: () => ok({ policy: { ...STANDARD_POLICY, sending: { ...STANDARD_SENDING, ...sending } } } as never),
  })

  test('no terms are asked for, as the note is of no patient', async () => {
    const id = add('127.0.0.1:9', { baseUrl: `https://elsewhere.invalid/v1` })
    const report = expectOk(await testEndpoint(bench.desk, id, never()))
    expect(report.attempts).toMatchObject([{ failure: 'endpoint-unreachable' }])
  })

  test('how far the policy reaches is obeyed, and nothing leaves where it cannot be proved', async () => {
    const [here, elsewhere] = [add(await deadHost()), add('', { name: 'Elsewhere', baseUrl: 'https://elsewhere.invalid/v1' })]
    const no = { ok: false, error: 'policy-reach' }
    expect(await testEndpoint(under({ reach: 'on-this-computer' }), elsewhere, never())).toEqual(no)
    expect(await testEndpoint(under({ reach: 'built-in' }), here, never())).toEqual(no)
    const damaged: Desk = { ...bench.desk, person: bench.desk.person, policyInForce: () => err('policy-damaged') }
    expect(await testEndpoint(damaged, here, never())).toEqual({ ok: false, error: 'policy-damaged' })
    expect(entries()).toEqual([])
  })
})

test('is refused to whom no role allows it, as is the look round this computer', async () => {
  const coder: Desk = { ...bench.desk, person: { ...bench.desk.person, roles: ['coder'] } }
  const refused = { ok: false, error: 'role-missing' }
  expect(await testEndpoint(coder, add(await deadHost()), never())).toEqual(refused)
  expect(await findServers(coder, [])).toEqual(refused)
})

test('a stop ends it at once and is in the ledger', async () => {
  const own = new AbortController()
  const server = await serve(() => own.abort())
  expect(await testEndpoint(bench.desk, add(server.host), own.signal)).toEqual({ ok: false, error: 'cancelled' })
  expect(entries().at(-1)?.detail).toMatchObject({ outcome: 'cancelled' })
})
