// Opens and shuts the records. The key lives in memory only between unlock and lock.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '../../shared/result'
import type { SessionView } from '../../shared/views'
import {
  createKeyFile,
  forgetKey,
  KEY_FILE_NAME,
  type KeyFile,
  type KeyRefusal,
  openStore,
  readKeyFile,
  rememberKey,
  replaceKeyFile,
  SCHEMA,
  type Store,
  type StoreRefusal,
  unwrapKey,
  unwrapRemembered,
  writeNewKeyFile,
} from '../store'
import type { Platform } from './platform'

export type VaultRefusal = KeyRefusal | StoreRefusal

export interface Vault {
  readonly platform: Platform
  view(): SessionView
  /** First run makes the records; later ones open them. A wrong passphrase is counted and recorded at the next unlock. */
  open(passphrase: string, remember: boolean): Promise<Result<Store, VaultRefusal>>
  /** With the key that the operating system kept, where it did. */
  openRemembered(): Result<Store, VaultRefusal>
  lock(by: 'person' | 'stop'): void
}

interface FoundKey {
  readonly keyFile: KeyFile
  readonly key: Uint8Array
}

export function createVault(platform: Platform): Vault {
  const keyFilePath = path.join(platform.home, KEY_FILE_NAME)
  const file = path.join(platform.home, 'chartroom.db')
  let open: Store | null = null
  let failures = 0
  let locks = 0
  let opening: Promise<unknown> = Promise.resolve()

  async function keyFor(passphrase: string): Promise<Result<FoundKey, VaultRefusal>> {
    // Looked for before the key file, which is always made first: so another process at its first run is not taken for damage.
    const hadRecords = existsSync(file)
    const found = readKeyFile(keyFilePath)
    if (!found.ok) return found
    if (found.value) {
      const key = await unwrapKey(found.value, passphrase)
      if (key.ok) return ok({ keyFile: found.value, key: key.value })
      failures += 1
      return key
    }
    // Records without their key file cannot be opened by anyone; a new key beside them would only hide that.
    if (hadRecords) return err('store-damaged')
    const made = await createKeyFile(passphrase)
    if (!made.ok) return made
    try {
      const written = writeNewKeyFile(keyFilePath, made.value.keyFile)
      return written.ok ? made : written
    } catch (error) {
      // Another process made one in the same moment: that one counts.
      if ((error as { code?: unknown } | null)?.code === 'EEXIST') return keyFor(passphrase)
      throw error
    }
  }

  /** Brings the key file in line with the wish; the answer is what changed. */
  function setRemembered({ keyFile, key }: FoundKey, wanted: boolean): Result<'on' | 'off' | null, 'store-full'> {
    const was = keyFile.remembered !== undefined
    const next = wanted && platform.keystore.available ? remembering(keyFile, key) : was ? forgetKey(keyFile) : keyFile
    if (next === keyFile) return ok(null)
    const written = replaceKeyFile(keyFilePath, next)
    const is = next.remembered !== undefined
    return written.ok ? ok(is === was ? null : is ? 'on' : 'off') : written
  }

  function remembering(keyFile: KeyFile, key: Uint8Array): KeyFile {
    try {
      return rememberKey(keyFile, key, platform.keystore)
    } catch {
      // The keystore would not: the passphrase will be asked for again, which is no reason not to open.
      return keyFile
    }
  }

  function unlock(key: Uint8Array, by: 'passphrase' | 'keystore', remembered: 'on' | 'off' | null): Result<Store, VaultRefusal> {
    const { now, user, workstation, appVersion } = platform
    const opened = openStore({ file, key, now, user, workstation, appVersion })
    if (!opened.ok) return opened
    const noted = opened.value.write((w) => {
      if (failures > 0) w.append({ kind: 'unlock-failed', detail: { attempts: failures } })
      w.append({ kind: 'unlock', detail: { by } })
      if (remembered) w.append({ kind: 'settings-changed', detail: { setting: 'remember', on: remembered === 'on' } })
      w.append({ kind: 'app-start', detail: { schema: SCHEMA } })
    })
    if (!noted.ok) {
      opened.value.close()
      return noted
    }
    failures = 0
    open = opened.value
    return ok(open)
  }

  async function openWith(passphrase: string, remember: boolean): Promise<Result<Store, VaultRefusal>> {
    if (open) return ok(open)
    const before = locks
    const found = await keyFor(passphrase)
    if (!found.ok) return found
    // Locked while the key was being worked out: the later word counts.
    if (locks !== before) return err('store-locked')
    const remembered = setRemembered(found.value, remember)
    if (!remembered.ok) return remembered
    const opened = unlock(found.value.key, 'passphrase', remembered.value)
    // The passphrase was right, as it opened the key: then it is the file that is wrong.
    return !opened.ok && opened.error === 'passphrase-wrong' ? err('store-damaged') : opened
  }

  return {
    platform,
    view: () => ({
      state: open ? 'open' : existsSync(keyFilePath) || existsSync(file) ? 'locked' : 'first-run',
      keystore: platform.keystore.available,
    }),
    open(passphrase, remember) {
      // One after the other: two at once would open the records twice.
      const opened = opening.then(() => openWith(passphrase, remember))
      opening = opened.catch(() => undefined)
      return opened
    },
    openRemembered() {
      if (open) return ok(open)
      const found = readKeyFile(keyFilePath)
      if (!found.ok) return found
      if (!found.value) return err('store-locked')
      const key = unwrapRemembered(found.value, platform.keystore)
      return key.ok ? unlock(key.value, 'keystore', null) : key
    },
    lock(by) {
      locks += 1
      const shutting = open
      open = null
      try {
        shutting?.write((w) => {
          if (by === 'stop') w.append({ kind: 'app-stop', detail: {} })
          w.append({ kind: 'lock', detail: { by } })
        })
      } finally {
        shutting?.close()
      }
    },
  }
}
