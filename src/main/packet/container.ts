// The zip file a packet travels in, in one exact form: entries stored (not compressed), sorted by path, fixed times, nothing before,
// between or after. Verification compares bytes, so the form must never change with a library's version; and as nothing is
// compressed, nothing from a stranger is ever inflated. Any unzip program opens it. Source: PKWARE APPNOTE 6.3.10, sections 4.3-4.4.
import { crc32 } from 'node:zlib'
import type { PacketFiles } from './model'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22
/** 1 January 1980, the zero of zip dates. */
const DATE = 0x21
const VERSION = 10
const MAX_FILES = 0xfffe
/** 512 MB: far above any packet, and what its files become can still be held in memory. */
export const MAX_BYTES = 0x20000000

const SEGMENT = '[A-Za-z0-9_-][A-Za-z0-9._-]*'
const PATH = new RegExp(`^${SEGMENT}(?:/${SEGMENT})*$`)

/** Files as they stand in a zip file; `problems` are in words and name the file they are about. */
export interface Contents {
  readonly files: PacketFiles
  readonly problems: readonly string[]
}

/**
 * The one zip file that holds these files.
 * @throws for a path outside `a-b_c.d/e` or more than a plain zip can hold: a bug of the caller.
 */
export function writeContainer(files: PacketFiles): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, data]) => ({ path: Buffer.from(path, 'latin1'), data }))
  const total = entries.reduce((sum, { path, data }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * path.length + data.length, END_SIZE)
  if (total > MAX_BYTES || entries.length > MAX_FILES || [...files.keys()].some((path) => !PATH.test(path))) {
    throw new Error('these files do not fit a packet')
  }
  const out = Buffer.alloc(total)
  const directory = total - END_SIZE - entries.reduce((sum, { path }) => sum + CENTRAL_SIZE + path.length, 0)
  let at = 0
  let record = directory
  for (const { path, data } of entries) {
    const crc = crc32(data)
    out.writeUInt32LE(CENTRAL, record)
    out.writeUInt16LE(VERSION, record + 4)
    out.writeUInt32LE(at, record + 42)
    out.writeUInt32LE(LOCAL, at)
    for (const fields of [at + 4, record + 6]) writeFields(out, fields, crc, data.length, path.length)
    out.set(path, at + LOCAL_SIZE)
    out.set(path, record + CENTRAL_SIZE)
    out.set(data, at + LOCAL_SIZE + path.length)
    at += LOCAL_SIZE + path.length + data.length
    record += CENTRAL_SIZE + path.length
  }
  out.writeUInt32LE(END, record)
  out.writeUInt16LE(entries.length, record + 8)
  out.writeUInt16LE(entries.length, record + 10)
  out.writeUInt32LE(record - directory, record + 12)
  out.writeUInt32LE(directory, record + 16)
  return out
}

/** The run of fields that a local header and a directory record share: version, flags, method, time, date, crc, sizes, name length. */
function writeFields(out: Buffer, at: number, crc: number, size: number, name: number): void {
  out.writeUInt16LE(VERSION, at)
  out.writeUInt16LE(DATE, at + 8)
  out.writeUInt32LE(crc, at + 10)
  out.writeUInt32LE(size, at + 14)
  out.writeUInt32LE(size, at + 18)
  out.writeUInt16LE(name, at + 22)
}

/** Reads a zip file from anywhere without trusting it. Never throws; what it cannot hold to be a packet's form it says. */
export function readContainer(bytes: Uint8Array): Contents {
  const files = new Map<string, Uint8Array>()
  const refused = (why: string): Contents => ({ files, problems: [why] })
  if (bytes.length === 0) return refused('the file is empty')
  if (bytes.length > MAX_BYTES) return refused('the file is larger than any packet')
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (zip.length < END_SIZE || (zip.readUInt32LE(0) !== LOCAL && zip.readUInt32LE(0) !== END)) {
    return refused('the file is not a zip file')
  }
  const end = zip.length - END_SIZE
  if (zip.readUInt32LE(end) !== END) return refused('the file was cut off, or bytes were added at its end')
  const count = zip.readUInt16LE(end + 10)
  let record = zip.readUInt32LE(end + 16)
  const directory = record
  const problems: string[] = []
  let next = 0
  for (let i = 0; i < count; i++) {
    if (record + CENTRAL_SIZE > end || zip.readUInt32LE(record) !== CENTRAL) return { files, problems: [...problems, DIRECTORY] }
    const nameLength = zip.readUInt16LE(record + 28)
    const name = zip.toString('latin1', record + CENTRAL_SIZE, Math.min(record + CENTRAL_SIZE + nameLength, end))
    const room = directory - next - LOCAL_SIZE - name.length
    const problem = PATH.test(name)
      ? readEntry(zip, record, { name, next, room }, files)
      : `a file has a name no packet has: ${printable(name)}`
    if (problem) problems.push(problem)
    next += LOCAL_SIZE + nameLength + zip.readUInt32LE(record + 24)
    record += CENTRAL_SIZE + nameLength + zip.readUInt16LE(record + 30) + zip.readUInt16LE(record + 32)
  }
  if (record !== end) problems.push(DIRECTORY)
  return { files, problems }
}

const DIRECTORY = 'the list of files inside the zip file was changed'

/**
 * Puts one entry into `files`, or says why not. `next` is where it must stand: right after the one before, so that no two entries
 * share bytes and all of them together are never larger than the file. Nothing is taken before its size is checked.
 */
function readEntry(
  zip: Buffer,
  record: number,
  { name, next, room }: { name: string; next: number; room: number },
  files: Map<string, Uint8Array>,
): string | null {
  if (files.has(name)) return `${name} is there twice`
  if (zip.readUInt16LE(record + 10) !== 0) return `${name} is compressed, as no file of a packet is`
  if (zip.readUInt16LE(record + 8) !== 0) return `${name} is marked as encrypted or otherwise altered`
  const size = zip.readUInt32LE(record + 24)
  if (zip.readUInt32LE(record + 20) !== size || size > room) return `${name} has a size that does not fit the file`
  if (zip.readUInt32LE(record + 42) !== next) return `${name} does not stand where the list of files says`
  const start = next + LOCAL_SIZE + name.length
  files.set(name, zip.subarray(start, start + size))
  return null
}

/** True when the bytes are exactly the one zip file that holds these files. */
export function isExactly(bytes: Uint8Array, files: PacketFiles): boolean {
  const size = [...files].reduce((sum, [path, data]) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * path.length + data.length, END_SIZE)
  return size === bytes.length && Buffer.compare(bytes, writeContainer(files)) === 0
}

/** A stranger's file name, safe to show: plain characters only, and short. */
export function printable(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '?')
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain
}
