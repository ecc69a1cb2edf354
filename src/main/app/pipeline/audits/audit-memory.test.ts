import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditCaseId } from '../../../../shared/ids'
import { AUDITOR, as, type Made, madeAudit, signedChart, typed, VISITS } from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { recallAudit } from './audit-memory'
import { releaseCase, reopenCase } from './disputing'
import { agreeWithRest, makeMark, undoStep } from './marking'

let bench: Bench
let made: Made

beforeEach(async () => {
  bench = new Bench()
  made = madeAudit(bench, VISITS, [await signedChart(bench, 'E11.9', 'I10'), await signedChart(bench, 'I10')])
})
afterEach(() => bench.close())

const recalled = () => {
  const audit = recallAudit(bench.store, made.audit)
  if (!audit) throw new Error('the audit is gone')
  return audit
}

test('after every step a case is the same as folded from the records alone, and the others are the very same', () => {
  const [first] = made.cases as [AuditCaseId]
  const desk = as(bench, AUDITOR)
  const steps = [
    () => makeMark(desk, first, null, typed({ verdict: 'delete', line: 1 })),
    () => agreeWithRest(desk, first),
    () => undoStep(desk, first),
    () => agreeWithRest(desk, first),
    () => releaseCase(desk, first),
    () => reopenCase(desk, first, 'a page'),
  ]
  for (const step of steps) {
    const before = recalled()
    expectOk(step())
    const after = recalled()
    expect(after.cases[0]).not.toBe(before.cases[0])
    expect(after.cases[1]).toBe(before.cases[1])
    // Reopened, so that nothing is remembered.
    bench.restart()
    Object.assign(desk, as(bench, AUDITOR))
    expect(recalled()).toEqual(after)
  }
})
