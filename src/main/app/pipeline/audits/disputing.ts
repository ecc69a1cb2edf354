// A case after its marks: released to the coder, answered, decided, finished, reopened. Each step is in the ledger, its words as a digest.
import type { DisputeAct } from '../../../../shared/audit-views'
import type { AuditCaseId, MarkId } from '../../../../shared/ids'
import { err, ok } from '../../../../shared/result'
import { admitAct, admitDispute, dueOf, isError, lacksOf, type Party, sameParty, unmarkedLines } from '../../../review'
import { type Desk, timeOf } from '../desk'
import { type Outcome, onCase } from './audit-state'
import { actorOf, auditorNamed, isAlone } from './parties'

export const releaseCase = (desk: Desk, id: AuditCaseId): Outcome =>
  onCase(desk, id, ({ audit, facts, state }) => {
    const granted = admitAct(facts, state, actorOf(desk), 'release')
    if (!granted.ok) {
      if (granted.error === 'codes-unmarked') return err({ code: granted.error, count: unmarkedLines(facts, state).length })
      if (granted.error !== 'marks-incomplete') return granted
      return err({ code: granted.error, count: state.marks.filter((mark) => lacksOf(mark).length > 0).length })
    }
    const detail = { case: id, codes: facts.coded.length, errors: state.marks.filter(isError).length }
    return ok({ entry: { action: 'release' }, event: { kind: 'audit-released', auditId: audit.id, detail } })
  })

export const disputeMark = (desk: Desk, id: AuditCaseId, markId: MarkId, act: DisputeAct, comment: string): Outcome =>
  onCase(desk, id, ({ audit, facts, state }) => {
    const granted = admitDispute(facts, state, actorOf(desk), markId, act, comment)
    if (!granted.ok) return granted
    const words = comment.trim()
    return ok({
      entry: { action: 'dispute', markId, act, comment: words, ...granted.value },
      event: {
        kind: 'audit-disputed',
        auditId: audit.id,
        reason: { typed: words },
        detail: { case: id, mark: markId, act, ...granted.value },
      },
    })
  })

/** @param comment why it is finished though the coder has not answered; may be empty where nothing is out */
export const finishCase = (desk: Desk, id: AuditCaseId, comment: string): Outcome =>
  onCase(desk, id, ({ audit, facts, state }) => {
    const words = comment.trim()
    const out = state.marks.filter((mark) => dueOf(mark.state) !== null).length
    const granted = admitAct(facts, state, actorOf(desk), out > 0 && words !== '' ? 'finish-unanswered' : 'finish')
    if (!granted.ok) return granted.error === 'answers-out' ? err({ code: granted.error, count: out }) : granted
    const { alone } = granted.value
    return ok({
      entry: { action: 'finish', comment: words, unanswered: out, alone },
      event: { kind: 'audit-case-finished', auditId: audit.id, reason: { typed: words }, detail: { case: id, unanswered: out, alone } },
    })
  })

/** Back to draft. A signature under the audit was under something else: it goes out of force. */
export const reopenCase = (desk: Desk, id: AuditCaseId, reason: string): Outcome =>
  onCase(desk, id, ({ audit, facts, state }) => {
    const granted = admitAct(facts, state, actorOf(desk), 'reopen')
    if (!granted.ok) return granted
    const words = reason.trim()
    if (words === '') return err('reason-missing')
    return ok({
      entry: { action: 'reopen', reason: words },
      event: { kind: 'audit-case-reopened', auditId: audit.id, reason: { typed: words }, detail: { case: id } },
      besides: (w) => {
        if (w.read.audits.signature(audit.id) === null) return
        const ledgerSeq = w.append({ kind: 'audit-signature-withdrawn', auditId: audit.id, detail: {} })
        w.audits.withdrawSignature(audit.id, timeOf(desk), ledgerSeq)
      },
    })
  })

/** Hands the case to another auditor: never to who coded it, while there is anybody else. */
export const reassignCase = (desk: Desk, id: AuditCaseId, to: Party): Outcome =>
  onCase(desk, id, ({ audit, facts, state }) => {
    const granted = admitAct(facts, state, actorOf(desk), 'reassign')
    if (!granted.ok) return granted
    const auditor = auditorNamed(desk, to)
    if (!auditor.ok) return auditor
    if (sameParty(auditor.value, facts.coder) && !isAlone(desk)) return err('audit-own-work')
    return ok({
      entry: { action: 'reassign', auditor: auditor.value },
      event: {
        kind: 'audit-case-reassigned',
        auditId: audit.id,
        reason: { typed: auditor.value.name },
        detail: { case: id, to: auditor.value.personId },
      },
    })
  })
