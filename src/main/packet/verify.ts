// Tells an intact packet from one with any byte changed, in words. Runs on files from strangers: nothing in them is trusted or
// inflated, nothing throws. It needs no store and no network, and nothing of Node: verify.html, which lies in every packet, is this
// very code.
import type { PacketKind, ParentView } from '../../shared/packet-views'
import type { PacketReport } from '../../shared/views'
import type { AuditFile } from './audit-file'
import { inspectAudit, readAudit } from './audit-inspect'
import { isExactly, printable, readContainer } from './container'
import { sameBytes, sha256, utf8 } from './hash'
import { inspect, parse, readSections, type Section } from './inspect'
import { ADDED_BY_SEALING, chartFolders, isSentBytes, type Manifest, manifestForm, requiredPaths, sumsFile } from './manifest'
import type { PacketFiles, Signature } from './model'
import { verifiesEd25519 } from './primitives'
import { derOf, fingerprintOfDer } from './public-key'

export interface PacketVerdict extends Omit<PacketReport, 'file' | 'ownKey' | 'keyName'> {
  /** Fingerprint of the key whose signature holds, null where none does. Who owns the key, only its owner can tell. */
  readonly signedBy: string | null
  /** PEM, as the manifest gives it. */
  readonly publicKey: string | null
  readonly packetId: string | null
  /** The person who signed the audit, or the codes of the first chart; null where the packet does not tell. */
  readonly finishedBy: Signature | null
}

export interface VerifyWith {
  /** Fingerprint of the key the packet should be signed with. Another key leaves the packet intact, and is said in `notes`. */
  readonly expectedKey?: string | undefined
  /** Files of packets this one may have been made from. */
  readonly parents?: readonly Uint8Array[]
}

/** What a packet holds, and what is wrong with it. */
export interface OpenedPacket {
  readonly verdict: PacketVerdict
  readonly manifest: Manifest | null
  readonly files: PacketFiles
  readonly sections: readonly Section[]
}

export const verifyPacket = (bytes: Uint8Array, beside: VerifyWith = {}): PacketVerdict => openPacket(bytes, beside).verdict

/** Verifies, and gives what was read of the packet. Whoever goes by the files asks first whether the verdict is intact. */
export function openPacket(bytes: Uint8Array, beside: VerifyWith = {}): OpenedPacket {
  const { files, problems } = readContainer(bytes)
  const exact = (): string[] =>
    isExactly(bytes, files) ? [] : ['the zip file was changed around its files (their order, times or other particulars)']
  return judge(files, problems, exact, looksLikePacket(bytes), beside)
}

/** A packet that was unpacked: its files by their paths. Nothing is told of the zip file they came in. */
export const verifyFiles = (files: PacketFiles, beside: VerifyWith = {}): PacketVerdict =>
  judge(
    files,
    [],
    () => [],
    NAMES_OF_PACKETS.some((name) => files.has(name)),
    beside,
  ).verdict

function judge(
  files: PacketFiles,
  problems: readonly string[],
  exact: () => readonly string[],
  isPacket: boolean,
  beside: VerifyWith,
): OpenedPacket {
  const differences = [...problems]
  let manifest: Manifest | null = null
  let sections: readonly Section[] = []
  let audit: AuditFile | null = null
  let signedBy: string | null = null
  if (files.size > 0) {
    manifest = readManifest(files, differences)
    signedBy = manifest && checkSignature(files, manifest, differences)
    if (manifest) compareSums(files, manifest, differences)
    const folders = manifest ? chartFolders(manifest) : [{ chartId: null, folder: '' }]
    sections = readSections(files, folders)
    for (const { worksheet, folder } of sections) {
      if (manifest && worksheet && (worksheet.packetId !== manifest.packetId || worksheet.createdAt !== manifest.createdAt)) {
        differences.push(`${folder}worksheet.json belongs to another packet`)
      }
    }
    audit = manifest?.kind === 'audit' ? readAudit(files) : null
    if (manifest && audit && (audit.packetId !== manifest.packetId || audit.createdAt !== manifest.createdAt)) {
      differences.push('audit.json belongs to another packet')
    }
    differences.push(...inspectSafely(files, sections, manifest?.kind ?? 'de-identified', audit))
    differences.push(...originDifferences(sections, audit, manifest))
  } else if (problems.length === 0) differences.push('the file holds nothing')
  // The last line of defence: whatever was not told above, the file must be the one zip file of its own content.
  if (differences.length === 0) differences.push(...exact())
  const named = manifest?.format === 'chartroom-packet/2' ? manifest.parents : []
  const notes: string[] = []
  for (const parent of beside.parents ?? []) notes.push(...holdAgainstParent(parent, named, sections, audit, differences))
  const intact = differences.length === 0
  const verdict: PacketVerdict = {
    isPacket,
    intact,
    differences: [...new Set(differences)],
    signedBy,
    publicKey: manifest?.publicKey ?? null,
    packetId: manifest?.packetId ?? null,
    kind: manifest?.kind ?? null,
    charts: sections.length,
    parents: named,
    finishedBy: audit?.signed ?? sections[0]?.worksheet?.finished ?? null,
    notes: signedBy ? [...notesOn(signedBy, intact, beside.expectedKey), ...notes] : [],
  }
  return { verdict, manifest, files, sections }
}

const NAMES_OF_PACKETS = ['attestation.json', 'worksheet.json', 'manifest.sig']

/** A zip file that names a part no other has. A packet that was cut, or packed anew by another program, still does. */
const looksLikePacket = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && NAMES_OF_PACKETS.some((name) => includes(bytes, utf8(name)))

function includes(bytes: Uint8Array, part: Uint8Array): boolean {
  for (let at = bytes.indexOf(part[0] as number); at >= 0; at = bytes.indexOf(part[0] as number, at + 1)) {
    if (part.every((byte, i) => bytes[at + i] === byte)) return true
  }
  return false
}

/** What a stranger may think of that nobody here did: a packet that cannot be held against itself is not intact. */
function inspectSafely(files: PacketFiles, sections: readonly Section[], kind: PacketKind, audit: AuditFile | null): string[] {
  try {
    return kind === 'audit' ? inspectAudit(files, sections, audit) : inspect(files, sections, kind)
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
  const key = derOf(manifest.publicKey)
  if (key && signature.length === 64 && verifiesEd25519(key, files.get('manifest.json') ?? new Uint8Array(), signature)) {
    return fingerprintOfDer(key)
  }
  differences.push('the signature does not match the manifest')
  return null
}

function compareSums(files: PacketFiles, manifest: Manifest, differences: string[]): void {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const sums = new Map<string, string>()
  if (listed.size !== manifest.files.length) differences.push('manifest.json names a file twice')
  for (const [path, { size, sha256: sum }] of listed) {
    const bytes = files.get(path)
    if (bytes) sums.set(path, sha256(bytes))
    if (!bytes) differences.push(`${printable(path)} is missing`)
    else if (bytes.length !== size || sums.get(path) !== sum) differences.push(`${path} was changed`)
  }
  const unsigned = new Set(['manifest.json', 'manifest.sig'])
  for (const path of files.keys()) if (!listed.has(path) && !unsigned.has(path)) differences.push(`${path} was added`)
  const known = new Set<string>([...requiredPaths(manifest), ...ADDED_BY_SEALING])
  for (const path of known) if (!files.has(path)) differences.push(`${path} is missing`)
  const folders = chartFolders(manifest)
  for (const path of listed.keys()) {
    if (!known.has(path) && !isSentBytes(path, folders)) differences.push(`${printable(path)} is no part of a packet`)
  }
  const key = files.get('public-key.pem')
  if (key && !sameBytes(key, utf8(manifest.publicKey))) differences.push('public-key.pem is not the key of the manifest')
  const file = files.get('SHA256SUMS')
  if (
    file &&
    !sameBytes(
      file,
      sumsFile(files, (path, bytes) => sums.get(path) ?? sha256(bytes)),
    )
  ) {
    differences.push('SHA256SUMS does not fit the files')
  }
}

/** A chart that came with another packet makes that packet a parent, and nothing else does. */
function originDifferences(sections: readonly Section[], audit: AuditFile | null, manifest: Manifest | null): string[] {
  if (!manifest || (manifest.kind === 'audit' && !audit)) return []
  const named = manifest.format === 'chartroom-packet/2' ? manifest.parents : []
  const from = audit ? audit.cases.flatMap(({ origin }) => origin ?? []) : sections.flatMap(({ worksheet }) => worksheet?.origin ?? [])
  const key = (parent: ParentView): string => `${parent.packetId} ${parent.sha256}`
  const same = [...new Set(from.map(key))].sort().join() === [...new Set(named.map(key))].sort().join()
  return same ? [] : ['the parents of the manifest are not the packets that its charts came with']
}

/** Tells in `differences` what a packet has otherwise than its parent. @returns what the reader should know */
function holdAgainstParent(
  bytes: Uint8Array,
  named: readonly ParentView[],
  sections: readonly Section[],
  audit: AuditFile | null,
  differences: string[],
): readonly string[] {
  const sum = sha256(bytes)
  const parent = named.find((each) => each.sha256 === sum)
  if (!parent) return [`The other file, SHA-256 ${sum}, is not among the packets this one was made from.`]
  const { verdict, sections: theirs } = openPacket(bytes)
  if (!verdict.intact || verdict.packetId !== parent.packetId) {
    differences.push('the packet it was made from is not intact')
    return []
  }
  for (const { worksheet } of sections) {
    const origin = worksheet?.origin
    if (!worksheet || origin?.sha256 !== sum) continue
    const before = theirs.find((each) => each.worksheet?.chartId === origin.chartId)?.worksheet
    const same =
      before?.scrubbedSha256 === worksheet.scrubbedSha256 &&
      verdict.signedBy === origin.signedBy &&
      JSON.stringify([before.clearance, before.finished, before.codes]) ===
        JSON.stringify([worksheet.clearance, worksheet.finished, worksheet.codes])
    if (!same) differences.push(`chart ${worksheet.chartId} is not as the packet has it that it came with`)
  }
  for (const { number, origin, scrubbedSha256, coded } of audit?.cases ?? []) {
    if (origin?.sha256 !== sum) continue
    const before = theirs.find((each) => each.worksheet?.chartId === origin.chartId)?.worksheet
    const codes = new Set(before?.codes.map(({ system, code, poa }) => `${system} ${code} ${poa}`))
    const same =
      before?.scrubbedSha256 === scrubbedSha256 &&
      verdict.signedBy === origin.signedBy &&
      coded.every(({ system, code, poa }) => codes.has(`${system} ${code} ${poa}`))
    if (!same) differences.push(`case ${number} is not as the packet has it that its chart came with`)
  }
  return [`Made from packet ${parent.packetId}, which is at hand, intact, and signed by ${verdict.signedBy}.`]
}

function notesOn(signedBy: string, intact: boolean, expectedKey: string | undefined): string[] {
  if (!intact) return []
  if (expectedKey === signedBy) return [`Signed by the expected key ${signedBy}.`]
  if (expectedKey !== undefined) return [`Intact, but signed by ${signedBy}, which is not the expected key ${expectedKey}.`]
  return [
    `Intact, and signed by the key ${signedBy}. Whoever alters a packet can sign it with a key of their own: ` +
      'compare this fingerprint with the one its sender gives you by another way.',
  ]
}
