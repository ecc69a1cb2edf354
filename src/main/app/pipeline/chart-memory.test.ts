// That what main remembers of a chart is always what the store holds.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyUpdate } from '../../../shared/chart-update'
import type { ChartId } from '../../../shared/ids'
import type { ChartView } from '../../../shared/views'
import { Bench, expectOk } from '../testing/bench'
import { CHART } from '../testing/chart'
import { loadChart, readChart } from './chart-state'
import { clearChart } from './clearing'
import { addFinding, keepFindings, relabelFinding, removeFinding, undoFinding } from './findings'
import { scrubChart } from './importing'
import { type Told, tellChart, viewOfChart } from './view'

let bench: Bench
let id: ChartId

beforeEach(async () => {
  bench = new Bench()
  id = await bench.reviewed()
})
afterEach(() => bench.close())

const place = (words: string) => ({ start: CHART.indexOf(words), end: CHART.indexOf(words) + words.length })
const firstId = () => expectOk(loadChart(bench.desk, id)).review.findings[0]?.id as never

/** Every kind of edit, and both ways back. */
const STEPS: readonly (() => unknown)[] = [
  () => addFinding(bench.desk, id, place('metformin'), 'OTHER_ID', true),
  () => keepFindings(bench.desk, id, [firstId()]),
  () => relabelFinding(bench.desk, id, firstId(), 'FACILITY', true),
  () => removeFinding(bench.desk, id, firstId(), 'no identifier', true),
  () => undoFinding(bench.desk, id, 'undo'),
  () => undoFinding(bench.desk, id, 'redo'),
  () => undoFinding(bench.desk, id, 'undo'),
  () => addFinding(bench.desk, id, place('chest pain'), 'DATE', false),
]

test('after every step it is the same as read from the store alone', () => {
  for (const step of STEPS) {
    step()
    const { folding: _, ...remembered } = expectOk(loadChart(bench.desk, id))
    const { folding: __, ...read } = expectOk(readChart(bench.desk, id))
    expect(remembered).toEqual(read)
  }
})

test('what a window puts together from updates is after every step the chart as it stands', () => {
  let told: Told | null = null
  let held: ChartView | null = null
  for (const step of [() => undefined, ...STEPS]) {
    step()
    const telling: ReturnType<typeof tellChart> = tellChart(bench.desk, id, told, (told?.revision ?? 0) + 1)
    const { update, told: now } = expectOk(telling)
    expect(update.text === undefined).toBe(told !== null)
    told = now
    held = applyUpdate(held, update)
    expect({ ...held, revision: 1 }).toEqual(expectOk(viewOfChart(bench.desk, id)))
  }
})

test('a kept finding crosses alone', () => {
  const first = expectOk(tellChart(bench.desk, id, null, 1))
  expectOk(keepFindings(bench.desk, id, [firstId()]))
  const { update } = expectOk(tellChart(bench.desk, id, first.told, 2))
  expect(update.findings.set.map((mark) => [mark.id, mark.state])).toEqual([[firstId(), 'kept']])
  expect([update.text, update.removed, update.outbound, update.findings.gone]).toEqual([undefined, undefined, undefined, []])
})

test('an edit that another process wrote is seen at once', () => {
  loadChart(bench.desk, id)
  const runId = expectOk(loadChart(bench.desk, id)).run.id
  const gone = firstId()
  bench.store.write((w) => void w.findings.appendEdit(runId, { action: 'remove', findingIds: [gone], reason: 'elsewhere' }, 'now'))
  expect(expectOk(loadChart(bench.desk, id)).review.removed.map((f) => f.id)).toEqual([gone])
  expectOk(undoFinding(bench.desk, id, 'undo'))
  expect(expectOk(loadChart(bench.desk, id)).review.removed).toEqual([])
})

test('a chart that is scrubbed anew is not taken for the one before', async () => {
  loadChart(bench.desk, id)
  bench.store.write((w) => w.charts.setStatus(id, 'failed'))
  expectOk(await scrubChart(bench.desk, id, new AbortController().signal))
  expect(expectOk(loadChart(bench.desk, id)).run).toEqual(expectOk(readChart(bench.desk, id)).run)
})

test('what is cleared comes from the store, whatever is remembered', async () => {
  loadChart(bench.desk, id)
  bench.db.exec('DROP TRIGGER chart_text_no_update')
  bench.db.prepare('UPDATE chart_text SET text = text || ?').run('Seen by Dr. Odalys Brandvold.')
  const refused = await clearChart(bench.desk, id, { name: 'Robin Vale', credential: 'CPC' })
  expect(refused).toMatchObject({ ok: false, error: { code: 'residual-identifier' } })
})
