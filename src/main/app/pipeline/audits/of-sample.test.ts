import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditCaseId, ChartId, SampleId } from '../../../../shared/ids'
import { AUDITOR, as, CODER, marksOn, partyOf, refused, signedChart, typed, VISITS } from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { replaceUnit } from '../sampling/amending'
import { beginSample, type Design, drawNewSample, previewSample } from '../sampling/drawing'
import { viewOfSample } from '../sampling/view'
import { disputeMark, finishCase, releaseCase } from './disputing'
import { createAudit } from './making'
import { agreeWithRest, makeMark } from './marking'
import { errorsOfSample, isAudited } from './of-sample'
import { viewOfAudit } from './viewing'

let bench: Bench
let charts: ChartId[]
let sample: SampleId

beforeEach(async () => {
  bench = new Bench()
  charts = [await signedChart(bench, 'E11.9', 'I10'), await signedChart(bench, 'I10')]
  const design: Design = { filter: {}, plan: { kind: 'simple', size: 2, spares: 0 }, aiStated: false }
  expectOk(beginSample(bench.desk))
  const { sha256 } = expectOk(previewSample(bench.desk, design))
  const universe = { who: 'Dr. Ames', what: 'visits', when: 'first quarter' }
  const draw = { ...design, name: 'Quarter one', universe, seed: { origin: 'app' as const }, frameSha256: sha256 }
  sample = expectOk(drawNewSample(bench.desk, draw))
})
afterEach(() => bench.close())

const create = (of: readonly ChartId[], sampleId: SampleId | null = sample) =>
  createAudit(as(bench, AUDITOR), {
    templateId: VISITS,
    revision: 1,
    title: 'Of a sample',
    scope: '',
    sampleId,
    auditors: [],
    charts: of.map((chartId) => ({ chartId, coder: partyOf(CODER), provider: null })),
  })

test('an audit of a sample holds the sample’s charts and no other', async () => {
  const later = await signedChart(bench, 'I10')
  expect(create([...charts, later])).toEqual(refused('unit-not-drawn'))
  expect(create(charts, '00000000-0000-4000-8000-000000000000' as SampleId)).toEqual(refused('sample-unknown'))
  expect(isAudited(bench.desk, sample)).toBe(false)
  const audit = expectOk(create(charts))
  expect(expectOk(viewOfAudit(as(bench, AUDITOR), audit)).sampleId).toBe(sample)
  expect(isAudited(bench.desk, sample)).toBe(true)
  expect(bench.last('audit-created').detail).toMatchObject({ sample })
  // What is audited was drawn: no spare takes a chart's place any more.
  expect(replaceUnit(bench.desk, sample, charts[0] as ChartId, 'unreadable')).toEqual(refused('sample-audited'))
})

test('a sample’s errors are those of finished cases', () => {
  const [first, second] = expectOk(viewOfAudit(as(bench, AUDITOR), expectOk(create(charts)))).list.map(({ id }) => id) as [
    AuditCaseId,
    AuditCaseId,
  ]
  const desk = as(bench, AUDITOR)
  expectOk(makeMark(desk, first, null, typed({ verdict: 'delete', line: 2 })))
  for (const id of [first, second]) {
    expectOk(agreeWithRest(desk, id))
    expectOk(releaseCase(desk, id))
  }
  expect(errorsOfSample(bench.desk, sample).size).toBe(0)
  expectOk(finishCase(desk, second, ''))
  expect([...errorsOfSample(bench.desk, sample)]).toEqual([[charts[1], 0]])
  expect(expectOk(viewOfSample(bench.desk, sample)).results).toMatchObject([{ source: 'audit', units: 2, reviewed: 1, total: null }])
  const wrong = marksOn(bench, first).find(({ verdict }) => verdict === 'delete')
  expectOk(disputeMark(as(bench, CODER), first, wrong?.id as never, 'agree', ''))
  expectOk(finishCase(desk, first, ''))
  expect(errorsOfSample(bench.desk, sample)).toEqual(
    new Map([
      [charts[0], 1],
      [charts[1], 0],
    ]),
  )
})
