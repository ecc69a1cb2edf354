// Breaks that leave a format whole around what is broken, so that they get past its first check. For tests only.
import { crc32 } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import type { FileKind } from '../../kinds'
import { type Mutation, onBytes, onWords } from './mutate'
import type { Random } from './random'

/** The same bytes each time. */
export const FIXED = new Date('2026-01-01T00:00:00Z')

const NUMBERS = [0, 1, 2, 0xff, 0xffff, 0x10000, 0x7fffffff, 0xffffffff]

/** A field of one of the headers that begin so. */
const header =
  (signature: readonly number[], length: number): Mutation =>
  (bytes, random) => {
    const out = Buffer.from(bytes)
    const places: number[] = []
    for (let at = out.indexOf(Buffer.from(signature)); at >= 0 && places.length < 1000; at = out.indexOf(Buffer.from(signature), at + 1))
      places.push(at)
    if (places.length === 0) return out
    const at = random.pick(places) + signature.length + random.below(length)
    if (at + 4 > out.length) return out
    if (random.chance(0.5)) out.writeUInt16LE(random.pick(NUMBERS) & 0xffff, at)
    else out.writeUInt32LE(random.pick(NUMBERS), at)
    return out
  }

/** A part of an archive broken as text, and packed again, with a check sum that fits. */
const part: Mutation = (bytes, random, others) => {
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 1 << 20 })
  } catch {
    return bytes
  }
  const names = Object.keys(parts)
  if (names.length === 0) return bytes
  const name = random.pick(names)
  const change = random.pick([...Object.values(onWords), onBytes.truncate as Mutation, onBytes.flip as Mutation])
  const content = parts[name] as Uint8Array
  return zipSync({ ...parts, [name]: content.length > 0 ? change(content, random, others) : content }, { mtime: FIXED, level: 1 })
}

/** A chunk's data or length, with its check sum made good. */
const pngChunk: Mutation = (bytes, random) => {
  const out = Buffer.from(bytes)
  const chunks: { at: number; length: number }[] = []
  for (let at = 8; at + 12 <= out.length && chunks.length < 500; at += 12 + out.readUInt32BE(at))
    chunks.push({ at, length: out.readUInt32BE(at) })
  const whole = chunks.filter(({ at, length }) => at + 12 + length <= out.length)
  if (whole.length === 0) return out
  const { at, length } = random.pick(whole)
  if (length === 0 || random.chance(0.2)) {
    out.writeUInt32BE(random.pick(NUMBERS), at)
    return out
  }
  const place = at + 8 + random.below(length)
  if (random.chance(0.5) && place + 4 <= at + 8 + length) out.writeUInt32BE(random.pick(NUMBERS), place)
  else out[place] = random.below(256)
  out.writeUInt32BE(crc32(out.subarray(at + 4, at + 8 + length)), at + 8 + length)
  return out
}

/** One of the twelve bytes of an entry of a directory: tag, type, count, value. */
const tiffTag: Mutation = (bytes, random) => {
  const out = Buffer.from(bytes)
  if (out.length < 16) return out
  const little = out[0] === 0x49
  const u16 = (at: number): number => (at + 2 <= out.length ? (little ? out.readUInt16LE(at) : out.readUInt16BE(at)) : 0)
  const directory = little ? out.readUInt32LE(4) : out.readUInt32BE(4)
  const count = u16(directory)
  if (count === 0) return out
  const at = directory + 2 + 12 * random.below(count) + random.pick([0, 2, 4, 8])
  if (at + 4 > out.length) return out
  const value = random.pick(NUMBERS)
  if (little) out.writeUInt32LE(value, at)
  else out.writeUInt32BE(value, at)
  return out
}

/** What comes after a marker: lengths, sizes, counts of components. */
const jpegMarker: Mutation = (bytes, random) => {
  const out = Buffer.from(bytes)
  const places: number[] = []
  for (let at = 2; at + 12 < out.length && places.length < 200; at++)
    if (out[at] === 0xff && (out[at + 1] as number) >= 0xc0) places.push(at)
  if (places.length === 0) return out
  const at = random.pick(places) + 2 + random.below(8)
  out.writeUInt16BE(random.pick(NUMBERS) & 0xffff, at)
  return out
}

const zipped = {
  'local header': header([0x50, 0x4b, 3, 4], 26),
  'directory entry': header([0x50, 0x4b, 1, 2], 42),
  'end of directory': header([0x50, 0x4b, 5, 6], 18),
  part,
}

const OWN: Partial<Record<FileKind, Readonly<Record<string, Mutation>>>> = {
  zip: zipped,
  docx: zipped,
  xlsx: zipped,
  png: { 'png chunk': pngChunk },
  tiff: { 'tiff tag': tiffTag },
  jpeg: { 'jpeg marker': jpegMarker },
}

const BINARY: readonly FileKind[] = ['png', 'jpeg', 'tiff', 'zip', 'docx', 'xlsx']

/** Breaks a file of a kind by one to four mutations of those that fit it. */
export function broken(kind: FileKind, bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  const own = Object.values(OWN[kind] ?? {})
  const words = BINARY.includes(kind) ? [] : Object.values(onWords)
  let out = bytes
  for (let n = 1 + random.below(4); n > 0 && out.length > 0; n--) {
    const from = own.length > 0 && random.chance(0.6) ? own : words.length > 0 && random.chance(0.6) ? words : Object.values(onBytes)
    out = random.pick(from)(out, random, others)
  }
  return out
}
