// The whole state of the window: the sum of its slices, and what a slice gets to work with. Types only.
import type { StoreApi } from 'zustand/vanilla'
import type { CodeSetsView, CodeSetView, ReleaseView } from '../../shared/code-set-views'
import type { Failure } from '../../shared/failures'
import type { ChartId, FindingId, PersonId, SuggestionId } from '../../shared/ids'
import type { Bridge } from '../../shared/ipc/derive'
import type { Result } from '../../shared/result'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type {
  AboutView,
  ChartUpdate,
  ChartView,
  CodeEditView,
  CodeHitView,
  Decision,
  OutboundView,
  RemovedView,
  SelfTestView,
  SessionView,
} from '../../shared/views'
import type { Preferences } from '../preferences'
import type { Hit, Where } from '../review/find'
import type { AuditCaseSlice, AuditDialogPlace, AuditsSlice } from './audits-state'
import type { BookSlice } from './book-state'
import type { DataFlowSlice } from './data-flow-state'
import type { EducationSlice } from './education-state'
import type { EndpointDialogPlace, EndpointsSlice } from './endpoints-state'
import type { GovernanceSlice } from './governance-state'
import type { IncidentDialogPlace, IncidentsSlice } from './incidents-state'
import type { IntakeDialogPlace, IntakeSlice } from './intake-state'
import type { PacketDialogPlace, PacketsSlice } from './packets-state'
import type { PagesDialogPlace, PagesSlice } from './pages-state'
import type { Account, PeopleDialogPlace, PeopleSlice } from './people-state'
import type { PolicySlice } from './policy-state'
import type { QualitySlice } from './quality-state'
import type { ChecklistsSlice, QueriesSlice, QueryDialogPlace } from './queries-state'
import type { RetentionDialogPlace, RetentionSlice } from './retention-state'
import type { SampleDialogPlace, SamplesSlice } from './samples-state'
import type { Task } from './task'
import type { TermsDialogPlace, TermsSlice } from './terms-state'
import type { ValidationDialogPlace, ValidationSlice } from './validation-state'
import type { WorklistDialogPlace, WorklistSlice, WorklistWorkSlice } from './worklist-state'
import type { WorkplaceSlice } from './workplace-state'

export type { Progress, WorklistSlice } from './worklist-state'

export interface SessionSlice {
  session: Task<SessionView>
  /** Who comes in, on their way; the failure is shown beside the field. */
  unlocking: Task<null>
  loadSession(): Promise<void>
  /** Makes the records and their first person, or names who has the passphrase of older ones. */
  begin(account: Account, passphrase: string, remember: boolean): Promise<void>
  /** @param personId null: the only person there is */
  unlock(personId: PersonId | null, passphrase: string, remember: boolean): Promise<void>
  recover(personId: PersonId, recoveryKey: string, passphrase: string): Promise<void>
  /** The person turned to another name or way in. */
  forgetFailure(): void
  lock(): Promise<void>
  takeSession(session: SessionView): void
}

/** Where the top bar leads: see ui/sections. */
export type Section = 'worklist' | 'audits' | 'samples' | 'quality' | 'governance' | 'intake' | 'settings'
export type Screen = Section | 'chart' | 'audit' | 'case' | 'reading'

export type DialogPlace =
  | { readonly kind: 'keys' }
  /** What a release would bring, or the year it does not say. */
  | { readonly kind: 'release' }
  | { readonly kind: 'remove-code-set'; readonly codeSet: CodeSetView }
  | PacketDialogPlace
  | IntakeDialogPlace
  | PagesDialogPlace
  | SampleDialogPlace
  | RetentionDialogPlace
  | AuditDialogPlace
  | WorklistDialogPlace
  | PeopleDialogPlace
  | EndpointDialogPlace
  | ValidationDialogPlace
  | TermsDialogPlace
  | IncidentDialogPlace
  | ChartDialogPlace

/** Dialogs that stand on an open chart. */
export type ChartDialogPlace =
  | { readonly kind: 'clear' | 'reopen' | 'finish' | 'billed' | 'attestation' }
  | { readonly kind: 'add-finding'; readonly span: Span | null }
  | { readonly kind: 'remove-finding' | 'relabel-finding'; readonly findingId: FindingId }
  | { readonly kind: 'change-code' | 'reject-code'; readonly suggestionId: SuggestionId }
  | { readonly kind: 'add-code'; readonly span: Span | null }
  | QueryDialogPlace

export interface PlaceSlice {
  screen: Screen
  dialog: DialogPlace | null
  goToWorklist(): void
  goToSection(section: Section): void
  /** Back to the chart that is open, else to the worklist. */
  leaveSettings(): void
  goToChart(chartId: ChartId): Promise<void>
  /** The next or previous chart of the worklist as it is shown. */
  stepChart(by: 1 | -1): Promise<void>
  /** The next chart of the list that waits for the person: opened from a chart, else only gone to. */
  nextNeedingMe(): Promise<void>
  showDialog(dialog: DialogPlace): void
  closeDialog(): void
}

/** Red is a hard stop, yellow a soft stop, blue information, green done. */
export type Tone = 'hard' | 'soft' | 'info' | 'done'

export interface Notice {
  readonly id: number
  readonly tone: Tone
  readonly title: string
  readonly detail: string
}

export interface NoticeSlice {
  notices: readonly Notice[]
  tell(tone: Tone, title: string, detail?: string): void
  tellFailure(failure: Failure): void
  dismiss(id: number): void
  dismissAll(): void
  /** A step succeeded: what stopped the one before is past. */
  forgetStops(): void
}

export interface SettingsSlice {
  about: Task<AboutView>
  preferences: Preferences
  loadSettings(): Promise<void>
  prefer(change: Partial<Preferences>): void
}

export interface SelfTestSlice {
  selfTest: Task<SelfTestView>
  /** A run on its way; its failure is shown beside the button. */
  testing: Task<null>
  /** Notes done while it runs. */
  tested: { readonly done: number; readonly total: number } | null
  loadSelfTest(): Promise<void>
  runSelfTest(): Promise<void>
  stopSelfTest(): Promise<void>
  forgetSelfTest(): void
}

export interface CodeSetsSlice {
  codeSets: Task<CodeSetsView>
  /** A release on its way; ready: what was made of its files. */
  release: Task<ReleaseView>
  /** Bytes read while it is. */
  releaseRead: { readonly done: number; readonly total: number } | null
  loadCodeSets(): Promise<void>
  importRelease(): Promise<void>
  /** Answers the question for the fiscal year. */
  sayYear(fiscalYear: number): Promise<void>
  stopRelease(): Promise<void>
  /** Gives the failure to show in the dialog, or null. */
  addRelease(): Promise<Failure | null>
  discardRelease(): Promise<void>
  removeCodeSet(codeSet: CodeSetView, reason: string): Promise<Failure | null>
  forgetCodeSets(): void
}

export type Panel = 'findings' | 'outbound' | 'codes' | 'audit' | 'queries'
export type Side = 'original' | 'scrubbed'

/** Text the person marked, by mouse or by the word cursor, as offsets into its side. */
export interface Selection extends Span {
  readonly side: Side
  readonly by: 'mouse' | 'keys'
}

/** What is looked for in the open chart. Closed, it keeps the words for the next time. */
export interface Find {
  readonly open: boolean
  readonly query: string
  readonly where: Where
  /** Where it began or has come to: the hit at hand is the first from here. */
  readonly from: Hit
}

export interface ChartSlice {
  chartId: ChartId | null
  chart: Task<ChartView>
  panel: Panel
  selectedFinding: FindingId | null
  hovered: FindingId | null
  selection: Selection | null
  find: Find
  openChart(chartId: ChartId): Promise<void>
  refreshChart(): Promise<void>
  closeChart(): void
  /** Runs one change of the open chart in its turn; null when it went well. */
  change(call: (chartId: ChartId) => Promise<Result<ChartUpdate, Failure>>): Promise<Failure | null>
  showPanel(panel: Panel): void
  selectFinding(id: FindingId | null): void
  stepFinding(by: 1 | -1): void
  hover(id: FindingId | null): void
  select(selection: Selection | null): void
  /** With the marked words, where few are marked; else with those of the last time. */
  openFind(from: Hit): void
  setFind(change: Partial<Pick<Find, 'query' | 'where' | 'from'>>): void
  closeFind(): void
  /** To the next or previous finding that waits for a decision. */
  stepUndecided(by: 1 | -1): void
  /** Keeps the chosen finding, or all that are alike, and goes on to the next that waits. */
  keepFinding(everywhere?: boolean): Promise<void>
  relabelFinding(id: FindingId, category: Category, everywhere: boolean): Promise<Failure | null>
  removeFinding(id: FindingId, reason: string, everywhere: boolean): Promise<Failure | null>
  addFinding(span: Span, category: Category, everywhere: boolean): Promise<Failure | null>
  /** Puts back what was removed. */
  markAgain(removed: RemovedView): Promise<void>
  undoFinding(): Promise<void>
  redoFinding(): Promise<void>
  clearChart(): Promise<Failure | null>
  reopenChart(reason: string): Promise<Failure | null>
  /** override: why the hard edits stand; empty where there are none. */
  finishChart(override: string): Promise<Failure | null>
  /** Asks which kind of packet of the open chart. */
  exportPacket(): void
}

export interface CodingSlice {
  preview: Task<OutboundView>
  sending: Task<null>
  selectedSuggestion: SuggestionId | null
  codeHits: Task<readonly CodeHitView[]>
  loadPreview(): Promise<void>
  send(): Promise<void>
  cancelSend(): Promise<void>
  selectSuggestion(id: SuggestionId | null): void
  stepSuggestion(by: 1 | -1): void
  decide(id: SuggestionId, decision: Decision): Promise<Failure | null>
  acceptSuggestion(): Promise<void>
  /** The chosen code, where it stands. */
  makePrincipal(): Promise<void>
  undoCode(): Promise<void>
  addCode(code: string, evidence: Span | null, system?: string): Promise<Failure | null>
  /** @param system of the chart's view; the diagnoses where none is named */
  searchCodes(query: string, system?: string): Promise<void>
}

export interface EditsSlice {
  /** Id of the edit that was jumped to. */
  selectedEdit: string | null
  /** Also chooses the code it is about. */
  selectEdit(id: string): void
  stepEdit(by: 1 | -1): void
  fixSelectedEdit(): Promise<void>
  /** Does what its fix says, as a person's decision. */
  fixEdit(edit: CodeEditView): Promise<void>
}

export type AppState = SessionSlice &
  PeopleSlice &
  PlaceSlice &
  NoticeSlice &
  WorklistSlice &
  WorklistWorkSlice &
  IntakeSlice &
  ChartSlice &
  CodingSlice &
  EditsSlice &
  WorkplaceSlice &
  SettingsSlice &
  EndpointsSlice &
  SelfTestSlice &
  CodeSetsSlice &
  EducationSlice &
  QualitySlice &
  GovernanceSlice &
  ValidationSlice &
  TermsSlice &
  IncidentsSlice &
  RetentionSlice &
  DataFlowSlice &
  PolicySlice &
  BookSlice &
  SamplesSlice &
  QueriesSlice &
  ChecklistsSlice &
  AuditsSlice &
  AuditCaseSlice &
  PagesSlice &
  PacketsSlice

export type AppStore = StoreApi<AppState>

/** A slice is made from the bridge and the store's own set and get. */
export interface Tools {
  readonly bridge: Bridge
  readonly set: AppStore['setState']
  readonly get: AppStore['getState']
}
