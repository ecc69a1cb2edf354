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
  store(): Store | null
  /** First run makes the records; later ones open them. A wrong passphrase is counted and recorded at the next unlock. */
  open(passphrase: string, remember: boolean): Promise<Result<Store, VaultRefusal>>
  /** With the key that the operating system kept, where it did. */
  openRemembered(): Result<Store, VaultRefusal>
  lock(by: 'person' | 'stop'): void
}

export function createVault(platform: Platform): Vault {
  const keyFilePath = path.join(platform.home, KEY_FILE_NAME)
  const file = path.join(platform.home, 'chartroom.db')
  let open: Store | null = null
  let failures = 0

  function unlock(key: Uint8Array, by: 'passphrase' | 'keystore'): Result<Store, VaultRefusal> {
    const { now, user, workstation, appVersion } = platform
    const opened = openStore({ file, key, now, user, workstation, appVersion })
    if (!opened.ok) return opened
    const noted = opened.value.write((w) => {
      if (failures > 0) w.append({ kind: 'unlock-failed', detail: { attempts: failures } })
      w.append({ kind: 'unlock', detail: { by } })
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

  function setRemembered(keyFile: KeyFile, key: Uint8Array, remember: boolean): Result<void, 'store-full'> {
    if (remember && platform.keystore.available) return replaceKeyFile(keyFilePath, rememberKey(keyFile, key, platform.keystore))
    return keyFile.remembered === undefined ? ok(undefined) : replaceKeyFile(keyFilePath, forgetKey(keyFile))
  }

  return {
    platform,
    view: () => ({
      state: open ? 'open' : existsSync(keyFilePath) || existsSync(file) ? 'locked' : 'first-run',
      keystore: platform.keystore.available,
    }),
    store: () => open,
    async open(passphrase, remember) {
      if (open) return ok(open)
      const found = readKeyFile(keyFilePath)
      if (!found.ok) return found
      // Records without their key file cannot be opened by anyone; a new key beside them would only hide that.
      if (!found.value && existsSync(file)) return err('store-damaged')
      const made = found.value ? await unwrapKey(found.value, passphrase) : await createKeyFile(passphrase)
      if (!made.ok) {
        if (made.error === 'passphrase-wrong') failures += 1
        return made
      }
      const { keyFile, key } = made.value instanceof Uint8Array ? { keyFile: found.value as KeyFile, key: made.value } : made.value
      if (!found.value) {
        const written = writeNewKeyFile(keyFilePath, keyFile)
        if (!written.ok) return written
      }
      const opened = unlock(key, 'passphrase')
      // The passphrase was right, as it opened the key: then it is the file that is wrong.
      if (!opened.ok && opened.error === 'passphrase-wrong') return err('store-damaged')
      if (opened.ok) {
        const kept = setRemembered(keyFile, key, remember)
        if (!kept.ok) return kept
      }
      return opened
    },
    openRemembered() {
      if (open) return ok(open)
      const found = readKeyFile(keyFilePath)
      if (!found.ok) return found
      if (!found.value) return err('store-locked')
      const key = unwrapRemembered(found.value, platform.keystore)
      return key.ok ? unlock(key.value, 'keystore') : key
    },
    lock(by) {
      if (!open) return
      open.write((w) => {
        if (by === 'stop') w.append({ kind: 'app-stop', detail: {} })
        w.append({ kind: 'lock', detail: { by } })
      })
      open.close()
      open = null
    },
  }
}
