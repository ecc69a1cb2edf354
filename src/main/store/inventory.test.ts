import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChartId, newId } from '../../shared/ids'
import { openStore, type Store } from './index'
import { chartFixture, clock } from './testing'

let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-inventory-'))
  const opened = openStore({
    file: path.join(folder, 'chartroom.db'),
    key: new Uint8Array(32).fill(9),
    now: clock(),
    workstation: 'desk-1',
    user: 'coder-1',
    appVersion: '0.1.0',
  })
  if (!opened.ok) throw new Error(opened.error)
  store = opened.value
  store.write((w) => w.charts.insert(newId<ChartId>(), chartFixture('Ann Quill has asthma.'), '2026-01-01T09:00:00.000Z'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('counts the rows of every table of the file, and says what each holds', () => {
  const { inventory } = store.read
  const tables = inventory.tables()
  expect(tables).toContain('chart_text')
  expect(tables.filter((table) => inventory.holds(table) === null)).toEqual([])
  expect(tables.filter((table) => inventory.rows(table) > 0)).toEqual(expect.arrayContaining(['chart', 'chart_text', 'ledger_secret']))
  expect([inventory.rows('chart'), inventory.rows('outbound')]).toEqual([1, 0])
  expect(inventory.holds('something_new')).toBeNull()
})

test('counts no table that the schema does not name, however it is written', () => {
  for (const name of ['nothing', 'chart; DROP TABLE chart', 'chart" UNION SELECT 1 --', 'CHART '])
    expect(() => store.read.inventory.rows(name)).toThrow('no such table')
  expect(store.read.inventory.rows('chart')).toBe(1)
})

test('tells how SQLite treats the file', () => {
  expect(store.read.inventory.settings()).toEqual({ secureDelete: true, tempInMemory: true, writeAheadLog: true, syncFull: true })
})

test('tells how much of each kind is kept, and since when', () => {
  const { inventory } = store.read
  expect([inventory.kept('original-text'), inventory.kept('outbound')]).toEqual([
    { rows: 1, oldest: '2026-01-01T09:00:00.000Z' },
    { rows: 0, oldest: null },
  ])
})
