import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NO_ATTRIBUTES } from '../../../shared/chart-attributes'
import { ENDPOINT_DEFAULTS, type EndpointRecord } from '../../../shared/endpoint-config'
import type { ChartId, ClearanceId, EndpointId, PersonId, SuggestionId } from '../../../shared/ids'
import { ROLES } from '../../../shared/people'
import { auditReader } from '../audits'
import { chartReader } from '../charts'
import { checklistReader } from '../checklists'
import { clearanceReader } from '../clearances'
import { codeSetReader } from '../code-sets'
import { codingReader, codingWriter } from '../coding'
import { endpointReader } from '../endpoints'
import { findingReader } from '../findings'
import { appendEntry } from '../ledger/append'
import { ledgerReader } from '../ledger/verify'
import { nativeBinding } from '../native-binding'
import { openedPacketReader, openedPacketWriter } from '../opened-packets'
import { outboundReader } from '../outbound'
import { personReader, personWriter } from '../people'
import { plantedReader, plantedWriter } from '../planted'
import { policyReader } from '../policies'
import { queryReader } from '../queries'
import { retentionReader } from '../retention'
import { selfTestReader, selfTestWriter } from '../self-tests'
import { settingReader } from '../settings'
import { signOffReader } from '../sign-off'
import { writeDb } from '../sql'
import { suggestionReader } from '../suggestions'
import { termsReader } from '../terms'
import { STAMP, selfTestFixture } from '../testing'
import { validationReader } from '../validations'
import { worklistReader } from '../worklist'
import { MIGRATIONS, migrate, SCHEMA } from './migrate'

let db: Database.Database

beforeEach(() => {
  const binding = nativeBinding()
  db = new Database(':memory:', binding === undefined ? {} : { nativeBinding: binding })
  db.pragma('foreign_keys = ON')
})
afterEach(() => db.close())

const version = () => db.pragma('user_version', { simple: true })
const tables = () =>
  (db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all() as { name: string }[]).map((t) => t.name)

test('are numbered in tens, upwards', () => {
  const numbers = MIGRATIONS.map((m) => m.version)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  expect(numbers.every((n) => n % 10 === 0)).toBe(true)
})

test('make the same schema at once or step by step, and do nothing the second time', () => {
  for (const { version: v } of MIGRATIONS) {
    expect(migrate(db, v).ok).toBe(true)
    expect(version()).toBe(v)
  }
  const stepwise = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()
  expect(migrate(db).ok).toBe(true)
  expect(db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()).toEqual(stepwise)
  const other = new Database(':memory:', nativeBinding() === undefined ? {} : { nativeBinding: nativeBinding() as string })
  migrate(other)
  expect(other.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()).toEqual(stepwise)
  other.close()
})

describe('each step keeps what was there before', () => {
  test('210 leaves runs and clearances as they were, under no policy but the Standard one', () => {
    migrate(db, 180)
    const ledgerSeq = appendEntry(writeDb(db), STAMP, { kind: 'app-start', detail: { schema: 180 } })
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', '2026-01-01T00:00:00.000Z', 'cleared')`)
    db.exec(`INSERT INTO detection_run (chart_id, at, versions, findings) VALUES ('c', '2026-01-01T00:00:00.000Z', '{}', '[]')`)
    db.exec(`INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq)
      VALUES ('k', 'c', 's', 't', 'R. Moss', 'CCS', '2026-01-01T00:00:00.000Z', ${ledgerSeq})`)
    migrate(db)
    const access = writeDb(db)
    expect(policyReader(access).newest()).toBeNull()
    expect(policyReader(access).changes()).toEqual([])
    expect(findingReader(access).latestRun('c' as ChartId)).toMatchObject({ at: '2026-01-01T00:00:00.000Z', findings: [] })
    expect(clearanceReader(access).inForce('c' as ChartId)).toMatchObject({ id: 'k', name: 'R. Moss', text: 't' })
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  test('020 and later leave the ledger of 010 whole', () => {
    migrate(db, 10)
    const access = writeDb(db)
    appendEntry(access, STAMP, { kind: 'app-start', detail: { schema: 10 } })
    appendEntry(access, STAMP, { kind: 'app-stop', detail: {} })
    const head = ledgerReader(access).head()
    for (const v of MIGRATIONS.map((m) => m.version).slice(1)) {
      migrate(db, v)
      expect(ledgerReader(writeDb(db)).head()).toEqual(head)
      expect(ledgerReader(writeDb(db)).verify()).toMatchObject({ intact: true, entries: 2 })
    }
  })

  test('030 and later leave the charts of 020 as they were', () => {
    migrate(db, 20)
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, text, documents, facts, imported_at, status)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', 't', '[]', '[]', '2026-01-01T00:00:00.000Z', 'review')`)
    const before = db.prepare('SELECT * FROM chart').all()
    migrate(db, 70)
    expect(db.prepare('SELECT * FROM chart').all()).toMatchObject(before)
  })

  test('090 gives every text a row of its own, and a chart is read as it was', () => {
    migrate(db, 70)
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, text, documents, facts, encounter_from, imported_at, status, findings)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', 'Seen today.', '[{"title":"note","start":0,"end":11}]', '[]', '2026-01-01',
        '2026-01-01T00:00:00.000Z', 'review', 3)`)
    db.exec(`INSERT INTO detection_run (chart_id, at, versions, findings) VALUES ('c', '2026-01-01T00:00:00.000Z', '{}', '[]')`)
    migrate(db)
    expect(chartReader(writeDb(db)).get('c' as ChartId)).toEqual({
      id: 'c',
      source: { name: 'n.txt', sha256: 's', bytes: 1, encoding: 'utf-8', kind: 'text' },
      text: 'Seen today.',
      documents: [{ title: 'note', start: 0, end: 11 }],
      facts: [],
      known: [],
      encounter: { from: '2026-01-01', to: null },
      status: 'review',
      importedAt: '2026-01-01T00:00:00.000Z',
      counts: { findings: 3, undecided: 0, openSuggestions: 0 },
    })
    expect(findingReader(writeDb(db)).latestRun('c' as ChartId)?.findings).toEqual([])
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(() => db.exec("UPDATE chart_text SET text = 'another'")).toThrow(/never changes/)
  })

  test('050 leaves what was sent before it as it was, failures without a kept reply', () => {
    migrate(db, 40)
    const ledgerSeq = appendEntry(writeDb(db), STAMP, { kind: 'app-start', detail: { schema: 40 } })
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, text, documents, facts, imported_at, status)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', 't', '[]', '[]', '2026-01-01T00:00:00.000Z', 'cleared')`)
    db.exec(`INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq)
      VALUES ('k', 'c', 's', 't', 'R. Moss', 'CCS', '2026-01-01T00:00:00.000Z', ${ledgerSeq})`)
    db.exec(`INSERT INTO outbound (id, chart_id, clearance_id, profile, bytes, sha256, at, ledger_seq, state, finished_at, failure)
      VALUES ('o', 'c', 'k', '{"kind":"built-in"}', x'00', 's', '2026-01-01T00:00:00.000Z', ${ledgerSeq}, 'failed', 'later', 'endpoint-schema')`)
    const before = db.prepare('SELECT * FROM outbound').all()
    migrate(db)
    expect(db.prepare('SELECT * FROM outbound').all()).toEqual(before)
    expect(outboundReader(writeDb(db)).of('c' as ChartId)[0]?.outcome).toEqual({
      state: 'failed',
      at: 'later',
      failure: 'endpoint-schema',
      unread: null,
    })
  })

  test('060 leaves the settings of 050 as they were, and begins without a self-test', () => {
    migrate(db, 50)
    db.exec("INSERT INTO setting (key, value) VALUES ('planting', '{}')")
    migrate(db)
    expect(db.prepare('SELECT * FROM setting').all()).toEqual([{ key: 'planting', value: '{}' }])
    expect(selfTestReader(writeDb(db)).latest()).toBeNull()
  })

  test('070 leaves the self-tests of 060 as they were, and begins without an imported code set', () => {
    migrate(db, 60)
    const access = writeDb(db)
    const ledgerSeq = appendEntry(access, STAMP, { kind: 'app-start', detail: { schema: 60 } })
    selfTestWriter(access).insert({ test: selfTestFixture(), ledgerSeq })
    migrate(db)
    expect(selfTestReader(writeDb(db)).all()).toEqual([{ test: selfTestFixture(), ledgerSeq }])
    expect(codeSetReader(writeDb(db)).list()).toEqual([])
  })

  test('130 leaves charts and what was cleared as they were, and begins without an audit', () => {
    migrate(db, 70)
    const ledgerSeq = appendEntry(writeDb(db), STAMP, { kind: 'app-start', detail: { schema: 70 } })
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, text, documents, facts, imported_at, status)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', 't', '[]', '[]', '2026-01-01T00:00:00.000Z', 'finished')`)
    db.exec(`INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq)
      VALUES ('k', 'c', 's', 't', 'R. Moss', 'CCS', '2026-01-01T00:00:00.000Z', ${ledgerSeq})`)
    migrate(db, 120)
    const before = ['chart', 'clearance', 'ledger'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    migrate(db, 130)
    expect(['chart', 'clearance', 'ledger'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())).toEqual(before)
    expect(auditReader(writeDb(db)).ids()).toEqual([])
    expect(auditReader(writeDb(db)).casesOnChart('c' as ChartId)).toEqual([])
    expect(auditReader(writeDb(db)).templates()).toEqual([])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  test('170 leaves charts as they were, and begins without queries, answers and notes', () => {
    migrate(db, 70)
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, text, documents, facts, imported_at, status)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', 't', '[]', '[]', '2026-01-01T00:00:00.000Z', 'cleared')`)
    migrate(db, 160)
    const before = ['chart', 'chart_text'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    migrate(db, 170)
    expect(['chart', 'chart_text'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())).toEqual(before)
    migrate(db)
    expect(chartReader(writeDb(db)).get('c' as ChartId)).toMatchObject({ text: 't', status: 'cleared' })
    expect(queryReader(writeDb(db)).of('c' as ChartId)).toEqual([])
    expect(checklistReader(writeDb(db)).of('c' as ChartId, null)).toEqual([])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  test('160 leaves suggestions as they were, none of them planted, and keeps what was planted and told', () => {
    migrate(db, 140)
    const seq = (kind: 'app-start') => appendEntry(writeDb(db), STAMP, { kind, detail: { schema: 140 } })
    const first = seq('app-start')
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status) VALUES ('c', 'n', 's', 1, 'utf-8', 't', 'coding')`)
    db.exec(
      `INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq) VALUES ('k', 'c', 's', 't', 'n', 'c', 't', ${first})`,
    )
    db.exec(`INSERT INTO suggestion (id, chart_id, clearance_id, proposal, verdict) VALUES ('s', 'c', 'k', '{}', '{}')`)
    migrate(db)
    const k = 'k' as ClearanceId
    expect(
      suggestionReader(writeDb(db))
        .of(k)
        .map((s) => s.id),
    ).toEqual(['s'])
    expect(plantedReader(writeDb(db)).open(k)).toEqual([])
    db.exec(`INSERT INTO planted (suggestion_id, clearance_id, kind, made_from, ledger_seq) VALUES ('s', 'k', 'ruled-out', 's', ${first})`)
    const at = {
      suggestionId: 's' as SuggestionId,
      outcome: 'caught',
      personId: 'p' as PersonId,
      at: 't',
      ledgerSeq: seq('app-start'),
    } as const
    plantedWriter(writeDb(db)).show(at)
    expect(suggestionReader(writeDb(db)).of(k)).toEqual([])
    expect(plantedReader(writeDb(db)).outcomes(k)).toEqual({ caught: 1, missed: 0 })
    expect(() => db.exec('DELETE FROM planted_outcome')).toThrow(/append-only/)
    expect(() => db.exec(`UPDATE planted SET kind = 'other-side'`)).toThrow(/append-only/)
  })

  test('190 leaves suggestions and requests as they were, with nothing passed over', () => {
    migrate(db, 180)
    const ledgerSeq = appendEntry(writeDb(db), STAMP, { kind: 'app-start', detail: { schema: 180 } })
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status) VALUES ('c', 'n', 's', 1, 'utf-8', 't', 'coding')`)
    db.exec(
      `INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq) VALUES ('k', 'c', 's', 't', 'n', 'c', 't', ${ledgerSeq})`,
    )
    db.exec(`INSERT INTO suggestion (id, chart_id, clearance_id, proposal, verdict) VALUES ('s', 'c', 'k', '{"code":"I10"}', '{}')`)
    const before = db.prepare('SELECT * FROM suggestion').all()
    migrate(db)
    expect(db.prepare('SELECT * FROM suggestion').all()).toEqual(before)
    expect(suggestionReader(writeDb(db)).passedOver('k' as ClearanceId)).toEqual([])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  test('080 and 120 leave the signatures of before as they were, without an override and without a person', () => {
    migrate(db, 60)
    const ledgerSeq = appendEntry(writeDb(db), STAMP, { kind: 'app-start', detail: { schema: 60 } })
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, text, documents, facts, imported_at, status)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', 't', '[]', '[]', '2026-01-01T00:00:00.000Z', 'finished')`)
    db.exec(`INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq)
      VALUES ('k', 'c', 's', 't', 'R. Moss', 'CCS', '2026-01-01T00:00:00.000Z', ${ledgerSeq})`)
    db.exec(`INSERT INTO signature (chart_id, clearance_id, name, credential, at, ledger_seq)
      VALUES ('c', 'k', 'R. Moss', 'CCS', '2026-01-02T00:00:00.000Z', ${ledgerSeq})`)
    migrate(db)
    expect(signOffReader(writeDb(db)).signature('c' as ChartId)).toEqual({
      chartId: 'c',
      clearanceId: 'k',
      name: 'R. Moss',
      credential: 'CCS',
      at: '2026-01-02T00:00:00.000Z',
      ledgerSeq,
      override: null,
      personId: null,
    })
  })

  test('120 leaves charts without billed codes, setting and hidden suggestions, and keeps what stood at a reveal as it was', () => {
    migrate(db, 90)
    const access = writeDb(db)
    const ledgerSeq = appendEntry(access, STAMP, { kind: 'app-start', detail: { schema: 90 } })
    const c = 'c' as ChartId
    const k = 'k' as ClearanceId
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', '2026-01-01T00:00:00.000Z', 'coding')`)
    db.exec(`INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq)
      VALUES ('k', 'c', 's', 't', 'R. Moss', 'CCS', '2026-01-01T00:00:00.000Z', ${ledgerSeq})`)
    const before = [db.prepare('SELECT * FROM chart').all(), db.prepare('SELECT * FROM clearance').all()]
    migrate(db)
    expect([db.prepare('SELECT * FROM chart').all(), db.prepare('SELECT * FROM clearance').all()]).toMatchObject(before)
    const [read, write] = [codingReader(access), codingWriter(access)]
    expect([read.billed(c), read.careSetting(c), read.blind(k)]).toEqual([[], null, null])
    const own = [{ system: 'ICD-10-CM', code: 'I10' }]
    const reveal = { at: '2026-01-02T00:00:00.000Z', personId: 'p' as PersonId, own, suggested: [] }
    expect(() => write.reveal(k, reveal)).toThrow(/touched 0 rows/)
    write.hide(c, k)
    expect(read.blind(k)).toEqual({ clearanceId: k, chartId: c, reveal: null })
    write.reveal(k, reveal)
    expect(read.blind(k)).toEqual({ clearanceId: k, chartId: c, reveal })
    expect(() => write.reveal(k, { ...reveal, own: [] })).toThrow(/append-only/)
    expect(() => db.exec('DELETE FROM blind_review')).toThrow(/append-only/)
  })

  test('100 leaves settings and signatures of before as they were, and knows nobody yet', () => {
    migrate(db, 90)
    db.exec("INSERT INTO setting (key, value) VALUES ('planting', '{}')")
    migrate(db)
    expect(db.prepare('SELECT * FROM setting').all()).toEqual([{ key: 'planting', value: '{}' }])
    const access = writeDb(db)
    expect(personReader(access).list()).toEqual([])
    const robin = { id: 'p' as PersonId, name: 'Robin Vale', credential: 'CPC', roles: ROLES }
    personWriter(access).insert(robin, '2026-01-01T00:00:00.000Z')
    const [createdAt, changedAt] = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']
    expect(personReader(access).list()).toEqual([{ ...robin, active: true, createdAt, changedAt }])
    expect(() => db.exec('DELETE FROM person')).toThrow(/stay on record/)
    expect(() => db.exec('UPDATE person SET is_active = 0')).toThrow(/always a compliance lead/)
  })
})

test('110 leaves the charts of before without an assignee or any other attribute, and begins without a search', () => {
  migrate(db, 90)
  db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status)
    VALUES ('c', 'n.txt', 's', 1, 'utf-8', '2026-01-01T00:00:00.000Z', 'review')`)
  const before = db.prepare('SELECT * FROM chart').all()
  migrate(db)
  expect(db.prepare('SELECT * FROM chart').all()).toMatchObject(before)
  expect(chartReader(writeDb(db)).list()).toMatchObject([{ id: 'c', attributes: NO_ATTRIBUTES }])
  expect(worklistReader(writeDb(db)).searches('p' as PersonId)).toEqual([])
  expect(worklistReader(writeDb(db)).acts('p' as PersonId)).toEqual([])
})

describe('180', () => {
  const SERVER = { kind: 'openai-compatible', baseUrl: ' http://127.0.0.1:8080/v1', model: 'local-coder', key: 'sk-fictional' }
  const config = {
    ...ENDPOINT_DEFAULTS,
    name: 'local-coder',
    vendor: 'other',
    dialect: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:8080/v1',
    model: 'local-coder',
  }
  function from(setting: string): { readonly list: readonly EndpointRecord[]; readonly setting: unknown } {
    migrate(db, 170)
    db.prepare("INSERT INTO setting (key, value) VALUES ('endpoint', ?)").run(setting)
    migrate(db)
    return { list: endpointReader(writeDb(db)).list(), setting: settingReader(writeDb(db)).get('endpoint') }
  }
  const keyOf = (id: EndpointId | undefined) => endpointReader(writeDb(db)).keyOf(id as EndpointId)

  test('takes the one server of the settings over, with its key, and keeps it in use', () => {
    const { list, setting } = from(JSON.stringify(SERVER))
    expect(list).toEqual([{ id: setting, config, changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/) }])
    expect(setting).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(keyOf(list[0]?.id)).toBe('sk-fictional')
  })

  test.each(['built-in', 'off'] as const)('takes it over out of use where the setting was %s', (kind) => {
    const { list, setting } = from(JSON.stringify({ ...SERVER, kind }))
    expect(setting).toBe(kind)
    expect(list).toMatchObject([{ config }])
    expect(keyOf(list[0]?.id)).toBe('sk-fictional')
  })

  test.each([
    ['no server was set up', '{"kind":"built-in","baseUrl":"","model":"","key":""}', 'built-in'],
    ['there is no model', JSON.stringify({ ...SERVER, model: '' }), 'built-in'],
    ['nothing of it can be read', '{"kind":7}', undefined],
    ['it is no JSON', 'x', undefined],
    ['it is another thing', '["openai-compatible"]', undefined],
  ])('makes no endpoint where %s', (_, old, setting) => {
    expect(from(old)).toEqual({ list: [], setting })
  })
})

test('a step that fails leaves the version before it', () => {
  migrate(db, 20)
  db.exec('CREATE TABLE outbound (in_the_way)')
  const before = tables()
  expect(() => migrate(db)).toThrow(/outbound/)
  expect(version()).toBe(20)
  expect(tables()).toEqual(before)
})

test('a newer file and a file of another program are refused untouched', () => {
  migrate(db)
  db.pragma(`user_version = ${SCHEMA + 1}`)
  expect(migrate(db)).toEqual({ ok: false, error: 'store-newer' })
  db.pragma(`user_version = ${SCHEMA}`)
  db.pragma('application_id = 1')
  expect(migrate(db)).toEqual({ ok: false, error: 'store-damaged' })
})

test('150 leaves every chart one that was imported here, and takes one that came with a packet', () => {
  migrate(db, 140)
  const access = writeDb(db)
  const ledgerSeq = appendEntry(access, STAMP, { kind: 'app-start', detail: { schema: 140 } })
  for (const id of ['mine', 'theirs'])
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status)
      VALUES ('${id}', 'n.txt', 's', 1, 'utf-8', '2026-01-01T00:00:00.000Z', 'finished')`)
  const before = db.prepare('SELECT * FROM chart').all()
  migrate(db)
  const reader = openedPacketReader(writeDb(db))
  expect([reader.originOf('mine' as ChartId), reader.keys()]).toEqual([null, []])
  const packet = { sha256: 'a', packetId: 'p', signedBy: 'k', openedAt: '2026-01-02T00:00:00.000Z' }
  const writer = openedPacketWriter(writeDb(db))
  const chart = { chartId: 'theirs' as ChartId, packetSha256: 'a', originChartId: 'o', worksheet: '{}', attestation: '{}', ledgerSeq }
  expect(() => writer.insertChart(chart)).toThrow('FOREIGN KEY')
  writer.insertPacket(packet)
  writer.insertChart(chart)
  writer.nameKey({ fingerprint: 'k', name: 'desk 1', at: packet.openedAt })
  expect(reader.originOf('theirs' as ChartId)).toEqual({ ...packet, originChartId: 'o' })
  expect(reader.keyName('k')).toBe('desk 1')
  expect([writer.forgetKey('k'), writer.forgetKey('k'), reader.keyName('k')]).toEqual([true, false, null])
  expect(db.prepare('SELECT * FROM chart').all()).toMatchObject(before)
})

test('220 leaves endpoints and the ledger as they were, without terms, and finds the latest time whatever the clock showed since', () => {
  migrate(db, 180)
  const access = writeDb(db)
  const config = JSON.stringify({ name: 'n' })
  db.exec(`INSERT INTO endpoint (id, config, key, added_at, changed_at) VALUES ('e', '${config}', '', 't', 't')`)
  for (const at of ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'])
    appendEntry(access, { ...STAMP, now: () => new Date(at) }, { kind: 'app-stop', detail: {} })
  const before = ['endpoint', 'ledger'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
  migrate(db)
  expect(['endpoint', 'ledger'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())).toEqual(before)
  const e = 'e' as EndpointId
  expect([termsReader(access).latest(e), termsReader(access).next(e)]).toEqual([null, 1])
  expect(ledgerReader(access).latestTime()).toBe('2027-01-01T00:00:00.000Z')
  const plan = db.prepare("EXPLAIN QUERY PLAN SELECT max(json_extract(body, '$.at')) FROM ledger").all() as { detail: string }[]
  expect(plan.map((step) => step.detail).join()).toMatch(/ledger_by_time/)
})

test('240 leaves charts and the ledger as they were, none held or purged, and what is append-only append-only', () => {
  migrate(db, 180)
  appendEntry(writeDb(db), STAMP, { kind: 'app-start', detail: { schema: 180 } })
  db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status)
    VALUES ('c', 'n.txt', 's', 1, 'utf-8', '2026-01-01T00:00:00.000Z', 'finished')`)
  db.exec("INSERT INTO worklist_act (id, person_id, kind, at) VALUES (1, 'p', 'change', 't')")
  db.exec("INSERT INTO attribute_change VALUES (1, 'c', '{}', '{}')")
  const before = db.prepare('SELECT * FROM chart').all()
  const head = ledgerReader(writeDb(db)).head()
  migrate(db)
  expect(db.prepare('SELECT * FROM chart').all()).toMatchObject(before)
  expect(chartReader(writeDb(db)).list()).toMatchObject([{ id: 'c', status: 'finished' }])
  expect(ledgerReader(writeDb(db)).head()).toEqual(head)
  const retention = retentionReader(writeDb(db))
  expect([retention.holds(), retention.purges(), retention.gone('c' as ChartId)]).toEqual([[], [], []])
  expect(retention.facts()).toMatchObject([{ chartId: 'c', status: 'finished', gone: [], touchedAt: '2026-01-01T00:00:00.000Z' }])
  expect(() => db.exec('DELETE FROM attribute_change')).toThrow('append-only')
})

test('250 leaves samples and clearances as they were, without a round', () => {
  migrate(db, 240)
  const ledgerSeq = appendEntry(writeDb(db), STAMP, { kind: 'app-start', detail: { schema: 240 } })
  db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status)
    VALUES ('c', 'n.txt', 's', 1, 'utf-8', '2026-01-01T00:00:00.000Z', 'cleared')`)
  db.exec(`INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq)
    VALUES ('k', 'c', 's', 't', 'R. Moss', 'CCS', '2026-01-01T00:00:00.000Z', ${ledgerSeq})`)
  db.exec(`INSERT INTO samples (ledger_seq, id, name, at, by_id, by_name, universe, filter, unit, plan, ai, seed, generator, frame_units,
      frame_sha256, shares, drawn, frame)
    VALUES (${ledgerSeq}, 's', 'n', 't', 'p', 'P', '{}', '{}', 'chart', '{}', '[]', 'x', 'g', 0, '${'a'.repeat(64)}', '[]', '[]', '')`)
  const before = ['samples', 'clearance'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
  migrate(db)
  expect(['samples', 'clearance'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())).toEqual(before)
  const reader = validationReader(writeDb(db))
  expect([reader.rounds(), reader.reviewsOf('k' as ClearanceId), reader.firstClearers('k' as ClearanceId)]).toEqual([[], [], []])
})

test('260 leaves charts as texts without pages, and billed codes as they were, with one source more', () => {
  migrate(db, 250)
  db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, imported_at, status)
    VALUES ('c', 'n.txt', 's', 1, 'utf-8', '2026-01-01T00:00:00.000Z', 'review')`)
  db.exec("INSERT INTO billed_code (chart_id, seq, system, code, poa, source) VALUES ('c', 1, 'icd-10-cm', 'I10', 'Y', 'csv')")
  migrate(db)
  expect(chartReader(writeDb(db)).listing('c' as ChartId)).toMatchObject({ kind: 'text', pages: { all: 0, scanned: 0 } })
  expect(codingReader(writeDb(db)).billed('c' as ChartId)).toEqual([{ system: 'icd-10-cm', code: 'I10', poa: 'Y', source: 'csv' }])
  db.exec("INSERT INTO billed_code (chart_id, seq, system, code, source) VALUES ('c', 2, 'icd-10-cm', 'E11.9', 'claim')")
  expect(() => db.exec("INSERT INTO billed_code (chart_id, seq, system, code, source) VALUES ('c', 3, 's', 'x', 'guess')")).toThrow(/CHECK/)
})
