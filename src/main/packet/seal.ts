// Closes a packet: sums of every file, a manifest signed with Ed25519, one exact zip file. Verifiable with sha256sum and openssl alone.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { z } from 'zod'
import { writeContainer } from './container'
import { jsonFile, sha256, utf8 } from './hash'
import type { PacketFiles } from './model'

export const manifestForm = z.strictObject({
  format: z.literal('chartroom-packet/1'),
  kind: z.literal('de-identified'),
  packetId: z.string(),
  createdAt: z.iso.datetime(),
  app: z.string(),
  /** PEM, SubjectPublicKeyInfo. */
  publicKey: z.string(),
  files: z.array(z.strictObject({ path: z.string(), size: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
})

export type Manifest = z.infer<typeof manifestForm>

export interface SealedAs {
  readonly packetId: string
  /** UTC, ISO 8601. */
  readonly createdAt: string
  readonly appVersion: string
}

export interface SigningKey {
  /** PKCS #8 PEM: for the keystore, never for a packet. */
  readonly privateKey: string
  /** SubjectPublicKeyInfo PEM. */
  readonly publicKey: string
  /** See {@link fingerprintOf}. */
  readonly fingerprint: string
}

/** A fresh Ed25519 key pair of this workstation. */
export function createSigningKey(): SigningKey {
  const pair = generateKeyPairSync('ed25519')
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicPem(pair.publicKey),
    fingerprint: fingerprintOf(pair.publicKey),
  }
}

/** Lower-case hex SHA-256 of the key's DER form, as `openssl pkey -pubin -outform DER | sha256sum` gives it. Private keys: their public half. */
export function fingerprintOf(key: KeyObject | string): string {
  return sha256(publicOf(key).export({ type: 'spki', format: 'der' }))
}

/**
 * @param key Ed25519 private key, as PEM or KeyObject.
 * @returns the zip file. The same files, times and key give the same bytes.
 */
export function seal(files: PacketFiles, as: SealedAs, key: KeyObject | string): Uint8Array {
  const privateKey = typeof key === 'string' ? createPrivateKey(key) : key
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('packets are signed with Ed25519 keys only')
  const publicKey = publicPem(publicOf(privateKey))
  const sealed = new Map(files).set('public-key.pem', utf8(publicKey)).set('SHA256SUMS', sumsFile(files))
  const manifest: Manifest = {
    format: 'chartroom-packet/1',
    kind: 'de-identified',
    packetId: as.packetId,
    createdAt: as.createdAt,
    app: `Chartroom ${as.appVersion}`,
    publicKey,
    files: [...sealed].sort(byPath).map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) })),
  }
  const bytes = jsonFile(manifest)
  return writeContainer(sealed.set('manifest.json', bytes).set('manifest.sig', sign(null, bytes, privateKey)))
}

/** For `sha256sum -c`: all but what sealing itself adds. */
export function sumsFile(files: PacketFiles): Uint8Array {
  const added = ['SHA256SUMS', 'public-key.pem', 'manifest.json', 'manifest.sig']
  const listed = [...files].filter(([path]) => !added.includes(path)).sort(byPath)
  return utf8(listed.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join(''))
}

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

const publicOf = (key: KeyObject | string): KeyObject => (typeof key !== 'string' && key.type === 'public' ? key : createPublicKey(key))

const publicPem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()
