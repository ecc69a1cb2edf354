import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ENDPOINT_DEFAULTS } from '../../../../shared/endpoint-config'
import { type EndpointId, newId } from '../../../../shared/ids'
import { dataFlow, type LiveState } from '../../../governance'
import { openLog } from '../../log'
import { Bench, expectOk } from '../../testing/bench'
import { IDENTIFIERS } from '../../testing/chart'
import { reopenChart } from '../clearing'
import { sendChart } from '../sending'
import { gatherLiveState } from './gather'
import { walkLedger } from './ledger'

let bench: Bench
beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} })
const gather = async (): Promise<LiveState> => expectOk(await gatherLiveState(bench.desk, quiet()))
const standings = (state: LiveState) => Object.fromEntries(dataFlow(state).map(({ id, standing }) => [id, standing]))
const send = async () => expectOk(await sendChart(bench.desk, await bench.cleared(), new AbortController().signal))

describe('records that were used as they should be', () => {
  test('answer all four questions with evidence', async () => {
    await send()
    const state = await gather()
    expect(state.ledger.requests).toMatchObject([{ breach: null, outcome: 'answered', host: null }])
    expect(state.chain).toEqual(bench.store.read.ledger.verify())
    expect(standings(state)).toEqual({ where: 'evidence', 'before-or-after': 'evidence', stored: 'evidence', training: 'evidence' })
  })

  test('hold nothing of a chart in what is gathered', async () => {
    await send()
    const told = JSON.stringify(await gather(), (_, value) => (value instanceof Map ? [...value] : value))
    for (const value of IDENTIFIERS) expect(told).not.toContain(value)
  })

  test('show an encrypted file that only its owner may read', async () => {
    const database = (await gather()).files.find(({ kind }) => kind === 'database')
    expect(database).toMatchObject({ name: 'chartroom.db', encrypted: true })
    if (process.platform !== 'win32') expect(database?.readableByOthers).toBe(false)
  })

  test('count every table of the file', async () => {
    await bench.reviewed()
    const { tables, charts } = await gather()
    expect(tables.find(({ table }) => table === 'chart_text')).toEqual({
      table: 'chart_text',
      rows: 1,
      holds: ['document-text', 'identifier', 'record'],
    })
    expect(charts).toEqual({ total: 1, byStatus: { review: 1 }, fromPackets: 0 })
  })
})

describe('what is not as it should be shows:', () => {
  test('a request of the table whose clearance the ledger does not know', async () => {
    await send()
    // As a program that went round the gate would have to write it.
    expectOk(
      bench.store.write((w) => {
        const { detail } = bench.last('outbound-intended')
        w.append({
          kind: 'outbound-intended',
          chartId: bench.store.read.charts.list()[0]?.id as never,
          detail: { ...detail, clearance: crypto.randomUUID(), outbound: crypto.randomUUID() } as never,
        })
      }),
    )
    const state = await gather()
    expect(state.ledger.requests.map(({ breach }) => breach)).toEqual([null, 'not-cleared'])
    expect(standings(state)['before-or-after']).toBe('exception')
  })

  test('a name that was changed in the tables after the clearance', async () => {
    await send()
    bench.db.exec("UPDATE clearance SET name = 'Somebody Else'")
    expect((await gather()).ledger.requests[0]?.breach).toBe('not-signed')
  })

  test('a server over the network without terms, and that sending there is refused', async () => {
    const id = newId<EndpointId>()
    const config = {
      ...ENDPOINT_DEFAULTS,
      name: 'Elsewhere',
      vendor: 'other',
      dialect: 'openai-compatible',
      baseUrl: 'https://api.example.org/v1',
      model: 'large',
    } as const
    expectOk(bench.store.write((w) => w.endpoints.add({ id, config, changedAt: '2026-03-02T08:00:00.000Z' }, '')))
    const state = await gather()
    expect(state.endpoints.slice(1)).toMatchObject([
      { id, host: 'api.example.org:443', reach: 'network', inUse: false, gate: 'due-diligence-missing' },
    ])
    const training = dataFlow(state).find(({ id }) => id === 'training')
    expect([training?.standing, training?.answer]).toEqual(['missing', 'Not answered for Elsewhere: sending there is refused.'])
  })

  test('a log with words in it that no entry can hold', async () => {
    const log = path.join(bench.folder, 'logs', 'chartroom.log')
    bench.restart({ platform: { around: { log, crashDumps: null, temp: bench.folder, runtime: null } } })
    const write = openLog(log, () => new Date())
    write({ event: 'bug', code: 'TypeError', where: ['at readCodes read-codes.ts:12:3'] })
    expect((await gather()).log).toEqual({ lines: 1, foreign: 0 })
    appendFileSync(log, `${JSON.stringify({ at: new Date().toISOString(), event: 'bug', code: 'Brandvold, admitted' })}\nnot JSON\n`)
    expect((await gather()).log).toEqual({ lines: 3, foreign: 2 })
  })

  test('temporary files and crash dumps, and nothing of other programs', async () => {
    const [temp, crashDumps] = [path.join(bench.folder, 'tmp'), path.join(bench.folder, 'dumps')]
    bench.restart({ platform: { around: { log: null, crashDumps, temp, runtime: null } } })
    for (const folder of [temp, path.join(crashDumps, 'new')]) mkdirSync(folder, { recursive: true })
    for (const file of [path.join(temp, 'chartroom-x'), path.join(temp, 'other'), path.join(crashDumps, 'new', 'a.dmp')])
      writeFileSync(file, '1234')
    expect((await gather()).folders).toEqual([
      { kind: 'crash-dumps', files: 1, bytes: 4 },
      { kind: 'temp', files: 1, bytes: 4 },
    ])
  })
})

describe('the walk over the ledger', () => {
  const walkIn = async (piece: number) => expectOk(await walkLedger(bench.store.read, { ...quiet(), piece })).chain

  test('comes to the verdict of the whole chain, however long its pieces are', async () => {
    const id = await bench.cleared()
    expectOk(reopenChart(bench.desk, id, 'again'))
    const whole = bench.store.read.ledger.verify()
    expect(whole.intact).toBe(true)
    for (const piece of [1, 2, 3, 7, 1000]) expect(await walkIn(piece)).toEqual(whole)
  })

  test.each<[string, string]>([
    ['a changed body', `UPDATE ledger SET body = replace(body, 'coder-1', 'coder-2') WHERE seq = 3`],
    ['an entry taken out', 'DELETE FROM ledger WHERE seq = 3'],
    ['a tail cut off', 'DELETE FROM ledger WHERE seq > 3'],
  ])('finds %s as the whole check does', async (_, damage) => {
    await bench.cleared()
    bench.db.exec(`PRAGMA foreign_keys = OFF; BEGIN; DROP TRIGGER ledger_no_update; DROP TRIGGER ledger_no_delete; ${damage}`)
    const whole = bench.store.read.ledger.verify()
    const walked = [await walkIn(1), await walkIn(2), await walkIn(1000)]
    bench.db.exec('ROLLBACK')
    expect(whole.intact).toBe(false)
    for (const verdict of walked) expect(verdict).toEqual(whole)
  })

  test('tells how far it is, and stops when told to', async () => {
    await bench.cleared()
    const own = new AbortController()
    const seen: number[] = []
    const stopped = await walkLedger(bench.store.read, {
      signal: own.signal,
      piece: 1,
      onProgress: (done) => {
        seen.push(done)
        if (done === 2) own.abort()
      },
    })
    expect([stopped, seen]).toEqual([{ ok: false, error: 'cancelled' }, [0, 1, 2]])
  })
})
