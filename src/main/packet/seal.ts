// Closes a packet: sums of every file, a manifest signed with Ed25519, one exact zip file. Verifiable with sha256sum and openssl alone.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { writeContainer } from './container'
import { jsonFile, sha256, utf8 } from './hash'
import { byPath, type ChartFolder, type NewManifest, type PacketKind, type Parent, sumsFile } from './manifest'
import type { PacketFiles } from './model'
import { fingerprintOfDer } from './public-key'

export interface SealedAs {
  readonly packetId: string
  /** UTC, ISO 8601. */
  readonly createdAt: string
  readonly appVersion: string
  /** Default: de-identified. */
  readonly kind?: PacketKind
  /** Default: none. */
  readonly parents?: readonly Parent[]
  readonly charts: readonly (ChartFolder & { readonly chartId: string })[]
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

/** See {@link fingerprintOfDer}. Private keys: their public half. */
export function fingerprintOf(key: KeyObject | string): string {
  return fingerprintOfDer(publicOf(key).export({ type: 'spki', format: 'der' }))
}

/**
 * @param key Ed25519 private key, as PEM or KeyObject.
 * @returns the zip file. The same files, times and key give the same bytes.
 */
export function seal(files: PacketFiles, as: SealedAs, key: KeyObject | string): Uint8Array {
  const privateKey = typeof key === 'string' ? createPrivateKey(key) : key
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('packets are signed with Ed25519 keys only')
  const publicKey = publicPem(publicOf(privateKey))
  const sums = new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]))
  const sumOf = (path: string, bytes: Uint8Array): string => sums.get(path) ?? sha256(bytes)
  const sealed = new Map(files).set('public-key.pem', utf8(publicKey)).set('SHA256SUMS', sumsFile(files, sumOf))
  const manifest: NewManifest = {
    format: 'chartroom-packet/2',
    kind: as.kind ?? 'de-identified',
    packetId: as.packetId,
    parents: [...(as.parents ?? [])],
    charts: as.charts.map(({ chartId, folder }) => ({ chartId, folder })),
    createdAt: as.createdAt,
    app: `Chartroom ${as.appVersion}`,
    publicKey,
    files: [...sealed].sort(byPath).map(([path, bytes]) => ({ path, size: bytes.length, sha256: sumOf(path, bytes) })),
  }
  const bytes = jsonFile(manifest)
  return writeContainer(sealed.set('manifest.json', bytes).set('manifest.sig', sign(null, bytes, privateKey)))
}

const publicOf = (key: KeyObject | string): KeyObject => (typeof key !== 'string' && key.type === 'public' ? key : createPublicKey(key))

const publicPem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()
