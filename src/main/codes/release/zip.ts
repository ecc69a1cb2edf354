// Members of a zip file, through yauzl, which goes by the central directory and lets no member swell beyond the size stated there; the
// check sum is compared here. What it refuses is told in words of our own: its messages may hold names out of the file.
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

export interface ZipMember {
  readonly name: string
  /** Bytes when unpacked, as the directory says. */
  readonly size: number
  /** @throws ZipDamage when the bytes are not what the directory says */
  unpack(): Promise<Uint8Array>
}

/** Bytes that are no zip file, or one that cannot be unpacked here (a password, another method). */
export class ZipDamage extends Error {}

export const looksLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Folders are left out. @throws ZipDamage */
export async function* zipMembers(bytes: Uint8Array): AsyncGenerator<ZipMember> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await told('its directory is damaged or cut off', () => fromBufferPromise(whole, { lazyEntries: true, autoClose: false }))
  const entries = zip.eachEntry()[Symbol.asyncIterator]()
  for (;;) {
    const { done, value: entry } = await told('its directory is damaged', () => entries.next())
    if (done) return
    if (!entry.fileName.endsWith('/')) yield { name: entry.fileName, size: entry.uncompressedSize, unpack: () => unpack(zip, entry) }
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.generalPurposeBitFlag & 1) throw new ZipDamage('it is locked with a password')
  const bytes = await told('it does not unpack to what its directory says', async () => buffer(await zip.openReadStreamPromise(entry)))
  if (crc32(bytes) !== entry.crc32) throw new ZipDamage('its check sum is wrong')
  return bytes
}

async function told<T>(detail: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw new ZipDamage(detail)
  }
}
