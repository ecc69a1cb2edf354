import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLedger } from './ledger-facts'
import { bodies, CHART, CLEARANCE, cleared, factsOf, intended, passed, STATEMENTS } from './testing/live-state'

const HASH = 'a'.repeat(64)
const OTHER = '00000000-0000-4000-8000-000000000002'
const breaches = (...events: Parameters<typeof factsOf>[0]) => factsOf(events).requests.map(({ breach }) => breach)

describe('a request is without a breach', () => {
  test('after a residual check and a clearance of the same text by a named person', () => {
    expect(breaches(passed(), cleared(), intended())).toEqual([null])
  })

  test('again after the chart was reopened and cleared anew', () => {
    const anew = { clearance: 'second' }
    const statements = new Map([...STATEMENTS, ['second', 'b'.repeat(64)]])
    const events = [passed(), cleared(), { kind: 'reopened', detail: { clearance: CLEARANCE } }, passed(), cleared(anew), intended(anew)]
    expect(factsOf(events, statements).requests[0]?.breach).toBeNull()
  })
})

describe('a request is a breach where', () => {
  test.each<[string, Parameters<typeof factsOf>[0], string]>([
    ['nothing was cleared', [passed(), intended()], 'not-cleared'],
    ['it stands before its clearance', [passed(), intended(), cleared()], 'not-cleared'],
    ['the clearance is another chart’s', [passed(), cleared(), { ...intended(), objectId: OTHER }], 'other-chart'],
    ['the clearance was withdrawn', [passed(), cleared(), { kind: 'reopened', detail: { clearance: CLEARANCE } }, intended()], 'withdrawn'],
    ['no check stands before the clearance', [cleared(), intended()], 'not-checked'],
    ['the check was of another text', [passed('f'.repeat(64)), cleared(), intended()], 'not-checked'],
    ['the check was of another chart', [{ ...passed(), objectId: OTHER }, cleared(), intended()], 'not-checked'],
    ['the statement is not that of the tables', [passed(), cleared({ statement: 'f'.repeat(64) }), intended()], 'not-signed'],
  ])('%s', (_, events, breach) => {
    expect(breaches(...events)).toEqual([breach])
  })

  test('the tables do not know the clearance', () => {
    expect(factsOf([passed(), cleared(), intended()], new Map()).requests[0]?.breach).toBe('not-signed')
  })
})

test('a request taken out of its place after the clearance is always a breach', () => {
  const events = [{ kind: 'app-start' }, passed(), cleared(), intended(), { kind: 'chart-finished' }]
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 }), (place) => {
      const [request] = events.slice(3, 4)
      const moved = [...events.slice(0, 3), ...events.slice(4)]
      moved.splice(place, 0, request as (typeof events)[number])
      expect(breaches(...moved)).toEqual(['not-cleared'])
    }),
  )
})

test('counts who was asked what, and what came of it', () => {
  const { requests } = factsOf([
    passed(),
    cleared(),
    intended({ outbound: 'one', host: 'api.example.org:443', endpoint: 'anthropic', loopback: false }),
    { kind: 'outbound-answered', detail: { outbound: 'one', retries: 2 } },
    intended({ outbound: 'two' }),
    { kind: 'outbound-failed', reason: 'endpoint-timeout', detail: { outbound: 'two' } },
    intended({ outbound: 'three' }),
  ])
  expect(requests.map(({ host, outcome, failure, retries }) => [host, outcome, failure, retries])).toEqual([
    ['api.example.org:443', 'answered', null, 2],
    [null, 'failed', 'endpoint-timeout', 0],
    [null, 'open', null, 0],
  ])
})

test('a packet of many charts is one export, and one with PHI is told from one without', () => {
  const packet = (own: object): Parameters<typeof factsOf>[0][number] => ({
    kind: 'packet-exported',
    detail: { sha256: HASH, bytes: 10, phi: false, packet: 'p1', charts: 2, ...own },
  })
  const { exports } = factsOf([
    packet({}),
    { ...packet({}), objectId: OTHER },
    packet({ packet: 'p2', phi: true, purpose: 'payer', charts: 1 }),
  ])
  expect(exports.map(({ charts, phi, purpose }) => [charts, phi, purpose])).toEqual([
    [2, false, null],
    [1, true, 'payer'],
  ])
})

test('what is replaced is counted in the clearances that are in force', () => {
  const second = { ...cleared({ clearance: 'x', counts: { NAME: 1 } }), objectId: OTHER }
  const facts = factsOf([passed(), cleared(), second, { kind: 'reopened', detail: { clearance: CLEARANCE } }])
  expect([facts.cleared, [...facts.replaced]]).toEqual([1, [['NAME', 1]]])
})

test('versions are told once each, with first and last use', () => {
  const ran = (version: string): Parameters<typeof factsOf>[0][number] => ({ kind: 'deid-run', detail: { versions: { rules: version } } })
  const { versions } = factsOf([ran('2'), ran('2'), ran('3')])
  const detectors = versions.filter(({ kind }) => kind === 'detector')
  expect(detectors.map(({ name, uses }) => [name, uses])).toEqual([
    ['rules 2', 2],
    ['rules 3', 1],
  ])
  expect(detectors[0]?.first).not.toBe(detectors[0]?.last)
})

test('reading in pieces comes to the same as reading at once', () => {
  const all = bodies(
    passed(),
    cleared(),
    intended(),
    { kind: 'lock', detail: { by: 'idle' } },
    { kind: 'query-copied', detail: { phi: true } },
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: all.length }), (cut) => {
      const reading = readLedger(STATEMENTS)
      for (const body of all.slice(0, cut)) reading.take(body)
      reading.facts()
      for (const body of all.slice(cut)) reading.take(body)
      const whole = readLedger(STATEMENTS)
      for (const body of all) whole.take(body)
      expect(reading.facts()).toEqual(whole.facts())
    }),
  )
})

test('an entry of a later version with nothing in it is counted and breaks nothing', () => {
  const facts = factsOf([{ kind: 'something-new' }, { kind: 'cleared' }, { kind: 'outbound-intended' }, { kind: 'deid-run' }])
  expect([facts.kinds.get('something-new'), facts.requests[0]?.breach, CHART.length]).toEqual([1, 'not-checked', 36])
})
