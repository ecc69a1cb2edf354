// Audits as a window may see them. Reads only.
import type { AuditSummaryView, AuditView, CaseSummaryView, CaseTextView, CaseView } from '../../../../shared/audit-views'
import type { FailureCode } from '../../../../shared/failures'
import type { AuditCaseId, AuditId, ChartId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { summarizeAudit, summarizeCase, viewAudit, viewCase } from '../../../review'
import type { Desk } from '../desk'
import { allAudits, clearanceOf, isTextPurged, loadAudit, loadCase } from './audit-state'
import { codeSetOf } from './case-codes'
import { actorOf } from './parties'

export const viewOfAudits = (desk: Desk): readonly AuditSummaryView[] =>
  allAudits(desk).flatMap((audit) => summarizeAudit(audit, actorOf(desk)) ?? [])

export function viewOfAudit(desk: Desk, id: AuditId): Result<AuditView, FailureCode> {
  const audit = loadAudit(desk, id)
  if (!audit.ok) return audit
  const view = viewAudit(audit.value, actorOf(desk))
  return view ? ok(view) : err('role-missing')
}

export const viewOfWaiting = (desk: Desk): readonly CaseSummaryView[] =>
  allAudits(desk).flatMap(({ facts, cases }) =>
    cases.map((one) => summarizeCase(facts, one, actorOf(desk))).filter(({ waitsForYou }) => waitsForYou),
  )

export const viewOfChartCases = (desk: Desk, chartId: ChartId): readonly CaseSummaryView[] =>
  desk.store.read.audits.casesOnChart(chartId).flatMap(({ id }) => {
    const at = loadCase(desk, id)
    return at.ok ? summarizeCase(at.value.audit, at.value, actorOf(desk)) : []
  })

export function viewOfCase(desk: Desk, id: AuditCaseId): Result<CaseView, FailureCode> {
  const at = loadCase(desk, id)
  return at.ok ? ok(viewCase(at.value.audit, at.value, actorOf(desk), codeSetOf(desk, at.value))) : at
}

/** The cleared text alone: nobody needs the original to audit. */
export function viewOfCaseText(desk: Desk, id: AuditCaseId): Result<CaseTextView, FailureCode> {
  const at = loadCase(desk, id)
  if (!at.ok) return at
  if (isTextPurged(desk, at.value.facts)) return err('audit-text-purged')
  const { text, sha256 } = clearanceOf(desk, at.value.facts)
  return ok({ caseId: id, text, sha256 })
}
