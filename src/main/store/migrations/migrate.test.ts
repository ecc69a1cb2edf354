import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendEntry } from '../ledger/append'
import { ledgerReader } from '../ledger/verify'
import { nativeBinding } from '../native-binding'
import { writeDb } from '../sql'
import { STAMP } from '../testing'
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
  test('020, 030 and 040 leave the ledger of 010 whole', () => {
    migrate(db, 10)
    const access = writeDb(db)
    appendEntry(access, STAMP, { kind: 'app-start', detail: { schema: 10 } })
    appendEntry(access, STAMP, { kind: 'app-stop', detail: {} })
    const head = ledgerReader(access).head()
    for (const v of [20, 30, 40]) {
      migrate(db, v)
      expect(ledgerReader(writeDb(db)).head()).toEqual(head)
      expect(ledgerReader(writeDb(db)).verify()).toMatchObject({ intact: true, entries: 2 })
    }
  })

  test('030 and 040 leave the charts of 020 as they were', () => {
    migrate(db, 20)
    db.exec(`INSERT INTO chart (id, name, sha256, bytes, encoding, text, documents, facts, imported_at, status)
      VALUES ('c', 'n.txt', 's', 1, 'utf-8', 't', '[]', '[]', '2026-01-01T00:00:00.000Z', 'review')`)
    const before = db.prepare('SELECT * FROM chart').all()
    migrate(db)
    expect(db.prepare('SELECT * FROM chart').all()).toEqual(before)
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
