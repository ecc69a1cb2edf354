import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createKeyFile, KEY_FILE_NAME, type KeyFile, type Keystore, type Store, writeNewKeyFile } from '../store'
import { CHEAP, expectOk, NO_KEYSTORE, platformIn } from './testing/bench'
import { createVault, type Vault } from './vault'

const PASSPHRASE = 'seven green lanterns'
let home: string

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'chartroom-vault-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const keyFile = () => path.join(home, KEY_FILE_NAME)
const database = () => path.join(home, 'chartroom.db')
const vaultWith = (keystore: Keystore = NO_KEYSTORE): Vault => createVault(platformIn(home, { keystore }))
const bodies = (store: Store) => store.read.ledger.entries(1, 1000).map((entry) => entry.body)
const kinds = (store: Store): string[] => bodies(store).map((body) => body.kind)

let prepared: KeyFile
beforeAll(async () => {
  prepared = expectOk(await createKeyFile(PASSPHRASE, CHEAP)).keyFile
})

/** A key file as after a first run, at a cost that tests can bear. */
function prepare(): void {
  expectOk(writeNewKeyFile(keyFile(), prepared))
}

/** A keystore of this computer that keeps what it is given, turned round. */
const keystore = (over: Partial<Keystore> = {}): Keystore => ({
  available: true,
  encrypt: (bytes) => Uint8Array.from(bytes).reverse(),
  decrypt: (bytes) => Uint8Array.from(bytes).reverse(),
  ...over,
})

describe('the first run', () => {
  test('makes records that only this passphrase opens, in files for their owner alone', async () => {
    const vault = vaultWith()
    expect(vault.view()).toEqual({ state: 'first-run', keystore: false })
    const store = expectOk(await vault.open(PASSPHRASE, false))
    expect(vault.view().state).toBe('open')
    expect(kinds(store)).toEqual(['unlock', 'app-start'])
    for (const file of [keyFile(), database()]) expect(statSync(file).mode & 0o077).toBe(0)
    vault.lock('person')
    expect(vault.view().state).toBe('locked')
    expect(readFileSync(database()).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    const again = expectOk(await vaultWith().open(PASSPHRASE, false))
    expect(kinds(again)).toEqual(['unlock', 'app-start', 'lock', 'unlock', 'app-start'])
    again.close()
  })

  test('refuses a short passphrase and makes nothing', async () => {
    const vault = vaultWith()
    expect(await vault.open('eleven char', false)).toEqual({ ok: false, error: 'passphrase-short' })
    expect(vault.view().state).toBe('first-run')
    expect([existsSync(keyFile()), existsSync(database())]).toEqual([false, false])
  })

  test('by two programs at once makes one set of records that both open', async () => {
    const [a, b] = [vaultWith(), vaultWith()]
    const [first, second] = await Promise.all([a.open(PASSPHRASE, false), b.open(PASSPHRASE, false)])
    expect(kinds(expectOk(first)).sort()).toEqual(['app-start', 'app-start', 'unlock', 'unlock'])
    expect(kinds(expectOk(second))).toEqual(kinds(expectOk(first)))
    expect(expectOk(second).read.ledger.verify().intact).toBe(true)
    a.lock('stop')
    b.lock('stop')
  })

  test('that was interrupted after the key file goes on where it was', async () => {
    prepare()
    const vault = vaultWith()
    expect(vault.view().state).toBe('locked')
    expectOk(await vault.open(PASSPHRASE, false))
    vault.lock('stop')
  })
})

describe('unlocking', () => {
  beforeEach(prepare)

  test('with a wrong passphrase is refused, and counted in the ledger once the right one comes', async () => {
    const vault = vaultWith()
    expect(await vault.open('seven grey lanterns', false)).toEqual({ ok: false, error: 'passphrase-wrong' })
    expect(await vault.open('', false)).toEqual({ ok: false, error: 'passphrase-wrong' })
    expect(vault.view().state).toBe('locked')
    const store = expectOk(await vault.open(PASSPHRASE, false))
    expect(bodies(store)).toMatchObject([
      { kind: 'unlock-failed', detail: { attempts: 2 } },
      { kind: 'unlock', detail: { by: 'passphrase' } },
      {},
    ])
    vault.lock('person')
    expect(kinds(expectOk(await vault.open(PASSPHRASE, false))).filter((kind) => kind === 'unlock-failed')).toHaveLength(1)
    vault.lock('person')
  })

  test('twice at once opens once', async () => {
    const vault = vaultWith()
    const [first, second] = await Promise.all([vault.open(PASSPHRASE, false), vault.open(PASSPHRASE, false)])
    expect(expectOk(first)).toBe(expectOk(second))
    expect(kinds(expectOk(first))).toEqual(['unlock', 'app-start'])
    vault.lock('person')
  })

  test('that was overtaken by locking opens nothing', async () => {
    const vault = vaultWith()
    const opening = vault.open(PASSPHRASE, true)
    await Promise.resolve()
    vault.lock('person')
    expect(await opening).toEqual({ ok: false, error: 'store-locked' })
    expect(vault.view().state).toBe('locked')
    expectOk(await vault.open(PASSPHRASE, false))
    vault.lock('person')
  })

  test('goes on working after an attempt that threw', async () => {
    const vault = vaultWith()
    rmSync(keyFile())
    // A folder in the key file's place: no expected refusal.
    mkdirSync(keyFile())
    await expect(vault.open(PASSPHRASE, false)).rejects.toThrow()
    rmSync(keyFile(), { recursive: true })
    prepare()
    expectOk(await vault.open(PASSPHRASE, false))
    vault.lock('person')
  })

  test('says damage where the database cannot be read, though the passphrase is right', async () => {
    const vault = vaultWith()
    expectOk(await vault.open(PASSPHRASE, false))
    vault.lock('stop')
    const bytes = readFileSync(database())
    writeFileSync(database(), bytes.fill(0x5a, 0, 4096))
    expect(await vault.open(PASSPHRASE, false)).toEqual({ ok: false, error: 'store-damaged' })
    expect(vault.view().state).toBe('locked')
    expect(readFileSync(database()).equals(bytes)).toBe(true)
  })

  test('says damage where the key file cannot be read, and leaves it', async () => {
    writeFileSync(keyFile(), '{"version": 1')
    expect(await vaultWith().open(PASSPHRASE, false)).toEqual({ ok: false, error: 'store-damaged' })
    expect(readFileSync(keyFile(), 'utf8')).toBe('{"version": 1')
  })

  test('says damage where the records have lost their key file, and makes no new one', async () => {
    const vault = vaultWith()
    expectOk(await vault.open(PASSPHRASE, false))
    vault.lock('stop')
    rmSync(keyFile())
    expect(vaultWith().view().state).toBe('locked')
    expect(await vaultWith().open(PASSPHRASE, false)).toEqual({ ok: false, error: 'store-damaged' })
    expect(existsSync(keyFile())).toBe(false)
  })

  test('refuses records of a newer Chartroom', async () => {
    writeFileSync(keyFile(), JSON.stringify({ version: 2 }))
    expect(await vaultWith().open(PASSPHRASE, false)).toEqual({ ok: false, error: 'store-newer' })
  })
})

describe('the operating system’s keystore', () => {
  beforeEach(prepare)

  test('opens the records without the passphrase once the person wanted that, and the ledger says so', async () => {
    const first = vaultWith(keystore())
    expect(first.view().keystore).toBe(true)
    expect(first.openRemembered()).toEqual({ ok: false, error: 'store-locked' })
    expectOk(await first.open(PASSPHRASE, true))
    first.lock('stop')
    const second = vaultWith(keystore())
    const store = expectOk(second.openRemembered())
    expect(bodies(store).filter((body) => body.kind === 'settings-changed')).toMatchObject([{ detail: { setting: 'remember', on: true } }])
    expect(bodies(store).findLast((body) => body.kind === 'unlock')?.detail).toEqual({ by: 'keystore' })
    expect(second.openRemembered()).toEqual({ ok: true, value: store })
    second.lock('stop')
  })

  test('forgets when the person opens without that wish', async () => {
    const vault = vaultWith(keystore())
    expectOk(await vault.open(PASSPHRASE, true))
    vault.lock('person')
    const store = expectOk(await vault.open(PASSPHRASE, false))
    expect(
      bodies(store)
        .filter((body) => body.kind === 'settings-changed')
        .map((body) => body.detail.on),
    ).toEqual([true, false])
    vault.lock('person')
    expect(vaultWith(keystore()).openRemembered()).toEqual({ ok: false, error: 'store-locked' })
  })

  test('of another computer opens nothing, and the passphrase still does', async () => {
    const vault = vaultWith(keystore())
    expectOk(await vault.open(PASSPHRASE, true))
    vault.lock('stop')
    const decrypt = (): never => {
      throw new Error('another user')
    }
    const elsewhere = vaultWith(keystore({ decrypt }))
    expect(elsewhere.openRemembered()).toEqual({ ok: false, error: 'store-locked' })
    expectOk(await elsewhere.open(PASSPHRASE, false))
    elsewhere.lock('stop')
  })

  test('that refuses to keep the key does not keep the person out', async () => {
    const encrypt = (): never => {
      throw new Error('the keyring is shut')
    }
    const vault = vaultWith(keystore({ encrypt }))
    const store = expectOk(await vault.open(PASSPHRASE, true))
    expect(kinds(store)).toEqual(['unlock', 'app-start'])
    vault.lock('stop')
  })

  test('that is not there is not used, and what it kept before is forgotten', async () => {
    const vault = vaultWith(keystore())
    expectOk(await vault.open(PASSPHRASE, true))
    vault.lock('stop')
    const without = vaultWith(NO_KEYSTORE)
    expect(without.openRemembered()).toEqual({ ok: false, error: 'store-locked' })
    expectOk(await without.open(PASSPHRASE, true))
    without.lock('stop')
    expect(vaultWith(keystore()).openRemembered()).toEqual({ ok: false, error: 'store-locked' })
  })

  test('has nothing to open at a first run', () => {
    rmSync(keyFile())
    expect(vaultWith(keystore()).openRemembered()).toEqual({ ok: false, error: 'store-locked' })
  })
})

describe('locking', () => {
  beforeEach(prepare)

  test('closes the records and records who locked; a second time does nothing', async () => {
    const vault = vaultWith()
    const store = expectOk(await vault.open(PASSPHRASE, false))
    vault.lock('person')
    vault.lock('stop')
    expect(() => store.read.charts.list()).toThrow()
    const again = expectOk(await vault.open(PASSPHRASE, false))
    expect(bodies(again).map((body) => [body.kind, body.detail.by])).toEqual([
      ['unlock', 'passphrase'],
      ['app-start', undefined],
      ['lock', 'person'],
      ['unlock', 'passphrase'],
      ['app-start', undefined],
    ])
    vault.lock('stop')
    const last = expectOk(await vault.open(PASSPHRASE, false))
    expect(kinds(last).slice(5, 7)).toEqual(['app-stop', 'lock'])
    vault.lock('stop')
  })

  test('writes no passphrase and no key to any file', async () => {
    const vault = vaultWith(keystore())
    expectOk(await vault.open(PASSPHRASE, false))
    vault.lock('stop')
    expect(readFileSync(keyFile(), 'utf8')).not.toContain(PASSPHRASE)
    expect(readFileSync(database()).includes(PASSPHRASE)).toBe(false)
  })
})
