import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nativeBinding } from './native-binding'
import { runScript, type Sql, sql, type WriteDb, writeDb } from './sql'

let raw: Database.Database
let db: WriteDb

beforeEach(() => {
  const binding = nativeBinding()
  raw = new Database(':memory:', binding === undefined ? {} : { nativeBinding: binding })
  runScript(raw, sql`CREATE TABLE t (a, b); CREATE TABLE u (a);`)
  db = writeDb(raw)
})
afterEach(() => raw.close())

test('binds every value, whatever it looks like', () => {
  const evil = "'); DROP TABLE t; --"
  db.run(sql`INSERT INTO t VALUES (${evil}, ${null})`)
  db.run(sql`INSERT INTO t VALUES (${new Uint8Array([1, 2])}, ${2})`)
  expect(db.one<{ a: string }>(sql`SELECT a FROM t WHERE a = ${evil}`)).toEqual({ a: evil })
  expect(db.all(sql`SELECT * FROM t`)).toHaveLength(2)
})

test('does not let a reading statement write', () => {
  expect(() => db.all(sql`DELETE FROM t RETURNING a`)).toThrow('may not write')
  expect(() => db.one(sql`INSERT INTO t VALUES (1, 2) RETURNING a`)).toThrow('may not write')
})

test('says nothing that did not come from the tag', () => {
  // @ts-expect-error a string is not a statement
  expect(() => db.run('DELETE FROM t')).toThrow()
  // @ts-expect-error nor is something shaped like one
  expect(() => db.run({ text: 'DELETE FROM t', values: [] } satisfies Partial<Record<keyof Sql | 'text', unknown>>)).toThrow()
  // @ts-expect-error a statement cannot be put together from strings
  expect(() => db.run(sql('DELETE FROM t'))).toThrow()
})
