// One entry of an archive unpacked into memory: never more than its directory says, and that not before it is let. What inflates beyond
// is stopped on the way. Runs in the reading process.
import { crc32, createInflateRaw } from 'node:zlib'
import { err, ok, type Result } from '../../../shared/result'
import type { IntakeRefusal } from '../chart'
import type { ArchiveEntry } from './directory'

const STORED = 0
const DEFLATED = 8

/** Deflate makes a byte of no more than this many. Source: zlib, "Maximum Compression Factor". */
const STEEPEST = 1032

const LOCAL_HEADER = 30

/** The entries of one archive. */
export class Unpacker {
  private readonly ranges = new Ranges()

  constructor(private readonly archive: Uint8Array) {}

  /**
   * @param most bytes, unpacked
   * @param breathe called now and then; throws where the work is given up
   * @returns `file-archive-locked`, `file-archive-method`, `file-too-large` or `file-damaged` where it cannot be had
   */
  async unpack(entry: ArchiveEntry, most: number, breathe: () => void): Promise<Result<Uint8Array, IntakeRefusal>> {
    if (entry.locked) return err('file-archive-locked')
    if (entry.method !== STORED && entry.method !== DEFLATED) return err('file-archive-method')
    if (entry.size > most) return err('file-too-large')
    const packed = this.place(entry)
    if (!packed || entry.size > packed.length * STEEPEST) return err('file-damaged')
    // A copy: a view would carry the whole archive along wherever it is sent.
    const bytes = entry.method === STORED ? packed.slice() : await inflate(packed, entry.size, breathe)
    return bytes?.length === entry.size && crc32(bytes) === entry.crc32 ? ok(bytes) : err('file-damaged')
  }

  /** Its packed bytes; null where its place in the archive holds no such entry, or some of another. */
  private place({ at, packed }: ArchiveEntry): Uint8Array | null {
    const { archive } = this
    if (at + LOCAL_HEADER > archive.length) return null
    const header = new DataView(archive.buffer, archive.byteOffset + at, LOCAL_HEADER)
    if (header.getUint32(0, true) !== 0x04034b50) return null
    const start = at + LOCAL_HEADER + header.getUint16(26, true) + header.getUint16(28, true)
    const end = start + packed
    return end <= archive.length && this.ranges.take(at, end) ? archive.subarray(start, end) : null
  }
}

async function inflate(packed: Uint8Array, size: number, breathe: () => void): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size)
  let at = 0
  const stream = createInflateRaw({ chunkSize: 1 << 18 })
  stream.end(packed)
  const chunks = stream[Symbol.asyncIterator]()
  for (;;) {
    const next: IteratorResult<Buffer> | null = await chunks.next().catch(() => null)
    if (next?.done) return at === size ? bytes : null
    if (!next || at + next.value.length > size) {
      stream.destroy()
      return null
    }
    bytes.set(next.value, at)
    at += next.value.length
    breathe()
  }
}

/** Where entries lie. Two that share bytes are how an archive of kilobytes holds terabytes (D. Fifield, "A better zip bomb", 2019). */
class Ranges {
  /** Sorted, and none of them has some of another. */
  private readonly taken: { readonly start: number; readonly end: number }[] = []

  /** False where another has some of it already. */
  take(start: number, end: number): boolean {
    let low = 0
    for (let high = this.taken.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((this.taken[middle] as { start: number }).start < start) low = middle + 1
      else high = middle
    }
    const [before, after] = [this.taken[low - 1], this.taken[low]]
    if ((before && before.end > start) || (after && after.start < end)) return false
    this.taken.splice(low, 0, { start, end })
    return true
  }
}
