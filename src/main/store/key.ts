// The key of the store: 32 random bytes that never touch the disk bare. A passphrase wraps them (scrypt, then AES-256-GCM); where the
// operating system has a keystore and the person wants it, a second copy wrapped by that. Pure but for randomness.
import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { z } from 'zod'
import type { FailureCode } from '../../shared/failures'
import { canonicalJson } from '../../shared/ledger-chain'
import { err, ok, type Result } from '../../shared/result'
import { KEY_BYTES } from './connection'

export const PASSPHRASE_MIN = 12

/** 128 MB and about half a second per guess: OWASP's scrypt setting of 2024, N = 2^17, r = 8, p = 1. */
export const COST = { N: 2 ** 17, r: 8, p: 1 }

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes)

export const keyFileSchema = z.strictObject({
  version: z.literal(1),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    // Bounds, so that a doctored file can neither weaken the next wrap nor exhaust memory.
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.int().min(8).max(16),
    p: z.int().min(1).max(4),
    salt: base64(16),
  }),
  wrapped: z.strictObject({ cipher: z.literal('aes-256-gcm'), iv: base64(12), data: base64(KEY_BYTES), tag: base64(16) }),
  /** The key wrapped by the operating system's keystore. */
  remembered: z.base64().optional(),
})

export type KeyFile = z.infer<typeof keyFileSchema>

/** What the app passes for the operating system's keystore. Both functions may throw. */
export interface Keystore {
  readonly available: boolean
  encrypt(bytes: Uint8Array): Uint8Array
  decrypt(bytes: Uint8Array): Uint8Array
}

export type KeyRefusal = Extract<FailureCode, 'passphrase-short' | 'passphrase-wrong' | 'store-locked'>

/** Makes a fresh key and the file that holds it wrapped. @param cost lower only in tests */
export async function createKeyFile(
  passphrase: string,
  cost = COST,
): Promise<Result<{ readonly keyFile: KeyFile; readonly key: Uint8Array }, 'passphrase-short'>> {
  if ([...normalise(passphrase)].length < PASSPHRASE_MIN) return err('passphrase-short')
  const key = randomBytes(KEY_BYTES)
  const kdf: KeyFile['kdf'] = { name: 'scrypt', ...cost, salt: randomBytes(16).toString('base64') }
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, kdf), iv).setAAD(header(kdf))
  const data = Buffer.concat([cipher.update(key), cipher.final()]).toString('base64')
  const wrapped: KeyFile['wrapped'] = {
    cipher: 'aes-256-gcm',
    iv: iv.toString('base64'),
    data,
    tag: cipher.getAuthTag().toString('base64'),
  }
  return ok({ keyFile: { version: 1, kdf, wrapped }, key })
}

/** The key, when the passphrase is right. GCM authenticates it, so a wrong one is told for certain. */
export async function unwrapKey(keyFile: KeyFile, passphrase: string): Promise<Result<Uint8Array, 'passphrase-wrong'>> {
  const { iv, data, tag } = keyFile.wrapped
  const decipher = createDecipheriv('aes-256-gcm', await stretch(passphrase, keyFile.kdf), Buffer.from(iv, 'base64'))
  decipher.setAAD(header(keyFile.kdf)).setAuthTag(Buffer.from(tag, 'base64'))
  try {
    return ok(Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]))
  } catch {
    return err('passphrase-wrong')
  }
}

/** A key file from which the operating system can open the store without the passphrase. @throws what the keystore throws */
export function rememberKey(keyFile: KeyFile, key: Uint8Array, keystore: Keystore): KeyFile {
  return { ...keyFile, remembered: Buffer.from(keystore.encrypt(key)).toString('base64') }
}

export function forgetKey(keyFile: KeyFile): KeyFile {
  const { remembered: _, ...rest } = keyFile
  return rest
}

/** The key from the keystore; 'store-locked' where nothing is remembered or the keystore no longer opens it: ask for the passphrase. */
export function unwrapRemembered(keyFile: KeyFile, keystore: Keystore): Result<Uint8Array, 'store-locked'> {
  if (keyFile.remembered === undefined || !keystore.available) return err('store-locked')
  try {
    const key = keystore.decrypt(Buffer.from(keyFile.remembered, 'base64'))
    return key.length === KEY_BYTES ? ok(key) : err('store-locked')
  } catch {
    // Another user, another computer, a keyring that was reset.
    return err('store-locked')
  }
}

/** The same passphrase must open the store whichever keyboard or system composed its accents. */
const normalise = (passphrase: string): string => passphrase.normalize('NFKC')

/** Bound to the wrap, so that parameters of one file cannot be moved to another. */
const header = (kdf: KeyFile['kdf']): Buffer => Buffer.from(canonicalJson({ version: 1, kdf }), 'utf8')

function stretch(passphrase: string, kdf: KeyFile['kdf']): Promise<Buffer> {
  const { N, r, p } = kdf
  const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r * p }
  return new Promise((resolve, reject) => {
    scrypt(normalise(passphrase), Buffer.from(kdf.salt, 'base64'), KEY_BYTES, options, (error, bytes) =>
      error ? reject(error) : resolve(bytes),
    )
  })
}
