import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SelfTest } from '../../shared/figures'
import { openConnection } from './connection'
import { asLabel, asSha256, type Store, type Writer } from './index'
import { makeStore } from './open'
import { STAMP, selfTestFixture } from './testing'

const GOLD = 'a'.repeat(64)
let folder: string
let db: Extract<ReturnType<typeof openConnection>, { ok: true }>['value']
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-self-tests-'))
  const opened = openConnection(join(folder, 'chartroom.db'), new Uint8Array(32).fill(9))
  if (!opened.ok) throw new Error(opened.error)
  db = opened.value
  store = makeStore(db, STAMP)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function record(test: SelfTest): number {
  const done = store.write((w: Writer) => {
    const { notes, identifiers, milliseconds, figures } = test
    const detail = {
      gold: asSha256(GOLD),
      versions: { rules: asLabel('rules 2') },
      notes,
      identifiers,
      milliseconds,
      figures,
      passed: true,
    }
    const ledgerSeq = w.append({ kind: 'self-test-run', detail })
    w.selfTests.insert({ test, ledgerSeq })
    return ledgerSeq
  })
  if (!done.ok) throw new Error(done.error)
  return done.value
}

test('are given back as they were recorded, the latest and all in order', () => {
  expect(store.read.selfTests.latest()).toBeNull()
  const [first, second] = [selfTestFixture(), { ...selfTestFixture(), at: '2026-02-01T08:00:00.000Z' }]
  const [a, b] = [record(first), record(second)]
  expect(store.read.selfTests.latest()).toEqual({ test: second, ledgerSeq: b })
  expect(store.read.selfTests.all()).toEqual([
    { test: first, ledgerSeq: a },
    { test: second, ledgerSeq: b },
  ])
})

test('stand in the ledger with their figures, nulls too, and the chain verifies', () => {
  const test = selfTestFixture()
  record(test)
  const body = store.read.ledger.entries(1, 10).at(-1)?.body
  expect(body).toMatchObject({ kind: 'self-test-run', objectKind: 'app', detail: { gold: GOLD, versions: { rules: 'rules/2' } } })
  expect(body?.detail.figures).toEqual(test.figures)
  expect(store.read.ledger.verify()).toMatchObject({ intact: true, entries: 1 })
})

test('that no ledger entry records are refused', () => {
  expect(() => store.write((w) => w.selfTests.insert({ test: selfTestFixture(), ledgerSeq: 99 }))).toThrow(/FOREIGN KEY/)
})

test.each([
  ['UPDATE', "UPDATE self_tests SET result = '{}'"],
  ['DELETE', 'DELETE FROM self_tests'],
  ['REPLACE', `REPLACE INTO self_tests SELECT ledger_seq, at, gold_sha256, 1, '{}' FROM self_tests`],
  ['UPSERT', `INSERT INTO self_tests SELECT * FROM self_tests WHERE true ON CONFLICT DO UPDATE SET result = '{}'`],
])('cannot be changed afterwards by %s', (_, statement) => {
  const test = selfTestFixture()
  record(test)
  expect(() => db.exec(statement)).toThrow('append-only')
  expect(store.read.selfTests.latest()?.test).toEqual(test)
})
