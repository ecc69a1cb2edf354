// Handlers of a family of calls: see shared/ipc/calls/audits.
import type { AuditCaseId } from '../../../shared/ids'
import type { auditCalls } from '../../../shared/ipc/calls/audits'
import { ok } from '../../../shared/result'
import type { Outcome as StepOutcome } from '../../app/pipeline/audits/audit-state'
import { disputeMark, finishCase, reassignCase, releaseCase, reopenCase } from '../../app/pipeline/audits/disputing'
import { createAudit } from '../../app/pipeline/audits/making'
import { agreeWithRest, makeMark, takeOffMark, takeProposals, undoStep } from '../../app/pipeline/audits/marking'
import { addOwn, changeOwn, moveOwn, removeOwn, reveal } from '../../app/pipeline/audits/own-coding'
import { signAudit } from '../../app/pipeline/audits/signing'
import { revisionsOf, saveTemplate, templatesOf } from '../../app/pipeline/audits/templates'
import { viewOfAudit, viewOfAudits, viewOfCase, viewOfCaseText, viewOfChartCases, viewOfWaiting } from '../../app/pipeline/audits/viewing'
import type { Desk } from '../../app/pipeline/desk'
import { signerOf } from '../../app/pipeline/desk'
import type { Family, HandlerTools, Outcome } from '../handler-tools'

export function auditHandlers({ onDesk }: HandlerTools): Family<typeof auditCalls> {
  /** A step on a case, answered with the case as it stands after it. */
  const step = (caseId: AuditCaseId, work: (desk: Desk) => StepOutcome) =>
    onDesk((desk) => {
      const done = work(desk)
      return done.ok ? viewOfCase(desk, caseId) : done
    })
  return {
    'audits.templates': () => onDesk((desk) => list(templatesOf(desk))),
    'audits.template-revisions': ({ templateId }) =>
      onDesk((desk) => {
        const revisions = revisionsOf(desk, templateId)
        return revisions.ok ? list(revisions.value) : revisions
      }),
    'audits.save-template': ({ templateId, basedOn, draft }) => onDesk((desk) => saveTemplate(desk, templateId, basedOn, draft)),
    'audits.list': () => onDesk((desk) => list(viewOfAudits(desk))),
    'audits.waiting': () => onDesk((desk) => list(viewOfWaiting(desk))),
    'audits.of-chart': ({ chartId }) => onDesk((desk) => list(viewOfChartCases(desk, chartId))),
    'audits.create': (order) =>
      onDesk((desk) => {
        const made = createAudit(desk, order)
        return made.ok ? viewOfAudit(desk, made.value) : made
      }),
    'audits.open': ({ auditId }) => onDesk((desk) => viewOfAudit(desk, auditId)),
    'audits.case': ({ caseId }) => onDesk((desk) => viewOfCase(desk, caseId)),
    'audits.case-text': ({ caseId }) => onDesk((desk) => viewOfCaseText(desk, caseId)),
    'audits.reassign': ({ caseId, auditor }) => step(caseId, (desk) => reassignCase(desk, caseId, auditor)),
    'audits.own-add': ({ caseId, code, evidence }) => step(caseId, (desk) => addOwn(desk, caseId, code, evidence)),
    'audits.own-change': ({ caseId, ownCodeId, poa, evidence }) =>
      step(caseId, (desk) => changeOwn(desk, caseId, ownCodeId, poa, evidence)),
    'audits.own-move': ({ caseId, ownCodeId, place }) => step(caseId, (desk) => moveOwn(desk, caseId, ownCodeId, place)),
    'audits.own-remove': ({ caseId, ownCodeId }) => step(caseId, (desk) => removeOwn(desk, caseId, ownCodeId)),
    'audits.reveal': ({ caseId }) => step(caseId, (desk) => reveal(desk, caseId)),
    'audits.take': ({ caseId, keys }) => step(caseId, (desk) => takeProposals(desk, caseId, keys)),
    'audits.agree-rest': ({ caseId }) => step(caseId, (desk) => agreeWithRest(desk, caseId)),
    'audits.mark': ({ caseId, markId, mark }) => step(caseId, (desk) => makeMark(desk, caseId, markId, mark)),
    'audits.unmark': ({ caseId, markId }) => step(caseId, (desk) => takeOffMark(desk, caseId, markId)),
    'audits.undo': ({ caseId }) => step(caseId, (desk) => undoStep(desk, caseId)),
    'audits.release': ({ caseId }) => step(caseId, (desk) => releaseCase(desk, caseId)),
    'audits.dispute': ({ caseId, markId, act, comment }) => step(caseId, (desk) => disputeMark(desk, caseId, markId, act, comment)),
    'audits.finish': ({ caseId, comment }) => step(caseId, (desk) => finishCase(desk, caseId, comment)),
    'audits.reopen': ({ caseId, reason }) => step(caseId, (desk) => reopenCase(desk, caseId, reason)),
    'audits.sign': ({ auditId }) =>
      onDesk((desk) => {
        const done = signAudit(desk, auditId, signerOf(desk))
        return done.ok ? viewOfAudit(desk, auditId) : done
      }),
  }
}

const list = <T>(items: readonly T[]): Outcome<T[]> => ok([...items])
