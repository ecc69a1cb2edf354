import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CodeSetId, newId } from '../../shared/ids'
import type { Edition } from '../codes'
import { openConnection } from './connection'
import { asLabel, asSha256, type Store } from './index'
import { makeStore } from './open'
import { editionFixture, STAMP } from './testing'

const AT = '2026-11-28T08:00:00.000Z'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
let folder: string
let db: Extract<ReturnType<typeof openConnection>, { ok: true }>['value']
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-code-sets-'))
  const opened = openConnection(join(folder, 'chartroom.db'), new Uint8Array(32).fill(9))
  if (!opened.ok) throw new Error(opened.error)
  db = opened.value
  store = makeStore(db, STAMP)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const about = (id: CodeSetId, { kind, name, sha256 }: Edition) => ({
  codeSet: id,
  codes: asLabel(kind),
  name: asLabel(name),
  sha256: asSha256(sha256),
})

function bring(text: string, own: Partial<Edition> = {}): CodeSetId {
  const id = newId<CodeSetId>()
  const bytes = bytesOf(text)
  const edition = editionFixture(bytes, own)
  const done = store.write((w) => {
    const detail = { ...about(id, edition), counts: edition.counts, files: [asSha256('f'.repeat(64))], supersedes: null }
    const ledgerSeq = w.append({ kind: 'code-set-imported', detail })
    w.codeSets.insert({ id, edition, importedAt: AT, ledgerSeq, bytes })
  })
  if (!done.ok) throw new Error(done.error)
  return id
}

function remove(id: CodeSetId): void {
  const edition = store.read.codeSets.list().find((set) => set.id === id)?.edition as Edition
  const done = store.write((w) => {
    const ledgerSeq = w.append({ kind: 'code-set-removed', reason: { typed: 'the wrong file' }, detail: about(id, edition) })
    w.codeSets.remove(id, { at: AT, reason: 'the wrong file', ledgerSeq })
  })
  if (!done.ok) throw new Error(done.error)
}

const inUse = () => store.read.codeSets.inUse().map((set) => set.id)

test('are given back as they were imported, newest first, their bytes on demand', () => {
  const [a, b] = [bring('first', { notesFrom: 'FY2026' }), bring('second', { kind: 'hcpcs', name: '2027' })]
  expect(store.read.codeSets.list()).toMatchObject([
    { id: b, edition: { kind: 'hcpcs', name: '2027' }, superseded: false, removed: null, importedAt: AT },
    { id: a, edition: editionFixture(bytesOf('first'), { notesFrom: 'FY2026' }) },
  ])
  expect(Buffer.from(store.read.codeSets.bytes(a) ?? []).toString()).toBe('first')
  expect(store.read.codeSets.bytes(newId<CodeSetId>())).toBeNull()
})

test('of the same kind and name supersede the one before; other years and kinds stand beside it', () => {
  const first = bring('first')
  const others = [bring('other year', { name: 'FY2026' }), bring('other kind', { kind: 'icd-10-cm-index' })]
  const again = bring('again')
  expect(inUse()).toEqual([again, ...others.toReversed()])
  expect(store.read.codeSets.list().find((set) => set.id === first)?.superseded).toBe(true)
})

test('once removed are out of use with the reason, bring none back, and keep their bytes', () => {
  bring('first')
  const again = bring('again')
  remove(again)
  expect(inUse()).toEqual([])
  expect(store.read.codeSets.list()[0]).toMatchObject({ id: again, removed: { at: AT, reason: 'the wrong file' } })
  expect(Buffer.from(store.read.codeSets.bytes(again) ?? []).toString()).toBe('again')
  expect(() => remove(again)).toThrow('append-only')
  const third = bring('third')
  expect(inUse()).toEqual([third])
})

test('stand in the ledger by labels, counts and hashes, the reason of a removal as a digest', () => {
  remove(bring('first'))
  const [imported, removed] = store.read.ledger.entries(1, 10).map((entry) => entry.body)
  expect(imported).toMatchObject({
    kind: 'code-set-imported',
    objectKind: 'app',
    detail: { codes: 'icd-10-cm', name: 'FY2027', counts: { rows: 2, billable: 1 }, files: ['f'.repeat(64)] },
  })
  expect(removed).toMatchObject({ kind: 'code-set-removed', objectKind: 'app', detail: { name: 'FY2027' } })
  expect(removed?.reason).toMatch(/^typed:[0-9a-f]{64}$/)
  expect(store.read.ledger.verify()).toMatchObject({ intact: true, entries: 2 })
})

test('that no ledger entry records are refused', () => {
  const bytes = bytesOf('first')
  const record = { id: newId<CodeSetId>(), edition: editionFixture(bytes), importedAt: AT, ledgerSeq: 99, bytes }
  expect(() => store.write((w) => w.codeSets.insert(record))).toThrow(/FOREIGN KEY/)
})

test.each([
  ['UPDATE', `UPDATE code_sets SET bytes = x'00'`],
  ['DELETE', 'DELETE FROM code_sets'],
  ['REPLACE', `REPLACE INTO code_sets SELECT * FROM code_sets`],
  [
    'REPLACE under another number',
    `REPLACE INTO code_sets SELECT 7, id, kind, name, '', '', sha256, '{}', '', ledger_seq, x'' FROM code_sets`,
  ],
  ['UPSERT', `INSERT INTO code_sets SELECT * FROM code_sets WHERE true ON CONFLICT DO UPDATE SET bytes = x'00'`],
  ['UPDATE of a removal', `UPDATE code_set_removals SET reason = ''`],
  ['DELETE of a removal', 'DELETE FROM code_set_removals'],
  ['REPLACE of a removal', `REPLACE INTO code_set_removals SELECT ledger_seq, code_set_id, '', at FROM code_set_removals`],
])('cannot be changed afterwards by %s', (_, statement) => {
  const id = bring('first')
  remove(id)
  const before = store.read.codeSets.list()
  expect(() => db.exec(statement)).toThrow('append-only')
  expect(store.read.codeSets.list()).toEqual(before)
  expect(Buffer.from(store.read.codeSets.bytes(id) ?? []).toString()).toBe('first')
})
