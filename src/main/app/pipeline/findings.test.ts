// A person's decisions about findings: what they change, and what the ledger says of them.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scrubbedSpan } from '../../../shared/align'
import type { ChartId, FindingId } from '../../../shared/ids'
import type { Category } from '../../../shared/safe-harbor'
import { restore } from '../../deidentify'
import { Bench, expectOk } from '../testing/bench'
import { CHART } from '../testing/chart'
import { loadChart } from './chart-state'
import { addFinding, addFromGate, keepAlike, keepFindings, relabelFinding, removeFinding, undoFinding } from './findings'

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

const VISITS = `Patient: Odalys Brandvold
MRN: 5550123

Seen with Larkspur in the morning. She asked for larkspur again.
At noon LARKSPUR came. Later Juniper came too.
`

/** The words of every finding of a category, as they stand in the scrubbed text. */
const tokensOf = (id: ChartId, category: Category): string[] =>
  expectOk(loadChart(bench.desk, id))
    .masked.segments.filter((s) => s.category === category)
    .map((s) => `${s.value} ${s.placeholder}`)

/** Marks each word once, as something nobody is sure of. */
async function withDoubts(): Promise<{ id: ChartId; idOf: (words: string) => FindingId }> {
  const id = await bench.reviewed(VISITS)
  const state = expectOk(loadChart(bench.desk, id))
  const hits = [...VISITS.matchAll(/larkspur|juniper/gi)].map(({ 0: words, index }) => {
    const { start, end } = scrubbedSpan(state.masked, { start: index, end: index + words.length })
    return { start, end, category: 'OTHER_ID' as const, why: 'a test' }
  })
  expectOk(addFromGate(bench.desk, state, hits))
  return {
    id,
    idOf: (words) => {
      const found = expectOk(loadChart(bench.desk, id)).review.findings.find((f) => VISITS.slice(f.start, f.end) === words)
      if (!found) throw new Error(`${words} is not marked`)
      return found.id
    },
  }
}

const undecided = (id: ChartId): string[] =>
  expectOk(loadChart(bench.desk, id))
    .review.findings.filter((f) => f.state === 'undecided')
    .map((f) => VISITS.slice(f.start, f.end))

test('keeping all that are alike decides the same words in any case, and nothing else, in one step', async () => {
  const { id, idOf } = await withDoubts()
  expect(undecided(id)).toEqual(['Larkspur', 'larkspur', 'LARKSPUR', 'Juniper'])
  expectOk(keepAlike(bench.desk, id, idOf('larkspur')))
  expect(undecided(id)).toEqual(['Juniper'])
  expect((bench.last('finding-kept').detail.findings as string[]).length).toBe(3)
  expectOk(undoFinding(bench.desk, id, 'undo'))
  expect(undecided(id)).toEqual(['Larkspur', 'larkspur', 'LARKSPUR', 'Juniper'])
})

test('another category gives another placeholder, numbered by appearance, and undo the old one', async () => {
  const { id, idOf } = await withDoubts()
  expect(tokensOf(id, 'OTHER_ID')).toEqual([
    'Larkspur [OTHER_ID_1]',
    'larkspur [OTHER_ID_1]',
    'LARKSPUR [OTHER_ID_1]',
    'Juniper [OTHER_ID_2]',
  ])
  expectOk(relabelFinding(bench.desk, id, idOf('larkspur'), 'FACILITY', true))
  expect(tokensOf(id, 'FACILITY')).toEqual(['Larkspur [FACILITY_1]', 'larkspur [FACILITY_1]', 'LARKSPUR [FACILITY_1]'])
  expect(tokensOf(id, 'OTHER_ID')).toEqual(['Juniper [OTHER_ID_1]'])
  expect(undecided(id)).toEqual(['Juniper'])
  expect(bench.last('finding-relabelled').detail).toMatchObject({ from: 'OTHER_ID', to: 'FACILITY' })
  const { chart, masked } = expectOk(loadChart(bench.desk, id))
  expect(restore(masked)).toBe(chart.text)
  expectOk(undoFinding(bench.desk, id, 'undo'))
  expect(tokensOf(id, 'FACILITY')).toEqual([])
  expectOk(undoFinding(bench.desk, id, 'redo'))
  expect(tokensOf(id, 'FACILITY')).toHaveLength(3)
})

test('the category of one place is changed alone, and the other places keep theirs', async () => {
  const { id, idOf } = await withDoubts()
  expectOk(relabelFinding(bench.desk, id, idOf('LARKSPUR'), 'NAME', false))
  expect(tokensOf(id, 'OTHER_ID')).toEqual(['Larkspur [OTHER_ID_1]', 'larkspur [OTHER_ID_1]', 'Juniper [OTHER_ID_2]'])
  expect(tokensOf(id, 'NAME').at(-1)).toMatch(/^LARKSPUR \[NAME_\d+\]$/)
})

test('the category it has already only decides it', async () => {
  const { id, idOf } = await withDoubts()
  expectOk(relabelFinding(bench.desk, id, idOf('Juniper'), 'OTHER_ID', false))
  expect(undecided(id)).toEqual(['Larkspur', 'larkspur', 'LARKSPUR'])
  expect(bench.kinds()).not.toContain('finding-relabelled')
})

test('taking all that are alike off leaves the others', async () => {
  const { id, idOf } = await withDoubts()
  expectOk(removeFinding(bench.desk, id, idOf('Larkspur'), 'a plant', true))
  expect(tokensOf(id, 'OTHER_ID')).toEqual(['Juniper [OTHER_ID_1]'])
})

test('what is not there can be neither kept nor given a category', async () => {
  const { id } = await withDoubts()
  const nobody = '00000000-0000-4000-8000-000000000000' as FindingId
  expect(keepAlike(bench.desk, id, nobody)).toEqual({ ok: false, error: 'finding-unknown' })
  expect(relabelFinding(bench.desk, id, nobody, 'NAME', true)).toEqual({ ok: false, error: 'finding-unknown' })
})
