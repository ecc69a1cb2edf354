import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MarkView } from '../../../../shared/audit-views'
import type { AuditCaseId, ChartId } from '../../../../shared/ids'
import {
  AUDITOR,
  as,
  CODER,
  caseAs,
  LEAD,
  type Made,
  madeAudit,
  marksOn,
  refused,
  revise,
  SECOND,
  SECRET,
  signedChart,
  typed,
  VISITS,
} from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { disputeMark, finishCase, releaseCase, reopenCase } from './disputing'
import { makeMark } from './marking'
import { viewOfChartCases, viewOfWaiting } from './viewing'

let bench: Bench
let chart: ChartId

beforeEach(async () => {
  bench = new Bench()
  chart = await signedChart(bench, 'E11.9', 'I10')
})
afterEach(() => bench.close())

describe('the dispute', () => {
  let made: Made
  let id: AuditCaseId
  const auditor = () => as(bench, AUDITOR)
  const coder = () => as(bench, CODER)
  const lead = () => as(bench, LEAD)
  const markOn = (line: number) => marksOn(bench, id).find((mark) => mark.line === line)?.id as MarkView['id']

  beforeEach(() => {
    made = madeAudit(bench, VISITS, [chart])
    id = made.cases[0] as AuditCaseId
    expectOk(makeMark(auditor(), id, null, revise(1, 'E11.65')))
  })
  const released = () => {
    expectOk(makeMark(auditor(), id, null, typed({ verdict: 'delete', line: 2 })))
    expectOk(releaseCase(auditor(), id))
  }

  test('begins when every code has a mark and every error its type, severity and rationale', () => {
    expect(releaseCase(auditor(), id)).toEqual(refused({ code: 'codes-unmarked', count: 1 }))
    expectOk(makeMark(auditor(), id, null, typed({ verdict: 'delete', line: 2, rationale: ' ', severity: null })))
    expect(releaseCase(auditor(), id)).toEqual(refused({ code: 'marks-incomplete', count: 1 }))
    expect(marksOn(bench, id)[1]?.lacks).toEqual(['severity', 'rationale'])
    expect(viewOfChartCases(coder(), chart)).toEqual([])
    released()
    expect(viewOfWaiting(coder())).toMatchObject([{ id, due: 'coder', errors: 2 }])
    expect(makeMark(auditor(), id, null, revise(1, 'E11.65'))).toEqual(refused('audit-step'))
  })

  test('goes from the coder’s rebuttal through the auditor’s answer and the lead’s decision to the finish', () => {
    released()
    const first = markOn(1)
    const second = markOn(2)
    expect(caseAs(bench, CODER, id).marks.map(({ may }) => may)).toEqual([
      ['agree', 'rebut'],
      ['agree', 'rebut'],
    ])
    expect(disputeMark(coder(), id, first, 'rebut', ' ')).toEqual(refused('reason-missing'))
    expect(disputeMark(auditor(), id, first, 'rebut', 'no')).toEqual(refused('audit-not-yours'))
    expectOk(disputeMark(coder(), id, first, 'rebut', SECRET))
    expectOk(disputeMark(coder(), id, second, 'rebut', 'it is in the plan'))
    expect(viewOfWaiting(auditor())).toMatchObject([{ due: 'auditor' }])
    expect(disputeMark(as(bench, SECOND), id, first, 'uphold', 'still')).toEqual(refused('audit-not-yours'))
    expectOk(disputeMark(auditor(), id, first, 'uphold', 'glucose was 310'))
    expectOk(disputeMark(auditor(), id, second, 'withdraw', 'you are right'))
    expect(finishCase(auditor(), id, '')).toEqual(refused({ code: 'answers-out', count: 1 }))
    expectOk(disputeMark(coder(), id, first, 'escalate', 'please look'))
    expect(viewOfWaiting(lead())).toMatchObject([{ due: 'lead' }])
    expect(disputeMark(auditor(), id, first, 'confirm', 'mine')).toEqual(refused('role-missing'))
    expectOk(disputeMark(lead(), id, first, 'overturn', 'the note says controlled'))
    expectOk(finishCase(auditor(), id, ''))
    const view = caseAs(bench, CODER, id)
    expect(view.history.map(({ act, alone, onBehalf }) => `${act} ${alone} ${onBehalf}`)).toEqual(
      ['release', 'rebut', 'rebut', 'uphold', 'withdraw', 'escalate', 'overturn', 'finish'].map((act) => `${act} false false`),
    )
    expect(view.accuracy).toMatchObject([
      { method: 'code-over-code', value: 1 },
      { method: 'case-over-case', value: 1 },
    ])
    expect(view.asMarked).toMatchObject([{ errors: 2, denominator: 1, value: 0 }, { value: 0 }])
    expect(JSON.stringify(bench.ledger())).not.toContain('herself')
    expect(bench.kinds().filter((kind) => kind === 'audit-disputed')).toHaveLength(6)
  })

  test('is decided by no one who had a part in it, unless they are alone, and then the record says so', () => {
    released()
    const first = markOn(1)
    expectOk(disputeMark(coder(), id, first, 'rebut', 'no'))
    expectOk(disputeMark(auditor(), id, first, 'uphold', 'yes'))
    expectOk(disputeMark(coder(), id, first, 'escalate', 'please'))
    const promoted = { ...AUDITOR, roles: ['auditor', 'compliance-lead'] as const }
    const both = { ...auditor(), person: promoted }
    expect(disputeMark(both, id, first, 'confirm', 'yes')).toEqual(refused('audit-own-work'))
    expectOk(disputeMark({ ...both, people: () => [promoted] }, id, first, 'confirm', 'yes'))
    expect(caseAs(bench, LEAD, id).history.at(-1)).toMatchObject({ act: 'confirm', alone: true })
    expect(bench.last('audit-disputed').detail).toMatchObject({ act: 'confirm', alone: true })
  })

  test('with a coder who has no account is answered by the auditor for them, and the record says so', async () => {
    const other = madeAudit(bench, VISITS, [await signedChart(bench, 'I10')], { personId: null, name: 'Oddny Farrow' })
    id = other.cases[0] as AuditCaseId
    expectOk(makeMark(auditor(), id, null, typed({ verdict: 'delete', line: 1 })))
    expectOk(releaseCase(auditor(), id))
    expectOk(disputeMark(auditor(), id, markOn(1), 'agree', ''))
    expect(caseAs(bench, AUDITOR, id).history.at(-1)).toMatchObject({ act: 'agree', onBehalf: true })
    expect(disputeMark(coder(), id, markOn(1), 'agree', '')).toEqual(refused('role-missing'))
  })

  test('that the coder never answers is closed by the lead with a reason', () => {
    released()
    expect(finishCase(auditor(), id, 'a month has passed')).toEqual(refused('role-missing'))
    expect(finishCase(lead(), id, '')).toEqual(refused({ code: 'answers-out', count: 2 }))
    expectOk(finishCase(lead(), id, 'a month has passed'))
    expect(caseAs(bench, LEAD, id)).toMatchObject({ stage: 'finished', accuracy: [{ errors: 2 }, { errors: 1 }] })
    expect(bench.last('audit-case-finished').detail).toMatchObject({ unanswered: 2, alone: false })
  })

  test('shows a coder nothing of marks that are made anew after a reopening', () => {
    released()
    expect(reopenCase(coder(), id, 'why')).toEqual(refused('role-missing'))
    expect(reopenCase(auditor(), id, ' ')).toEqual(refused('reason-missing'))
    expectOk(disputeMark(coder(), id, markOn(2), 'agree', ''))
    expectOk(reopenCase(auditor(), id, 'I overlooked a page'))
    expectOk(makeMark(auditor(), id, null, revise(1, 'E11.22')))
    expect(caseAs(bench, CODER, id)).toMatchObject({ stage: 'draft', marks: [], reviewed: null, errors: 0, canUndo: false })
    expectOk(releaseCase(auditor(), id))
    // What was answered stays answered; what is new asks again.
    expect(caseAs(bench, CODER, id).marks.map(({ state }) => state)).toEqual(['released', 'accepted'])
  })
})
