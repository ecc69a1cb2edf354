// What the window holds of audits: their list, the one that is open, and the case that is worked on. Types only.
import type {
  AuditSummaryView,
  AuditTemplateView,
  AuditView,
  CaseSummaryView,
  CaseTextView,
  CaseView,
  DisputeAct,
  Severity,
  Verdict,
} from '../../shared/audit-views'
import type { Failure } from '../../shared/failures'
import type { AuditCaseId, AuditId, ChartId, MarkId, SampleId } from '../../shared/ids'
import type { CallInput } from '../../shared/ipc/derive'
import type { Result } from '../../shared/result'
import type { Task } from './task'

export const CASES_SHOWN = ['all', 'mine', 'marking', 'released', 'finished'] as const
export type CasesShown = (typeof CASES_SHOWN)[number]

export type TemplateDraft = CallInput<'audits.save-template'>['draft']

export interface AuditsSlice {
  audits: Task<readonly AuditSummaryView[]>
  auditFilter: string
  /** The row the arrows stand on. */
  auditCursor: AuditId | null
  templates: Task<readonly AuditTemplateView[]>
  auditId: AuditId | null
  audit: Task<AuditView>
  auditTab: 'cases' | 'results' | 'education'
  casesShown: CasesShown
  caseFilter: string
  caseCursor: AuditCaseId | null
  /** Of the chart that is open. */
  chartCases: Task<readonly CaseSummaryView[]>
  loadAudits(): Promise<void>
  goToAudits(): void
  loadTemplates(): Promise<void>
  setAuditFilter(filter: string): void
  setAuditCursor(id: AuditId | null): void
  goToAudit(id: AuditId): Promise<void>
  refreshAudit(): Promise<void>
  showAuditTab(tab: AuditsSlice['auditTab']): void
  showCases(change: { readonly shown?: CasesShown; readonly filter?: string }): void
  setCaseCursor(id: AuditCaseId | null): void
  /** Goes to the audit that was made. */
  createAudit(input: CallInput<'audits.create'>): Promise<Failure | null>
  saveTemplate(template: AuditTemplateView | null, draft: TemplateDraft): Promise<Failure | null>
  signAudit(): Promise<Failure | null>
  /** Every case of the open audit that lacks nothing; says how many. */
  releaseAll(): Promise<void>
  loadChartCases(chartId: ChartId): Promise<void>
  forgetAudits(): void
}

export type CasePanel = 'audit' | 'checklists' | 'history'

/** What is being written in the panel. It stands beside the text and not over it: one reads on while writing. */
export type CaseEditor =
  | { readonly kind: 'own' }
  | { readonly kind: 'mark'; readonly verdict: Verdict; readonly row: string | null }
  | { readonly kind: 'answer'; readonly act: DisputeAct; readonly markId: MarkId }

export type MarkInput = CallInput<'audits.mark'>['mark']
export type Quote = MarkInput['evidence'][number]
export type OwnCodeInput = CallInput<'audits.own-add'>['code']

export interface AuditCaseSlice {
  caseId: AuditCaseId | null
  auditCase: Task<CaseView>
  caseText: Task<CaseTextView>
  casePanel: CasePanel
  /** Id of the chosen row of the list. */
  caseRow: string | null
  caseEditor: CaseEditor | null
  goToCase(id: AuditCaseId): Promise<void>
  /** The next or previous case of the open audit. */
  stepCase(by: 1 | -1): Promise<void>
  /** The next case of any audit that waits for the person at the desk, this audit's first. */
  nextCaseForYou(): Promise<void>
  leaveCase(): void
  closeCase(): void
  showCasePanel(panel: CasePanel): void
  chooseRow(id: string | null): void
  stepRow(by: 1 | -1): void
  stepWaiting(): void
  openEditor(editor: CaseEditor): void
  closeEditor(): void
  /** Runs one change of the open case in its turn; null when it went well. */
  changeCase(call: (caseId: AuditCaseId) => Promise<Result<CaseView, Failure>>): Promise<Failure | null>
  addOwn(code: OwnCodeInput, evidence: readonly Quote[]): Promise<Failure | null>
  moveOwn(by: 1 | -1): Promise<void>
  /** To the next answer on presence on admission. */
  turnPoa(): Promise<void>
  /** The chosen one. */
  removeOwn(): Promise<void>
  reveal(): Promise<Failure | null>
  /** Agrees with the code of the chosen row and goes on. */
  agree(): Promise<void>
  takeProposal(all: boolean): Promise<void>
  agreeRest(): Promise<void>
  setMark(markId: MarkId | null, mark: MarkInput): Promise<Failure | null>
  setSeverity(severity: Severity): Promise<void>
  unmark(): Promise<void>
  undoCase(): Promise<void>
  /** The words marked in the text become evidence of the chosen code or mark. */
  quoteSelection(): Promise<void>
  /** With no comment an answer that asks for one opens its editor. */
  dispute(markId: MarkId, act: DisputeAct, comment: string): Promise<Failure | null>
  releaseCase(): Promise<Failure | null>
  finishCase(comment: string): Promise<Failure | null>
  reopenCase(reason: string): Promise<Failure | null>
}

export interface DrawnCharts {
  readonly id: SampleId
  readonly name: string
  readonly charts: readonly ChartId[]
}

/** Dialogs of audits. */
export type AuditDialogPlace =
  /** sample: the charts drawn are audited, and no others. */
  | { readonly kind: 'start-audit'; readonly sample: DrawnCharts | null }
  | { readonly kind: 'audit-templates' | 'sign-audit' }
  | { readonly kind: 'edit-template'; readonly template: AuditTemplateView; readonly fresh: boolean }
  | { readonly kind: 'reveal-case' | 'release-case' | 'finish-case' | 'reopen-case' | 'see-original' }
