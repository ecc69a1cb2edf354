// Marks: whether one may be made as it is, and how proposals of a blind review become some. Pure.

import type { CaseFacts, Mark, MarkedCode } from '../../../shared/audit-rules/case'
import { codeKey, isDiagnosis, isLookedAt, subjectsOf } from '../../../shared/audit-rules/code-kind'
import { isLifted } from '../../../shared/audit-rules/dispute'
import { reviewedCodes } from '../../../shared/audit-rules/reviewed'
import { changesPrincipal } from '../../../shared/audit-rules/weigh'
import type { AuditTemplateDraft, ProposedMarkView, QuoteView } from '../../../shared/audit-views'
import { type MarkId, newId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import { fits, slice } from '../../../shared/spans'
import type { CodeCheck } from '../../../shared/views'
import { compareCodes, type Proposal } from './compare'
import type { CaseState } from './fold-case'
import { typeFor } from './templates'

type Template = Pick<AuditTemplateDraft, 'checks' | 'errorTypes'>

export type MarkRefusal =
  | 'mark-invalid'
  | 'mark-duplicate'
  | 'code-unknown'
  | 'code-not-billable'
  | 'code-not-audited'
  | 'quote-not-verbatim'

/**
 * A code that somebody types for an audit: one of the code set, and of what the template looks at.
 * @param check what the shelf says of it
 */
export function admitCode(template: Template, code: Pick<MarkedCode, 'system' | 'code'>, check: CodeCheck): Result<void, MarkRefusal> {
  if (check.status === 'rejected') return err(check.why === 'not-billable' ? 'code-not-billable' : 'code-unknown')
  return isLookedAt(template.checks, code) ? ok(undefined) : err('code-not-audited')
}

/** Every quote says what the cleared text says at its place. */
export const areVerbatim = (evidence: readonly QuoteView[], text: string): boolean =>
  evidence.every((quote) => fits(text, quote) && slice(text, quote) === quote.text)

/**
 * May this mark be made? The code it puts in is checked before, by `admitCode`.
 * @param text the cleared text of the case
 */
export function admitMark(facts: CaseFacts, state: CaseState, template: Template, mark: Mark, text: string): Result<void, MarkRefusal> {
  if (!isWhole(mark) || !isOfTemplate(template, mark)) return err('mark-invalid')
  const from = facts.coded.find(({ line }) => line === mark.line)
  if (mark.line !== null && !from) return err('mark-invalid')
  if (mark.verdict === 'revise' && from && mark.to && mark.place === null) {
    if (codeKey(from) === codeKey(mark.to) && from.poa === mark.to.poa) return err('mark-invalid')
  }
  const { to } = mark
  if (to && isDiagnosis(to)) {
    const others = state.marks.filter((other) => other.id !== mark.id && (mark.line === null || other.line !== mark.line))
    const coded = facts.coded.filter(({ line }) => line !== mark.line)
    if (reviewedCodes(coded, others).some((code) => codeKey(code) === codeKey(to))) return err('mark-duplicate')
  }
  return areVerbatim(mark.evidence, text) ? ok(undefined) : err('quote-not-verbatim')
}

function isWhole({ verdict, line, to, place }: Mark): boolean {
  if (verdict === 'add') return line === null && to !== null
  if (line === null) return false
  if (verdict === 'revise') return to !== null
  return to === null && (verdict === 'resequence') === (place !== null)
}

const isOfTemplate = ({ errorTypes }: Template, { verdict, errorType, severity }: Mark): boolean =>
  verdict === 'agree' ? errorType === null && severity === null : errorType === null || errorTypes.some(({ key }) => key === errorType)

/**
 * What the comparison proposes and no mark has settled yet. A code of the auditor's that a mark made otherwise left out is proposed anew,
 * as an addition: nothing the auditor coded is lost on the way.
 */
export function openProposals(facts: CaseFacts, state: CaseState, template: Template): readonly ProposedMarkView[] {
  if (!facts.blind || state.stage === 'blind') return []
  const all = compareCodes(facts.coded, state.own, template.checks)
  const marked = new Set(state.marks.flatMap(({ line }) => line ?? []))
  const lines = facts.coded.filter(({ line }) => marked.has(line))
  const settled = new Set(reviewedCodes(lines, state.marks).map(codeKey))
  const open = all.flatMap((proposal): Proposal[] => {
    if (proposal.line !== null && !marked.has(proposal.line)) return [proposal]
    const own = state.own.find(({ id }) => id === proposal.ownCodeId)
    if (!own || settled.has(codeKey(own))) return []
    const { id, system, code, title, poa, evidence } = own
    return [
      { key: `own-${id}`, ownCodeId: id, verdict: 'add', line: null, to: { system, code, title, poa }, place: proposal.place, evidence },
    ]
  })
  return open.map((proposal) => typed(facts, template, proposal))
}

function typed(facts: CaseFacts, template: Template, proposal: Proposal): ProposedMarkView {
  const from = facts.coded.find(({ line }) => line === proposal.line)
  const about = proposal.to ?? from
  const same = from !== undefined && proposal.to !== null && codeKey(from) === codeKey(proposal.to)
  const subjects = about
    ? subjectsOf(about, {
        principal: changesPrincipal(proposal, facts.coded),
        poaOnly: same,
        moved: proposal.verdict === 'resequence',
      })
    : []
  const type = typeFor(template, proposal.verdict, subjects)
  return { ...proposal, errorType: type?.key ?? null, severity: type?.severity ?? null }
}

/** Marks as they are proposed; why is for the auditor to say. */
export const marksOf = (proposals: readonly ProposedMarkView[]): readonly Mark[] =>
  proposals.map(({ verdict, line, to, place, evidence, errorType, severity }) => ({
    id: newId<MarkId>(),
    verdict,
    line,
    to,
    place,
    evidence,
    errorType,
    severity,
    rationale: '',
    guideline: '',
  }))

export const agreeWith = (lines: readonly number[]): readonly Mark[] =>
  marksOf(
    lines.map((line) => ({
      key: '',
      ownCodeId: null,
      verdict: 'agree',
      line,
      to: null,
      place: null,
      evidence: [],
      errorType: null,
      severity: null,
    })),
  )

/** The reviewer's list as it stands: what was withdrawn or overturned is not in it. */
export const reviewedOf = (facts: CaseFacts, state: CaseState) =>
  reviewedCodes(
    facts.coded,
    state.marks.filter((mark) => !isLifted(mark.state)),
  )
