// Everything an audit packet is made of, out of the records. Cleared text, codes, ids, hashes, and words that people typed, as they typed
// them: see AuditModel, which lets none of them leave unchecked.
import type { FailureCode } from '../../../../shared/failures'
import type { AuditId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import { type AuditedCase, type AuditFacts, type AuditModel, type AuditModelCase, viewAudit, viewCase } from '../../../review'
import type { Desk } from '../desk'
import { clearanceOf, isTextPurged, loadAudit } from './audit-state'
import { actorOf } from './parties'

export function auditModelOf(desk: Desk, id: AuditId): Result<AuditModel<string>, FailureCode> {
  if (!mayDo(desk.person, 'audit') && !mayDo(desk.person, 'settle')) return err('role-missing')
  const audit = loadAudit(desk, id)
  if (!audit.ok) return audit
  const { facts, cases, signature } = audit.value
  if (cases.some((one) => isTextPurged(desk, one.facts))) return err('audit-text-purged')
  const view = viewAudit(audit.value, actorOf(desk))
  if (!view) return err('audit-unknown')
  return ok({
    auditId: facts.id,
    title: facts.title,
    scope: facts.scope,
    template: facts.template,
    sampleId: facts.sampleId,
    madeAt: facts.madeAt,
    madeBy: facts.madeBy,
    auditors: facts.auditors,
    cases: cases.map((one) => modelOfCase(desk, facts, one)),
    accuracy: view.accuracy,
    asMarked: view.asMarked,
    totals: view.totals,
    signed: signature,
  })
}

/** What a blind case still hides from its auditor stays hidden in a packet too. */
function modelOfCase(desk: Desk, audit: AuditFacts, one: AuditedCase): AuditModelCase<string> {
  const view = viewCase(audit, one, actorOf(desk), null)
  const { text, sha256 } = clearanceOf(desk, one.facts)
  return {
    id: view.id,
    number: view.number,
    chartId: view.chartId,
    clearanceId: one.facts.clearanceId,
    coder: view.coder,
    auditor: view.auditor,
    provider: view.provider,
    ownWork: view.ownWork,
    stage: view.stage,
    blind: one.facts.blind,
    text: { text, sha256 },
    coded: view.coded ?? [],
    own: view.own,
    reviewed: view.reviewed ?? [],
    marks: view.marks.map(({ may: _, lacks: __, ...mark }) => mark),
    disputes: view.history,
    accuracy: view.accuracy,
  }
}
