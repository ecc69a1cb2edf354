// The store: one encrypted SQLite file with the charts and the ledger. PHI rests here and only here.
import type Database from 'better-sqlite3'
import type { PersonId } from '../../shared/ids'
import type { Person } from '../../shared/people'
import { err, ok, type Result } from '../../shared/result'
import { openConnection, refusalOf, type StoreRefusal } from './connection'
import type { Stamp } from './ledger/append'
import { ledgerName } from './people'
import { makeReader, makeWriter, type Reader, type Writer } from './reader-writer'
import { writeDb } from './sql'

export interface StoreOptions {
  readonly file: string
  /** 32 random bytes; see key.ts. Not kept after opening. */
  readonly key: Uint8Array
  readonly now: () => Date
  readonly workstation: string
  /** Whose the entries are until somebody signs in. */
  readonly user: string
  /** Default 'coder'. */
  readonly role?: string
  readonly appVersion: string
}

export type WriteRefusal = Extract<StoreRefusal, 'store-full' | 'store-busy'>

export interface Store {
  readonly read: Reader
  /** Entries from here on are this person's, with the roles they have at that moment. */
  signIn(person: PersonId): void
  /** Who is signed in; null before that. */
  person(): Person | null
  /**
   * One transaction: every state change and ledger entry of `work` commits together or not at all, and is on the disk when this returns.
   * A refusal leaves everything as it was. What `work` throws is thrown on, after rolling back. `work` is synchronous.
   */
  write<T>(work: (writer: Writer) => T extends PromiseLike<unknown> ? never : T): Result<T, WriteRefusal>
  /**
   * Writes the file anew without what was deleted, and empties the write-ahead log: what was overwritten before is then in neither. As long
   * as it is refused the file is as it was, and nothing is lost.
   */
  compact(): Result<void, WriteRefusal>
  /** Folds the write-ahead log into the file and forgets the key. */
  close(): void
}

/** Opens, or makes where there is none. */
export function openStore(options: StoreOptions): Result<Store, StoreRefusal> {
  const connection = openConnection(options.file, options.key)
  if (!connection.ok) return connection
  const { now, user, role = 'coder', workstation, appVersion } = options
  return ok(makeStore(connection.value, { now, user, role, workstation, app: appVersion }))
}

export function makeStore(db: Database.Database, stamp: Stamp): Store {
  const access = writeDb(db)
  const read = makeReader(access)
  let signedIn: PersonId | null = null
  const person = (): Person | null => (signedIn === null ? null : read.people.get(signedIn))
  const writer = makeWriter(access, read, () => {
    const who = person()
    return who === null ? stamp : { ...stamp, user: ledgerName(who), role: who.roles.join('+') }
  })
  return {
    read,
    signIn: (id) => {
      signedIn = id
    },
    person,
    write: <T>(work: (writer: Writer) => T) => {
      if (db.inTransaction) throw new Error('a write may not start inside another')
      try {
        db.exec('BEGIN IMMEDIATE')
        const value = work(writer)
        if (isPromise(value)) throw new Error('the work of a write must be synchronous')
        db.exec('COMMIT')
        return ok(value)
      } catch (error) {
        // SQLite itself rolls back on some errors, such as a full disk.
        if (db.inTransaction) db.exec('ROLLBACK')
        const refusal = refusalOf(error)
        if (refusal === 'store-full' || refusal === 'store-busy') return err(refusal)
        throw error
      }
    },
    compact: () => {
      if (db.inTransaction) throw new Error('compacting inside a write')
      try {
        db.exec('VACUUM')
        const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
        return log?.busy === 0 ? ok(undefined) : err('store-busy')
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal === 'store-full' || refusal === 'store-busy') return err(refusal)
        throw error
      }
    },
    close: () => {
      db.close()
    },
  }
}

const isPromise = (value: unknown): boolean => typeof (value as { then?: unknown } | null)?.then === 'function'
