// What the ledger says of who added and who kept a finding.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Bench, expectOk } from '../testing/bench'
import { CHART } from '../testing/chart'
import { loadChart } from './chart-state'
import { addFinding, addFromGate, keepFindings } from './findings'

let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

test('the ledger credits a person only with what a person marked or kept', async () => {
  const id = await bench.reviewed()
  const start = CHART.indexOf('metformin')
  expectOk(addFinding(bench.desk, id, { start, end: start + 9 }, 'OTHER_ID', false))
  expect(bench.last('finding-added').detail).toMatchObject({ by: 'person' })
  const state = expectOk(loadChart(bench.desk, id))
  const at = state.masked.text.indexOf('hypertension')
  expectOk(addFromGate(bench.desk, state, [{ start: at, end: at + 12, category: 'NAME', why: 'a test' }]))
  expect(bench.last('finding-added').detail).toMatchObject({ by: 'gate' })
  const marked = expectOk(loadChart(bench.desk, id)).review.findings.filter((finding) => finding.state === 'undecided')
  const ids = marked.map((finding) => finding.id)
  expect(ids).toHaveLength(1)
  expectOk(keepFindings(bench.desk, id, ids, 'command-line'))
  expect(bench.last('finding-kept').detail).toMatchObject({ by: 'command-line' })
  expectOk(keepFindings(bench.desk, id, ids))
  expect(bench.last('finding-kept').detail).toMatchObject({ by: 'person' })
})
