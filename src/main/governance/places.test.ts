import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openConnection } from '../store/connection'
import { holdsOf, placeOf, TABLES } from './places'

const folder = mkdtempSync(path.join(tmpdir(), 'chartroom-places-'))
const opened = openConnection(path.join(folder, 'chartroom.db'), new Uint8Array(32).fill(5))
if (!opened.ok) throw new Error(opened.error)
const db = opened.value
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]

test('somebody has said of every table of the newest schema what it holds', () => {
  expect(names.filter((name) => placeOf(name) === null)).toEqual([])
})

test('nothing is said of a table that is not there', () => {
  expect(Object.keys(TABLES).filter((name) => !names.includes(name))).toEqual([])
})

test('a table nobody has classified counts as PHI', () => {
  expect([holdsOf('something_new'), holdsOf('toString'), placeOf('constructor')]).toEqual(['phi', 'phi', null])
})
