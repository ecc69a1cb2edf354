// A case and an audit as the signed-in person may see them. What a blind case still hides is left out here, so that no window has to
// keep it back. Pure.

import { accuracyOf } from '../../../shared/audit-rules/accuracy'
import { isError, type Party, type StandingMark } from '../../../shared/audit-rules/case'
import { dueOf, type Side } from '../../../shared/audit-rules/dispute'
import { accountIn, accountsOf, isCounted, totalsOf } from '../../../shared/audit-rules/totals'
import { changesPrincipal, directionOf, weigh } from '../../../shared/audit-rules/weigh'
import type {
  AccuracyView,
  AuditSignatureView,
  AuditSummaryView,
  AuditTemplateView,
  AuditView,
  CaseStage,
  CaseStepView,
  CaseSummaryView,
  CaseView,
  MarkView,
} from '../../../shared/audit-views'
import { CASE_STAGES } from '../../../shared/audit-views'
import type { AuditId, SampleId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { type Actor, actsOn, awaits, caseDue, disputeActsOn, isOwnWork, lacksOf, maySee, seesDraft, unmarkedLines } from './acts'
import type { AuditedCase, CaseState, HistoryEntry } from './fold-case'
import { openProposals, reviewedOf } from './marking'

/** What never changes of an audit. */
export interface AuditFacts {
  readonly id: AuditId
  readonly title: string
  readonly scope: string
  /** The revision it was made from, whole: later revisions change nothing here. */
  readonly template: AuditTemplateView
  readonly sampleId: SampleId | null
  readonly auditors: readonly Party[]
  readonly madeBy: Party
  /** UTC, ISO 8601. */
  readonly madeAt: string
}

export interface AuditStanding {
  readonly facts: AuditFacts
  /** All of them, in the order of their numbers. */
  readonly cases: readonly AuditedCase[]
  readonly signature: AuditSignatureView | null
}

const visible = ({ cases }: AuditStanding, actor: Actor): readonly AuditedCase[] =>
  cases.filter(({ facts, state }) => maySee(facts, state, actor))

/** Null where the person may see no case of it. */
export function summarizeAudit(audit: AuditStanding, actor: Actor): AuditSummaryView | null {
  const { facts, signature } = audit
  const cases = visible(audit, actor)
  if (cases.length === 0) return null
  const { name, revision, kind } = facts.template
  const marks = cases.flatMap(({ state }) => (state.stage === 'released' ? state.marks : []))
  const due = (side: Side): number => marks.filter((mark) => dueOf(mark.state) === side).length
  return {
    id: facts.id,
    title: facts.title,
    template: { name, revision, kind },
    sampleId: facts.sampleId,
    auditors: facts.auditors,
    madeAt: facts.madeAt,
    cases: cases.length,
    stages: Object.fromEntries(CASE_STAGES.map((stage) => [stage, cases.filter(({ state }) => state.stage === stage).length])) as Record<
      CaseStage,
      number
    >,
    due: { coder: due('coder'), auditor: due('auditor'), lead: due('lead') },
    forYou: cases.filter(({ facts: of, state }) => awaits(of, state, actor)).length,
    accuracy: accuracyOf(accountsOf(cases, facts.template), facts.template),
    signed: signature,
  }
}

export function viewAudit(audit: AuditStanding, actor: Actor): AuditView | null {
  const summary = summarizeAudit(audit, actor)
  if (!summary) return null
  const { facts } = audit
  const cases = visible(audit, actor)
  return {
    ...summary,
    scope: facts.scope,
    fullTemplate: facts.template,
    madeBy: facts.madeBy,
    list: cases.map((one) => summarizeCase(facts, one, actor)),
    asMarked: accuracyOf(accountsOf(cases, facts.template, false), facts.template),
    totals: totalsOf(cases, facts.template),
    maySign: maySign(audit, actor),
  }
}

export const isFinished = ({ cases }: AuditStanding): boolean => cases.every(({ state }) => state.stage === 'finished')

const maySign = (audit: AuditStanding, { person }: Actor): boolean =>
  audit.signature === null && isFinished(audit) && (mayDo(person, 'audit') || mayDo(person, 'settle'))

/** A coder sees what was released, never marks in the making. */
const shows = ({ state }: AuditedCase, actor: Actor): boolean => seesDraft(actor) || isCounted({ state })

export function summarizeCase(audit: AuditFacts, one: AuditedCase, actor: Actor): CaseSummaryView {
  const { facts, state } = one
  const shown = shows(one, actor)
  return {
    id: facts.id,
    auditId: audit.id,
    auditTitle: audit.title,
    chartId: facts.chartId,
    number: facts.number,
    coder: facts.coder,
    provider: facts.provider,
    auditor: state.auditor,
    ownWork: isOwnWork(facts, state),
    stage: state.stage,
    codes: state.stage === 'blind' ? null : facts.coded.length,
    errors: shown ? state.marks.filter(isError).length : 0,
    due: caseDue(state),
    waitsForYou: awaits(facts, state, actor),
    accuracy: shown && state.stage !== 'blind' ? accuracyOf([accountIn(one, audit.template)], audit.template) : [],
  }
}

/** @param codeSet name of the edition that codes are checked with */
export function viewCase(audit: AuditFacts, one: AuditedCase, actor: Actor, codeSet: string | null): CaseView {
  const { facts, state } = one
  const { template } = audit
  const hidden = state.stage === 'blind'
  const shown = shows(one, actor)
  const marks = shown ? state.marks : []
  return {
    ...summarizeCase(audit, one, actor),
    template,
    codeSet,
    own: shown ? state.own : [],
    coded: hidden ? null : facts.coded,
    proposals: shown ? openProposals(facts, state, template) : [],
    marks: viewMarks(audit, one, marks, actor),
    unmarked: hidden || !shown ? [] : unmarkedLines(facts, state),
    reviewed: hidden || !shown ? null : reviewedOf(facts, state),
    asMarked: asMarked(audit, one, shown && !hidden),
    canUndo: shown && state.undoes !== null,
    may: actsOn(facts, state, actor),
    history: historyOf(state),
  }
}

const asMarked = ({ template }: AuditFacts, one: AuditedCase, shown: boolean): readonly AccuracyView[] =>
  shown ? accuracyOf([accountIn(one, template, false)], template) : []

function viewMarks(
  { template }: AuditFacts,
  { facts, state }: AuditedCase,
  marks: readonly StandingMark[],
  actor: Actor,
): readonly MarkView[] {
  const weights = weigh(marks, facts.coded, template)
  return marks.map(({ by: _, ...mark }) => ({
    ...mark,
    direction: directionOf(mark, facts.coded),
    principal: changesPrincipal(mark, facts.coded),
    counts: weights.get(mark.id) ?? 0,
    may: disputeActsOn(facts, state, actor, mark.id),
    lacks: lacksOf(mark),
  }))
}

/** The dispute as it went. */
export const historyOf = (state: CaseState): readonly CaseStepView[] => state.history.map(({ step, entry }) => viewStep(step, entry))

function viewStep(step: number, entry: HistoryEntry): CaseStepView {
  const { at, by } = entry
  const plain = { step, at, by, markId: null, comment: '', onBehalf: false, alone: false }
  switch (entry.action) {
    case 'dispute': {
      const { act, markId, comment, onBehalf, alone } = entry
      return { ...plain, act, markId, comment, onBehalf, alone }
    }
    case 'finish':
      return { ...plain, act: entry.unanswered > 0 ? 'finish-unanswered' : 'finish', comment: entry.comment, alone: entry.alone }
    case 'reopen':
      return { ...plain, act: 'reopen', comment: entry.reason }
    default:
      return { ...plain, act: entry.action }
  }
}
