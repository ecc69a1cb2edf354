// The key of the store: 32 random bytes that never touch the disk bare. Each person's passphrase wraps a copy of them (scrypt, then
// AES-256-GCM), the recovery key wraps another, and where the operating system has a keystore and a person wants it, that holds one
// more. Pure but for randomness.
import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../shared/ledger-chain'
import { err, ok, type Result } from '../../shared/result'
import { KEY_BYTES } from './connection'

export const PASSPHRASE_MIN = 12

/** 128 MB and about half a second per guess: OWASP's scrypt setting of 2024, N = 2^17, r = 8, p = 1. */
export const COST = { N: 2 ** 17, r: 8, p: 1 }
export type Cost = typeof COST

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes)

const kdfSchema = z.strictObject({
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
})

export const wrapSchema = z.strictObject({
  kdf: kdfSchema,
  wrapped: z.strictObject({ cipher: z.literal('aes-256-gcm'), iv: base64(12), data: base64(KEY_BYTES), tag: base64(16) }),
})

/** The store's key under something a person knows. */
export type Wrap = z.infer<typeof wrapSchema>

/** What the app passes for the operating system's keystore. Both functions may throw. */
export interface Keystore {
  readonly available: boolean
  encrypt(bytes: Uint8Array): Uint8Array
  decrypt(bytes: Uint8Array): Uint8Array
}

export const newKey = (): Uint8Array => randomBytes(KEY_BYTES)

/** What a wrap is for. One that was moved to another place of the file, or to a file of another version, opens with nothing. */
export type Bound = { readonly version: 1 } | { readonly version: 2; readonly slot: string }

export async function wrapKey(key: Uint8Array, secret: string, bound: Bound, cost: Cost): Promise<Wrap> {
  const kdf: Wrap['kdf'] = { name: 'scrypt', ...cost, salt: randomBytes(16).toString('base64') }
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await stretch(secret, kdf), iv).setAAD(header(bound, kdf))
  const data = Buffer.concat([cipher.update(key), cipher.final()]).toString('base64')
  return {
    kdf,
    wrapped: { cipher: 'aes-256-gcm', iv: iv.toString('base64'), data, tag: cipher.getAuthTag().toString('base64') },
  }
}

/** The key, when the secret is right. GCM authenticates it, so a wrong one is told for certain. */
export async function unwrapKey({ kdf, wrapped }: Wrap, secret: string, bound: Bound): Promise<Result<Uint8Array, 'passphrase-wrong'>> {
  const decipher = createDecipheriv('aes-256-gcm', await stretch(secret, kdf), Buffer.from(wrapped.iv, 'base64'))
  decipher.setAAD(header(bound, kdf)).setAuthTag(Buffer.from(wrapped.tag, 'base64'))
  try {
    return ok(Buffer.concat([decipher.update(Buffer.from(wrapped.data, 'base64')), decipher.final()]))
  } catch {
    return err('passphrase-wrong')
  }
}

/** As people count characters. */
export const isLongEnough = (passphrase: string): boolean => [...normalise(passphrase)].length >= PASSPHRASE_MIN

/** The same passphrase must open the store whichever keyboard or system composed its accents. */
const normalise = (passphrase: string): string => passphrase.normalize('NFKC')

/** Bound to the wrap, so that neither parameters nor the wrap itself can be moved elsewhere. */
const header = (bound: Bound, kdf: Wrap['kdf']): Buffer => Buffer.from(canonicalJson({ ...bound, kdf }), 'utf8')

function stretch(secret: string, kdf: Wrap['kdf']): Promise<Buffer> {
  const { N, r, p } = kdf
  const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r * p }
  return new Promise((resolve, reject) => {
    scrypt(normalise(secret), Buffer.from(kdf.salt, 'base64'), KEY_BYTES, options, (error, bytes) =>
      error ? reject(error) : resolve(bytes),
    )
  })
}
