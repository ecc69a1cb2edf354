// Settings, secret ones too: the file is encrypted as a whole. Values are JSON; who reads one parses it, as an older app may have
// written it.
import type { Json } from '../../shared/ledger-chain'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface SettingReader {
  /** The value as it was written, undefined where there is none. */
  get(key: string): unknown
}

export interface SettingWriter {
  set(key: string, value: Json): void
  remove(key: string): void
}

export const settingReader = (db: ReadDb): SettingReader => ({
  get: (key) => {
    const row = db.one<{ value: string }>(sql`SELECT value FROM setting WHERE key = ${key}`)
    return row ? (JSON.parse(row.value) as unknown) : undefined
  },
})

export const settingWriter = (db: WriteDb): SettingWriter => ({
  set: (key, value) => {
    const json = JSON.stringify(value)
    db.run(sql`INSERT INTO setting (key, value) VALUES (${key}, ${json}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
  },
  remove: (key) => {
    db.run(sql`DELETE FROM setting WHERE key = ${key}`)
  },
})
