// The key file while the records are open: who holds a slot, and changes to it together with the records.
import type { PersonId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import {
  type Cost,
  type KeyFile,
  keepKeyFile,
  makeRecovery,
  makeSlot,
  openSlot,
  type Recovery,
  readKeyFile,
  replaceKeyFile,
  type Slot,
  type Store,
  slotOf,
  type WriteRefusal,
  type Writer,
} from '../store'

export type KeyChangeRefusal = WriteRefusal | 'store-damaged' | 'set-up-done'

/** Changes the key file within a transaction. What makes nothing new writes nothing. */
export type ChangeKeyFile = (work: (file: KeyFile) => KeyFile) => Result<void, KeyChangeRefusal>

/** Lives and dies with the unlocked key. */
export interface KeyRing {
  /** Whether a passphrase of this person opens the records. */
  holds(person: PersonId): boolean
  /** Half a second; so long that guessing is dear. */
  isPassphraseOf(person: PersonId, passphrase: string): Promise<boolean>
  slotFor(person: { readonly id: PersonId; readonly name: string }, passphrase: string): Promise<Result<Slot, 'passphrase-short'>>
  newRecovery(): Promise<{ readonly recovery: Recovery; readonly words: string }>
  /** See writeWithKeyFile. */
  write<T, Code>(work: (w: Writer, change: ChangeKeyFile) => Result<T, Code>): Result<T, Code | KeyChangeRefusal>
}

export function createKeyRing(store: Store, path: string, key: Uint8Array, cost: Cost): KeyRing {
  const slot = (person: PersonId): Slot | null => {
    const found = readKeyFile(path)
    return found.ok && found.value?.version === 2 ? slotOf(found.value, person) : null
  }
  return {
    holds: (person) => slot(person) !== null,
    async isPassphraseOf(person, passphrase) {
      const own = slot(person)
      return own !== null && (await openSlot(own, passphrase)).ok
    },
    slotFor: (person, passphrase) => makeSlot(key, person, passphrase, cost),
    newRecovery: () => makeRecovery(key, cost),
    write: (work) => writeWithKeyFile(store, path, work),
  }
}

/** Rolls a transaction back from inside. */
class Refused extends Error {
  constructor(readonly code: unknown) {
    super('refused')
  }
}

/**
 * One transaction over records and key file: both change or neither. A refusal that `work` gives, and a commit that fails, leave both as
 * they were. The lock of the transaction keeps other processes away from the key file too.
 * @param from version of the key file that is changed; another one there is 'set-up-done' for 1, as somebody was quicker
 */
export function writeWithKeyFile<T, Code>(
  store: Store,
  path: string,
  work: (w: Writer, change: ChangeKeyFile) => Result<T, Code>,
  from: 1 | 2 = 2,
): Result<T, Code | KeyChangeRefusal> {
  const held: { file: ReturnType<typeof keepKeyFile> | null } = { file: null }
  const change: ChangeKeyFile = (next) => {
    const found = readKeyFile(path)
    if (!found.ok || found.value === null) return err('store-damaged')
    if (held.file === null && found.value.version !== from) return err(from === 1 ? 'set-up-done' : 'store-damaged')
    // Of an old file nothing is taken over: the caller has the new one whole.
    const after = next(found.value as KeyFile)
    if (after === found.value) return ok(undefined)
    held.file ??= keepKeyFile(path)
    return replaceKeyFile(path, after)
  }
  let done: Result<T, Code | KeyChangeRefusal> | null = null
  try {
    const written = store.write((w) => {
      const worked = work(w, change)
      if (!worked.ok) throw new Refused(worked.error)
      return { value: worked.value }
    })
    done = written.ok ? ok(written.value.value) : written
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    done = err(error.code as Code)
  } finally {
    if (done?.ok) held.file?.release()
    else held.file?.restore()
  }
  return done
}
