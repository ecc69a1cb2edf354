import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChartId, newId, type PersonId, type SampleId } from '../../shared/ids'
import { openConnection } from './connection'
import { asLabel, asSha256, type Store } from './index'
import { makeStore } from './open'
import { clock, STAMP } from './testing'

const AT = '2026-03-02T08:00:00.000Z'
const HASH = 'a'.repeat(64)
let folder: string
let db: Database.Database
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-samples-'))
  const opened = openConnection(join(folder, 'chartroom.db'), new Uint8Array(32).fill(4))
  if (!opened.ok) throw new Error(opened.error)
  db = opened.value
  store = makeStore(db, { ...STAMP, now: clock() })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const unit = '00000000-0000-4000-8000-000000000001' as ChartId
const spare = '00000000-0000-4000-8000-000000000002' as ChartId

function seed(): number {
  const done = store.write((w) => {
    const ledgerSeq = w.append({ kind: 'sample-seed-drawn', detail: { sha256: asSha256(HASH) } })
    w.samples.insertSeed({ ledgerSeq, seed: '5eed', sha256: HASH, at: AT })
    return ledgerSeq
  })
  if (!done.ok) throw new Error(done.error)
  return done.value
}

function draw(name: string, seedSeq: number | null): SampleId {
  const id = newId<SampleId>()
  const done = store.write((w) => {
    const detail = {
      frame: asSha256(HASH),
      units: 2,
      strata: 0,
      kind: 'simple',
      sample: 1,
      spares: 1,
      generator: asLabel('sha256-counter/1'),
      seed: asSha256(HASH),
      seedBy: 'app',
      drawn: asSha256(HASH),
      ai: [],
    } as const
    const ledgerSeq = w.append({ kind: 'sample-drawn', sampleId: id, detail })
    w.samples.insert({
      id,
      name,
      at: AT,
      by: { id: newId<PersonId>(), name: 'Ada Auditor' },
      universe: { who: 'all', what: 'visits', when: 'March', says: 'All charts' },
      filter: { status: ['finished'] },
      plan: { kind: 'simple', size: 1, spares: 1 },
      ai: ['stated'],
      seed: '5eed',
      seedSeq,
      generator: 'sha256-counter/1',
      frame: `${unit}\n${spare}\n`,
      frameUnits: 2,
      frameSha256: HASH,
      shares: [{ code: null, label: null, size: 2, sample: 1, spares: 1 }],
      drawn: [
        { position: 1, unit, stratum: null, role: 'sample', order: 1 },
        { position: 2, unit: spare, stratum: null, role: 'spare', order: 1 },
      ],
      ledgerSeq,
    })
    return id
  })
  if (!done.ok) throw new Error(done.error)
  return done.value
}

/** A sample with a row in each of its tables. */
function whole(): SampleId {
  const id = draw('Whole', seed())
  const done = store.write((w) => {
    w.samples.insertRepeat(
      id,
      { at: AT, by: 'Ada', same: true },
      { ledgerSeq: w.append({ kind: 'sample-repeated', sampleId: id, detail: { same: true } }) },
    )
    const replaced = w.append({ kind: 'sample-unit-replaced', sampleId: id, reason: { typed: 'gone' }, detail: { unit, spare } })
    w.samples.insertReplacement(id, { unit, spare, reason: 'gone' }, { ledgerSeq: replaced, at: AT })
    const typed = w.append({ kind: 'sample-figures-typed', sampleId: id, detail: { units: 1, sha256: asSha256(HASH) } })
    w.samples.insertFigures(id, { measure: 'units', figures: { [spare]: 2.5 } }, { ledgerSeq: typed, at: AT, by: 'Ada' })
  })
  if (!done.ok) throw new Error(done.error)
  return id
}

test('are given back as they were drawn, newest first, with what happened since', () => {
  const first = whole()
  const second = draw('Second', null)
  expect(store.read.samples.list()).toMatchObject([
    { id: second, name: 'Second', same: null, frameUnits: 2 },
    { id: first, name: 'Whole', same: true, by: { name: 'Ada Auditor' }, ai: ['stated'] },
  ])
  expect(store.read.samples.get(first)).toMatchObject({
    filter: { status: ['finished'] },
    universe: { who: 'all', says: 'All charts' },
    unit: 'chart',
    seed: '5eed',
    drawnSeed: { seed: '5eed', sha256: HASH, at: AT },
    frame: `${unit}\n${spare}\n`,
    drawn: [{ unit }, { unit: spare }],
  })
  expect(store.read.samples.get(second)?.drawnSeed).toBeNull()
  expect(store.read.samples.repeats(first)).toEqual([{ at: AT, by: 'Ada', same: true }])
  expect(store.read.samples.replacements(first)).toEqual([{ unit, spare, reason: 'gone' }])
  expect(store.read.samples.figures(first)).toEqual({ measure: 'units', figures: { [spare]: 2.5 } })
  expect(store.read.samples.get(newId<SampleId>())).toBeNull()
})

test('use a seed of the app once', () => {
  const drawn = seed()
  expect(store.read.samples.unusedSeed()?.ledgerSeq).toBe(drawn)
  draw('First', drawn)
  expect(store.read.samples.unusedSeed()).toBeNull()
  expect(() => draw('Second', drawn)).toThrow('append-only')
})

test('that no ledger entry records are refused', () => {
  expect(() => store.write((w) => w.samples.insertSeed({ ledgerSeq: 99, seed: 's', sha256: HASH, at: AT }))).toThrow(/FOREIGN KEY/)
})

const TABLES = ['sample_seeds', 'samples', 'sample_repeats', 'sample_replacements', 'sample_figures'] as const

test.each(
  TABLES.flatMap((table) => [
    [`UPDATE of ${table}`, `UPDATE ${table} SET at = ''`],
    [`DELETE from ${table}`, `DELETE FROM ${table}`],
    [`REPLACE into ${table}`, `REPLACE INTO ${table} SELECT * FROM ${table}`],
  ]),
)('cannot be changed afterwards by %s', (_, statement) => {
  const id = whole()
  const before = [store.read.samples.get(id), store.read.samples.repeats(id), store.read.samples.figures(id)]
  expect(() => db.exec(statement)).toThrow('append-only')
  expect([store.read.samples.get(id), store.read.samples.repeats(id), store.read.samples.figures(id)]).toEqual(before)
})
