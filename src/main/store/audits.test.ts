import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type AuditCaseId,
  type AuditId,
  type AuditTemplateId,
  type ChartId,
  type ClearanceId,
  type MarkId,
  newId,
  type PersonId,
} from '../../shared/ids'
import { type AuditFacts, BUILT_IN_TEMPLATES, type CaseEntry, type CaseFacts } from '../review'
import { openConnection } from './connection'
import { asSha256, type Store, type Writer } from './index'
import { makeStore } from './open'
import { chartFixture, clock, STAMP } from './testing'

const AT = '2026-01-01T09:00:00.000Z'
const [TEMPLATE] = BUILT_IN_TEMPLATES
const BY = { personId: newId<PersonId>(), name: 'Teodor Brask' }
let folder: string
let db: Database.Database
let store: Store
let chartId: ChartId
let clearanceId: ClearanceId

function write<T>(work: (w: Writer) => T): T {
  const done = store.write(work as (w: Writer) => T extends PromiseLike<unknown> ? never : T)
  if (!done.ok) throw new Error(done.error)
  return done.value
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-audits-'))
  const opened = openConnection(join(folder, 'chartroom.db'), new Uint8Array(32).fill(5))
  if (!opened.ok) throw new Error(opened.error)
  db = opened.value
  store = makeStore(db, { ...STAMP, now: clock() })
  chartId = newId<ChartId>()
  clearanceId = newId<ClearanceId>()
  write((w) => {
    w.charts.insert(chartId, chartFixture('She has asthma.'), AT)
    const sha256 = 'a'.repeat(64)
    const ledgerSeq = w.append({
      kind: 'cleared',
      chartId,
      detail: { clearance: clearanceId, sha256: asSha256(sha256), bytes: 1, counts: {}, statement: asSha256(sha256) },
    })
    w.clearances.insert({
      id: clearanceId,
      chartId,
      sha256,
      text: 'She has asthma.',
      name: 'n',
      credential: 'c',
      at: AT,
      ledgerSeq,
      policy: null,
    })
  })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const auditOf = (own: Partial<AuditFacts> = {}): AuditFacts => ({
  id: newId<AuditId>(),
  title: 'First quarter',
  scope: '',
  template: TEMPLATE as AuditFacts['template'],
  sampleId: null,
  auditors: [BY],
  madeBy: BY,
  madeAt: AT,
  ...own,
})

const caseOf = (audit: AuditFacts, own: Partial<CaseFacts> = {}): CaseFacts => ({
  id: newId<AuditCaseId>(),
  auditId: audit.id,
  number: 1,
  chartId,
  clearanceId,
  coder: { personId: null, name: 'Linnea Okafor' },
  provider: null,
  auditor: BY,
  blind: true,
  coded: [{ line: 1, system: 'ICD-10-CM', code: 'J45.909', title: 'Asthma', poa: 'Y', principal: true, evidence: [] }],
  ...own,
})

/** Stands in for the entry that records it. */
const entry = (w: Writer, audit: AuditFacts): number => w.append({ kind: 'audit-signature-withdrawn', auditId: audit.id, detail: {} })

function inserted(audit = auditOf(), one = caseOf(audit)): { audit: AuditFacts; one: CaseFacts } {
  write((w) => w.audits.insert({ ...audit, ledgerSeq: entry(w, audit) }, [one]))
  return { audit, one }
}

const reveal: CaseEntry = { action: 'reveal', by: BY, at: AT }
const mark: CaseEntry = { action: 'unmark', markId: newId<MarkId>(), by: BY, at: AT }

test('an audit, its cases and their logs come back as they were written, the newest audit first', () => {
  const first = inserted()
  const second = inserted(auditOf({ title: 'Second quarter', scope: 'Everything' }))
  expect(store.read.audits.ids()).toEqual([second.audit.id, first.audit.id])
  expect(store.read.audits.get(first.audit.id)).toEqual(first.audit)
  expect(store.read.audits.casesOf(first.audit.id)).toEqual([first.one])
  expect(store.read.audits.case(first.one.id)).toEqual(first.one)
  expect(store.read.audits.casesOnChart(chartId)).toEqual([second.one, first.one])
  expect(write((w) => [w.audits.appendEntry(first.one.id, reveal), w.audits.appendEntry(first.one.id, mark)])).toEqual([1, 2])
  write((w) => w.audits.appendEntry(second.one.id, mark))
  expect(store.read.audits.log(first.one.id)).toEqual([reveal, mark])
  expect(store.read.audits.logLengths(first.audit.id)).toEqual(new Map([[first.one.id, 2]]))
  expect(store.read.audits.get(newId<AuditId>())).toBeNull()
  expect(store.read.audits.case(newId<AuditCaseId>())).toBeNull()
})

test('the last signature is in force until it is withdrawn', () => {
  const { audit } = inserted()
  const signature = { name: 'Teodor Brask', credential: 'CPC', at: AT }
  expect(store.read.audits.signature(audit.id)).toBeNull()
  write((w) => w.audits.sign(audit.id, { ...signature, ledgerSeq: entry(w, audit) }))
  expect(store.read.audits.signature(audit.id)).toEqual(signature)
  write((w) => w.audits.withdrawSignature(audit.id, AT, entry(w, audit)))
  expect(store.read.audits.signature(audit.id)).toBeNull()
})

test('revisions of a template are kept side by side, and none is written twice', () => {
  const { audit } = inserted()
  const { builtIn: _, ...template } = { ...(TEMPLATE as AuditFacts['template']), madeAt: AT, madeBy: BY.name }
  const id = newId<AuditTemplateId>()
  const save = (revision: number) => write((w) => w.audits.saveTemplate({ ...template, id, revision, ledgerSeq: entry(w, audit) }))
  save(1)
  save(2)
  expect(store.read.audits.templates().map(({ revision }) => revision)).toEqual([1, 2])
  expect(store.read.audits.templates()[0]).toEqual({ ...template, id, revision: 1 })
  expect(() => save(2)).toThrow(/append-only/)
})

describe('nothing of an audit is changed or taken out', () => {
  beforeEach(() => {
    const { audit, one } = inserted()
    write((w) => {
      w.audits.appendEntry(one.id, reveal)
      w.audits.sign(audit.id, { name: 'n', credential: 'c', at: AT, ledgerSeq: entry(w, audit) })
      w.audits.saveTemplate({
        ...(TEMPLATE as AuditFacts['template']),
        id: newId<AuditTemplateId>(),
        madeAt: AT,
        madeBy: 'n',
        ledgerSeq: entry(w, audit),
      })
    })
  })

  test.each([
    "UPDATE audit SET title = 'other'",
    'DELETE FROM audit',
    'REPLACE INTO audit SELECT * FROM audit',
    "UPDATE audit_case SET coded = '[]'",
    'DELETE FROM audit_case',
    'REPLACE INTO audit_case SELECT * FROM audit_case',
    "UPDATE audit_entry SET entry = '{}'",
    'DELETE FROM audit_entry',
    "REPLACE INTO audit_entry SELECT case_id, seq, '{}' FROM audit_entry",
    "UPDATE audit_signature SET name = 'other'",
    'DELETE FROM audit_signature',
    'REPLACE INTO audit_signature SELECT * FROM audit_signature',
    "UPDATE audit_template SET draft = '{}'",
    'DELETE FROM audit_template',
    'REPLACE INTO audit_template SELECT * FROM audit_template',
  ])('%s', (statement) => {
    expect(() => db.exec(statement)).toThrow(/append-only/)
  })
})

test('a chart is in an audit once, and only with a clearance and a ledger entry that are there', () => {
  const { audit, one } = inserted()
  const other = auditOf()
  const insert = (own: Partial<CaseFacts>) => () =>
    write((w) => w.audits.insert({ ...other, ledgerSeq: entry(w, audit) }, [caseOf(other), caseOf(other, own)]))
  expect(insert({ number: 2 })).toThrow(/append-only/)
  expect(insert({ number: 2, chartId: newId<ChartId>() })).toThrow(/FOREIGN KEY/)
  expect(() => write((w) => w.audits.insert({ ...other, ledgerSeq: 999 }, [caseOf(other)]))).toThrow(/FOREIGN KEY/)
  expect(store.read.audits.ids()).toEqual([audit.id])
  expect(store.read.audits.casesOnChart(chartId)).toEqual([one])
})
