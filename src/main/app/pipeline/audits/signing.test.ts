import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MarkView } from '../../../../shared/audit-views'
import type { AuditCaseId, ChartId } from '../../../../shared/ids'
import { canonicalJson, statementHash } from '../../../../shared/ledger-chain'
import { checkAuditWords, signedContent } from '../../../review'
import { sha256Text } from '../../../store'
import {
  AUDITOR,
  as,
  CODER,
  caseAs,
  LEAD,
  type Made,
  madeAudit,
  marksOn,
  partyOf,
  refused,
  revise,
  SECRET,
  signedChart,
  VISITS,
} from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { CLEARER } from '../../testing/chart'
import { qualityOf } from '../quality'
import { auditModelOf } from './audit-model'
import { loadAudit } from './audit-state'
import { disputeMark, finishCase, releaseCase, reopenCase } from './disputing'
import { agreeWithRest, makeMark } from './marking'
import { signAudit } from './signing'
import { viewOfAudit, viewOfAudits } from './viewing'

let bench: Bench
let chart: ChartId

beforeEach(async () => {
  bench = new Bench()
  chart = await signedChart(bench, 'E11.9', 'I10')
})
afterEach(() => bench.close())

describe('the end of an audit', () => {
  const finished = (made: Made) => {
    const [id] = made.cases as [AuditCaseId]
    expectOk(makeMark(as(bench, AUDITOR), id, null, revise(1, 'E11.65')))
    expectOk(agreeWithRest(as(bench, AUDITOR), id))
    expectOk(releaseCase(as(bench, AUDITOR), id))
    expectOk(disputeMark(as(bench, CODER), id, marksOn(bench, id)[0]?.id as MarkView['id'], 'agree', ''))
    expectOk(finishCase(as(bench, AUDITOR), id, ''))
    return id
  }

  test('is a signature bound to what was found, and a reopened case takes it out of force', () => {
    const made = madeAudit(bench, VISITS, [chart])
    expect(signAudit(as(bench, AUDITOR), made.audit, CLEARER)).toEqual(refused({ code: 'cases-open', count: 1 }))
    const id = finished(made)
    expect(expectOk(viewOfAudit(as(bench, AUDITOR), made.audit)).maySign).toBe(true)
    expect(signAudit(as(bench, AUDITOR), made.audit, { name: ' ', credential: '' })).toEqual(refused('statement-missing'))
    expect(signAudit(as(bench, CODER), made.audit, CLEARER)).toEqual(refused('role-missing'))
    expectOk(signAudit(as(bench, AUDITOR), made.audit, CLEARER))
    expect(signAudit(as(bench, AUDITOR), made.audit, CLEARER)).toEqual(refused('audit-signed'))
    const sha256 = sha256Text(canonicalJson(signedContent(expectOk(loadAudit(bench.desk, made.audit)))))
    expect(bench.last('audit-signed').detail).toEqual({
      cases: 1,
      sha256,
      statement: statementHash(sha256Text, { ...CLEARER, sha256 }),
    })
    expect(viewOfAudits(as(bench, AUDITOR))).toMatchObject([{ signed: CLEARER, stages: { finished: 1 } }])
    expectOk(reopenCase(as(bench, LEAD), id, 'a late document'))
    expect(viewOfAudits(as(bench, AUDITOR))).toMatchObject([{ signed: null, stages: { draft: 1 } }])
    expect(bench.kinds().slice(-2)).toEqual(['audit-case-reopened', 'audit-signature-withdrawn'])
  })

  test('is a model with everything a packet needs, every typed word looked at before it may leave', async () => {
    const made = madeAudit(bench, VISITS, [chart])
    finished(made)
    const model = expectOk(auditModelOf(as(bench, AUDITOR), made.audit))
    expect(model.cases).toMatchObject([{ marks: [{ rationale: SECRET }, { verdict: 'agree' }], disputes: [{}, { act: 'agree' }, {}] }])
    expect(model.accuracy.map(({ method }) => method)).toEqual(['code-over-code', 'case-over-case'])
    expect(model.totals.byCoder).toMatchObject([{ label: CODER.name, cases: 1, codes: 2, errors: 1, underCoded: 1 }])
    expect(model.totals.byErrorType.find(({ key }) => key === 'wrong-diagnosis')).toMatchObject({ marks: 1, bySeverity: { major: 1 } })
    const asked: string[] = []
    const checked = await checkAuditWords(model, async (words) => {
      asked.push(words)
      return { words: words.includes('Brandvold') ? null : words }
    })
    expect(JSON.stringify(checked)).not.toContain('Brandvold')
    expect(checked).toMatchObject({ title: { words: 'First quarter' } })
    expect(new Set(asked).size).toBe(asked.length)
    expect(auditModelOf(as(bench, CODER), made.audit)).toEqual(refused('role-missing'))
  })

  test('shows a coder their own cases and figures only', async () => {
    const mine = madeAudit(bench, VISITS, [chart])
    finished(mine)
    madeAudit(bench, VISITS, [await signedChart(bench, 'I10')], partyOf(LEAD))
    expect(viewOfAudits(as(bench, CODER)).map(({ id }) => id)).toEqual([mine.audit])
    expect(viewOfAudits(as(bench, AUDITOR))).toHaveLength(2)
  })

  test('shows in the quality figures of the coder, as the audit counts', async () => {
    finished(madeAudit(bench, VISITS, [chart]))
    const asked = { from: null, to: null, by: 'coder' as const }
    const view = expectOk(await qualityOf(as(bench, AUDITOR), asked, { signal: new AbortController().signal, onProgress: () => {} }))
    expect(view.overall.audit).toMatchObject({
      cases: 1,
      accuracy: [
        { method: 'code-over-code', numerator: 1, denominator: 2 },
        { method: 'case-over-case', numerator: 0, denominator: 1 },
      ],
    })
  })

  test('stays as it was after a restart', () => {
    const made = madeAudit(bench, VISITS, [chart])
    const id = finished(made)
    const before = caseAs(bench, AUDITOR, id)
    bench.restart()
    expect(caseAs(bench, AUDITOR, id)).toEqual(before)
  })
})
