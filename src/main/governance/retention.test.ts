import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GONE_BEFORE, RETAINED_KINDS, RETENTION_PRESETS, type RetentionPolicy, STANDARD_RETENTION } from '../../shared/policy/retention'
import { takenFrom } from '../../shared/purge-rules'
import { plusDays } from '../../shared/worklist-filter'
import { kindsLeft, obstacleOf, type RetainedChart, reckonedDay, standingsOf } from './index'

const FINISHED: RetainedChart = {
  status: 'finished',
  finishedAt: '2026-01-10T09:00:00.000Z',
  touchedAt: '2026-05-01T09:00:00.000Z',
  opened: false,
  cleared: true,
  sent: true,
  unfinished: false,
  inOpenAudit: false,
  gone: [],
}
const policy = (own: Partial<RetentionPolicy>): RetentionPolicy => ({ ...STANDARD_RETENTION, ...own })

test('counts from the day a chart was finished, and from its last touch where it was not', () => {
  const rules = policy({ 'original-text': 30 })
  expect(standingsOf(FINISHED, rules, '2026-02-08')[0]).toEqual({ kind: 'original-text', rule: 'not-yet', on: '2026-02-09' })
  expect(standingsOf(FINISHED, rules, '2026-02-09')[0]).toEqual({ kind: 'original-text', rule: 'due', on: '2026-02-09' })
  const open = { ...FINISHED, finishedAt: null, status: 'coding' } as const
  expect(standingsOf(open, rules, '2026-02-09')[0]).toEqual({ kind: 'original-text', rule: 'not-yet', on: '2026-05-31' })
})

test('without a time nothing is ever due by itself, and a person may purge by hand', () => {
  expect(standingsOf(FINISHED, STANDARD_RETENTION, '2099-01-01').map(({ rule }) => rule)).toEqual(Array(4).fill('by-hand'))
})

test('what goes only after another waits for it', () => {
  const rules = policy({ 'original-text': 90, 'cleared-text': 10 })
  expect(standingsOf(FINISHED, rules, '2026-02-01').slice(0, 2)).toEqual([
    { kind: 'original-text', rule: 'not-yet', on: '2026-04-10' },
    { kind: 'cleared-text', rule: 'not-yet', on: '2026-04-10' },
  ])
  const gone = { ...FINISHED, gone: ['original-text'] } as const
  expect(standingsOf(gone, rules, '2026-02-01')[0]).toMatchObject({ kind: 'cleared-text', rule: 'due' })
})

test('a chart that came with a packet goes as a whole, one that was never cleared has no cleared text', () => {
  expect(kindsLeft({ ...FINISHED, opened: true })).toEqual(['opened-packet'])
  expect(kindsLeft({ ...FINISHED, cleared: false, sent: false })).toEqual(['original-text', 'review'])
})

test('takes what has to go before along, and nothing whose time has not come', () => {
  const by = standingsOf(FINISHED, STANDARD_RETENTION, '2026-02-01')
  expect(takenFrom(by, ['cleared-text'])).toEqual({ kinds: ['original-text', 'cleared-text'], rule: 'by-hand' })
  expect(takenFrom(by, ['outbound'])).toEqual({ kinds: ['outbound'], rule: 'by-hand' })
  const rules = policy({ 'original-text': 10, review: 2192 })
  const standings = standingsOf(FINISHED, rules, '2026-02-01')
  expect(takenFrom(standings, ['original-text'])).toEqual({ kinds: ['original-text'], rule: 'due' })
  expect(takenFrom(standings, ['review'])).toEqual({ kinds: ['original-text', 'cleared-text'], rule: 'by-hand' })
  expect(takenFrom(standingsOf(FINISHED, policy({ outbound: 9000 }), '2026-02-01'), ['outbound'])).toBeNull()
})

test('a clock set back makes nothing younger', () => {
  expect(reckonedDay('2020-01-01', '2026-03-02T08:00:00.000Z')).toBe('2026-03-02')
  expect(reckonedDay('2026-03-03', '2026-03-02T08:00:00.000Z')).toBe('2026-03-03')
  expect(reckonedDay('2026-03-03', '')).toBe('2026-03-03')
})

test('says what stands in the way', () => {
  expect(obstacleOf(FINISHED)).toBeNull()
  expect(obstacleOf({ ...FINISHED, status: 'scrubbing' })).toBe('scrubbing')
  expect(obstacleOf({ ...FINISHED, unfinished: true })).toBe('sending')
  expect(obstacleOf({ ...FINISHED, inOpenAudit: true })).toBe('audit-open')
})

const days = fc.option(fc.integer({ min: 1, max: 4000 }), { nil: null })
const anyPolicy = fc.record({ 'original-text': days, 'cleared-text': days, outbound: days, review: days, 'opened-packet': days })

test('no purge takes a kind before its own time, or before what it rests on is gone', () => {
  fc.assert(
    fc.property(
      anyPolicy,
      fc.integer({ min: 0, max: 5000 }),
      fc.subarray([...RETAINED_KINDS]),
      fc.subarray([...RETAINED_KINDS].slice(0, 4)),
      fc.boolean(),
      (rules, age, asked, gone, opened) => {
        const chart = { ...FINISHED, opened, gone }
        const today = plusDays('2026-01-10', age)
        const taken = takenFrom(standingsOf(chart, rules, today), asked)
        for (const kind of taken?.kinds ?? []) {
          const least = rules[kind]
          expect(least === null || age >= least).toBe(true)
          for (const before of GONE_BEFORE[kind])
            expect(gone.includes(before) || taken?.kinds.includes(before) || !kindsLeft(chart).includes(before)).toBe(true)
          expect(gone).not.toContain(kind)
        }
        expect(taken?.rule === 'by-hand').toBe(taken?.kinds.some((kind) => rules[kind] === null) ?? false)
      },
    ),
    { numRuns: 500 },
  )
})

test('no preset keeps evidence for less than six years, or a text without identifiers for less than the original', () => {
  for (const { retention } of RETENTION_PRESETS) {
    const reach = (kind: keyof RetentionPolicy): number => retention[kind] ?? Number.POSITIVE_INFINITY
    expect(reach('review')).toBeGreaterThanOrEqual(6 * 365)
    expect(reach('outbound')).toBeGreaterThanOrEqual(6 * 365)
    expect(reach('cleared-text')).toBeGreaterThanOrEqual(reach('original-text'))
  }
})
