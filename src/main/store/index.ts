export type { AuditReader, AuditWriter, TemplateRecord } from './audits'
export type { ChartCounts, ChartListing, ChartNumber, ChartReader, ChartRecord, ChartWriter } from './charts'
export type { ChecklistReader, ChecklistRecord, ChecklistWriter } from './checklists'
export type { ClearanceReader, ClearanceRecord, ClearanceStatement, ClearanceWriter } from './clearances'
export type { CodeSetReader, CodeSetRecord, CodeSetWriter } from './code-sets'
export type { BilledCode, BlindRecord, CodingReader, CodingWriter, Reveal } from './coding'
export type { StoreRefusal } from './connection'
export { CONTENT_KINDS, CONTENTS, type ContentKind, kindsIn, type TableName } from './contents'
export type { EducationReader, EducationRecord, EducationWriter } from './education'
export type { EndpointReader, EndpointWriter } from './endpoints'
export type { EditRecord, FindingReader, FindingWriter, RunPolicy, RunRecord } from './findings'
export type { FirstClearanceReader, FirstClearanceRecord, FirstClearanceWriter } from './first-clearances'
export type { IncidentEntryRecord, IncidentLeftRecord, IncidentReader, IncidentRecord, IncidentWriter } from './incidents'
export type {
  BatchCounts,
  BatchRecord,
  BatchState,
  DoneLeaf,
  FoundFile,
  IntakeReader,
  IntakeWriter,
  ItemRecord,
  LeafOutcome,
} from './intake'
export type { Inventory, KeptCount, SqliteSettings } from './inventory'
export type { Cost, Keystore } from './key'
export { COST } from './key'
export { KEY_FILE_NAME, keepKeyFile, readKeyFile, replaceKeyFile, writeNewKeyFile } from './key-file'
export type { KeyFile, KeyRefusal, OldKeyFile, Recovery, Slot } from './key-slots'
export {
  createKeyFile,
  forgetKey,
  makeRecovery,
  makeSlot,
  openOld,
  openRecovery,
  openSlot,
  rememberKey,
  renamed,
  slotOf,
  unwrapRemembered,
  withoutSlot,
  withSlot,
} from './key-slots'
export { sha256Text } from './ledger/chain'
export type { AttributesBy, Counts, DecidedBy, EventKind, EventShapes, Label, LedgerEvent, Sha256, Typed } from './ledger/event'
export { asLabel, asSha256 } from './ledger/event'
export type { MarkOfEvent } from './ledger/events/audits'
export type { PolicyRef } from './ledger/events/policies'
export type { LedgerHead, LedgerReader } from './ledger/verify'
export { SCHEMA } from './migrations/migrate'
export type { Store, StoreOptions, WriteRefusal } from './open'
export { openStore } from './open'
export type { KnownKeyRecord, OpenedPacketReader, OpenedPacketRecord, OpenedPacketWriter, OriginRecord } from './opened-packets'
export type { OutboundIntent, OutboundOutcome, OutboundReader, OutboundRecord, OutboundWriter, StoredReply } from './outbound'
export type { PageReader } from './pages'
export type { PersonReader, PersonRecord, PersonWriter } from './people'
export type { PlantedOutcome, PlantedReader, PlantedRecord, PlantedWriter } from './planted'
export type { PolicyChange, PolicyReader, PolicyRow, PolicyWriter } from './policies'
export type { Erasure } from './purge'
export type { QueryReader, QueryRecord, QueryWriter } from './queries'
export type { Reader, Writer } from './reader-writer'
export type { HoldRecord, PurgeRecord, RetentionFacts, RetentionReader, RetentionWriter } from './retention'
export type {
  SampleDraw,
  SampleFigures,
  SampleHead,
  SampleReader,
  SampleRecord,
  SampleRepeat,
  SampleReplacement,
  SampleSeed,
  SampleWriter,
} from './samples'
export type { SelfTestReader, SelfTestRecord, SelfTestWriter } from './self-tests'
export type { SettingReader, SettingWriter } from './settings'
export type { PacketExportRecord, SignatureRecord, SignOffReader, SignOffWriter } from './sign-off'
export type { SuggestionReader, SuggestionRecord, SuggestionWriter } from './suggestions'
export type { TermsReader, TermsRecord, TermsWriter } from './terms'
export type { ReviewRecord, RoundChartRecord, RoundRecord, ValidationReader, ValidationWriter } from './validations'
export type { AttributeChangeRecord, StoredSearch, WorklistAct, WorklistReader, WorklistWriter } from './worklist'
