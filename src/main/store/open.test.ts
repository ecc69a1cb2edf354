import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../../shared/ids'
import { openConnection } from './connection'
import { asSha256, openStore, type Store } from './index'
import { MIGRATIONS, SCHEMA } from './migrations/migrate'
import { nativeBinding } from './native-binding'
import { makeStore } from './open'
import { chartFixture, clock, STAMP } from './testing'

const KEY = new Uint8Array(32).fill(7)
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-store-'))
  file = join(folder, 'records', 'chartroom.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function open(key = KEY): Store {
  const store = openStore({ file, key, now: clock(), workstation: 'desk-1', user: 'coder-1', appVersion: '0.1.0' })
  if (!store.ok) throw new Error(store.error)
  return store.value
}

const refusal = (key = KEY): string => {
  const store = openStore({ file, key, now: clock(), workstation: 'desk-1', user: 'coder-1', appVersion: '0.1.0' })
  if (store.ok) store.value.close()
  return store.ok ? 'opened' : store.error
}

test('makes the folder and the file for their owner alone', () => {
  open().close()
  if (process.platform === 'win32') return
  expect(statSync(join(folder, 'records')).mode & 0o777).toBe(0o700)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('narrows a file that others could read', () => {
  open().close()
  if (process.platform === 'win32') return
  chmodSync(file, 0o644)
  const store = open()
  store.write((w) => w.append({ kind: 'app-start', detail: { schema: SCHEMA } }))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600)
  store.close()
})

test('holds nothing readable on the disk, neither in the file nor in its log', () => {
  const store = open()
  store.write((w) => w.charts.insert(newId(), chartFixture('Zebulon Quillfeather was seen.'), '2026-01-01T00:00:00.000Z'))
  const inLog = readFileSync(`${file}-wal`)
  store.close()
  const inFile = readFileSync(file)
  for (const bytes of [inLog, inFile]) {
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.includes('Quillfeather')).toBe(false)
    expect(bytes.includes('CREATE TABLE')).toBe(false)
  }
  expect(inFile.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
})

test('refuses a wrong key and changes nothing', () => {
  open().close()
  const before = readFileSync(file)
  expect(refusal(new Uint8Array(32).fill(8))).toBe('passphrase-wrong')
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(refusal()).toBe('opened')
})

test('throws for a key of another length', () => {
  expect(() => refusal(new Uint8Array(16))).toThrow(TypeError)
})

test('refuses a file made by a newer version', () => {
  open().close()
  const db = openConnection(file, KEY)
  if (!db.ok) throw new Error(db.error)
  db.value.pragma(`user_version = ${SCHEMA + 10}`)
  db.value.close()
  expect(refusal()).toBe('store-newer')
})

test('refuses a file that was cut off as damaged', () => {
  open().close()
  const whole = readFileSync(file)
  for (const length of [whole.length - 1000, whole.length - 4096, 8192, 4096, 3000, 10]) {
    writeFileSync(file, whole)
    truncateSync(file, length)
    expect([length, refusal()]).toEqual([length, 'store-damaged'])
  }
})

test('opens a file whose last page is torn while its log still holds that page', () => {
  const store = open()
  const id = newId<Parameters<Store['read']['charts']['get']>[0]>()
  store.write((w) => w.charts.insert(id, chartFixture('x'.repeat(50_000)), '2026-01-01T00:00:00.000Z'))
  // As after a power cut in the middle of folding the log in: the log whole, the file longer by a part of a page.
  const log = readFileSync(`${file}-wal`)
  const torn = Buffer.concat([readFileSync(file), Buffer.alloc(1000)])
  store.close()
  writeFileSync(file, torn)
  writeFileSync(`${file}-wal`, log)
  const again = open()
  expect(again.read.charts.get(id)?.text.length).toBe(50_000)
  again.close()
})

test('tells a chart page whose bytes were changed, rather than giving changed text', () => {
  const store = open()
  const id = newId<Parameters<Store['read']['charts']['get']>[0]>()
  store.write((w) => w.charts.insert(id, chartFixture('word '.repeat(20_000)), '2026-01-01T00:00:00.000Z'))
  store.close()
  const bytes = readFileSync(file)
  const at = bytes.length - 6000
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const opened = openStore({ file, key: KEY, now: clock(), workstation: 'd', user: 'u', appVersion: '0' })
  if (!opened.ok) return expect(opened.error).toBe('store-damaged')
  expect(() => opened.value.read.charts.get(id)).toThrow(/malformed/)
  opened.value.close()
})

test('refuses an unencrypted database that is not its own', () => {
  open().close()
  const binding = nativeBinding()
  const plain = join(folder, 'plain.db')
  const db = new Database(plain, binding === undefined ? {} : { nativeBinding: binding })
  db.exec('CREATE TABLE t (a)')
  db.close()
  copyFileSync(plain, file)
  expect(refusal()).toBe('passphrase-wrong')
})

test('tells when another program holds the records, and saves after it lets go', () => {
  const store = open()
  const other = openConnection(file, KEY)
  if (!other.ok) throw new Error(other.error)
  other.value.exec('BEGIN IMMEDIATE')
  const inOwn = openConnection(file, KEY)
  if (!inOwn.ok) throw new Error(inOwn.error)
  inOwn.value.pragma('busy_timeout = 20')
  const impatient = makeStore(inOwn.value, STAMP)
  expect(impatient.write((w) => w.append({ kind: 'app-stop', detail: {} }))).toEqual({ ok: false, error: 'store-busy' })
  other.value.exec('ROLLBACK')
  other.value.close()
  expect(impatient.write((w) => w.append({ kind: 'app-stop', detail: {} }))).toEqual({ ok: true, value: 1 })
  impatient.close()
  store.close()
})

test('refuses when the disk is full, keeps what was saved, and goes on once there is room', () => {
  const db = openConnection(file, KEY)
  if (!db.ok) throw new Error(db.error)
  const store = makeStore(db.value, STAMP)
  const first = store.write((w) => w.append({ kind: 'app-start', detail: { schema: SCHEMA } }))
  expect(first.ok).toBe(true)
  db.value.pragma(`max_page_count = ${db.value.pragma('page_count', { simple: true })}`)
  const big = newId<Parameters<Store['read']['charts']['get']>[0]>()
  const full = store.write((w) => {
    w.append({ kind: 'chart-refused', reason: 'file-empty', detail: {} })
    w.charts.insert(big, chartFixture('x'.repeat(200_000)), '2026-01-01T00:00:00.000Z')
  })
  expect(full).toEqual({ ok: false, error: 'store-full' })
  expect(store.read.charts.get(big)).toBeNull()
  expect(store.read.ledger.verify()).toMatchObject({ intact: true, entries: 1 })
  db.value.pragma('max_page_count = 100000')
  expect(store.write((w) => w.charts.insert(big, chartFixture('x'.repeat(200_000)), '2026-01-01T00:00:00.000Z')).ok).toBe(true)
  expect(store.read.charts.get(big)?.text.length).toBe(200_000)
  store.close()
})

test('commits a state change and its ledger entry together, or neither', () => {
  const store = open()
  const chartId = newId<Parameters<Store['read']['charts']['get']>[0]>()
  expect(() =>
    store.write((w) => {
      w.charts.insert(chartId, chartFixture('text'), '2026-01-01T00:00:00.000Z')
      w.append({ kind: 'residual-passed', chartId, detail: { sha256: asSha256('a'.repeat(64)) } })
      throw new Error('stop here')
    }),
  ).toThrow('stop here')
  expect(store.read.charts.list()).toEqual([])
  expect(store.read.ledger.head().seq).toBe(0)
  store.close()
})

test('refuses asynchronous work and a write inside a write, and stays usable', () => {
  const store = open()
  const late = (async () => 1) as unknown as () => number
  expect(() => store.write(late)).toThrow(/synchronous/)
  expect(() => store.write(() => store.write(() => 1).ok)).toThrow(/inside another/)
  expect(store.write(() => 1)).toEqual({ ok: true, value: 1 })
  store.close()
})

test('runs with the pragmas that durability and erasure need', () => {
  const db = openConnection(file, KEY)
  if (!db.ok) throw new Error(db.error)
  const pragma = (name: string) => db.value.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('secure_delete')).toBe(1)
  expect(pragma('temp_store')).toBe(2)
  expect(pragma('user_version')).toBe(MIGRATIONS.at(-1)?.version)
  db.value.close()
})
