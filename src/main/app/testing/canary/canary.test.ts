import { afterEach, beforeEach, expect, test } from 'vitest'
import { DIALECTS } from '../../../../shared/endpoints'
import { closeServers } from '../../../endpoint/testing/servers'
import { Bench } from '../bench'
import { runCanary } from './canary'
import { canaryChart } from './charts'
import { DISGUISES } from './disguises'
import { leaksIn } from './oracle'
import { seeded } from './random'

let bench: Bench
beforeEach(() => {
  bench = new Bench()
})
afterEach(() => {
  bench.close()
  closeServers()
})

const CHARTS = 10

test('no planted value is in the bytes that a server gets, by any adapter', async () => {
  const { leaks, neverCleared, blocked, requests } = await runCanary(
    bench,
    Array.from({ length: CHARTS }, (_, i) => i + 1),
  )
  expect(leaks).toEqual([])
  expect({ neverCleared, blocked }).toEqual({ neverCleared: [], blocked: [] })
  expect(requests).toBeGreaterThanOrEqual(CHARTS * DIALECTS.length)
})

test.each(DISGUISES.map((disguise) => [disguise.name, disguise] as const))('the search sees a value that leaves %s', (_name, disguise) => {
  const values =
    disguise.of === 'digits' ? ['219-09-9999'] : disguise.of === 'letters' ? ['Odalys Fiskvold'] : ['219-09-9999', 'Odalys Fiskvold']
  for (const value of values) {
    const body = Buffer.from(JSON.stringify({ input: [`seen ${disguise.dress(value, seeded(7))} today`] }))
    const planted = { value, kind: /\d/.test(value) ? 'number' : 'name', disguise: disguise.name } as const
    expect(leaksIn({ url: '/v1', headers: {}, body }, [planted])).toHaveLength(1)
  }
})

test('a chart is the same for the same seed, and another for another', () => {
  expect(canaryChart(5)).toEqual(canaryChart(5))
  expect(canaryChart(5).text).not.toBe(canaryChart(6).text)
})
