import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChartId, newId } from '../../../shared/ids'
import { Bench, configOf, expectOk } from '../testing/bench'
import { CHART } from '../testing/chart'
import { sendMany } from './bulk-sending'
import { addEndpoint, useEndpoint } from './endpoints'
import { sendChart } from './sending'

let bench: Bench
let seen: string[]

beforeEach(() => {
  bench = new Bench()
  seen = []
})
afterEach(() => bench.close())

const takeServer = (): void => {
  expectOk(useEndpoint(bench.desk, expectOk(addEndpoint(bench.desk, configOf({ baseUrl: 'http://127.0.0.1:9/v1' }), ''))))
}

const work = (signal = new AbortController().signal) => ({
  signal,
  send: (id: ChartId, own: AbortSignal) => sendChart(bench.desk, id, own),
  onProgress: (done: number, total: number) => void seen.push(`${done}/${total}`),
})

test('every cleared chart gets its suggestions by the step that one by hand takes; the others are counted with why', async () => {
  const cleared = [await bench.cleared(), await bench.cleared(`${CHART}Asthma.\n`)]
  const reviewed = await bench.reviewed(`${CHART}Gout.\n`)
  const gone = newId<ChartId>()
  const report = expectOk(await sendMany(bench.desk, [...cleared, reviewed, gone], work()))
  expect(report).toEqual({
    sent: 2,
    refused: [
      { code: 'chart-state', charts: 1 },
      { code: 'chart-unknown', charts: 1 },
    ],
    left: 0,
  })
  expect(cleared.map((id) => bench.status(id))).toEqual(['coding', 'coding'])
  expect(bench.status(reviewed)).toBe('review')
  expect(bench.kinds().filter((kind) => kind === 'outbound-intended' || kind === 'outbound-answered')).toHaveLength(4)
  expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4'])
})

test('nothing goes to a server, whose bytes a person must have seen', async () => {
  const id = await bench.cleared()
  takeServer()
  expect(await sendMany(bench.desk, [id], work())).toEqual({ ok: false, error: 'bulk-not-built-in' })
  expect(bench.kinds()).not.toContain('outbound-intended')
})

test('ends where the settings change while charts wait in line', async () => {
  const ids = [await bench.cleared(), await bench.cleared(`${CHART}Asthma.\n`)]
  const report = expectOk(await sendMany(bench.desk, ids, { ...work(), onProgress: takeServer }))
  expect(report).toEqual({ sent: 1, refused: [{ code: 'bulk-not-built-in', charts: 1 }], left: 0 })
  expect(bench.status(ids[1] as ChartId)).toBe('cleared')
})

test('a stop leaves what is still in line as it was', async () => {
  const ids = [await bench.cleared(), await bench.cleared(`${CHART}Asthma.\n`), await bench.cleared(`${CHART}Gout.\n`)]
  const own = new AbortController()
  const report = expectOk(await sendMany(bench.desk, ids, { ...work(own.signal), onProgress: () => own.abort() }))
  expect(report).toEqual({ sent: 1, refused: [], left: 2 })
  expect(ids.map((id) => bench.status(id))).toEqual(['coding', 'cleared', 'cleared'])
})

test('is refused to whom no role allows it', async () => {
  const nobody = { ...bench.desk, person: { ...bench.desk.person, roles: [] } }
  expect(await sendMany(nobody, [], work())).toEqual({ ok: false, error: 'role-missing' })
})
