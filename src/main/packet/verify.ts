// Tells an intact packet from one with any byte changed, in words. Runs on files from strangers: nothing in them is trusted or
// inflated, nothing throws. It needs no store and no network.
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { PacketReport } from '../../shared/views'
import { isExactly, printable, readContainer } from './container'
import { sha256 } from './hash'
import { FIXED_FILES, inspect, parse, readWorksheet } from './inspect'
import type { PacketFiles, Signature } from './model'
import { fingerprintOf, type Manifest, manifestForm, sumsFile } from './seal'

const ADDED_BY_SEALING = ['SHA256SUMS', 'public-key.pem', 'manifest.json', 'manifest.sig'] as const

export interface PacketVerdict extends Omit<PacketReport, 'file' | 'ownKey'> {
  /** Fingerprint of the key whose signature holds, null where none does. Who owns the key, only its owner can tell. */
  readonly signedBy: string | null
  /** PEM, as the manifest gives it. */
  readonly publicKey: string | null
  readonly packetId: string | null
  /** The person who signed the codes; null where the packet does not tell. */
  readonly finishedBy: Signature | null
}

/**
 * @param expectedKey PEM of the key the packet should be signed with. Another key leaves the packet intact, and is said in `notes`.
 */
export function verifyPacket(bytes: Uint8Array, expectedKey?: KeyObject | string): PacketVerdict {
  const { files, problems } = readContainer(bytes)
  const differences = [...problems]
  let manifest: Manifest | null = null
  let signedBy: string | null = null
  const worksheet = readWorksheet(files)
  if (files.size > 0) {
    manifest = readManifest(files, differences)
    signedBy = manifest && checkSignature(files, manifest, differences)
    if (manifest) compareSums(files, manifest, differences)
    if (manifest && worksheet && (worksheet.packetId !== manifest.packetId || worksheet.createdAt !== manifest.createdAt)) {
      differences.push('worksheet.json belongs to another packet')
    }
    differences.push(...inspectSafely(files, worksheet))
  } else if (problems.length === 0) differences.push('the file holds nothing')
  // The last line of defence: whatever was not told above, the file must be the one zip file of its own content.
  if (differences.length === 0 && !isExactly(bytes, files)) {
    differences.push('the zip file was changed around its files (their order, times or other particulars)')
  }
  const intact = differences.length === 0
  return {
    isPacket: looksLikePacket(bytes),
    intact,
    differences: [...new Set(differences)],
    signedBy,
    publicKey: manifest?.publicKey ?? null,
    packetId: manifest?.packetId ?? null,
    finishedBy: worksheet?.finished ?? null,
    notes: signedBy ? notesOn(signedBy, intact, expectedKey) : [],
  }
}

/** A zip file that names a part no other has. A packet that was cut, or packed anew by another program, still does. */
function looksLikePacket(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return zip.toString('latin1', 0, 2) === 'PK' && ['attestation.json', 'worksheet.json', 'manifest.sig'].some((name) => zip.includes(name))
}

/** What a stranger may think of that nobody here did: a packet that cannot be held against itself is not intact. */
function inspectSafely(files: PacketFiles, worksheet: ReturnType<typeof readWorksheet>): string[] {
  try {
    return inspect(files, worksheet)
  } catch {
    return ['the files of the packet cannot be read']
  }
}

function readManifest(files: PacketFiles, differences: string[]): Manifest | null {
  if (!files.has('manifest.json')) {
    differences.push('manifest.json is missing')
    return null
  }
  const manifest = manifestForm.safeParse(parse(files.get('manifest.json'))).data
  if (!manifest) differences.push('manifest.json does not have the form of a manifest')
  return manifest ?? null
}

function checkSignature(files: PacketFiles, manifest: Manifest, differences: string[]): string | null {
  const signature = files.get('manifest.sig')
  if (!signature) {
    differences.push('manifest.sig is missing')
    return null
  }
  const key = publicKeyOf(manifest)
  if (key && signature.length === 64 && verify(null, files.get('manifest.json') ?? new Uint8Array(), key, signature))
    return fingerprintOf(key)
  differences.push('the signature does not match the manifest')
  return null
}

function publicKeyOf(manifest: Manifest): KeyObject | null {
  try {
    const key = manifest.publicKey.startsWith('-----BEGIN PUBLIC KEY-----') ? createPublicKey(manifest.publicKey) : null
    return key?.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

function compareSums(files: PacketFiles, manifest: Manifest, differences: string[]): void {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  if (listed.size !== manifest.files.length) differences.push('manifest.json names a file twice')
  for (const [path, { size, sha256: sum }] of listed) {
    const bytes = files.get(path)
    if (!bytes) differences.push(`${printable(path)} is missing`)
    else if (bytes.length !== size || sha256(bytes) !== sum) differences.push(`${path} was changed`)
  }
  const unsigned = new Set(['manifest.json', 'manifest.sig'])
  for (const path of files.keys()) if (!listed.has(path) && !unsigned.has(path)) differences.push(`${path} was added`)
  for (const path of [...FIXED_FILES, ...ADDED_BY_SEALING]) if (!files.has(path)) differences.push(`${path} is missing`)
  const known = new Set<string>([...FIXED_FILES, ...ADDED_BY_SEALING])
  for (const path of listed.keys())
    if (!known.has(path) && !path.startsWith('sent/')) differences.push(`${printable(path)} is no part of a packet`)
  if (parseText(files.get('public-key.pem')) !== manifest.publicKey) differences.push('public-key.pem is not the key of the manifest')
  const sums = files.get('SHA256SUMS')
  if (sums && Buffer.compare(sums, sumsFile(files)) !== 0) differences.push('SHA256SUMS does not fit the files')
}

const parseText = (bytes: Uint8Array | undefined): string | null => (bytes ? Buffer.from(bytes).toString('latin1') : null)

function notesOn(signedBy: string, intact: boolean, expectedKey: KeyObject | string | undefined): string[] {
  if (!intact) return []
  const known = expectedKey === undefined ? null : fingerprintOf(expectedKey)
  if (known === signedBy) return [`Signed by the expected key ${signedBy}.`]
  if (known) return [`Intact, but signed by ${signedBy}, which is not the expected key ${known}.`]
  return [
    `Intact, and signed by the key ${signedBy}. Whoever alters a packet can sign it with a key of their own: ` +
      'compare this fingerprint with the one its sender gives you by another way.',
  ]
}
