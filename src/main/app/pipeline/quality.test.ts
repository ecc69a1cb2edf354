import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import type { QualityView } from '../../../shared/quality-views'
import type { Decision } from '../../../shared/views'
import { Bench, expectOk } from '../testing/bench'
import { CLEARER } from '../testing/chart'
import { reopenChart } from './clearing'
import { addByHand, decideCode } from './coding'
import type { Desk } from './desk'
import { finishChart } from './finishing'
import { type QualityAsked, qualityOf } from './quality'
import { qualityCsv } from './quality-csv'
import { sendChart } from './sending'
import { decisionsOf } from './view'

let bench: Bench
beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const ALL: QualityAsked = { by: 'coder', from: null, to: null }

async function figures(asked: Partial<QualityAsked> = {}, desk: Desk = bench.desk): Promise<QualityView> {
  return expectOk(await qualityOf(desk, { ...ALL, ...asked }, { signal: new AbortController().signal, onProgress: () => {} }))
}

/** Takes a chart to its signature; the first suggestion is rejected, a code by hand added, the others accepted. */
async function signed(name = CLEARER.name): Promise<ChartId> {
  const id = await bench.cleared()
  expectOk(await sendChart(bench.desk, id, new AbortController().signal))
  const clearance = bench.store.read.clearances.inForce(id)
  const chart = bench.store.read.charts.get(id)
  if (!clearance || !chart) throw new Error('not cleared')
  for (const [i, suggestionId] of decisionsOf(bench.desk, chart, clearance).waiting.entries()) {
    const decision: Decision = i === 0 ? { action: 'reject', reason: 'not treated today' } : { action: 'accept' }
    expectOk(decideCode(bench.desk, id, suggestionId, decision))
  }
  expectOk(addByHand(bench.desk, id, 'K21.9', { start: 0, end: 0 }))
  expectOk(finishChart(bench.desk, id, { ...CLEARER, name }, 'told apart on purpose'))
  return id
}

describe('quality figures', () => {
  test('count what was decided on signed charts, and nothing of the others', async () => {
    await signed()
    await bench.cleared()
    const { overall, rows } = await figures()
    expect(overall).toMatchObject({ charts: 1, rejected: 1, changed: 0 })
    expect(overall.accepted).toBeGreaterThan(0)
    expect(overall.override.of).toBe(overall.accepted + 1)
    expect(overall.byHand).toMatchObject({ hits: 1, of: overall.accepted + 1 })
    expect(rows.map((row) => row.label)).toEqual([CLEARER.name])
  })

  test('are cut by who signed and by the days asked for', async () => {
    await signed('Robin Vale')
    await signed('Ines Okoro')
    expect((await figures()).rows.map((row) => row.label)).toEqual(['Ines Okoro', 'Robin Vale'])
    expect((await figures({ from: '2026-03-03' })).overall.charts).toBe(0)
    expect((await figures({ from: '2026-03-02', to: '2026-03-02', by: 'month' })).rows.map((row) => row.label)).toEqual(['2026-03'])
  })

  test('forget a chart whose clearance was taken back', async () => {
    const id = await signed()
    expect((await figures()).overall.charts).toBe(1)
    expectOk(reopenChart(bench.desk, id, 'one more name'))
    expect((await figures()).overall.charts).toBe(0)
  })

  test('show a coder their own charts only', async () => {
    await signed('Robin Vale')
    await signed('Ines Okoro')
    const coder: Desk = { ...bench.desk, person: { ...bench.desk.person, name: 'Robin Vale', roles: ['coder'] } }
    expect((await figures({}, coder)).rows.map((row) => row.label)).toEqual(['Robin Vale'])
  })

  test('can be stopped', async () => {
    await signed()
    const stop = new AbortController()
    stop.abort()
    expect(await qualityOf(bench.desk, ALL, { signal: stop.signal, onProgress: () => {} })).toEqual({ ok: false, error: 'cancelled' })
  })

  test('as a table have a line for each row and one for all, every line as wide as the heading', async () => {
    await signed('Robin Vale')
    await signed('=cmd()')
    const lines = qualityCsv(await figures())
      .trimEnd()
      .split('\r\n')
    expect(lines).toHaveLength(4)
    expect(new Set(lines.map((line) => line.split('","').length)).size).toBe(1)
    expect(lines.some((line) => line.startsWith(`"'=cmd()"`))).toBe(true)
  })
})
