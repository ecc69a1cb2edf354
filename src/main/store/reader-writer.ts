// The two faces of the store: a reader is at hand always, a writer only inside store.write.
import { type AuditReader, type AuditWriter, auditReader, auditWriter } from './audits'
import { type ChartReader, type ChartWriter, chartReader, chartWriter } from './charts'
import { type ChecklistReader, type ChecklistWriter, checklistReader, checklistWriter } from './checklists'
import { type ClearanceReader, type ClearanceWriter, clearanceReader, clearanceWriter } from './clearances'
import { type CodeSetReader, type CodeSetWriter, codeSetReader, codeSetWriter } from './code-sets'
import { type CodingReader, type CodingWriter, codingReader, codingWriter } from './coding'
import { type EducationReader, type EducationWriter, educationReader, educationWriter } from './education'
import { type EndpointReader, type EndpointWriter, endpointReader, endpointWriter } from './endpoints'
import { type FindingReader, type FindingWriter, findingReader, findingWriter } from './findings'
import { type FirstClearanceReader, type FirstClearanceWriter, firstClearanceReader, firstClearanceWriter } from './first-clearances'
import { type IncidentReader, type IncidentWriter, incidentReader, incidentWriter } from './incidents'
import { type IntakeReader, type IntakeWriter, intakeReader, intakeWriter } from './intake'
import { type Inventory, inventoryReader } from './inventory'
import { appendEntry, type Stamp } from './ledger/append'
import type { LedgerEvent } from './ledger/event'
import { type LedgerReader, ledgerReader } from './ledger/verify'
import { type OpenedPacketReader, type OpenedPacketWriter, openedPacketReader, openedPacketWriter } from './opened-packets'
import { type OutboundReader, type OutboundWriter, outboundReader, outboundWriter } from './outbound'
import { type PageReader, pageReader } from './pages'
import { type PersonReader, type PersonWriter, personReader, personWriter } from './people'
import { type PlantedReader, type PlantedWriter, plantedReader, plantedWriter } from './planted'
import { type PolicyReader, type PolicyWriter, policyReader, policyWriter } from './policies'
import { type QueryReader, type QueryWriter, queryReader, queryWriter } from './queries'
import { type RetentionReader, type RetentionWriter, retentionReader, retentionWriter } from './retention'
import { type SampleReader, type SampleWriter, sampleReader, sampleWriter } from './samples'
import { type SelfTestReader, type SelfTestWriter, selfTestReader, selfTestWriter } from './self-tests'
import { type SettingReader, type SettingWriter, settingReader, settingWriter } from './settings'
import { type SignOffReader, type SignOffWriter, signOffReader, signOffWriter } from './sign-off'
import type { ReadDb, WriteDb } from './sql'
import { type SuggestionReader, type SuggestionWriter, suggestionReader, suggestionWriter } from './suggestions'
import { type TermsReader, type TermsWriter, termsReader, termsWriter } from './terms'
import { type ValidationReader, type ValidationWriter, validationReader, validationWriter } from './validations'
import { type WorklistReader, type WorklistWriter, worklistReader, worklistWriter } from './worklist'

export interface Reader {
  readonly people: PersonReader
  readonly charts: ChartReader
  readonly pages: PageReader
  readonly intake: IntakeReader
  readonly findings: FindingReader
  readonly clearances: ClearanceReader
  readonly firstClearances: FirstClearanceReader
  readonly endpoints: EndpointReader
  readonly terms: TermsReader
  readonly incidents: IncidentReader
  readonly outbound: OutboundReader
  readonly suggestions: SuggestionReader
  readonly signOff: SignOffReader
  readonly settings: SettingReader
  readonly selfTests: SelfTestReader
  readonly codeSets: CodeSetReader
  readonly audits: AuditReader
  readonly worklist: WorklistReader
  readonly coding: CodingReader
  readonly samples: SampleReader
  readonly queries: QueryReader
  readonly checklists: ChecklistReader
  readonly education: EducationReader
  readonly planted: PlantedReader
  readonly opened: OpenedPacketReader
  readonly policies: PolicyReader
  readonly retention: RetentionReader
  readonly inventory: Inventory
  readonly validations: ValidationReader
  readonly ledger: LedgerReader
}

export interface Writer {
  /** Sees the changes made so far in this transaction. */
  readonly read: Reader
  readonly people: PersonWriter
  readonly charts: ChartWriter
  readonly intake: IntakeWriter
  readonly findings: FindingWriter
  readonly clearances: ClearanceWriter
  readonly firstClearances: FirstClearanceWriter
  readonly endpoints: EndpointWriter
  readonly terms: TermsWriter
  readonly incidents: IncidentWriter
  readonly outbound: OutboundWriter
  readonly suggestions: SuggestionWriter
  readonly signOff: SignOffWriter
  readonly settings: SettingWriter
  readonly selfTests: SelfTestWriter
  readonly codeSets: CodeSetWriter
  readonly audits: AuditWriter
  readonly worklist: WorklistWriter
  readonly coding: CodingWriter
  readonly samples: SampleWriter
  readonly queries: QueryWriter
  readonly checklists: ChecklistWriter
  readonly education: EducationWriter
  readonly planted: PlantedWriter
  readonly opened: OpenedPacketWriter
  readonly policies: PolicyWriter
  readonly retention: RetentionWriter
  readonly validations: ValidationWriter
  /** Adds to the ledger; returns the entry's sequence number. */
  append(event: LedgerEvent): number
}

export const makeReader = (db: ReadDb): Reader => ({
  people: personReader(db),
  charts: chartReader(db),
  pages: pageReader(db),
  intake: intakeReader(db),
  findings: findingReader(db),
  clearances: clearanceReader(db),
  firstClearances: firstClearanceReader(db),
  endpoints: endpointReader(db),
  terms: termsReader(db),
  incidents: incidentReader(db),
  outbound: outboundReader(db),
  suggestions: suggestionReader(db),
  signOff: signOffReader(db),
  settings: settingReader(db),
  selfTests: selfTestReader(db),
  codeSets: codeSetReader(db),
  audits: auditReader(db),
  worklist: worklistReader(db),
  coding: codingReader(db),
  samples: sampleReader(db),
  queries: queryReader(db),
  checklists: checklistReader(db),
  education: educationReader(db),
  planted: plantedReader(db),
  opened: openedPacketReader(db),
  policies: policyReader(db),
  retention: retentionReader(db),
  inventory: inventoryReader(db),
  validations: validationReader(db),
  ledger: ledgerReader(db),
})

export const makeWriter = (db: WriteDb, read: Reader, stamp: () => Stamp): Writer => ({
  read,
  people: personWriter(db),
  charts: chartWriter(db),
  intake: intakeWriter(db),
  findings: findingWriter(db),
  clearances: clearanceWriter(db),
  firstClearances: firstClearanceWriter(db),
  endpoints: endpointWriter(db),
  terms: termsWriter(db),
  incidents: incidentWriter(db),
  outbound: outboundWriter(db),
  suggestions: suggestionWriter(db),
  signOff: signOffWriter(db),
  settings: settingWriter(db),
  selfTests: selfTestWriter(db),
  codeSets: codeSetWriter(db),
  audits: auditWriter(db),
  worklist: worklistWriter(db),
  coding: codingWriter(db),
  samples: sampleWriter(db),
  queries: queryWriter(db),
  checklists: checklistWriter(db),
  education: educationWriter(db),
  planted: plantedWriter(db),
  opened: openedPacketWriter(db),
  policies: policyWriter(db),
  retention: retentionWriter(db),
  validations: validationWriter(db),
  append: (event) => appendEntry(db, stamp(), event),
})
