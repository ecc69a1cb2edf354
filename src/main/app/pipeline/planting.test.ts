import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, SuggestionId } from '../../../shared/ids'
import type { Decision } from '../../../shared/views'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { finalCodes, type Suggestion } from '../../review'
import { Bench, expectOk } from '../testing/bench'
import { CLEARER } from '../testing/chart'
import { readChart, tableFor } from './chart-state'
import { decideCode } from './coding'
import { finishChart } from './finishing'
import { frameOf } from './packet-frame'
import { packetModelOf } from './packet-model'
import { setPlanting, sow, viewOfPlanting } from './planting'
import { qualityOf } from './quality'
import { sendChart } from './sending'
import { decisionsOf } from './view'

/** Chest pain is denied in the chart of the tests: proposed as such it shows as ruled out. */
const GIVEN = [
  { code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], score: 0.9 },
  { code: 'I10', assertion: 'affirmed', quotes: ['essential hypertension'], score: 0.8 },
  { code: 'I21.9', assertion: 'negated', quotes: ['metformin'], score: 0.1 },
]
let bench: Bench
let id: ChartId

beforeEach(async () => {
  const server = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes: GIVEN }) } }] })))
  bench = new Bench({ endpoint: { kind: 'openai-compatible', baseUrl: `http://${server.host}`, model: 'local', key: '' } })
  id = await bench.cleared()
  expectOk(setPlanting(bench.desk, 5))
})
afterEach(() => {
  bench.close()
  closeServers()
})

const at = () => {
  const clearance = bench.store.read.clearances.inForce(id)
  const chart = bench.store.read.charts.get(id)
  if (!clearance || !chart) throw new Error('not cleared')
  return { clearance, chart }
}
const state = () => decisionsOf(bench.desk, at().chart, at().clearance)
const codes = () => state().suggestions.map((s) => s.proposal.code)
const idOf = (code: string): SuggestionId => {
  const found = state().suggestions.find((s) => s.proposal.code === code)
  if (!found) throw new Error(`no suggestion ${code}`)
  return found.id
}

/** Sends without a window, so nothing is planted, then plants by a draw that always says yes. */
async function planted(): Promise<void> {
  expectOk(await sendChart(bench.desk, id, new AbortController().signal))
  const { clearance, chart } = at()
  const given: readonly Suggestion[] = bench.store.read.suggestions.of(clearance.id)
  const sown = sow(bench.desk, given, expectOk(tableFor(bench.desk, chart)), () => 0)
  const [error] = sown.suggestions.filter((s) => !given.includes(s))
  if (!error) throw new Error('nothing was planted')
  expectOk(
    bench.store.write((w) => {
      w.suggestions.insert({ ...error, chartId: id, clearanceId: clearance.id })
      sown.record(w, id, clearance.id)
    }),
  )
}
const decide = (code: string, decision: Decision) => expectOk(decideCode(bench.desk, id, idOf(code), decision))

describe('a planted error', () => {
  test('looks like any other suggestion, and hides the one that would give it away', async () => {
    await planted()
    const error = state().suggestions.find((s) => s.proposal.code === 'I21.9')
    expect(error).toMatchObject({ check: { status: 'valid' }, proposal: { assertion: 'affirmed' }, decision: null })
    expect(codes().filter((code) => code === 'I21.9')).toHaveLength(1)
    expect(state().waiting).toContain(idOf('I21.9'))
    expect(bench.last('suggestion-planted').detail).toEqual({ suggestion: idOf('I21.9'), code: 'I21.9', error: 'ruled-out' })
  })

  test('that is accepted is told, missed, and gone: no list can hold it', async () => {
    await planted()
    const suggestion = idOf('I21.9')
    expect(decide('I21.9', { action: 'accept' })).toEqual({ code: 'I21.9', outcome: 'missed', error: 'ruled-out' })
    expect(bench.last('planted-shown').detail).toEqual({ suggestion, outcome: 'missed' })
    expect(finalCodes(state()).map(({ code }) => code)).toEqual([])
    // The text's own word on it is back.
    expect(state().suggestions.find((s) => s.proposal.code === 'I21.9')?.proposal.assertion).toBe('negated')
  })

  test('that is rejected is caught', async () => {
    await planted()
    expect(decide('I21.9', { action: 'reject', reason: 'denied' })).toMatchObject({ outcome: 'caught' })
  })

  test('that is changed is caught, and the code put in its place stays as the coder’s own', async () => {
    await planted()
    expect(decide('I21.9', { action: 'change', code: 'K21.9', reason: 'reflux' })).toMatchObject({ outcome: 'caught' })
    expect(finalCodes(state())).toMatchObject([{ code: 'K21.9', origin: 'added' }])
  })

  test('leaves in no packet, not even while it is undecided', async () => {
    await planted()
    const model = expectOk(await packetModelOf(bench.desk, expectOk(readChart(bench.desk, id)), frameOf(bench.desk, [id])))
    expect(model.suggestions.map((s) => s.code).sort()).toEqual(['E11.9', 'I10'])
  })

  test('is counted in the figures of the signed chart, and nothing else of it', async () => {
    await planted()
    for (const code of ['I21.9', 'E11.9', 'I10']) decide(code, { action: 'accept' })
    expectOk(finishChart(bench.desk, id, CLEARER, 'as it is'))
    const asked = { by: 'coder', from: null, to: null } as const
    const view = expectOk(await qualityOf(bench.desk, asked, { signal: new AbortController().signal, onProgress: () => {} }))
    expect(view.overall).toMatchObject({ accepted: 2, planted: { hits: 0, of: 1 }, byHand: { hits: 0, of: 2 } })
  })

  test('is never planted where the rate is never, or without a window', async () => {
    expectOk(setPlanting(bench.desk, 0))
    expectOk(await sendChart(bench.desk, id, new AbortController().signal))
    const given = bench.store.read.suggestions.of(at().clearance.id)
    expect(sow(bench.desk, given, expectOk(tableFor(bench.desk, at().chart)), () => 0).suggestions).toBe(given)
    expect(bench.kinds()).not.toContain('suggestion-planted')
  })
})

describe('how often errors are planted', () => {
  test('is for a compliance lead to say, among the rates there are', () => {
    expect(viewOfPlanting(bench.desk)).toEqual({ oneIn: 5, maySet: true })
    expect(setPlanting(bench.desk, 3)).toEqual({ ok: false, error: 'request-invalid' })
    const coder = { ...bench.desk, person: { ...bench.desk.person, roles: ['coder'] as const } }
    expect(setPlanting(coder, 10)).toEqual({ ok: false, error: 'role-missing' })
    expect(viewOfPlanting(coder)).toEqual({ oneIn: 5, maySet: false })
  })

  test('is what is planted: about one in five', () => {
    const table = expectOk(bench.desk.codes.table(null))
    const given = [
      {
        id: 's-1' as SuggestionId,
        outboundId: 'o-1' as never,
        proposal: {
          system: 'ICD-10-CM',
          code: 'I21.9',
          title: '',
          score: 0.1,
          assertion: 'negated' as const,
          evidence: [{ start: 0, end: 4, text: 'pain' }],
          reason: '',
        },
        check: { status: 'valid' as const, title: '' },
      },
    ]
    const sown = Array.from({ length: 2000 }, () => sow(bench.desk, given, table).suggestions.length - 1).reduce((a, b) => a + b)
    expect(sown).toBeGreaterThan(300)
    expect(sown).toBeLessThan(500)
  })
})
