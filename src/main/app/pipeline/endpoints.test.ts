import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EndpointConfig } from '../../../shared/endpoint-config'
import { type EndpointId, newId } from '../../../shared/ids'
import { selfSigned } from '../../endpoint/testing/certificate'
import { inUse } from '../endpoints'
import { Bench, configOf, expectOk } from '../testing/bench'
import { addEndpoint, changeEndpoint, chooseCoder, removeEndpoint, viewOfEndpoints } from './endpoints'

const LOCAL = configOf({ baseUrl: 'http://127.0.0.1:8080/v1' })
const ELSEWHERE = configOf({ name: 'Elsewhere', baseUrl: 'https://coder.example.org/v1' })
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const add = (config: EndpointConfig, key = '') => expectOk(addEndpoint(bench.desk, config, key))
const keyOf = (id: EndpointId) => bench.store.read.endpoints.keyOf(id)
const refused = (error: string) => ({ ok: false, error })

test('the built-in coder is used until something else is chosen', () => {
  expect(inUse(bench.store.read)).toBe('built-in')
  expect(expectOk(bench.desk.endpoint(null)).profile.kind).toBe('built-in')
})

test('several stand side by side; the one chosen counts at once and after a restart, with its own settings', () => {
  const [local, other] = [add(LOCAL, ' sk-fictional '), add(ELSEWHERE)]
  expect(bench.desk.endpoints().map(({ id, config }) => [id, config])).toEqual([
    [local, LOCAL],
    [other, ELSEWHERE],
  ])
  expectOk(chooseCoder(bench.desk, local))
  bench.restart()
  expect(expectOk(bench.desk.endpoint(null)).profile).toMatchObject({ id: local, host: '127.0.0.1:8080', model: 'local-coder' })
  expect(bench.desk.coder()).toMatchObject({ key: 'sk-fictional' })
  expectOk(chooseCoder(bench.desk, other))
  expect(expectOk(bench.desk.endpoint(null)).profile).toMatchObject({ id: other, host: 'coder.example.org:443', loopback: false })
  expectOk(chooseCoder(bench.desk, 'off'))
  expect(bench.desk.endpoint(null)).toEqual(refused('endpoint-off'))
})

test('a window sees that there is a key and never the key; nor does the ledger', async () => {
  add(LOCAL, 'sk-fictional')
  const view = await viewOfEndpoints(bench.desk)
  expect(view).toMatchObject({ inUse: 'built-in', refusal: null, list: [{ hasKey: true, loopback: true, refusal: null }] })
  expect(JSON.stringify([view, bench.ledger()])).not.toContain('sk-fictional')
})

test('every change is in the ledger by ids, host and model, and what became of the key', () => {
  const id = add(LOCAL, 'k-1')
  expectOk(changeEndpoint(bench.desk, id, { ...LOCAL, model: 'other', schemaMode: 'prompt-only' }, null))
  expectOk(chooseCoder(bench.desk, id))
  expectOk(chooseCoder(bench.desk, id))
  expectOk(removeEndpoint(bench.desk, id))
  const seen = bench.ledger().map(({ kind, objectId, detail }) => ({ kind, objectId, ...detail }))
  const known = { objectId: id, name: 'Ward/server', host: '127.0.0.1:8080', vendor: 'other', dialect: 'openai-compatible' }
  expect(seen).toEqual([
    { kind: 'endpoint-added', ...known, model: 'local-coder', schemaMode: 'native', certificates: 0, proxy: false, key: 'set' },
    { kind: 'endpoint-changed', ...known, model: 'other', schemaMode: 'prompt-only', certificates: 0, proxy: false, key: 'kept' },
    { kind: 'endpoint-chosen', objectId: null, endpoint: id },
    { kind: 'endpoint-chosen', objectId: null, endpoint: 'built-in' },
    { kind: 'endpoint-removed', objectId: id, name: 'Ward/server', key: 'removed' },
  ])
})

test('one that is removed is gone with its key, and the built-in coder is in use where it was', () => {
  const id = add(LOCAL, 'k-1')
  expectOk(chooseCoder(bench.desk, id))
  expectOk(removeEndpoint(bench.desk, id))
  expect([bench.desk.endpoints(), keyOf(id), inUse(bench.store.read)]).toEqual([[], '', 'built-in'])
  const gone = refused('endpoint-unknown')
  expect([removeEndpoint(bench.desk, id), changeEndpoint(bench.desk, id, LOCAL, null), chooseCoder(bench.desk, id)]).toEqual([
    gone,
    gone,
    gone,
  ])
})

describe('the key', () => {
  const noted = () => bench.last('endpoint-changed').detail.key

  test('stays when none is given, is replaced by another, and goes when an empty one is', () => {
    const id = add(LOCAL, 'k-1')
    for (const [given, key, fate] of [
      [null, 'k-1', 'kept'],
      ['k-2', 'k-2', 'set'],
      ['', '', 'removed'],
      [null, '', 'none'],
    ] as const) {
      expectOk(changeEndpoint(bench.desk, id, LOCAL, given))
      expect([keyOf(id), noted()]).toEqual([key, fate])
    }
  })

  test.each(['http://127.0.0.1:9999/v1', 'https://127.0.0.1:8080/v1', 'http://localhost:8080/v1'])('does not go along to %s', (baseUrl) => {
    const id = add(LOCAL, 'k-1')
    expectOk(changeEndpoint(bench.desk, id, { ...LOCAL, baseUrl }, null))
    expect([keyOf(id), noted()]).toEqual(['', 'removed'])
  })

  test('goes along to another path of its host', () => {
    const id = add(LOCAL, 'k-1')
    expectOk(changeEndpoint(bench.desk, id, { ...LOCAL, baseUrl: 'http://127.0.0.1:8080/v2' }, null))
    expect(keyOf(id)).toBe('k-1')
  })
})

const { cert, key } = selfSigned('127.0.0.1')

test.each<[string, Partial<EndpointConfig>, string, string]>([
  ['no address', { baseUrl: ' ' }, '', 'endpoint-address'],
  ['no scheme', { baseUrl: '127.0.0.1:8080' }, '', 'endpoint-address'],
  ['plain http elsewhere', { baseUrl: 'http://coder.example.org' }, '', 'endpoint-address'],
  ['a key in the address', { baseUrl: 'https://user:secret@coder.example.org' }, '', 'endpoint-address'],
  ['no model', { model: ' ' }, '', 'endpoint-model'],
  ['no name', { name: ' ' }, '', 'endpoint-name'],
  ['a name that another has', { name: 'elsewhere ' }, '', 'endpoint-name-taken'],
  ['a path that leads up', { path: '/v1/../admin' }, '', 'endpoint-path'],
  ['a path with a query', { path: '/chat?user=1' }, '', 'endpoint-path'],
  ['a key that would write headers', {}, 'a\r\nhost: b', 'endpoint-key'],
  ['a proxy for this computer', { proxy: 'http://proxy.example.org:3128' }, '', 'endpoint-proxy'],
  ['a proxy with a password', { baseUrl: 'https://coder.example.org', proxy: 'http://a:b@proxy.example.org:3128' }, '', 'endpoint-proxy'],
  ['a certificate that is none', { ca: 'trust me' }, '', 'endpoint-ca'],
  ['a broken certificate', { ca: cert.replace(/[A-Za-z]{20}/, 'AAAA') }, '', 'endpoint-ca'],
  ['a private key for a certificate', { ca: `${cert}\n${key}` }, '', 'endpoint-ca'],
])('%s is refused, and the old settings stay', (_, change, secret, code) => {
  add(ELSEWHERE)
  const id = add(LOCAL, 'k-1')
  const before = bench.kinds()
  expect(changeEndpoint(bench.desk, id, { ...LOCAL, ...change }, secret || null)).toEqual(refused(code))
  expect(addEndpoint(bench.desk, { ...configOf({ name: 'third', baseUrl: LOCAL.baseUrl }), ...change }, secret)).toEqual(refused(code))
  expect(bench.desk.endpoints().map(({ config }) => config)).toEqual([ELSEWHERE, LOCAL])
  expect([keyOf(id), bench.kinds()]).toEqual(['k-1', before])
})

test('an address elsewhere can be set up and chosen; the list says that the gate lets nothing go there', async () => {
  expectOk(chooseCoder(bench.desk, add(ELSEWHERE)))
  expect(await viewOfEndpoints(bench.desk)).toMatchObject({
    refusal: 'due-diligence-missing',
    list: [{ host: 'coder.example.org:443', loopback: false, refusal: 'due-diligence-missing' }],
  })
})

test('certificates are shown by subject and end', async () => {
  add({ ...ELSEWHERE, ca: `The ward's own:\n${cert}` })
  const [{ certificates = [] } = {}] = (await viewOfEndpoints(bench.desk)).list
  expect(certificates).toEqual([{ subject: 'CN=127.0.0.1', until: expect.stringMatching(/^\d{4}-/), expired: false }])
  expect(bench.last('endpoint-added').detail).toMatchObject({ certificates: 1 })
})

test('is refused to whom no role allows it', () => {
  const id = add(LOCAL)
  const coder = { ...bench.desk, store: bench.store, person: { ...bench.desk.person, roles: ['coder' as const] } }
  expect([
    addEndpoint(coder, ELSEWHERE, ''),
    changeEndpoint(coder, id, LOCAL, null),
    removeEndpoint(coder, id),
    chooseCoder(coder, id),
  ]).toEqual(Array(4).fill(refused('role-missing')))
})

test('a setting that cannot be read, or names what is not there, counts as the built-in coder', () => {
  for (const value of [{ kind: 'telepathy' }, 'x', null, newId<EndpointId>()]) {
    bench.store.write((w) => w.settings.set('endpoint', value))
    expect(inUse(bench.store.read)).toBe('built-in')
  }
})
