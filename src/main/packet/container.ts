// The zip file a packet travels in, in one exact form: entries stored (not compressed), sorted by path, fixed times, nothing before,
// between or after. Verification compares bytes, so the form must never change with a library's version; and as nothing is
// compressed, nothing from a stranger is ever inflated. Any unzip program opens it. Source: PKWARE APPNOTE 6.3.10, sections 4.3-4.4.
import { sameBytes } from './hash'
import type { PacketFiles } from './model'
import { crc32 } from './primitives'

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
  const total = sizeOf(files)
  if (total > MAX_BYTES || files.size > MAX_FILES || [...files.keys()].some((path) => !PATH.test(path))) {
    throw new Error('these files do not fit a packet')
  }
  const out = new Uint8Array(total)
  const view = new DataView(out.buffer)
  const directory = total - END_SIZE - [...files.keys()].reduce((sum, path) => sum + CENTRAL_SIZE + path.length, 0)
  let at = 0
  let record = directory
  for (const [path, data] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const crc = crc32(data)
    view.setUint32(record, CENTRAL, true)
    view.setUint16(record + 4, VERSION, true)
    view.setUint32(record + 42, at, true)
    view.setUint32(at, LOCAL, true)
    for (const fields of [at + 4, record + 6]) writeFields(view, fields, crc, data.length, path.length)
    writeLatin1(out, path, at + LOCAL_SIZE)
    writeLatin1(out, path, record + CENTRAL_SIZE)
    out.set(data, at + LOCAL_SIZE + path.length)
    at += LOCAL_SIZE + path.length + data.length
    record += CENTRAL_SIZE + path.length
  }
  view.setUint32(record, END, true)
  view.setUint16(record + 8, files.size, true)
  view.setUint16(record + 10, files.size, true)
  view.setUint32(record + 12, record - directory, true)
  view.setUint32(record + 16, directory, true)
  return out
}

const sizeOf = (files: PacketFiles): number =>
  [...files].reduce((sum, [path, data]) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * path.length + data.length, END_SIZE)

/** The run of fields that a local header and a directory record share: version, flags, method, time, date, crc, sizes, name length. */
function writeFields(view: DataView, at: number, crc: number, size: number, name: number): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 8, DATE, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, size, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name, true)
}

function writeLatin1(out: Uint8Array, text: string, at: number): void {
  for (let i = 0; i < text.length; i++) out[at + i] = text.charCodeAt(i)
}

const readLatin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Reads a zip file from anywhere without trusting it. Never throws; what it cannot hold to be a packet's form it says. */
export function readContainer(bytes: Uint8Array): Contents {
  const files = new Map<string, Uint8Array>()
  const refused = (why: string): Contents => ({ files, problems: [why] })
  if (bytes.length === 0) return refused('the file is empty')
  if (bytes.length > MAX_BYTES) return refused('the file is larger than any packet')
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < END_SIZE || (zip.getUint32(0, true) !== LOCAL && zip.getUint32(0, true) !== END)) {
    return refused('the file is not a zip file')
  }
  const end = bytes.length - END_SIZE
  if (zip.getUint32(end, true) !== END) return refused('the file was cut off, or bytes were added at its end')
  const count = zip.getUint16(end + 10, true)
  let record = zip.getUint32(end + 16, true)
  const directory = record
  const problems: string[] = []
  let next = 0
  for (let i = 0; i < count; i++) {
    if (record + CENTRAL_SIZE > end || zip.getUint32(record, true) !== CENTRAL) return { files, problems: [...problems, DIRECTORY] }
    const nameLength = zip.getUint16(record + 28, true)
    const name = readLatin1(bytes.subarray(record + CENTRAL_SIZE, Math.min(record + CENTRAL_SIZE + nameLength, end)))
    const room = directory - next - LOCAL_SIZE - name.length
    const problem = PATH.test(name)
      ? readEntry(zip, record, { name, next, room }, files)
      : `a file has a name no packet has: ${printable(name)}`
    if (problem) problems.push(problem)
    next += LOCAL_SIZE + nameLength + zip.getUint32(record + 24, true)
    record += CENTRAL_SIZE + nameLength + zip.getUint16(record + 30, true) + zip.getUint16(record + 32, true)
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
  zip: DataView,
  record: number,
  { name, next, room }: { name: string; next: number; room: number },
  files: Map<string, Uint8Array>,
): string | null {
  if (files.has(name)) return `${name} is there twice`
  if (zip.getUint16(record + 10, true) !== 0) return `${name} is compressed, as no file of a packet is`
  if (zip.getUint16(record + 8, true) !== 0) return `${name} is marked as encrypted or otherwise altered`
  const size = zip.getUint32(record + 24, true)
  if (zip.getUint32(record + 20, true) !== size || size > room) return `${name} has a size that does not fit the file`
  if (zip.getUint32(record + 42, true) !== next) return `${name} does not stand where the list of files says`
  const start = next + LOCAL_SIZE + name.length
  files.set(name, new Uint8Array(zip.buffer, zip.byteOffset + start, size))
  return null
}

/** True when the bytes are exactly the one zip file that holds these files. */
export function isExactly(bytes: Uint8Array, files: PacketFiles): boolean {
  return sizeOf(files) === bytes.length && sameBytes(bytes, writeContainer(files))
}

/** A stranger's file name, safe to show: plain characters only, and short. */
export function printable(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '?')
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain
}
