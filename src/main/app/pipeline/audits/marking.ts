// Marks on a case, while it is a draft: made, taken from what the comparison proposes, taken off, undone.
import type { QuoteView, Severity, Verdict } from '../../../../shared/audit-views'
import { type AuditCaseId, type MarkId, newId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { err, ok } from '../../../../shared/result'
import { admitAct, admitMark, agreeWith, type Mark, marksOf, openProposals, unmarkedLines } from '../../../review'
import { asLabel, type LedgerEvent, type MarkOfEvent } from '../../../store'
import type { Desk } from '../desk'
import { type CaseAt, clearanceOf, type Outcome, onCase, type Step } from './audit-state'
import { codeFor, type TypedCode } from './case-codes'
import { actorOf } from './parties'

export interface TypedMark {
  readonly verdict: Verdict
  readonly line: number | null
  readonly to: TypedCode | null
  readonly place: number | null
  readonly errorType: string | null
  readonly severity: Severity | null
  readonly rationale: string
  readonly guideline: string
  readonly evidence: readonly QuoteView[]
}

/** @param markId the added code that is changed; null for a new one, and for a mark on a line, which stands in place of the one before */
export const makeMark = (desk: Desk, id: AuditCaseId, markId: MarkId | null, typed: TypedMark): Outcome =>
  asDraft(desk, id, (at) => {
    const known = at.state.marks.find((mark) => (markId === null ? typed.line !== null && mark.line === typed.line : mark.id === markId))
    if (markId !== null && !known) return err('mark-unknown')
    // A mark is about one line for good: on another line it is another mark.
    if (known && known.line !== typed.line) return err('mark-invalid')
    const to = typed.to ? codeFor(desk, at, typed.to) : ok(null)
    if (!to.ok) return to
    const mark: Mark = { ...typed, to: to.value, id: known?.id ?? newId<MarkId>() }
    const admitted = admitMark(at.facts, at.state, at.audit.template, mark, clearanceOf(desk, at.facts).text)
    return admitted.ok ? marked(at, [mark]) : admitted
  })

/** @param keys of the proposals; none: all of them */
export const takeProposals = (desk: Desk, id: AuditCaseId, keys: readonly string[]): Outcome =>
  asDraft(desk, id, (at) => {
    const open = openProposals(at.facts, at.state, at.audit.template)
    const taken = keys.length === 0 ? open : open.filter(({ key }) => keys.includes(key))
    return taken.length === 0 || taken.length < keys.length ? err('mark-unknown') : marked(at, marksOf(taken))
  })

export const agreeWithRest = (desk: Desk, id: AuditCaseId): Outcome =>
  asDraft(desk, id, (at) => {
    const lines = unmarkedLines(at.facts, at.state)
    return lines.length === 0 ? err('mark-unknown') : marked(at, agreeWith(lines))
  })

export const takeOffMark = (desk: Desk, id: AuditCaseId, markId: MarkId): Outcome =>
  asDraft(desk, id, (at) => {
    if (!at.state.marks.some((mark) => mark.id === markId)) return err('mark-unknown')
    const event: LedgerEvent = { kind: 'audit-unmarked', auditId: at.audit.id, detail: { case: id, mark: markId } }
    return ok({ entry: { action: 'unmark', markId }, event })
  })

/** Of marks, and of the auditor's own codes before the reveal. */
export const undoStep = (desk: Desk, id: AuditCaseId): Outcome =>
  onCase(desk, id, (at) => {
    const granted = admitAct(at.facts, at.state, actorOf(desk), at.state.stage === 'blind' ? 'code-blind' : 'mark')
    if (!granted.ok) return granted
    const entry = at.state.undoes
    if (entry === null) return err('nothing-to-undo')
    return ok({ entry: { action: 'undo' }, event: { kind: 'audit-undone', auditId: at.audit.id, detail: { case: id, entry } } })
  })

function asDraft(desk: Desk, id: AuditCaseId, work: (at: CaseAt) => Outcome<Step>): Outcome {
  return onCase(desk, id, (at) => {
    const granted = admitAct(at.facts, at.state, actorOf(desk), 'mark')
    return granted.ok ? work(at) : granted
  })
}

function marked({ facts, audit }: CaseAt, marks: readonly Mark[]): Outcome<Step> {
  const said = marks.map(({ rationale, guideline, evidence }) => [rationale, guideline, ...evidence.map(({ text }) => text)])
  return ok({
    entry: { action: 'mark', marks },
    event: {
      kind: 'audit-marked',
      auditId: audit.id,
      reason: { typed: canonicalJson(said) },
      detail: { case: facts.id, marks: marks.map(markOfEvent) },
    },
  })
}

const markOfEvent = ({ id, verdict, line, to, place, errorType, severity }: Mark): MarkOfEvent => ({
  mark: id,
  verdict,
  line,
  to: to && asLabel(to.code),
  place,
  errorType: errorType === null ? null : asLabel(errorType),
  severity: severity === null ? null : asLabel(severity),
})
