import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COST, createKeyFile, forgetKey, type KeyFile, type Keystore, rememberKey, unwrapKey, unwrapRemembered } from './key'
import { readKeyFile, replaceKeyFile, writeNewKeyFile } from './key-file'

const PASSPHRASE = 'seven grey herons wait'
const CHEAP = { N: 2 ** 14, r: 8, p: 1 }

async function made(passphrase = PASSPHRASE, cost = CHEAP): Promise<{ keyFile: KeyFile; key: Uint8Array }> {
  const result = await createKeyFile(passphrase, cost)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

/** XOR stands for the operating system's encryption. */
const keystore: Keystore = {
  available: true,
  encrypt: (bytes) => bytes.map((b) => b ^ 0x5a),
  decrypt: (bytes) => bytes.map((b) => b ^ 0x5a),
}

describe('the wrapped key', () => {
  test('comes back with the passphrase and not with another, at full cost', async () => {
    const { keyFile, key } = await made(PASSPHRASE, COST)
    expect(keyFile.kdf).toMatchObject({ N: 131072, r: 8, p: 1 })
    expect(await unwrapKey(keyFile, PASSPHRASE)).toEqual({ ok: true, value: key })
    expect(await unwrapKey(keyFile, `${PASSPHRASE}!`)).toEqual({ ok: false, error: 'passphrase-wrong' })
  })

  test('comes back however the accents of the passphrase were composed', async () => {
    const { keyFile, key } = await made('caf\u00e9 au lait noir')
    expect(await unwrapKey(keyFile, 'cafe\u0301 au lait noir')).toEqual({ ok: true, value: key })
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
    expect(await createKeyFile('eleven char', CHEAP)).toEqual({ ok: false, error: 'passphrase-short' })
    expect((await createKeyFile('twelve chars', CHEAP)).ok).toBe(true)
    expect(await createKeyFile('😀😀😀😀😀😀', CHEAP)).toEqual({ ok: false, error: 'passphrase-short' })
  })

  test('does not open when any part of the file was changed', async () => {
    const { keyFile } = await made()
    const flipped = (base64: string) => {
      const bytes = Buffer.from(base64, 'base64')
      bytes[0] = (bytes[0] ?? 0) ^ 1
      return bytes.toString('base64')
    }
    const { wrapped, kdf } = keyFile
    const spoiled: KeyFile[] = [
      { ...keyFile, wrapped: { ...wrapped, data: flipped(wrapped.data) } },
      { ...keyFile, wrapped: { ...wrapped, iv: flipped(wrapped.iv) } },
      { ...keyFile, wrapped: { ...wrapped, tag: flipped(wrapped.tag) } },
      { ...keyFile, kdf: { ...kdf, salt: flipped(kdf.salt) } },
      { ...keyFile, kdf: { ...kdf, N: kdf.N * 2 } },
    ]
    for (const file of spoiled) expect(await unwrapKey(file, PASSPHRASE)).toEqual({ ok: false, error: 'passphrase-wrong' })
  })
})

describe('the copy in the keystore', () => {
  test('opens without the passphrase until it is forgotten', async () => {
    const { keyFile, key } = await made()
    const remembered = rememberKey(keyFile, key, keystore)
    expect(unwrapRemembered(remembered, keystore)).toMatchObject({ ok: true })
    expect(Buffer.from((unwrapRemembered(remembered, keystore) as { value: Uint8Array }).value).equals(Buffer.from(key))).toBe(true)
    expect(unwrapRemembered(forgetKey(remembered), keystore)).toEqual({ ok: false, error: 'store-locked' })
    expect(await unwrapKey(remembered, PASSPHRASE)).toEqual({ ok: true, value: key })
  })

  test('asks for the passphrase where the keystore is gone or no longer opens it', async () => {
    const { keyFile, key } = await made()
    const remembered = rememberKey(keyFile, key, keystore)
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
    const remembered = rememberKey(keyFile, key, keystore)
    replaceKeyFile(path, remembered)
    expect(readKeyFile(path)).toEqual({ ok: true, value: remembered })
    replaceKeyFile(path, forgetKey(remembered))
    expect(readFileSync(path, 'utf8')).not.toContain('remembered')
  })

  test('is told as damaged when it is not a key file, and as newer when it says so', async () => {
    const { keyFile } = await made()
    writeNewKeyFile(path, keyFile)
    for (const text of ['', '{', 'null', '{"version":1}', JSON.stringify({ ...keyFile, kdf: { ...keyFile.kdf, N: 2 ** 30 } })]) {
      writeFileSync(path, text)
      expect(readKeyFile(path)).toEqual({ ok: false, error: 'store-damaged' })
    }
    writeFileSync(path, JSON.stringify({ version: 2, kdf: 'argon2id' }))
    expect(readKeyFile(path)).toEqual({ ok: false, error: 'store-newer' })
    expect(existsSync(path)).toBe(true)
  })
})
