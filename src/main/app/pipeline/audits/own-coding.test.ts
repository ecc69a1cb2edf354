import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditCaseId, ChartId, OwnCodeId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import type { Person } from '../../../../shared/people'
import { sha256Text } from '../../../store'
import {
  AUDITOR,
  as,
  CODER,
  caseAs,
  codeOf,
  INPATIENT,
  LEAD,
  madeAudit,
  partyOf,
  quoteOf,
  refused,
  SECOND,
  signedChart,
  typed,
} from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { viewOfChart } from '../view'
import { auditModelOf } from './audit-model'
import { reassignCase } from './disputing'
import { makeMark, takeProposals, undoStep } from './marking'
import { addOwn, changeOwn, moveOwn, removeOwn, reveal } from './own-coding'
import { viewOfAudit, viewOfAudits, viewOfChartCases, viewOfWaiting } from './viewing'

let bench: Bench
let chart: ChartId

beforeEach(async () => {
  bench = new Bench()
  chart = await signedChart(bench, 'E11.9', 'I10')
})
afterEach(() => bench.close())

describe('a blind case', () => {
  let id: AuditCaseId
  beforeEach(() => {
    id = madeAudit(bench, INPATIENT, [chart]).cases[0] as AuditCaseId
  })
  const desk = () => as(bench, AUDITOR)
  const own = () => caseAs(bench, AUDITOR, id).own

  test('tells nobody the coder’s codes before the reveal', () => {
    const view = caseAs(bench, AUDITOR, id)
    expect(view).toMatchObject({ stage: 'blind', codes: null, coded: null, reviewed: null, proposals: [], unmarked: [], accuracy: [] })
    const said = JSON.stringify([
      view,
      viewOfAudits(desk()),
      expectOk(viewOfAudit(desk(), view.auditId)),
      viewOfChartCases(desk(), chart),
      viewOfWaiting(desk()),
      expectOk(auditModelOf(desk(), view.auditId)),
    ])
    for (const code of ['E11.9', 'I10']) expect(said).not.toContain(code)
    expect(makeMark(desk(), id, null, typed({ verdict: 'agree', line: 1 }))).toEqual(refused('audit-step'))
  })

  test('keeps them from its auditor on the chart too, until the reveal, and from nobody else', () => {
    const seen = (who: Person) => expectOk(viewOfChart(as(bench, who), chart))
    expect(seen(AUDITOR)).toMatchObject({ suggestions: [], edits: [], foreseen: [], billed: [], blind: { state: 'audited' } })
    for (const who of [CODER, SECOND]) expect(seen(who).suggestions.map((s) => s.code)).toEqual(['E11.9', 'I10'])
    expectOk(reveal(desk(), id))
    expect(seen(AUDITOR).suggestions).toHaveLength(2)
    expect(seen(AUDITOR).blind).toBeNull()
  })

  test('takes codes of the code set with evidence to the letter, in the auditor’s order, and takes them back', () => {
    expectOk(addOwn(desk(), id, codeOf('i10'), [quoteOf(bench, id, 'essential hypertension')]))
    expectOk(addOwn(desk(), id, codeOf('E11.65'), []))
    expect(own()).toMatchObject([{ code: 'I10', evidence: [{ text: 'essential hypertension' }] }, { code: 'E11.65' }])
    expect(addOwn(desk(), id, codeOf('E11.999'), [])).toEqual(refused('code-unknown'))
    expect(addOwn(desk(), id, codeOf('e1165'), [])).toEqual(refused('mark-duplicate'))
    expect(addOwn(desk(), id, codeOf('E11.6'), [])).toEqual(refused('code-not-billable'))
    expect(addOwn(desk(), id, codeOf('99213', 'CPT'), [])).toEqual(refused('code-unknown'))
    expect(addOwn(desk(), id, codeOf('I12.9'), [{ start: 0, end: 4, text: 'none' }])).toEqual(refused('quote-not-verbatim'))
    const [first, second] = own().map(({ id: of }) => of) as [OwnCodeId, OwnCodeId]
    expectOk(moveOwn(desk(), id, second, 1))
    expect(own().map((code) => code.code)).toEqual(['E11.65', 'I10'])
    expectOk(changeOwn(desk(), id, first, 'Y', []))
    expect(own()[1]).toMatchObject({ poa: 'Y', evidence: [] })
    expectOk(removeOwn(desk(), id, first))
    expect(removeOwn(desk(), id, first)).toEqual(refused('own-code-unknown'))
    expectOk(undoStep(desk(), id))
    expect(own()).toHaveLength(2)
    expect(bench.ledger().filter((body) => body.kind === 'audit-own-coded')).toHaveLength(5)
  })

  test('is compared after the reveal, and what is taken of it becomes marks', () => {
    expectOk(addOwn(desk(), id, codeOf('E11.65'), [quoteOf(bench, id, 'type 2 diabetes mellitus')]))
    expectOk(addOwn(desk(), id, codeOf('I10'), []))
    expectOk(addOwn(desk(), id, codeOf('Z79.84'), [quoteOf(bench, id, 'metformin')]))
    expectOk(reveal(desk(), id))
    const hashed = own().map(({ id: of, system, code: is, poa }) => ({ id: of, system, code: is, poa }))
    expect(bench.last('audit-revealed').detail).toMatchObject({ own: 3, codes: 2, sha256: sha256Text(canonicalJson(hashed)) })
    expect(caseAs(bench, AUDITOR, id).proposals).toMatchObject([
      { key: 'line-1', verdict: 'revise', to: { code: 'E11.65' }, errorType: 'principal', severity: 'critical' },
      { key: 'line-2', verdict: 'agree', errorType: null },
      { verdict: 'add', to: { code: 'Z79.84' }, errorType: 'missed-diagnosis', evidence: [{ text: 'metformin' }] },
    ])
    expect(reveal(desk(), id)).toEqual(refused('audit-step'))
    expect(addOwn(desk(), id, codeOf('I10'), [])).toEqual(refused('audit-step'))
    expect(undoStep(desk(), id)).toEqual(refused('nothing-to-undo'))

    expectOk(takeProposals(desk(), id, ['line-2']))
    expect(takeProposals(desk(), id, ['line-2'])).toEqual(refused('mark-unknown'))
    // Marked otherwise than proposed: the auditor's own code is proposed again, as an addition.
    expectOk(makeMark(desk(), id, null, typed({ verdict: 'delete', line: 1 })))
    expect(caseAs(bench, AUDITOR, id).proposals.map(({ verdict, to }) => `${verdict} ${to?.code}`)).toEqual(['add E11.65', 'add Z79.84'])
    expectOk(takeProposals(desk(), id, []))
    const view = caseAs(bench, AUDITOR, id)
    expect(view.proposals).toEqual([])
    expect(view.reviewed?.map(({ code: is }) => is).sort()).toEqual(['E11.65', 'I10', 'Z79.84'])
    expectOk(undoStep(desk(), id))
    expect(caseAs(bench, AUDITOR, id).proposals).toHaveLength(2)
  })

  test('is coded by its auditor alone', () => {
    expect(addOwn(as(bench, SECOND), id, codeOf('I10'), [])).toEqual(refused('audit-not-yours'))
    expect(reveal(as(bench, LEAD), id)).toEqual(refused('role-missing'))
    expectOk(reassignCase(as(bench, LEAD), id, partyOf(SECOND)))
    expectOk(addOwn(as(bench, SECOND), id, codeOf('I10'), []))
    expect(reassignCase(desk(), id, partyOf(CODER))).toEqual(refused('role-missing'))
  })
})
