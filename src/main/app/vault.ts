// Opens and shuts the records. The key lives in memory only between sign-in and lock.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { newId, type PersonId } from '../../shared/ids'
import { type Person, ROLES } from '../../shared/people'
import { err, ok, type Result } from '../../shared/result'
import type { SessionView } from '../../shared/views'
import {
  COST,
  createKeyFile,
  forgetKey,
  KEY_FILE_NAME,
  type KeyFile,
  type KeyRefusal,
  makeSlot,
  openOld,
  openRecovery,
  openSlot,
  openStore,
  readKeyFile,
  rememberKey,
  SCHEMA,
  type Slot,
  type Store,
  type StoreRefusal,
  slotOf,
  unwrapRemembered,
  type Writer,
  withSlot,
  writeNewKeyFile,
} from '../store'
import { createKeyRing, type KeyRing, writeWithKeyFile } from './key-ring'
import type { Platform } from './platform'
import { noteRecoveryMade } from './recovery-note'

export type VaultRefusal = KeyRefusal | StoreRefusal | 'set-up-done' | 'people-unnamed'

export type Newcomer = Omit<Person, 'id'>

export interface Begun {
  readonly store: Store
  /** Null where none was wanted. Shown once, kept nowhere. */
  readonly recoveryKey: string | null
}

export interface Vault {
  readonly platform: Platform
  view(): SessionView
  /**
   * First run: makes the records and their first person. On records of an earlier version, which their passphrase opens, names who
   * that is; the key file is replaced whole or stays.
   */
  begin(
    newcomer: Newcomer,
    passphrase: string,
    wish: { readonly remember: boolean; readonly recovery: boolean },
  ): Promise<Result<Begun, VaultRefusal>>
  /** @param who null: the only person there is. A wrong passphrase is counted and recorded at the next sign-in. */
  open(who: PersonId | null, passphrase: string, remember: boolean): Promise<Result<Store, VaultRefusal>>
  /** With the recovery key, which also gives the person a new passphrase. */
  recover(who: PersonId, recoveryKey: string, passphrase: string): Promise<Result<Store, VaultRefusal>>
  /** As the person for whom the operating system kept the key, where it did. */
  openRemembered(): Result<Store, VaultRefusal>
  /** Null while locked. */
  keys(): KeyRing | null
  lock(by: 'person' | 'idle' | 'stop'): void
}

interface Open {
  readonly store: Store
  readonly key: Uint8Array
  readonly keys: KeyRing
}

/** Who comes in, with what, and what that changes in records and key file, in one transaction. */
interface Entry {
  readonly person: PersonId
  readonly key: Uint8Array
  readonly by: 'passphrase' | 'keystore' | 'recovery-key'
  /** Null: leave it as it is. */
  readonly remember: boolean | null
  readonly before?: (w: Writer) => void
  readonly keyFile?: (file: KeyFile) => KeyFile
  /** 1: the key file of an earlier version is replaced by the new one. */
  readonly from?: 1
}

/** @param cost of a guess at a passphrase; lower only in tests */
export function createVault(platform: Platform, cost = COST): Vault {
  const { keystore, now, user, workstation, appVersion } = platform
  const keyFilePath = path.join(platform.home, KEY_FILE_NAME)
  const file = path.join(platform.home, 'chartroom.db')
  let open: Open | null = null
  /** Wrong passphrases since the last sign-in; null counts the recovery key, and records that name nobody. */
  const failures = new Map<PersonId | null, number>()
  let locks = 0
  let opening: Promise<unknown> = Promise.resolve()

  function count<T extends Result<unknown, VaultRefusal>>(person: PersonId | null, tried: T): T {
    if (!tried.ok && tried.error !== 'recovery-key-mistyped') failures.set(person, (failures.get(person) ?? 0) + 1)
    return tried
  }

  /** The slots of records that were set up. */
  function keyFileOf(): Result<KeyFile, VaultRefusal> {
    const found = readKeyFile(keyFilePath)
    if (!found.ok) return found
    // Records without their key file cannot be opened by anyone; a new key beside them would only hide that.
    if (found.value === null) return err(existsSync(file) ? 'store-damaged' : 'store-locked')
    return found.value.version === 1 ? err('people-unnamed') : ok(found.value)
  }

  function remembering(keyFile: KeyFile, { person, key, remember }: Entry): KeyFile {
    if (remember === null) return keyFile
    try {
      return remember && keystore.available ? rememberKey(keyFile, person, key, keystore) : forgetKey(keyFile, person)
    } catch {
      // The keystore would not: the passphrase will be asked for again, which is no reason not to open.
      return keyFile
    }
  }

  /** Opens the records and writes who came in. All of it happens, or nothing. */
  function enter(entry: Entry): Result<Store, VaultRefusal> {
    const { person, key, by, before, keyFile } = entry
    const opened = openStore({ file, key, now, user, workstation, appVersion })
    // The key came authenticated out of its file: then it is the database that is wrong.
    if (!opened.ok) return opened.error === 'passphrase-wrong' ? err('store-damaged') : opened
    const store = opened.value
    store.signIn(person)
    const noted = writeWithKeyFile<void, VaultRefusal>(
      store,
      keyFilePath,
      (w, change) => {
        before?.(w)
        if (!w.read.people.get(person)?.active) return err('person-unknown')
        for (const [tried, attempts] of failures) w.append({ kind: 'unlock-failed', detail: { attempts, person: tried } })
        w.append({ kind: 'unlock', detail: { by } })
        let remembered: 'on' | 'off' | null = null
        const changed = change((was) => {
          const next = remembering(keyFile ? keyFile(was) : was, entry)
          const [then, now] = [was, next].map((one) => one.version === 2 && one.remembered?.person === person)
          remembered = then === now ? null : now ? 'on' : 'off'
          return next
        })
        if (!changed.ok) return changed
        if (remembered !== null) w.append({ kind: 'settings-changed', detail: { setting: 'remember', on: remembered === 'on' } })
        w.append({ kind: 'app-start', detail: { schema: SCHEMA } })
        return ok(undefined)
      },
      entry.from ?? 2,
    )
    if (!noted.ok) {
      store.close()
      return noted
    }
    failures.clear()
    open = { store, key, keys: createKeyRing(store, keyFilePath, key, cost) }
    return ok(store)
  }

  async function beginWith(
    newcomer: Newcomer,
    passphrase: string,
    { remember, recovery }: { readonly remember: boolean; readonly recovery: boolean },
  ): Promise<Result<Begun, VaultRefusal>> {
    const before = locks
    // Looked for before the key file, which is always made first: so another process at its first run is not taken for damage.
    const hadRecords = existsSync(file)
    const found = readKeyFile(keyFilePath)
    if (!found.ok) return found
    if (found.value?.version === 2) return err('set-up-done')
    if (!found.value && hadRecords) return err('store-damaged')
    const old = found.value && count(null, await openOld(found.value, passphrase))
    if (old && !old.ok) return old
    const person = { ...newcomer, id: newId<PersonId>() }
    const made = await createKeyFile(person, passphrase, { recovery, cost, ...(old ? { key: old.value } : {}) })
    if (!made.ok) return made
    // Locked while the key was being worked out: the later word counts.
    if (locks !== before) return err('store-locked')
    const { key, keyFile, recoveryKey } = made.value
    if (!old) {
      const written = writeFirst(keyFile)
      if (!written.ok) return written
    }
    const entered = enter({
      person: person.id,
      key,
      by: 'passphrase',
      remember,
      before: (w) => {
        addFirst(w, person)
        if (recovery) noteRecoveryMade(w, now().toISOString())
      },
      ...(old ? { keyFile: () => keyFile, from: 1 } : {}),
    })
    return entered.ok ? ok({ store: entered.value, recoveryKey }) : entered
  }

  function writeFirst(keyFile: KeyFile): Result<void, 'store-full' | 'set-up-done'> {
    try {
      return writeNewKeyFile(keyFilePath, keyFile)
    } catch (error) {
      // Another process made one in the same moment: that one counts.
      if ((error as { code?: unknown } | null)?.code === 'EEXIST') return err('set-up-done')
      throw error
    }
  }

  function addFirst(w: Writer, person: Person): void {
    w.people.insert(person, now().toISOString())
    w.append({ kind: 'person-added', personId: person.id, detail: { roles: person.roles } })
  }

  /** A first run that was cut off between key file and records goes on where it was. */
  function addWhereNobodyIs(w: Writer, { person, name }: Slot): void {
    if (w.read.people.list().length === 0) addFirst(w, { id: person, name, credential: '', roles: ROLES })
  }

  async function openWith(who: PersonId | null, passphrase: string, remember: boolean): Promise<Result<Store, VaultRefusal>> {
    if (open) return ok(open.store)
    const before = locks
    const found = keyFileOf()
    if (!found.ok) return found
    const { slots } = found.value
    const slot = who !== null ? slotOf(found.value, who) : slots.length === 1 ? (slots[0] ?? null) : null
    if (!slot) return err('person-unknown')
    const { person } = slot
    const key = count(person, await openSlot(slot, passphrase))
    if (!key.ok) return key
    if (locks !== before) return err('store-locked')
    return enter({
      person,
      key: key.value,
      by: 'passphrase',
      remember,
      before: (w) => addWhereNobodyIs(w, slot),
    })
  }

  async function recoverWith(who: PersonId, recoveryKey: string, passphrase: string): Promise<Result<Store, VaultRefusal>> {
    if (open) return ok(open.store)
    const before = locks
    const found = keyFileOf()
    if (!found.ok) return found
    const known = slotOf(found.value, who)
    if (!known) return err('person-unknown')
    if (!found.value.recovery) return err('recovery-key-wrong')
    const key = count(null, await openRecovery(found.value.recovery, recoveryKey))
    if (!key.ok) return key
    const slot = await makeSlot(key.value, { id: who, name: known.name }, passphrase, cost)
    if (!slot.ok) return slot
    if (locks !== before) return err('store-locked')
    return enter({
      person: who,
      key: key.value,
      by: 'recovery-key',
      remember: null,
      before: (w) => {
        w.append({ kind: 'recovery-used', personId: who, detail: {} })
        w.append({ kind: 'passphrase-changed', personId: who, detail: { by: 'recovery-key' } })
      },
      keyFile: (was) => withSlot(was, slot.value),
    })
  }

  /** One after the other: two at once would open the records twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = opening.then(work)
    opening = done.catch(() => undefined)
    return done
  }

  return {
    platform,
    view() {
      const found = readKeyFile(keyFilePath)
      const keyFile = found.ok ? found.value : null
      const named = keyFile?.version === 2 ? keyFile : null
      const isNew = found.ok && found.value === null && !existsSync(file)
      return {
        state: open ? 'open' : isNew ? 'first-run' : keyFile?.version === 1 ? 'unnamed' : 'locked',
        keystore: keystore.available,
        people: named?.slots.map(({ person, name }) => ({ id: person, name })) ?? [],
        person: open?.store.person() ?? null,
        recovery: named?.recovery != null,
      }
    },
    begin: (newcomer, passphrase, wish) => inTurn(() => beginWith(newcomer, passphrase, wish)),
    open: (who, passphrase, remember) => inTurn(() => openWith(who, passphrase, remember)),
    recover: (who, recoveryKey, passphrase) => inTurn(() => recoverWith(who, recoveryKey, passphrase)),
    openRemembered() {
      if (open) return ok(open.store)
      const found = keyFileOf()
      if (!found.ok) return found.error === 'people-unnamed' ? err('store-locked') : found
      const kept = unwrapRemembered(found.value, keystore)
      if (!kept.ok) return kept
      const slot = slotOf(found.value, kept.value.person)
      if (!slot) return err('store-locked')
      return enter({ ...kept.value, by: 'keystore', remember: null, before: (w) => addWhereNobodyIs(w, slot) })
    },
    keys: () => open?.keys ?? null,
    lock(by) {
      locks += 1
      const shutting = open
      open = null
      try {
        shutting?.store.write((w) => {
          if (by === 'stop') w.append({ kind: 'app-stop', detail: {} })
          w.append({ kind: 'lock', detail: { by } })
        })
      } finally {
        shutting?.store.close()
        shutting?.key.fill(0)
      }
    },
  }
}
