import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditCaseId, ChartId } from '../../../../shared/ids'
import { AUDITOR, as, CODER, caseAs, LEAD, madeAudit, partyOf, refused, SECOND, signedChart, VISITS } from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { CLEARER } from '../../testing/chart'
import { reopenChart } from '../clearing'
import { auditModelOf } from './audit-model'
import { createAudit } from './making'
import { viewOfAudit, viewOfAudits, viewOfCaseText } from './viewing'

let bench: Bench
let chart: ChartId

beforeEach(async () => {
  bench = new Bench()
  chart = await signedChart(bench, 'E11.9', 'I10')
})
afterEach(() => bench.close())

describe('an audit is made', () => {
  test('of the codes as they were signed, each case with its number, its coder and its auditor', () => {
    const { audit, cases } = madeAudit(bench, VISITS, [chart])
    const view = expectOk(viewOfAudit(as(bench, AUDITOR), audit))
    expect(view).toMatchObject({ title: 'First quarter', cases: 1, stages: { draft: 1 }, signed: null, maySign: false, forYou: 1 })
    expect(view.list).toMatchObject([{ number: 1, coder: partyOf(CODER), auditor: partyOf(AUDITOR), ownWork: false, codes: 2 }])
    const one = caseAs(bench, AUDITOR, cases[0] as AuditCaseId)
    expect(one.coded).toMatchObject([
      { line: 1, code: 'E11.9', principal: true },
      { line: 2, code: 'I10', principal: false },
    ])
    expect(one.unmarked).toEqual([1, 2])
    expect(bench.last('audit-created')).toMatchObject({
      objectKind: 'audit',
      objectId: audit,
      detail: { cases: 1, ownWork: 0, blind: false },
    })
  })

  test('keeps the signed list and its text, though the chart is opened again', async () => {
    const { cases } = madeAudit(bench, VISITS, [chart])
    const before = expectOk(viewOfCaseText(as(bench, AUDITOR), cases[0] as AuditCaseId))
    expectOk(reopenChart(bench.desk, chart, 'a late document'))
    expect(caseAs(bench, AUDITOR, cases[0] as AuditCaseId).coded).toHaveLength(2)
    expect(expectOk(viewOfCaseText(as(bench, AUDITOR), cases[0] as AuditCaseId))).toEqual(before)
    expect(before.text).not.toContain('Brandvold')
  })

  test('of signed charts only, each once, and by an auditor only', async () => {
    const open = await bench.cleared()
    const order = { templateId: VISITS, revision: 1, title: 'An audit', scope: '', sampleId: null, auditors: [] }
    const charts = [chart, open].map((chartId) => ({ chartId, coder: partyOf(CODER), provider: null }))
    const desk = as(bench, AUDITOR)
    expect(createAudit(desk, { ...order, charts })).toEqual(refused({ code: 'chart-unsigned', count: 1 }))
    expect(createAudit(desk, { ...order, charts: [...charts, ...charts] })).toEqual(refused('chart-twice'))
    expect(createAudit(as(bench, CODER), { ...order, charts })).toEqual(refused('role-missing'))
    expect(createAudit(desk, { ...order, charts, revision: 7 })).toEqual(refused('template-unknown'))
    expect(createAudit(desk, { ...order, charts, auditors: [partyOf(CODER)] })).toEqual(refused('role-missing'))
    expect(viewOfAudits(desk)).toEqual([])
  })

  test('and dealt in turn, never to who coded the chart', async () => {
    const charts = [chart, await signedChart(bench, 'I10'), await signedChart(bench, 'I10')]
    const order = { templateId: VISITS, revision: 1, title: 'An audit', scope: '', sampleId: null }
    const coders = [AUDITOR, CODER, CODER]
    const audit = expectOk(
      createAudit(as(bench, AUDITOR), {
        ...order,
        auditors: [partyOf(AUDITOR), partyOf(SECOND)],
        charts: charts.map((chartId, i) => ({ chartId, coder: partyOf(coders[i] ?? CODER), provider: 'Ingrid Halloway, MD' })),
      }),
    )
    const { list } = expectOk(viewOfAudit(as(bench, LEAD), audit))
    expect(list.map(({ auditor }) => auditor.name)).toEqual([SECOND.name, AUDITOR.name, SECOND.name])
    expect(list.map(({ provider }) => provider)).toEqual(Array(3).fill('Ingrid Halloway, MD'))
    const own = [{ chartId: chart, coder: partyOf(AUDITOR), provider: null }]
    expect(createAudit(as(bench, AUDITOR), { ...order, auditors: [], charts: own })).toEqual(refused({ code: 'audit-own-work', count: 1 }))
  })

  test('by somebody who is alone of their own work, and every view says so', () => {
    const order = { templateId: VISITS, revision: 1, title: 'My own', scope: '', sampleId: null, auditors: [] }
    const audit = expectOk(createAudit(bench.desk, { ...order, charts: [{ chartId: chart, coder: null, provider: null }] }))
    expect(expectOk(viewOfAudit(bench.desk, audit)).list).toMatchObject([{ ownWork: true, coder: { name: CLEARER.name } }])
    expect(expectOk(auditModelOf(bench.desk, audit)).cases).toMatchObject([{ ownWork: true }])
    expect(bench.last('audit-created').detail).toMatchObject({ ownWork: 1 })
  })
})
