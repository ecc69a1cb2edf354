// Opens the encrypted file: key, pragmas, and which SQLite errors are expected refusals.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { FailureCode } from '../../shared/failures'
import { err, ok, type Result } from '../../shared/result'
import { migrate } from './migrations/migrate'
import { nativeBinding } from './native-binding'

export type StoreRefusal = Extract<FailureCode, 'passphrase-wrong' | 'store-newer' | 'store-damaged' | 'store-busy' | 'store-full'>

export const KEY_BYTES = 32
const PAGE_BYTES = 4096
const BUSY_MS = 5000

/**
 * @param key 32 random bytes; used as the raw key, as stretching a random key again would only cost time
 * @returns an open, migrated connection, or why not. A file whose first page is damaged cannot be told from a wrong key; with a key that
 *   came authenticated out of its key file, 'passphrase-wrong' therefore means damage or a key file of another store.
 */
export function openConnection(file: string, key: Uint8Array): Result<Database.Database, StoreRefusal> {
  if (key.length !== KEY_BYTES) throw new TypeError('a store key has 32 bytes')
  const wasEmpty = sizeOf(file) === 0
  const first = tryOpen(file, key)
  // Two processes made the same new file at once: the salt this one drew for it is not the one the other wrote. Now it can be read.
  return wasEmpty && !first.ok && first.error === 'passphrase-wrong' ? tryOpen(file, key) : first
}

function tryOpen(file: string, key: Uint8Array): Result<Database.Database, StoreRefusal> {
  let db: Database.Database | undefined
  try {
    makePrivate(file)
    if (isTorn(file)) return err('store-damaged')
    const binding = nativeBinding()
    db = new Database(file, { timeout: BUSY_MS, ...(binding === undefined ? {} : { nativeBinding: binding }) })
    unlock(db, key)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    setPragmas(db)
    const migrated = migrate(db)
    if (migrated.ok) return ok(db)
    db.close()
    return migrated
  } catch (error) {
    db?.close()
    return err(refusalOf(error))
  }
}

function unlock(db: Database.Database, key: Uint8Array): void {
  db.pragma("cipher = 'sqlcipher'")
  const raw = Buffer.from(`x'${Buffer.from(key).toString('hex')}'`)
  ;(db as Database.Database & { key(key: Buffer): number }).key(raw)
  raw.fill(0)
}

function setPragmas(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  // FULL: a commit is on the disk before it is reported; WAL alone would lose the last ones when the power goes.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  db.pragma('secure_delete = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('trusted_schema = OFF')
}

/** The folder is made for its owner alone; one that is there already is left as it is. The file is always the owner's alone. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

/** Cut off in the middle of a page: no key would help. Where there is a log, it mends a last page that is torn. */
const isTorn = (file: string): boolean => sizeOf(file) % PAGE_BYTES !== 0 && sizeOf(`${file}-wal`) === 0

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * What an SQLite or file system error means to a person.
 * @throws the error itself when it is not an expected one.
 */
export function refusalOf(error: unknown): StoreRefusal {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') throw error
  if (code === 'SQLITE_NOTADB') return 'passphrase-wrong'
  if (code.startsWith('SQLITE_CORRUPT')) return 'store-damaged'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'store-busy'
  // The shared-memory file of the WAL cannot grow: SQLite says so in its own way.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC' || code === 'EDQUOT') return 'store-full'
  throw error
}
