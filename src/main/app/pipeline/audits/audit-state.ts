// An audit or a case as it stands now, folded from the records, and the way a step on a case is written: log and ledger together.
import type { Failure, FailureCode } from '../../../../shared/failures'
import type { AuditCaseId, AuditId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { type AuditedCase, type AuditFacts, type AuditStanding, type CaseEntry, type CaseFacts, foldCase, maySee } from '../../../review'
import type { ClearanceRecord, LedgerEvent, Writer } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { recallAudit } from './audit-memory'
import { actorOf, partyOf } from './parties'

export type Outcome<T = void> = Result<T, FailureCode | Failure>

export interface CaseAt extends AuditedCase {
  readonly audit: AuditFacts
}

/** Every audit, newest first. */
export const allAudits = ({ store }: Desk): readonly AuditStanding[] =>
  store.read.audits.ids().flatMap((id) => recallAudit(store, id) ?? [])

export function loadAudit(desk: Desk, id: AuditId): Result<AuditStanding, FailureCode> {
  const audit = recallAudit(desk.store, id)
  return audit ? ok(audit) : err('audit-unknown')
}

/** Refuses those who may not see it. */
export function loadCase(desk: Desk, id: AuditCaseId): Result<CaseAt, FailureCode> {
  const { audits } = desk.store.read
  const facts = audits.case(id)
  const audit = facts && audits.get(facts.auditId)
  if (!facts || !audit) return err('audit-unknown')
  const state = foldCase(facts, audits.log(id))
  return maySee(facts, state, actorOf(desk)) ? ok({ audit, facts, state }) : err('role-missing')
}

/** The text of the case was purged; its codes and marks are there. */
export const isTextPurged = ({ store }: Desk, { chartId }: CaseFacts): boolean =>
  store.read.retention.gone(chartId).some(({ kind }) => kind === 'cleared-text' || kind === 'opened-packet')

/** The text the case is about, though the chart may have been cleared anew since. */
export function clearanceOf(desk: Desk, { chartId, clearanceId }: CaseFacts): ClearanceRecord {
  const clearance = desk.store.read.clearances.of(chartId).find(({ id }) => id === clearanceId)
  if (!clearance) throw new Error('the clearance of a case is gone')
  return clearance
}

type Unsigned<E> = E extends CaseEntry ? Omit<E, 'by' | 'at'> : never

/** What a step adds to the log of its case and to the ledger, and what else changes with it. */
export interface Step {
  readonly entry: Unsigned<CaseEntry>
  readonly event: LedgerEvent
  readonly besides?: (w: Writer) => void
}

/** Loads the case, lets `work` decide, and writes what it gives in one transaction. */
export function onCase(desk: Desk, id: AuditCaseId, work: (at: CaseAt) => Outcome<Step>): Outcome {
  const at = loadCase(desk, id)
  if (!at.ok) return at
  const step = work(at.value)
  if (!step.ok) return step
  const { entry, event, besides } = step.value
  return desk.store.write((w) => {
    w.audits.appendEntry(id, { ...entry, by: partyOf(desk.person), at: timeOf(desk) } as CaseEntry)
    w.append(event)
    besides?.(w)
  })
}
