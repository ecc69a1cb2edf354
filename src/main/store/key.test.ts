import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PersonId } from '../../shared/ids'
import { COST, type Keystore } from './key'
import { keepKeyFile, readKeyFile, replaceKeyFile, writeNewKeyFile } from './key-file'
import {
  createKeyFile,
  type FirstKey,
  forgetKey,
  type KeyFile,
  makeRecovery,
  makeSlot,
  type OldKeyFile,
  openOld,
  openRecovery,
  openSlot,
  rememberKey,
  type Slot,
  slotOf,
  unwrapRemembered,
  withoutSlot,
  withSlot,
} from './key-slots'

const PASSPHRASE = 'seven grey herons wait'
const CHEAP = { N: 2 ** 14, r: 8, p: 1 }
const ANA = { id: '00000000-0000-4000-8000-00000000000a' as PersonId, name: 'Ana Sorrel' }
const BO = { id: '00000000-0000-4000-8000-00000000000b' as PersonId, name: 'Bo Tarn' }

/** Of the first releases: made by one of them, with the passphrase above. */
const OLD = {
  version: 1,
  kdf: { name: 'scrypt', N: 16384, r: 8, p: 1, salt: 'LvK7dgq5SYy0WvvvKgn9IA==' },
  wrapped: {
    cipher: 'aes-256-gcm',
    iv: 'xFLpcDn3y8Oum0Wa',
    data: 'PYkiiVBxTfAatVeiflCE8Cf591KcrtQ4tMMPM/2+V5o=',
    tag: '821l1oYbelAVgBcD7FDEDg==',
  },
} as OldKeyFile

async function made(passphrase = PASSPHRASE, cost = CHEAP, recovery = false): Promise<FirstKey> {
  const result = await createKeyFile(ANA, passphrase, { recovery, cost })
  if (!result.ok) throw new Error(result.error)
  return result.value
}

const slotFor = (file: KeyFile, person = ANA.id): Slot => {
  const slot = slotOf(file, person)
  if (!slot) throw new Error('no such slot')
  return slot
}

async function newSlot(key: Uint8Array, person: typeof ANA, passphrase: string): Promise<Slot> {
  const slot = await makeSlot(key, person, passphrase, CHEAP)
  if (!slot.ok) throw new Error(slot.error)
  return slot.value
}

const WRONG = { ok: false, error: 'passphrase-wrong' }

/** XOR stands for the operating system's encryption. */
const keystore: Keystore = {
  available: true,
  encrypt: (bytes) => bytes.map((b) => b ^ 0x5a),
  decrypt: (bytes) => bytes.map((b) => b ^ 0x5a),
}

const flipped = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes.toString('base64')
}

describe('the wrapped key', () => {
  test('comes back with the passphrase and not with another, at full cost', async () => {
    const { keyFile, key } = await made(PASSPHRASE, COST)
    expect(slotFor(keyFile)).toMatchObject({ name: 'Ana Sorrel', kdf: { N: 131072, r: 8, p: 1 } })
    expect(await openSlot(slotFor(keyFile), PASSPHRASE)).toEqual({ ok: true, value: key })
    expect(await openSlot(slotFor(keyFile), `${PASSPHRASE}!`)).toEqual(WRONG)
  })

  test('comes back however the accents of the passphrase were composed', async () => {
    const { keyFile, key } = await made('caf\u00e9 au lait noir')
    expect(await openSlot(slotFor(keyFile), 'cafe\u0301 au lait noir')).toEqual({ ok: true, value: key })
  })

  test('is 32 random bytes, new each time, and not in the file', async () => {
    const [a, b] = [await made(), await made()]
    expect(a.key).toHaveLength(32)
    expect(Buffer.from(a.key).equals(Buffer.from(b.key))).toBe(false)
    const text = JSON.stringify(a.keyFile)
    expect(text).not.toContain(Buffer.from(a.key).toString('base64'))
    expect(text).not.toContain(Buffer.from(a.key).toString('hex'))
    expect(text).not.toContain(PASSPHRASE)
  })

  test('asks for 12 characters, counted as people count', async () => {
    const tried = (passphrase: string) => createKeyFile(ANA, passphrase, { recovery: false, cost: CHEAP })
    expect(await tried('eleven char')).toEqual({ ok: false, error: 'passphrase-short' })
    expect((await tried('twelve chars')).ok).toBe(true)
    expect(await tried('😀😀😀😀😀😀')).toEqual({ ok: false, error: 'passphrase-short' })
    expect(await makeSlot(new Uint8Array(32), BO, 'eleven char', CHEAP)).toEqual({ ok: false, error: 'passphrase-short' })
  })

  test('does not open when any part of the slot was changed', async () => {
    const slot = slotFor((await made()).keyFile)
    const { wrapped, kdf } = slot
    const spoiled: Slot[] = [
      { ...slot, wrapped: { ...wrapped, data: flipped(wrapped.data) } },
      { ...slot, wrapped: { ...wrapped, iv: flipped(wrapped.iv) } },
      { ...slot, wrapped: { ...wrapped, tag: flipped(wrapped.tag) } },
      { ...slot, kdf: { ...kdf, salt: flipped(kdf.salt) } },
      { ...slot, kdf: { ...kdf, N: kdf.N * 2 } },
      { ...slot, person: BO.id },
    ]
    for (const one of spoiled) expect(await openSlot(one, PASSPHRASE)).toEqual(WRONG)
  })
})

describe('slots', () => {
  test('open the same key, each by its own passphrase', async () => {
    const { keyFile, key } = await made()
    const both = withSlot(keyFile, await newSlot(key, BO, 'nine amber kettles'))
    expect(both.slots.map((slot) => slot.name)).toEqual(['Ana Sorrel', 'Bo Tarn'])
    expect(await openSlot(slotFor(both, BO.id), 'nine amber kettles')).toEqual({ ok: true, value: key })
    expect(await openSlot(slotFor(both, BO.id), PASSPHRASE)).toEqual(WRONG)
    expect(await openSlot(slotFor(both), 'nine amber kettles')).toEqual(WRONG)
  })

  test('are replaced in place by a new passphrase, and gone once taken out', async () => {
    const { keyFile, key } = await made()
    const both = withSlot(keyFile, await newSlot(key, BO, 'nine amber kettles'))
    const changed = withSlot(both, await newSlot(key, ANA, 'eight pale lanterns'))
    expect(changed.slots.map((slot) => slot.person)).toEqual([ANA.id, BO.id])
    expect(await openSlot(slotFor(changed), PASSPHRASE)).toEqual(WRONG)
    expect(await openSlot(slotFor(changed), 'eight pale lanterns')).toEqual({ ok: true, value: key })
    const alone = withoutSlot(changed, BO.id)
    expect(slotOf(alone, BO.id)).toBeNull()
    expect(alone.slots).toHaveLength(1)
  })
})

describe('the recovery key', () => {
  test('opens the same key, however it is typed', async () => {
    const { keyFile, key, recoveryKey } = await made(PASSPHRASE, CHEAP, true)
    const { recovery } = keyFile
    if (!recovery || !recoveryKey) throw new Error('no recovery key was made')
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    const ways = [recoveryKey, recoveryKey.toLowerCase().replace(/ /g, '-'), ` ${recoveryKey.replace(/0/g, 'o').replace(/1/g, 'l')} `]
    for (const typed of ways) expect(await openRecovery(recovery, typed)).toEqual({ ok: true, value: key })
    expect(JSON.stringify(keyFile)).not.toContain(recoveryKey.slice(0, 9))
  })

  test('that was typed wrongly is told apart from one that is not of these records', async () => {
    const { keyFile, key } = await made(PASSPHRASE, CHEAP, true)
    const other = await makeRecovery(key, CHEAP)
    if (!keyFile.recovery) throw new Error('no recovery key was made')
    expect(await openRecovery(keyFile.recovery, other.words)).toEqual({ ok: false, error: 'recovery-key-wrong' })
    const slip = `${other.words[0] === 'A' ? 'B' : 'A'}${other.words.slice(1)}`
    for (const typed of ['', 'seven green lanterns', slip, other.words.slice(0, -1), `${other.words}7`])
      expect(await openRecovery(keyFile.recovery, typed)).toEqual({ ok: false, error: 'recovery-key-mistyped' })
  })

  test('renewed, makes the one before worthless', async () => {
    const { keyFile, key, recoveryKey } = await made(PASSPHRASE, CHEAP, true)
    const { recovery, words } = await makeRecovery(key, CHEAP)
    expect(await openRecovery({ ...keyFile, recovery }.recovery, recoveryKey ?? '')).toEqual({ ok: false, error: 'recovery-key-wrong' })
    expect(await openRecovery(recovery, words)).toEqual({ ok: true, value: key })
  })
})

describe('a key file of the first releases', () => {
  test('is read, and opens by its passphrase alone', async () => {
    const key = await openOld(OLD, PASSPHRASE)
    expect(key.ok && Buffer.from(key.value).toString('hex')).toBe('b3d304510bd395ab284a26d137134242a95cf37525dad714886bb50e64f17501')
    expect(await openOld(OLD, `${PASSPHRASE}!`)).toEqual(WRONG)
    expect(await openOld({ ...OLD, kdf: { ...OLD.kdf, N: OLD.kdf.N * 2 } }, PASSPHRASE)).toEqual(WRONG)
  })

  test('becomes one of today around the same key', async () => {
    const old = await openOld(OLD, PASSPHRASE)
    if (!old.ok) throw new Error(old.error)
    const now = await createKeyFile(BO, PASSPHRASE, { recovery: true, key: old.value, cost: CHEAP })
    if (!now.ok) throw new Error(now.error)
    expect(await openSlot(slotFor(now.value.keyFile, BO.id), PASSPHRASE)).toEqual({ ok: true, value: old.value })
  })
})

describe('the copy in the keystore', () => {
  test('opens without the passphrase, as the person who wanted it, until it is forgotten', async () => {
    const { keyFile, key } = await made()
    const remembered = rememberKey(keyFile, ANA.id, key, keystore)
    const opened = unwrapRemembered(remembered, keystore)
    expect(opened.ok && [opened.value.person, Buffer.from(opened.value.key).equals(Buffer.from(key))]).toEqual([ANA.id, true])
    expect(forgetKey(remembered, BO.id)).toBe(remembered)
    expect(unwrapRemembered(forgetKey(remembered, ANA.id), keystore)).toEqual({ ok: false, error: 'store-locked' })
    expect(await openSlot(slotFor(remembered), PASSPHRASE)).toEqual({ ok: true, value: key })
  })

  test('goes when its person gets a new passphrase or is taken out', async () => {
    const { keyFile, key } = await made()
    const both = withSlot(keyFile, await newSlot(key, BO, 'nine amber kettles'))
    const remembered = rememberKey(both, BO.id, key, keystore)
    expect(withoutSlot(remembered, BO.id).remembered).toBeUndefined()
    expect(withSlot(remembered, slotFor(both, BO.id)).remembered).toBeUndefined()
    expect(withoutSlot(remembered, ANA.id).remembered?.person).toBe(BO.id)
  })

  test('asks for the passphrase where the keystore is gone or no longer opens it', async () => {
    const { keyFile, key } = await made()
    const remembered = rememberKey(keyFile, ANA.id, key, keystore)
    const broken: Keystore = {
      ...keystore,
      decrypt: () => {
        throw new Error('another user')
      },
    }
    expect(unwrapRemembered(remembered, { ...keystore, available: false })).toEqual({ ok: false, error: 'store-locked' })
    expect(unwrapRemembered(remembered, broken)).toEqual({ ok: false, error: 'store-locked' })
  })
})

describe('the key file on disk', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartroom-key-'))
    path = join(folder, 'records', 'chartroom.key.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('comes back as written, for its owner alone, and leaves nothing beside it', async () => {
    const { keyFile } = await made()
    expect(readKeyFile(path)).toEqual({ ok: true, value: null })
    expect(writeNewKeyFile(path, keyFile)).toEqual({ ok: true, value: undefined })
    expect(readKeyFile(path)).toEqual({ ok: true, value: keyFile })
    expect(readdirSync(join(folder, 'records'))).toEqual(['chartroom.key.json'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('never replaces one that is there with a new one', async () => {
    const [first, second] = [await made(), await made()]
    writeNewKeyFile(path, first.keyFile)
    expect(() => writeNewKeyFile(path, second.keyFile)).toThrow(/EEXIST/)
    expect(readKeyFile(path)).toEqual({ ok: true, value: first.keyFile })
    expect(readdirSync(join(folder, 'records'))).toEqual(['chartroom.key.json'])
  })

  test('is replaced whole when the key is remembered or forgotten', async () => {
    const { keyFile, key } = await made()
    writeNewKeyFile(path, keyFile)
    const remembered = rememberKey(keyFile, ANA.id, key, keystore)
    replaceKeyFile(path, remembered)
    expect(readKeyFile(path)).toEqual({ ok: true, value: remembered })
    replaceKeyFile(path, forgetKey(remembered, ANA.id))
    expect(readFileSync(path, 'utf8')).not.toContain('remembered')
  })

  test('comes back whole from the name it was kept under, changed or not, and nothing is left beside it', async () => {
    const [first, second] = [await made(), await made()]
    writeNewKeyFile(path, first.keyFile)
    keepKeyFile(path).restore()
    expect(readKeyFile(path)).toEqual({ ok: true, value: first.keyFile })
    const kept = keepKeyFile(path)
    replaceKeyFile(path, second.keyFile)
    kept.restore()
    expect(readKeyFile(path)).toEqual({ ok: true, value: first.keyFile })
    const again = keepKeyFile(path)
    replaceKeyFile(path, second.keyFile)
    again.release()
    expect(readKeyFile(path)).toEqual({ ok: true, value: second.keyFile })
    expect(readdirSync(join(folder, 'records'))).toEqual(['chartroom.key.json'])
  })

  test('of the first releases is read as such', () => {
    mkdirSync(join(folder, 'records'))
    writeFileSync(path, JSON.stringify(OLD))
    expect(readKeyFile(path)).toEqual({ ok: true, value: OLD })
  })

  test('is told as damaged when it is not a key file, and as newer when it says so', async () => {
    const { keyFile } = await made()
    writeNewKeyFile(path, keyFile)
    const slot = slotFor(keyFile)
    const doctored = [
      { ...keyFile, slots: [] },
      { ...keyFile, slots: [slot, slot] },
      { ...keyFile, slots: [{ ...slot, kdf: { ...slot.kdf, N: 2 ** 30 } }] },
      { ...keyFile, slots: [{ ...slot, person: 'nobody' }] },
    ].map((file) => JSON.stringify(file))
    for (const text of ['', '{', 'null', '{"version":1}', '{"version":2}', ...doctored]) {
      writeFileSync(path, text)
      expect(readKeyFile(path)).toEqual({ ok: false, error: 'store-damaged' })
    }
    writeFileSync(path, JSON.stringify({ version: 3, kdf: 'argon2id' }))
    expect(readKeyFile(path)).toEqual({ ok: false, error: 'store-newer' })
    expect(existsSync(path)).toBe(true)
  })
})
