import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readEndpointSettings, saveEndpointSettings, viewOfEndpoint } from './endpoint-settings'
import { Bench, expectOk } from './testing/bench'

const LOCAL = { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8080/v1', model: 'local-coder' } as const
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const save = (wanted: Parameters<typeof saveEndpointSettings>[1]) => saveEndpointSettings(bench.desk, wanted)
const read = () => readEndpointSettings(bench.store)

test('the built-in coder is used until something else is set', () => {
  expect(read()).toEqual({ kind: 'built-in', baseUrl: '', model: '', key: '' })
  expect(expectOk(bench.desk.endpoint(null)).profile.kind).toBe('built-in')
})

test('settings count at once and after a restart; a window sees that there is a key, never the key', () => {
  expectOk(save({ ...LOCAL, key: ' sk-fictional ' }))
  expect(expectOk(bench.desk.endpoint(null)).profile).toMatchObject({ host: '127.0.0.1:8080', model: 'local-coder', loopback: true })
  bench.restart()
  expect(read()).toEqual({ ...LOCAL, key: 'sk-fictional' })
  expect(viewOfEndpoint(read())).toEqual({ ...LOCAL, hasKey: true, allowed: true })
  expect(JSON.stringify(bench.ledger())).not.toContain('sk-fictional')
})

describe('the key', () => {
  const key = () => read().key
  const noted = () => bench.last('settings-changed').detail.key

  test('stays when none is given, and goes when an empty one is', () => {
    expectOk(save({ ...LOCAL, key: 'k-1' }))
    expect(noted()).toBe('set')
    expectOk(save({ ...LOCAL, model: 'other' }))
    expect([key(), noted()]).toEqual(['k-1', 'kept'])
    expectOk(save({ ...LOCAL, key: '' }))
    expect([key(), noted()]).toEqual(['', 'removed'])
    expectOk(save(LOCAL))
    expect(noted()).toBe('none')
  })

  test('does not go along to another address', () => {
    expectOk(save({ ...LOCAL, key: 'k-1' }))
    expectOk(save({ ...LOCAL, baseUrl: 'http://127.0.0.1:9999/v1' }))
    expect([key(), noted()]).toEqual(['', 'removed'])
  })
})

test.each([
  ['no address', { ...LOCAL, baseUrl: '' }],
  ['no scheme', { ...LOCAL, baseUrl: '127.0.0.1:8080' }],
  ['plain http elsewhere', { ...LOCAL, baseUrl: 'http://coder.example.org' }],
  ['a key in the address', { ...LOCAL, baseUrl: 'https://user:secret@coder.example.org' }],
  ['no model', { ...LOCAL, model: '  ' }],
  ['a key that would write headers', { ...LOCAL, key: 'a\r\nhost: b' }],
])('%s is refused, and the old settings stay', (_, wanted) => {
  expectOk(save({ ...LOCAL, key: 'k-1' }))
  const before = bench.kinds()
  expect(save(wanted)).toEqual({ ok: false, error: 'endpoint-settings' })
  expect(read()).toEqual({ ...LOCAL, key: 'k-1' })
  expect(bench.kinds()).toEqual(before)
})

test('an address elsewhere can be set; only the gate decides what goes there', () => {
  expectOk(save({ ...LOCAL, baseUrl: 'https://coder.example.org/v1', key: '' }))
  expect(bench.last('settings-changed').detail).toMatchObject({ host: 'coder.example.org:443', endpoint: 'openai-compatible' })
})

test('settings that cannot be read any more count as the built-in coder', () => {
  for (const value of [{ kind: 'telepathy' }, 'x', null, { ...LOCAL, key: 7 }]) {
    bench.store.write((w) => w.settings.set('endpoint', value as never))
    expect(read().kind).toBe('built-in')
  }
})
