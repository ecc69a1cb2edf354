import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MarkView } from '../../../../shared/audit-views'
import type { AuditCaseId, ChartId } from '../../../../shared/ids'
import { AUDITOR, as, codeOf, madeAudit, marksOn, quoteOf, refused, revise, signedChart, typed, VISITS } from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { makeMark, takeOffMark, undoStep } from './marking'

let bench: Bench
let chart: ChartId

beforeEach(async () => {
  bench = new Bench()
  chart = await signedChart(bench, 'E11.9', 'I10')
})
afterEach(() => bench.close())

describe('a mark', () => {
  let id: AuditCaseId
  beforeEach(() => {
    id = madeAudit(bench, VISITS, [chart]).cases[0] as AuditCaseId
  })
  const desk = () => as(bench, AUDITOR)

  test('puts in only codes of the code set that the audit looks at, and says only what changes something', () => {
    expect(makeMark(desk(), id, null, revise(1, 'E11.999'))).toEqual(refused('code-unknown'))
    expect(makeMark(desk(), id, null, revise(1, 'E11.6'))).toEqual(refused('code-not-billable'))
    expect(makeMark(desk(), id, null, revise(1, 'e119'))).toEqual(refused('mark-invalid'))
    expect(makeMark(desk(), id, null, revise(9, 'E11.65'))).toEqual(refused('mark-invalid'))
    expect(makeMark(desk(), id, null, revise(1, 'I10'))).toEqual(refused('mark-duplicate'))
    expect(makeMark(desk(), id, null, typed({ verdict: 'add', to: codeOf('I10') }))).toEqual(refused('mark-duplicate'))
    expect(makeMark(desk(), id, null, { ...revise(1, 'E11.65'), errorType: 'poa' })).toEqual(refused('mark-invalid'))
    expect(makeMark(desk(), id, null, typed({ verdict: 'resequence', line: 2 }))).toEqual(refused('mark-invalid'))
    expect(marksOn(bench, id)).toEqual([])
  })

  test('stands in place of the one before on the same line, is taken off, and comes back by undo', () => {
    expectOk(makeMark(desk(), id, null, revise(1, 'E11.65')))
    const [first] = marksOn(bench, id)
    expectOk(makeMark(desk(), id, null, typed({ verdict: 'agree', line: 1 })))
    expect(marksOn(bench, id)).toMatchObject([{ verdict: 'agree', id: first?.id }])
    expectOk(undoStep(desk(), id))
    expect(marksOn(bench, id)).toMatchObject([
      { verdict: 'revise', to: { code: 'E11.65' }, direction: 'under', principal: true, counts: 1 },
    ])
    expectOk(takeOffMark(desk(), id, first?.id as MarkView['id']))
    expect(marksOn(bench, id)).toEqual([])
    expectOk(undoStep(desk(), id))
    expectOk(undoStep(desk(), id))
    expect(undoStep(desk(), id)).toEqual(refused('nothing-to-undo'))
    expect(bench.kinds().filter((kind) => kind === 'audit-undone')).toHaveLength(3)
  })

  test('leaves what was typed and quoted out of the ledger', () => {
    expectOk(makeMark(desk(), id, null, { ...revise(1, 'E11.65'), evidence: [quoteOf(bench, id, 'type 2 diabetes mellitus')] }))
    expect(bench.last('audit-marked')).toMatchObject({
      reason: expect.stringMatching(/^typed:/),
      detail: { case: id, marks: [{ verdict: 'revise', line: 1, to: 'E11.65', errorType: 'wrong-diagnosis' }] },
    })
    expect(JSON.stringify(bench.ledger())).not.toMatch(/herself|mellitus/)
  })

  test('of the coder who was added can be changed by its id', () => {
    expectOk(makeMark(desk(), id, null, typed({ verdict: 'add', to: codeOf('Z79.84') })))
    const added = marksOn(bench, id)[0]?.id as MarkView['id']
    expectOk(makeMark(desk(), id, added, typed({ verdict: 'add', to: codeOf('Z79.4') })))
    expect(marksOn(bench, id)).toMatchObject([{ id: added, to: { code: 'Z79.4' } }])
    expect(makeMark(desk(), id, added, typed({ verdict: 'delete', line: 1 }))).toEqual(refused('mark-invalid'))
  })
})
