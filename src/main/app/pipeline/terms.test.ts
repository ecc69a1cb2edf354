import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EndpointConfig } from '../../../shared/endpoint-config'
import { type ChartId, type EndpointId, newId } from '../../../shared/ids'
import { STANDARD_POLICY } from '../../../shared/policy/policy'
import { NO_ANSWER } from '../../../shared/terms'
import { LOCAL_ANSWERS, WHOLE_ANSWERS } from '../../../shared/testing/terms'
import { Bench, expectOk } from '../testing/bench'
import { CLEARER } from '../testing/chart'
import { addEndpoint, deskAt, VENDOR } from '../testing/remote'
import { clearChart, reopenChart } from './clearing'
import type { Desk } from './desk'
import { previewOutbound, sendChart } from './sending'
import { dueDiligenceOf, recordTerms, standingOf, termsDay, withdrawTerms } from './terms'

let bench: Bench
let now: string
const CLOCK = { platform: { now: () => new Date(now) } }

beforeEach(() => {
  now = '2026-03-02T08:00:00.000Z'
  bench = new Bench(CLOCK)
})
afterEach(() => bench.close())

const endpoint = (config: Partial<EndpointConfig> = {}): EndpointId => addEndpoint(bench, config)
const change = (id: EndpointId, config: Partial<EndpointConfig>) =>
  expectOk(bench.store.write((w) => w.endpoints.change({ id, config: { ...VENDOR, ...config }, changedAt: now }, null)))
const destination = (id: EndpointId | null, host = 'api.vendor.example:443') => ({
  id,
  kind: 'openai-compatible',
  baseUrl: `https://${host}/v1`,
  host,
  model: 'm-1',
})
const stateOf = (id: EndpointId) => dueDiligenceOf(bench.desk, destination(id))
const record = (id: EndpointId, answers = WHOLE_ANSWERS, basedOn = 0) => recordTerms(bench.desk, id, basedOn, answers)

const at = (id: EndpointId): Desk => deskAt(bench, id)

test('a record is kept revision by revision, and the ledger has its hash, its host and what was answered', () => {
  const id = endpoint()
  expectOk(record(id))
  expectOk(record(id, { ...WHOLE_ANSWERS, region: { ...NO_ANSWER, value: 'EU', source: 'page', read: '2026-03-02' } }, 1))
  const [second, first] = bench.store.read.terms.revisions(id)
  expect([first?.revision, first?.answers?.region?.value, second?.revision, second?.answers?.region?.value]).toEqual([1, 'US', 2, 'EU'])
  expect(first?.by.name).toBe('coder-1')
  expect(bench.last('terms-recorded')).toMatchObject({
    objectKind: 'endpoint',
    objectId: id,
    detail: { revision: 2, sha256: second?.sha256, host: 'api.vendor.example:443', reviewBy: '2026-12-31' },
  })
  expect(JSON.stringify(bench.ledger())).not.toMatch(/Lena|train models|vendor\.example\/terms/)
  for (const change of ["UPDATE endpoint_terms SET host = 'x'", 'DELETE FROM endpoint_terms'])
    expect(() => bench.db.exec(change)).toThrow(/append-only/)
})

test('somebody else’s revision is not written over, blanks are no answers, and only a lead records', () => {
  const id = endpoint()
  expectOk(record(id))
  expect(record(id)).toEqual({ ok: false, error: 'terms-changed' })
  expect(record(id, { owner: NO_ANSWER }, 1)).toEqual({ ok: false, error: 'terms-empty' })
  expect(record(newId<EndpointId>())).toEqual({ ok: false, error: 'endpoint-unknown' })
  const coder = { ...bench.desk, person: { ...bench.desk.person, roles: ['coder' as const] } }
  expect(recordTerms(coder, id, 1, WHOLE_ANSWERS)).toEqual({ ok: false, error: 'role-missing' })
  expect(withdrawTerms(coder, id, 'why')).toEqual({ ok: false, error: 'role-missing' })
  expect(bench.store.read.terms.revisions(id)).toHaveLength(1)
})

describe('the gate is told', () => {
  test('missing without a record, current with one, missing again for another address or vendor', () => {
    const id = endpoint()
    expect(stateOf(id)).toBe('missing')
    expectOk(record(id))
    expect(stateOf(id)).toBe('current')
    expect(dueDiligenceOf(bench.desk, destination(null))).toBe('missing')
    expect(dueDiligenceOf(bench.desk, destination(id, 'elsewhere.example:443'))).toBe('missing')
    change(id, { vendor: 'other' })
    expect(stateOf(id)).toBe('missing')
    change(id, { baseUrl: 'https://elsewhere.example/v1' })
    expect(stateOf(id)).toBe('missing')
    expect(dueDiligenceOf(bench.desk, destination(id, 'elsewhere.example:443'))).toBe('missing')
    change(id, {})
    expect(stateOf(id)).toBe('current')
  })

  test('missing once it is withdrawn, and current when it is recorded anew', () => {
    const id = endpoint()
    expect(withdrawTerms(bench.desk, id, 'why')).toEqual({ ok: false, error: 'terms-none' })
    expectOk(record(id))
    expect(withdrawTerms(bench.desk, id, ' ')).toEqual({ ok: false, error: 'reason-missing' })
    expectOk(withdrawTerms(bench.desk, id, 'The agreement with Vendor ended.'))
    expect(bench.last('terms-withdrawn').reason).toMatch(/^typed:/)
    expect(stateOf(id)).toBe('missing')
    expectOk(record(id, WHOLE_ANSWERS, 2))
    expect(stateOf(id)).toBe('current')
  })

  test('missing when what is recorded is not what the ledger vouches for', () => {
    const id = endpoint()
    expectOk(record(id))
    bench.db.exec(`
      DROP TRIGGER endpoint_terms_no_update;
      UPDATE endpoint_terms SET answers = json_set(answers, '$.review-by.value', '2031-12-31')`)
    expect(stateOf(id)).toBe('missing')
  })

  test('expired after its day, also when the clock is moved back', () => {
    const id = endpoint()
    expectOk(record(id))
    now = '2027-01-01T00:00:00.000Z'
    expect(stateOf(id)).toBe('expired')
    expectOk(bench.store.write((w) => void w.append({ kind: 'app-stop', detail: {} })))
    now = '2026-03-02T09:00:00.000Z'
    expectOk(bench.store.write((w) => void w.append({ kind: 'app-stop', detail: {} })))
    expect(termsDay(bench.desk)).toBe('2027-01-01')
    expect(stateOf(id)).toBe('expired')
  })

  test('that a server on this computer needs nothing, or its short form where the policy asks for it', () => {
    const local = { baseUrl: 'http://127.0.0.1:11434/v1', vendor: 'ollama' } as const
    const id = endpoint(local)
    const to = { ...destination(id, '127.0.0.1:11434'), baseUrl: local.baseUrl }
    const asking = {
      ...bench.desk,
      policy: () => ({ ...STANDARD_POLICY, terms: { ...STANDARD_POLICY.terms, loopback: 'asked' as const } }),
    }
    expect([dueDiligenceOf(bench.desk, to), dueDiligenceOf(asking, to)]).toEqual(['current', 'missing'])
    expectOk(record(id, LOCAL_ANSWERS))
    expect(dueDiligenceOf(asking, to)).toBe('current')
  })
})

describe('text goes to another computer', () => {
  const clear = (id: EndpointId, chart: ChartId) => clearChart(at(id), chart, CLEARER)

  test('only while its terms are in force: at clearance, and at the wire after they ended', async () => {
    const id = endpoint()
    const chart = await bench.reviewed()
    expect(await clear(id, chart)).toEqual({ ok: false, error: { code: 'due-diligence-missing' } })
    expectOk(record(id, { ...WHOLE_ANSWERS, 'training-use': { ...NO_ANSWER, value: 'permitted' } }))
    expect(await clear(id, chart)).toEqual({ ok: false, error: { code: 'due-diligence-forbids' } })
    expectOk(record(id, WHOLE_ANSWERS, 1))
    expectOk(await clear(id, chart))
    expect(expectOk(await previewOutbound(at(id), chart)).termsEnd).toBeUndefined()
    now = '2026-12-15T00:00:00.000Z'
    expect(expectOk(await previewOutbound(at(id), chart)).termsEnd).toEqual({ until: '2026-12-31', daysLeft: 16 })
    now = '2027-01-01T00:00:00.000Z'
    expect(await sendChart(at(id), chart, new AbortController().signal)).toEqual({ ok: false, error: 'due-diligence-expired' })
    expect(bench.last('outbound-blocked')).toMatchObject({ reason: 'due-diligence-expired', objectId: chart })
    expectOk(reopenChart(bench.desk, chart, 'again'))
    expect(await clear(id, chart)).toEqual({ ok: false, error: { code: 'due-diligence-expired' } })
  })

  test('by the standing that is also shown', () => {
    const id = endpoint()
    expectOk(record(id))
    now = '2026-12-15T00:00:00.000Z'
    const [shown] = bench.store.read.endpoints.list()
    expect(shown && standingOf(bench.desk, shown)).toMatchObject({ state: 'current', daysLeft: 16 })
  })
})
