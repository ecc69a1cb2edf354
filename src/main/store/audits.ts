// Audits as they were made, their cases and what people did about each. Rows are only ever added; how a case stands is folded from its log
// by the review room.
import type { AuditSignatureView, AuditTemplateDraft, AuditTemplateView } from '../../shared/audit-views'
import type { AuditCaseId, AuditId, AuditTemplateId, ChartId, ClearanceId, SampleId } from '../../shared/ids'
import type { AuditFacts, CaseEntry, CaseFacts, Party } from '../review'
import { type ReadDb, sql, type WriteDb } from './sql'

/** A template as a person saved it. Those that come with the program are not in the records. */
export type TemplateRecord = Omit<AuditTemplateView, 'builtIn'>

export interface AuditReader {
  /** Every revision, oldest first. */
  templates(): readonly TemplateRecord[]
  /** Newest first. */
  ids(): readonly AuditId[]
  get(id: AuditId): AuditFacts | null
  /** In the order of their numbers. */
  casesOf(id: AuditId): readonly CaseFacts[]
  case(id: AuditCaseId): CaseFacts | null
  /** Newest audit first. */
  casesOnChart(id: ChartId): readonly CaseFacts[]
  /** In order; an entry's sequence number is its place in this list, from 1. */
  log(id: AuditCaseId): readonly CaseEntry[]
  /** How many entries the logs of an audit's cases have; a case without any is not in it. */
  logLengths(id: AuditId): ReadonlyMap<AuditCaseId, number>
  /** The one in force. */
  signature(id: AuditId): AuditSignatureView | null
}

/** The ledger entry that records it; the tables refuse one that is not there. */
interface Recorded {
  readonly ledgerSeq: number
}

export interface AuditWriter {
  /** @throws when the revision is there already: a bug of the caller. */
  saveTemplate(template: TemplateRecord & Recorded): void
  insert(audit: AuditFacts & Recorded, cases: readonly CaseFacts[]): void
  /** Returns the entry's sequence number, from 1 per case. */
  appendEntry(id: AuditCaseId, entry: CaseEntry): number
  sign(id: AuditId, signature: AuditSignatureView & Recorded): void
  withdrawSignature(id: AuditId, at: string, ledgerSeq: number): void
}

interface TemplateRow {
  id: AuditTemplateId
  revision: number
  draft: string
  made_by: string
  made_at: string
}

interface AuditRow {
  id: AuditId
  title: string
  scope: string
  template: string
  sample_id: SampleId | null
  auditors: string
  made_by: string
  made_at: string
}

interface CaseRow {
  id: AuditCaseId
  audit_id: AuditId
  number: number
  chart_id: ChartId
  clearance_id: ClearanceId
  coder: string
  provider: string | null
  auditor: string
  blind: 0 | 1
  coded: string
}

export const auditReader = (db: ReadDb): AuditReader => ({
  templates: () =>
    db.all<TemplateRow>(sql`SELECT id, revision, draft, made_by, made_at FROM audit_template ORDER BY ledger_seq`).map((row) => ({
      ...(JSON.parse(row.draft) as AuditTemplateDraft),
      id: row.id,
      revision: row.revision,
      madeAt: row.made_at,
      madeBy: row.made_by,
    })),
  ids: () => db.all<{ id: AuditId }>(sql`SELECT id FROM audit ORDER BY row DESC`).map(({ id }) => id),
  get: (id) => {
    const row = db.one<AuditRow>(sql`SELECT * FROM audit WHERE id = ${id}`)
    return row ? auditOf(row) : null
  },
  casesOf: (id) => db.all<CaseRow>(sql`SELECT * FROM audit_case WHERE audit_id = ${id} ORDER BY number`).map(caseOf),
  case: (id) => {
    const row = db.one<CaseRow>(sql`SELECT * FROM audit_case WHERE id = ${id}`)
    return row ? caseOf(row) : null
  },
  casesOnChart: (id) => db.all<CaseRow>(sql`SELECT * FROM audit_case WHERE chart_id = ${id} ORDER BY row DESC`).map(caseOf),
  log: (id) =>
    db
      .all<{ entry: string }>(sql`SELECT entry FROM audit_entry WHERE case_id = ${id} ORDER BY seq`)
      .map(({ entry }) => JSON.parse(entry) as CaseEntry),
  logLengths: (id) =>
    new Map(
      db
        .all<{ id: AuditCaseId; entries: number }>(sql`
          SELECT c.id, max(e.seq) AS entries FROM audit_case c JOIN audit_entry e ON e.case_id = c.id
          WHERE c.audit_id = ${id} GROUP BY c.id`)
        .map((row) => [row.id, row.entries]),
    ),
  signature: (id) => {
    const last = db.one<{ name: string | null; credential: string | null; at: string }>(sql`
      SELECT name, credential, at FROM audit_signature WHERE audit_id = ${id} ORDER BY ledger_seq DESC LIMIT 1`)
    return last === undefined || last.name === null || last.credential === null
      ? null
      : { name: last.name, credential: last.credential, at: last.at }
  },
})

export const auditWriter = (db: WriteDb): AuditWriter => ({
  saveTemplate: ({ id, revision, madeAt, madeBy, ledgerSeq, ...draft }) => {
    db.run(sql`
      INSERT INTO audit_template (id, revision, draft, made_by, made_at, ledger_seq)
      VALUES (${id}, ${revision}, ${JSON.stringify(draft)}, ${madeBy}, ${madeAt}, ${ledgerSeq})`)
  },
  insert: ({ ledgerSeq, ...audit }, cases) => {
    db.run(sql`
      INSERT INTO audit (id, title, scope, template, sample_id, auditors, made_by, made_at, ledger_seq)
      VALUES (${audit.id}, ${audit.title}, ${audit.scope}, ${JSON.stringify(audit.template)}, ${audit.sampleId},
        ${JSON.stringify(audit.auditors)}, ${JSON.stringify(audit.madeBy)}, ${audit.madeAt}, ${ledgerSeq})`)
    for (const one of cases) {
      db.run(sql`
        INSERT INTO audit_case (id, audit_id, number, chart_id, clearance_id, coder, provider, auditor, blind, coded)
        VALUES (${one.id}, ${audit.id}, ${one.number}, ${one.chartId}, ${one.clearanceId}, ${JSON.stringify(one.coder)}, ${one.provider},
          ${JSON.stringify(one.auditor)}, ${one.blind ? 1 : 0}, ${JSON.stringify(one.coded)})`)
    }
  },
  appendEntry: (id, entry) => {
    const last = db.one<{ seq: number | null }>(sql`SELECT max(seq) AS seq FROM audit_entry WHERE case_id = ${id}`)
    const seq = (last?.seq ?? 0) + 1
    db.run(sql`INSERT INTO audit_entry (case_id, seq, entry) VALUES (${id}, ${seq}, ${JSON.stringify(entry)})`)
    return seq
  },
  sign: (id, { name, credential, at, ledgerSeq }) => {
    db.run(sql`
      INSERT INTO audit_signature (ledger_seq, audit_id, name, credential, at) VALUES (${ledgerSeq}, ${id}, ${name}, ${credential}, ${at})`)
  },
  withdrawSignature: (id, at, ledgerSeq) => {
    db.run(sql`INSERT INTO audit_signature (ledger_seq, audit_id, name, credential, at) VALUES (${ledgerSeq}, ${id}, NULL, NULL, ${at})`)
  },
})

const auditOf = (row: AuditRow): AuditFacts => ({
  id: row.id,
  title: row.title,
  scope: row.scope,
  template: JSON.parse(row.template) as AuditTemplateView,
  sampleId: row.sample_id,
  auditors: JSON.parse(row.auditors) as readonly Party[],
  madeBy: JSON.parse(row.made_by) as Party,
  madeAt: row.made_at,
})

const caseOf = (row: CaseRow): CaseFacts => ({
  id: row.id,
  auditId: row.audit_id,
  number: row.number,
  chartId: row.chart_id,
  clearanceId: row.clearance_id,
  coder: JSON.parse(row.coder) as Party,
  provider: row.provider,
  auditor: JSON.parse(row.auditor) as Party,
  blind: row.blind === 1,
  coded: JSON.parse(row.coded) as CaseFacts['coded'],
})
