// Everything an audit packet needs, as plain data. Words that people typed are of type W: plain strings as the records have them, or what
// the gate's check made of them, so that a packet can only be assembled of words that were looked at. Pure.

import type { AuditedCode, OwnCode, Party } from '../../../shared/audit-rules/case'
import type {
  AccuracyView,
  AuditSignatureView,
  AuditTemplateView,
  AuditTotalsView,
  CaseStepView,
  MarkView,
  QuoteView,
  ReviewedCodeView,
} from '../../../shared/audit-views'
import type { AuditCaseId, AuditId, ChartId, ClearanceId, SampleId } from '../../../shared/ids'

export interface AuditModel<W> {
  readonly auditId: AuditId
  readonly title: W
  readonly scope: W
  /** The revision it was made from. Its name and labels are typed by people too, unless it came with the program. */
  readonly template: AuditTemplateView
  readonly sampleId: SampleId | null
  /** UTC, ISO 8601. */
  readonly madeAt: string
  readonly madeBy: Party
  readonly auditors: readonly Party[]
  readonly cases: readonly AuditModelCase<W>[]
  /** By every method of the template, with the method in words. */
  readonly accuracy: readonly AccuracyView[]
  readonly asMarked: readonly AccuracyView[]
  readonly totals: AuditTotalsView
  readonly signed: AuditSignatureView | null
}

export interface AuditModelCase<W> {
  readonly id: AuditCaseId
  readonly number: number
  readonly chartId: ChartId
  readonly clearanceId: ClearanceId
  readonly coder: Party
  readonly auditor: Party
  readonly provider: W | null
  readonly ownWork: boolean
  readonly stage: string
  readonly blind: boolean
  /** The cleared text the evidence points into, and its hex SHA-256. */
  readonly text: { readonly text: string; readonly sha256: string }
  readonly coded: readonly AuditedCode[]
  /** Empty where the audit was not blind. */
  readonly own: readonly OwnCode[]
  readonly reviewed: readonly ReviewedCodeView[]
  readonly marks: readonly AuditModelMark<W>[]
  readonly disputes: readonly AuditModelStep<W>[]
  readonly accuracy: readonly AccuracyView[]
}

export type AuditModelMark<W> = Omit<MarkView, 'may' | 'lacks' | 'rationale' | 'guideline'> & {
  readonly rationale: W
  readonly guideline: W
  readonly evidence: readonly QuoteView[]
}

export type AuditModelStep<W> = Omit<CaseStepView, 'comment'> & { readonly comment: W }

/** The same audit, every typed word passed on by `check`, which is asked once for each text. */
export async function checkAuditWords<W>(model: AuditModel<string>, check: (words: string) => Promise<W>): Promise<AuditModel<W>> {
  const known = new Map<string, W>()
  const look = async (words: string): Promise<W> => {
    const checked = known.get(words) ?? (await check(words))
    known.set(words, checked)
    return checked
  }
  const cases: AuditModelCase<W>[] = []
  for (const one of model.cases) {
    const marks: AuditModelMark<W>[] = []
    for (const mark of one.marks) marks.push({ ...mark, rationale: await look(mark.rationale), guideline: await look(mark.guideline) })
    const disputes: AuditModelStep<W>[] = []
    for (const step of one.disputes) disputes.push({ ...step, comment: await look(step.comment) })
    cases.push({ ...one, provider: one.provider === null ? null : await look(one.provider), marks, disputes })
  }
  return { ...model, title: await look(model.title), scope: await look(model.scope), cases }
}
