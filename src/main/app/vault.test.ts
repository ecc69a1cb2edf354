import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId, type PersonId } from '../../shared/ids'
import { ROLES } from '../../shared/people'
import { COST, KEY_FILE_NAME, type KeyFile, type Keystore, type OldKeyFile, readKeyFile, type Store, writeNewKeyFile } from '../store'
import { wrapKey } from '../store/key'
import type { FirstKey } from '../store/key-slots'
import { createDesk } from './compose'
import { addPerson } from './pipeline/people'
import { CHEAP, expectOk, NO_KEYSTORE, platformIn, TOOLS } from './testing/bench'
import { cheapKey, ROBIN } from './testing/key'
import { createVault, type Vault } from './vault'

const PASSPHRASE = 'seven green lanterns'
const OTHER = 'nine amber kettles'
const IVA = { name: 'Iva Reyes', credential: 'CCS', roles: ROLES }
const BO = { name: 'Bo Tarn', credential: 'CPC', roles: ['coder' as const] }
let home: string

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'chartroom-vault-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const keyFile = () => path.join(home, KEY_FILE_NAME)
const database = () => path.join(home, 'chartroom.db')
const vaultWith = (keystore: Keystore = NO_KEYSTORE): Vault => createVault(platformIn(home, { keystore }), CHEAP)
const bodies = (store: Store) => store.read.ledger.entries(1, 1000).map((entry) => entry.body)
const kinds = (store: Store): string[] => bodies(store).map((body) => body.kind)
const begin = (vault: Vault, passphrase = PASSPHRASE) => vault.begin(IVA, passphrase, { remember: false, recovery: true })

let prepared: FirstKey
beforeAll(async () => {
  prepared = await cheapKey(PASSPHRASE, true)
})

/** A key file as after a first run that was cut off before the records, at a cost that tests can bear. */
function prepare(): void {
  expectOk(writeNewKeyFile(keyFile(), prepared.keyFile))
}

/** A keystore of this computer that keeps what it is given, turned round. */
const keystore = (over: Partial<Keystore> = {}): Keystore => ({
  available: true,
  encrypt: (bytes) => Uint8Array.from(bytes).reverse(),
  decrypt: (bytes) => Uint8Array.from(bytes).reverse(),
  ...over,
})

describe('the first run', () => {
  test('makes records that only this passphrase opens, for a person by name, in files for their owner alone', async () => {
    const vault = vaultWith()
    expect(vault.view()).toEqual({ state: 'first-run', keystore: false, people: [], person: null, recovery: false })
    const { store, recoveryKey } = expectOk(await begin(vault))
    expect(recoveryKey).toMatch(/^(\w{4} ){7}\w{4}$/)
    const [iva] = store.read.people.list()
    expect(iva).toMatchObject({ ...IVA, active: true })
    expect(vault.view()).toMatchObject({ state: 'open', people: [{ name: 'Iva Reyes' }], person: IVA, recovery: true })
    expect(kinds(store)).toEqual(['person-added', 'recovery-key-made', 'unlock', 'app-start'])
    expect(new Set(bodies(store).map((body) => `${body.user} ${body.role}`))).toEqual(
      new Set([`Iva-Reyes.${iva?.id.slice(0, 8)} coder+auditor+compliance-lead`]),
    )
    for (const file of [keyFile(), database()]) expect(statSync(file).mode & 0o077).toBe(0)
    vault.lock('person')
    expect(vault.view()).toMatchObject({ state: 'locked', person: null })
    expect(readFileSync(database()).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    const again = expectOk(await vaultWith().open(null, PASSPHRASE, false))
    expect(kinds(again).slice(4)).toEqual(['lock', 'unlock', 'app-start'])
    again.close()
  })

  test('wraps at full cost unless it is told otherwise', async () => {
    const vault = createVault(platformIn(home))
    expectOk(await vault.begin(IVA, PASSPHRASE, { remember: false, recovery: false }))
    vault.lock('stop')
    const file = expectOk(readKeyFile(keyFile())) as KeyFile
    expect(file.slots[0]?.kdf).toMatchObject(COST)
    expect(file.recovery).toBeNull()
  })

  test('refuses a short passphrase and makes nothing', async () => {
    const vault = vaultWith()
    expect(await begin(vault, 'eleven char')).toEqual({ ok: false, error: 'passphrase-short' })
    expect(vault.view().state).toBe('first-run')
    expect([existsSync(keyFile()), existsSync(database())]).toEqual([false, false])
  })

  test('by two programs at once makes one set of records, and the slower one is told to sign in', async () => {
    const [a, b] = [vaultWith(), vaultWith()]
    const tried = await Promise.all([begin(a), begin(b)])
    expect(tried.filter((one) => one.ok)).toHaveLength(1)
    expect(tried.find((one) => !one.ok)).toEqual({ ok: false, error: 'set-up-done' })
    const [slow, quick] = tried[0]?.ok ? [b, a] : [a, b]
    const store = expectOk(await slow.open(null, PASSPHRASE, false))
    expect(store.read.people.list()).toHaveLength(1)
    expect(store.read.ledger.verify().intact).toBe(true)
    for (const vault of [slow, quick]) vault.lock('stop')
  })

  test('happens once', async () => {
    const vault = vaultWith()
    expectOk(await begin(vault))
    vault.lock('stop')
    expect(await begin(vaultWith())).toEqual({ ok: false, error: 'set-up-done' })
  })

  test('that was interrupted after the key file goes on where it was', async () => {
    prepare()
    const vault = vaultWith()
    expect(vault.view()).toMatchObject({ state: 'locked', people: [ROBIN] })
    const store = expectOk(await vault.open(null, PASSPHRASE, false))
    expect(store.person()).toMatchObject({ ...ROBIN, credential: '', roles: ROLES })
    vault.lock('stop')
  })
})

describe('records of an earlier version', () => {
  let old: OldKeyFile
  beforeAll(async () => {
    old = { version: 1, ...(await wrapKey(prepared.key, PASSPHRASE, { version: 1 }, CHEAP)) }
  })
  const asText = (): string => `${JSON.stringify(old)}\n`
  beforeEach(() => writeFileSync(keyFile(), asText()))

  test('know nobody: they ask who has the passphrase, and from then on know a person', async () => {
    const vault = vaultWith()
    expect(vault.view()).toMatchObject({ state: 'unnamed', people: [], recovery: false })
    expect(await vault.open(null, PASSPHRASE, false)).toEqual({ ok: false, error: 'people-unnamed' })
    const { store, recoveryKey } = expectOk(await begin(vault))
    expect(store.person()).toMatchObject(IVA)
    expect(kinds(store)).toEqual(['person-added', 'recovery-key-made', 'unlock', 'app-start'])
    vault.lock('stop')
    expect(expectOk(readKeyFile(keyFile()))).toMatchObject({ version: 2, slots: [{ name: 'Iva Reyes' }] })
    expectOk(await vaultWith().open(null, PASSPHRASE, false)).close()
    const people = vaultWith().view().people
    const recovered = expectOk(await vaultWith().recover(people[0]?.id as PersonId, recoveryKey ?? '', OTHER))
    recovered.close()
  })

  test('keep their key file, byte for byte, when the passphrase is wrong or the database cannot be opened', async () => {
    expect(await begin(vaultWith(), OTHER)).toEqual({ ok: false, error: 'passphrase-wrong' })
    writeFileSync(database(), Buffer.alloc(8192, 0x5a))
    expect(await begin(vaultWith())).toEqual({ ok: false, error: 'store-damaged' })
    expect(readFileSync(keyFile(), 'utf8')).toBe(asText())
    expect(readdirSync(home).sort()).toEqual([KEY_FILE_NAME, 'chartroom.db'].sort())
  })

  test('are named once, when two programs ask at once', async () => {
    const tried = await Promise.all([begin(vaultWith()), begin(vaultWith())])
    expect(tried.filter((one) => one.ok)).toHaveLength(1)
    expect(tried.find((one) => !one.ok)).toEqual({ ok: false, error: 'set-up-done' })
    const store = expectOk(await vaultWith().open(null, PASSPHRASE, false))
    expect(store.read.people.list()).toHaveLength(1)
    store.close()
  })

  test('are not opened by what the keystore keeps of them: nobody would be signed in', () => {
    writeFileSync(keyFile(), JSON.stringify({ ...old, remembered: Buffer.from(prepared.key).reverse().toString('base64') }))
    expect(vaultWith(keystore()).openRemembered()).toEqual({ ok: false, error: 'store-locked' })
  })
})

describe('several people', () => {
  let vault: Vault
  let bo: PersonId
  beforeEach(async () => {
    prepare()
    vault = vaultWith(keystore())
    const { desk, keys } = opened(expectOk(await vault.open(ROBIN.id, PASSPHRASE, false)))
    bo = expectOk(await addPerson(desk, keys, BO, OTHER))
    vault.lock('person')
  })
  const opened = (store: Store) => {
    const keys = vault.keys()
    if (!keys) throw new Error('the vault is shut')
    return { desk: createDesk(vault.platform, TOOLS, store, { progress: () => {}, changed: () => {} }), keys }
  }

  test('sign in each by their own passphrase, and the ledger names who with the roles they have', async () => {
    expect(vault.view().people).toEqual([ROBIN, { id: bo, name: 'Bo Tarn' }])
    expect(await vault.open(bo, PASSPHRASE, false)).toEqual({ ok: false, error: 'passphrase-wrong' })
    expect(await vault.open(null, OTHER, false)).toEqual({ ok: false, error: 'person-unknown' })
    expect(await vault.open(newId<PersonId>(), OTHER, false)).toEqual({ ok: false, error: 'person-unknown' })
    const store = expectOk(await vault.open(bo, OTHER, false))
    expect(bodies(store).findLast((body) => body.kind === 'unlock')).toMatchObject({ user: `Bo-Tarn.${bo.slice(0, 8)}`, role: 'coder' })
    vault.lock('stop')
  })

  test('have their wrong passphrases counted apart', async () => {
    for (const [who, words] of [
      [ROBIN.id, OTHER],
      [bo, PASSPHRASE],
      [bo, 'twelve blue hats'],
    ] as const)
      await vault.open(who, words, false)
    await vault.recover(bo, 'no key at all', OTHER)
    const store = expectOk(await vault.open(bo, OTHER, false))
    expect(
      bodies(store)
        .filter((body) => body.kind === 'unlock-failed')
        .map((body) => body.detail),
    ).toEqual([
      { attempts: 1, person: ROBIN.id },
      { attempts: 2, person: bo },
    ])
    vault.lock('stop')
  })

  test('get a new passphrase by the recovery key, and the old one is gone', async () => {
    const wrong = (await cheapKey(PASSPHRASE, true)).recoveryKey ?? ''
    expect(await vault.recover(bo, wrong, 'ten silver spoons')).toEqual({ ok: false, error: 'recovery-key-wrong' })
    expect(await vault.recover(bo, prepared.recoveryKey ?? '', 'too short')).toEqual({ ok: false, error: 'passphrase-short' })
    const store = expectOk(await vault.recover(bo, prepared.recoveryKey ?? '', 'ten silver spoons'))
    expect(store.person()?.name).toBe('Bo Tarn')
    expect(kinds(store).slice(-5)).toEqual(['recovery-used', 'passphrase-changed', 'unlock-failed', 'unlock', 'app-start'])
    expect(bodies(store).findLast((body) => body.kind === 'unlock')?.detail).toEqual({ by: 'recovery-key' })
    vault.lock('stop')
    expect(await vault.open(bo, OTHER, false)).toEqual({ ok: false, error: 'passphrase-wrong' })
    expectOk(await vault.open(bo, 'ten silver spoons', false)).close()
    expectOk(await vaultWith().open(ROBIN.id, PASSPHRASE, false)).close()
  })

  test('are remembered by the keystore one at a time, and the one who is remembered is signed in', async () => {
    expectOk(await vault.open(bo, OTHER, true))
    vault.lock('stop')
    expectOk(await vault.open(ROBIN.id, PASSPHRASE, false))
    vault.lock('stop')
    const again = vaultWith(keystore())
    expect(expectOk(again.openRemembered()).person()?.id).toBe(bo)
    again.lock('stop')
    expectOk(await vault.open(ROBIN.id, PASSPHRASE, true))
    vault.lock('stop')
    expect(expectOk(again.openRemembered()).person()?.id).toBe(ROBIN.id)
    again.lock('stop')
  })

  test('who lost their account in the records are refused, though a slot were left', async () => {
    const before = readFileSync(keyFile())
    const store = expectOk(await vault.open(ROBIN.id, PASSPHRASE, false))
    expectOk(store.write((w) => w.people.update({ ...BO, id: bo, active: false }, '2026-03-02T09:00:00.000Z')))
    vault.lock('stop')
    expect(await vault.open(bo, OTHER, true)).toEqual({ ok: false, error: 'person-unknown' })
    expect(vault.view().state).toBe('locked')
    expect(readFileSync(keyFile()).equals(before)).toBe(true)
  })

  test('find the key file as it was where the disk is full when the records are written', async () => {
    const before = readFileSync(keyFile(), 'utf8')
    const store = expectOk(await vault.open(ROBIN.id, PASSPHRASE, false))
    const { keys } = opened(store)
    const full = keys.write((w, change) => {
      w.settings.set('something', 'else')
      const changed = change((file) => ({ ...file, recovery: null }))
      expect(changed.ok).toBe(true)
      expect(readFileSync(keyFile(), 'utf8')).not.toBe(before)
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
    })
    expect(full).toEqual({ ok: false, error: 'store-full' })
    expect(readFileSync(keyFile(), 'utf8')).toBe(before)
    expect(store.read.settings.get('something')).toBeUndefined()
    expect(readdirSync(home).filter((name) => name.startsWith(KEY_FILE_NAME))).toEqual([KEY_FILE_NAME])
    vault.lock('stop')
  })
})

describe('unlocking', () => {
  beforeEach(prepare)

  test('with a wrong passphrase is refused, and counted in the ledger once the right one comes', async () => {
    const vault = vaultWith()
    expect(await vault.open(null, 'seven grey lanterns', false)).toEqual({ ok: false, error: 'passphrase-wrong' })
    expect(await vault.open(null, '', false)).toEqual({ ok: false, error: 'passphrase-wrong' })
    expect(vault.view().state).toBe('locked')
    const store = expectOk(await vault.open(null, PASSPHRASE, false))
    expect(bodies(store)).toMatchObject([
      { kind: 'person-added' },
      { kind: 'unlock-failed', detail: { attempts: 2, person: ROBIN.id } },
      { kind: 'unlock', detail: { by: 'passphrase' } },
      {},
    ])
    vault.lock('person')
    expect(kinds(expectOk(await vault.open(null, PASSPHRASE, false))).filter((kind) => kind === 'unlock-failed')).toHaveLength(1)
    vault.lock('person')
  })

  test('twice at once opens once', async () => {
    const vault = vaultWith()
    const [first, second] = await Promise.all([vault.open(null, PASSPHRASE, false), vault.open(null, PASSPHRASE, false)])
    expect(expectOk(first)).toBe(expectOk(second))
    expect(kinds(expectOk(first))).toEqual(['person-added', 'unlock', 'app-start'])
    vault.lock('person')
  })

  test('that was overtaken by locking opens nothing', async () => {
    const vault = vaultWith()
    const opening = vault.open(null, PASSPHRASE, true)
    await Promise.resolve()
    vault.lock('person')
    expect(await opening).toEqual({ ok: false, error: 'store-locked' })
    expect(vault.view().state).toBe('locked')
    expectOk(await vault.open(null, PASSPHRASE, false))
    vault.lock('person')
  })

  test('goes on working after an attempt that threw', async () => {
    const vault = vaultWith()
    rmSync(keyFile())
    // A folder in the key file's place: no expected refusal.
    mkdirSync(keyFile())
    await expect(vault.open(null, PASSPHRASE, false)).rejects.toThrow()
    rmSync(keyFile(), { recursive: true })
    prepare()
    expectOk(await vault.open(null, PASSPHRASE, false))
    vault.lock('person')
  })

  test('says damage where the database cannot be read, though the passphrase is right', async () => {
    const vault = vaultWith()
    expectOk(await vault.open(null, PASSPHRASE, false))
    vault.lock('stop')
    const bytes = readFileSync(database())
    writeFileSync(database(), bytes.fill(0x5a, 0, 4096))
    expect(await vault.open(null, PASSPHRASE, false)).toEqual({ ok: false, error: 'store-damaged' })
    expect(vault.view().state).toBe('locked')
    expect(readFileSync(database()).equals(bytes)).toBe(true)
  })

  test('says damage where the key file cannot be read, and leaves it', async () => {
    writeFileSync(keyFile(), '{"version": 1')
    expect(await vaultWith().open(null, PASSPHRASE, false)).toEqual({ ok: false, error: 'store-damaged' })
    expect(readFileSync(keyFile(), 'utf8')).toBe('{"version": 1')
  })

  test('says damage where the records have lost their key file, and makes no new one', async () => {
    const vault = vaultWith()
    expectOk(await vault.open(null, PASSPHRASE, false))
    vault.lock('stop')
    rmSync(keyFile())
    expect(vaultWith().view().state).toBe('locked')
    expect(await vaultWith().open(null, PASSPHRASE, false)).toEqual({ ok: false, error: 'store-damaged' })
    expect(existsSync(keyFile())).toBe(false)
  })

  test('refuses records of a newer Chartroom', async () => {
    writeFileSync(keyFile(), JSON.stringify({ version: 3 }))
    expect(await vaultWith().open(null, PASSPHRASE, false)).toEqual({ ok: false, error: 'store-newer' })
  })
})

describe('the operating system’s keystore', () => {
  beforeEach(prepare)

  test('opens the records without the passphrase once the person wanted that, and the ledger says so', async () => {
    const first = vaultWith(keystore())
    expect(first.view().keystore).toBe(true)
    expect(first.openRemembered()).toEqual({ ok: false, error: 'store-locked' })
    expectOk(await first.open(null, PASSPHRASE, true))
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
    expectOk(await vault.open(null, PASSPHRASE, true))
    vault.lock('person')
    const store = expectOk(await vault.open(null, PASSPHRASE, false))
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
    expectOk(await vault.open(null, PASSPHRASE, true))
    vault.lock('stop')
    const decrypt = (): never => {
      throw new Error('another user')
    }
    const elsewhere = vaultWith(keystore({ decrypt }))
    expect(elsewhere.openRemembered()).toEqual({ ok: false, error: 'store-locked' })
    expectOk(await elsewhere.open(null, PASSPHRASE, false))
    elsewhere.lock('stop')
  })

  test('that refuses to keep the key does not keep the person out', async () => {
    const encrypt = (): never => {
      throw new Error('the keyring is shut')
    }
    const vault = vaultWith(keystore({ encrypt }))
    const store = expectOk(await vault.open(null, PASSPHRASE, true))
    expect(kinds(store)).toEqual(['person-added', 'unlock', 'app-start'])
    vault.lock('stop')
  })

  test('that is not there is not used, and what it kept before is forgotten', async () => {
    const vault = vaultWith(keystore())
    expectOk(await vault.open(null, PASSPHRASE, true))
    vault.lock('stop')
    const without = vaultWith(NO_KEYSTORE)
    expect(without.openRemembered()).toEqual({ ok: false, error: 'store-locked' })
    expectOk(await without.open(null, PASSPHRASE, true))
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
    const store = expectOk(await vault.open(null, PASSPHRASE, false))
    vault.lock('person')
    vault.lock('stop')
    expect(() => store.read.charts.list()).toThrow()
    const again = expectOk(await vault.open(null, PASSPHRASE, false))
    expect(bodies(again).map((body) => [body.kind, body.detail.by])).toEqual([
      ['person-added', undefined],
      ['unlock', 'passphrase'],
      ['app-start', undefined],
      ['lock', 'person'],
      ['unlock', 'passphrase'],
      ['app-start', undefined],
    ])
    vault.lock('stop')
    const last = expectOk(await vault.open(null, PASSPHRASE, false))
    expect(kinds(last).slice(6, 8)).toEqual(['app-stop', 'lock'])
    vault.lock('stop')
  })

  test('writes no passphrase and no key to any file', async () => {
    const vault = vaultWith(keystore())
    expectOk(await vault.open(null, PASSPHRASE, false))
    vault.lock('stop')
    expect(readFileSync(keyFile(), 'utf8')).not.toContain(PASSPHRASE)
    expect(readFileSync(database()).includes(PASSPHRASE)).toBe(false)
  })
})
