import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ChartId, newId } from '../../../shared/ids'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { Bench, configOf, expectOk } from '../testing/bench'
import { CHART } from '../testing/chart'
import { sendUntilKilled } from '../testing/endpoints'
import { setBlindFirst } from './blind'
import { sendMany } from './bulk-sending'
import { addEndpoint, chooseCoder } from './endpoints'
import { resolveUnfinished, sendChart } from './sending'
import { sendInTurn } from './sending-queue'

let bench: Bench
let seen: string[]

beforeEach(() => {
  bench = new Bench()
  seen = []
})
afterEach(() => {
  bench.close()
  closeServers()
})

const take = (config: Parameters<typeof configOf>[0]): void => {
  expectOk(chooseCoder(bench.desk, expectOk(addEndpoint(bench.desk, configOf(config), ''))))
}

const work = (signal = new AbortController().signal) => ({
  signal,
  send: (id: ChartId, own: AbortSignal) => sendInTurn(bench.desk, id, own, null),
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

test('suggestions stay hidden where one codes first, as they do for one chart', async () => {
  expectOk(setBlindFirst(bench.desk, true, false))
  expect(expectOk(await sendMany(bench.desk, [await bench.cleared()], work())).sent).toBe(1)
  expect(bench.kinds()).toContain('suggestions-hidden')
})

test('nothing goes to an endpoint that the gate keeps shut, and it is said once', async () => {
  const id = await bench.cleared()
  take({ name: 'Elsewhere', baseUrl: 'https://coder.example.org' })
  expect(await sendMany(bench.desk, [id], work())).toEqual({ ok: false, error: 'due-diligence-missing' })
  expectOk(chooseCoder(bench.desk, 'off'))
  expect(await sendMany(bench.desk, [id], work())).toEqual({ ok: false, error: 'endpoint-off' })
  expect(bench.kinds()).not.toContain('outbound-intended')
  expect(bench.kinds()).not.toContain('outbound-blocked')
})

test('ends where the endpoint is changed while charts wait in line', async () => {
  const ids = [await bench.cleared(), await bench.cleared(`${CHART}Asthma.\n`)]
  const report = expectOk(
    await sendMany(bench.desk, ids, {
      ...work(),
      onProgress: (done: number) => void (done === 1 && take({ baseUrl: 'http://127.0.0.1:9/v1' })),
    }),
  )
  expect(report).toEqual({ sent: 1, refused: [{ code: 'bulk-coder-changed', charts: 1 }], left: 0 })
  expect(bench.status(ids[1] as ChartId)).toBe('cleared')
})

describe('to a server', () => {
  const ANSWER = json('{"choices":[{"message":{"content":"{\\"codes\\":[]}"}}]}')
  const four = async (): Promise<ChartId[]> => {
    const ids: ChartId[] = []
    for (const more of ['', 'Asthma.', 'Gout.', 'Migraine.']) ids.push(await bench.cleared(`${CHART}${more}\n`))
    return ids
  }

  test('so many are under way at once as its settings say, and each once', async () => {
    const ids = await four()
    let under = 0
    let most = 0
    const server = await serve((res, req) => {
      under += 1
      most = Math.max(most, under)
      setImmediate(() => {
        under -= 1
        ANSWER(res, req)
      })
    })
    take({ baseUrl: `http://${server.host}`, concurrency: 3 })
    expect(expectOk(await sendMany(bench.desk, ids, work()))).toEqual({ sent: 4, refused: [], left: 0 })
    expect(server.requests).toHaveLength(4)
    expect(most).toBeLessThanOrEqual(3)
    expect(seen.at(-1)).toBe('4/4')
  })

  test('a stop calls off what waits without a trace, and what is under way at once', async () => {
    const ids = await four()
    const own = new AbortController()
    const server = await serve(() => own.abort())
    take({ baseUrl: `http://${server.host}`, concurrency: 1 })
    expect(expectOk(await sendMany(bench.desk, ids, work(own.signal)))).toEqual({ sent: 0, refused: [], left: 4 })
    expect(server.requests).toHaveLength(1)
    expect(bench.kinds().filter((kind) => kind === 'outbound-intended')).toHaveLength(1)
  })

  test('what may have left before Chartroom was killed is not sent once more', async () => {
    const ids = (await four()).slice(0, 2)
    const server = await serve(ANSWER)
    take({ baseUrl: `http://${server.host}` })
    await sendUntilKilled(bench.desk, ids[0] as ChartId)
    bench.restart()
    expectOk(resolveUnfinished(bench.desk))
    const report = expectOk(await sendMany(bench.desk, ids, work()))
    expect(report).toEqual({ sent: 1, refused: [{ code: 'outbound-unsure', charts: 1 }], left: 0 })
    expect(server.requests).toHaveLength(1)
    expectOk(await sendChart(bench.desk, ids[0] as ChartId, new AbortController().signal))
  })
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
