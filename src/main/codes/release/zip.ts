// Members of a zip file. Sizes are those of the central directory, are bounded before anything is unpacked, and must come out true.
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
/** The end record may be followed by a comment of this length at most. */
const LONGEST_COMMENT = 0xffff

export interface ZipMember {
  readonly name: string
  /** Bytes when unpacked, as the directory says. */
  readonly size: number
  /** @throws ZipDamage when the bytes are not what the directory says */
  unpack(): Promise<Uint8Array>
}

/** Bytes that are no zip file, or one that cannot be unpacked here (a password, another method, 4 GB and more). */
export class ZipDamage extends Error {}

export const looksLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Folders are left out. */
export function zipMembers(bytes: Uint8Array): readonly ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const members: ZipMember[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new ZipDamage('its directory is damaged')
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const sum = view.getUint32(at + 16, true)
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, Math.min(nameLength, bytes.length - at - 46)).toString('utf8')
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (name.endsWith('/')) continue
    members.push({ name, size, unpack: () => unpack({ flags, method, sum, packed, size, local }, bytes, view) })
  }
  return members
}

interface Entry {
  readonly flags: number
  readonly method: number
  readonly sum: number
  readonly packed: number
  readonly size: number
  readonly local: number
}

async function unpack({ flags, method, sum, packed, size, local }: Entry, bytes: Uint8Array, view: DataView): Promise<Uint8Array> {
  if (flags & 1) throw new ZipDamage('it is locked with a password')
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw new ZipDamage('its directory is damaged')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packed > bytes.length) throw new ZipDamage('it is cut off')
  const content = bytes.subarray(start, start + packed)
  const whole = method === 0 ? content : method === 8 ? await inflated(content, size) : null
  if (whole === null) throw new ZipDamage('it is packed in a way not known here')
  if (whole.length !== size || crc32(whole) !== sum) throw new ZipDamage('its check sum is wrong')
  return whole
}

async function inflated(content: Uint8Array, size: number): Promise<Uint8Array> {
  try {
    return await inflate(content, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw new ZipDamage('it does not unpack to what its directory says')
  }
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new ZipDamage('its directory is missing, so it is cut off')
}
