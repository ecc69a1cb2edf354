// The directory of a ZIP archive, through yauzl, which reads the formats there are of it (zip64, extra fields). What yauzl refuses for
// the whole archive though one entry is wrong (a name, a size) is left to be judged entry by entry. Runs in the reading process.
import { type Entry, fromBufferPromise, getFileNameLowLevel } from 'yauzl'
import { plainPath } from './paths'

export interface ArchiveEntry {
  /** As it is stored; for parts of formats that are archives. */
  readonly name: string
  /** As it may be shown. */
  readonly path: readonly string[]
  /** other: a link or a device, which an archive may hold and nobody follows. */
  readonly kind: 'file' | 'folder' | 'other'
  /** Unpacked, in bytes, as the directory says. */
  readonly size: number
  readonly packed: number
  readonly crc32: number
  readonly method: number
  readonly locked: boolean
  /** Of its local header. */
  readonly at: number
}

/** The directory is no directory, or ends too soon. */
export class ArchiveDamage extends Error {}

export interface Directory {
  /** As it says itself. */
  readonly count: number
  /** In its order, one by one; null after the last. @throws ArchiveDamage from the place that is damaged, and no more after that */
  next(): Promise<ArchiveEntry | null>
}

/** @throws ArchiveDamage */
export async function directoryOf(bytes: Uint8Array): Promise<Directory> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await told(() => fromBufferPromise(whole, { decodeStrings: false, validateEntrySizes: false, autoClose: false }))
  const entries = zip.eachEntry()[Symbol.asyncIterator]()
  let number = 0
  return {
    count: zip.entryCount,
    async next() {
      const { done, value } = await told(() => entries.next())
      return done ? null : entryFrom(value, ++number)
    },
  }
}

function entryFrom(entry: Entry, number: number): ArchiveEntry {
  const name = nameOf(entry)
  const path = plainPath(name)
  return {
    name,
    path: path.length > 0 ? path : [`unnamed ${number}`],
    kind: kindOf(entry, name),
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    crc32: entry.crc32,
    method: entry.compressionMethod,
    locked: entry.isEncrypted(),
    at: entry.relativeOffsetOfLocalHeader,
  }
}

/** UTF-8 also where the archive does not say so, as many programs write it; what is not UTF-8 then is code page 437, as the format has it. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw)
    return getFileNameLowLevel(generalPurposeBitFlag | 0x800, fileNameRaw, extraFields, true)
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
  }
}

/** Systems whose entries carry a Unix file mode: Unix and Mac OS X. Source: APPNOTE 4.4.2. */
const WITH_MODE = [3, 19]

function kindOf({ versionMadeBy, externalFileAttributes }: Entry, name: string): ArchiveEntry['kind'] {
  if (/[/\\]$/.test(name)) return 'folder'
  const type = WITH_MODE.includes(versionMadeBy >> 8) ? (externalFileAttributes >>> 16) & 0xf000 : 0
  if (type === 0x4000) return 'folder'
  return type === 0 || type === 0x8000 ? 'file' : 'other'
}

/** yauzl's messages may hold names out of the file. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw new ArchiveDamage()
  }
}
