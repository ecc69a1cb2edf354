// PNG: its size and notes from the chunks, its pixels by pngjs.
import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import type { ReadLimits } from '../../limits'
import type { Note, StoredPages } from './stored'

const METRES = 0.0254
/** Bytes of a note unpacked: what is longer names nobody. */
const LONGEST_NOTE = 100_000

export function openPng(bytes: Uint8Array, limits: ReadLimits): Result<StoredPages, IntakeRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [width, height, bits, channels, interlaced] = [0, 0, 0, 0, false]
  let dpi: [number, number] | null = null
  const notes: Note[] = []
  const packed: Uint8Array[] = []
  let ended = false
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at)
    const type = latin(bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (data.length < length) return err('file-damaged')
    if (type === 'IHDR') {
      ;[width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
      bits = data[8] ?? 0
      channels = ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as Record<number, number>)[data[9] ?? -1] ?? 0
      interlaced = data[12] === 1
    } else if (type === 'pHYs' && data[8] === 1) dpi = [view.getUint32(at + 8) * METRES, view.getUint32(at + 12) * METRES]
    else if (/^[tiz][TE]Xt$/.test(type)) notes.push(...noteOf(type, data))
    else if (type === 'IDAT') packed.push(data)
    ended = type === 'IEND'
    at += 12 + length
  }
  if (!ended || channels === 0 || packed.length === 0) return err('file-damaged')
  if (width * height > limits.pixels) return err('file-picture-too-large')
  // Interlaced pictures are unpacked without a limit by the library: what would unpack to more than it says is not handed over.
  if (interlaced && !unpacksWithin(packed, Math.ceil((width * height * bits * channels) / 8) + 7 * (width + height + 16)))
    return err('file-damaged')
  return ok({
    pages: [
      {
        width,
        height,
        dpi,
        orientation: 1,
        decode: () => {
          const png = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
          return { width: png.width, height: png.height, rgba: new Uint8Array(png.data.buffer, png.data.byteOffset, png.data.length) }
        },
      },
    ],
    notes,
  })
}

function unpacksWithin(packed: readonly Uint8Array[], most: number): boolean {
  try {
    inflateSync(Buffer.concat(packed), { maxOutputLength: most })
    return true
  } catch {
    return false
  }
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** PNG 1.2: a keyword, a NUL, and the text; in zTXt packed; in iTXt after four more fields, in UTF-8. */
function noteOf(type: string, data: Uint8Array): Note[] {
  const nul = data.indexOf(0)
  if (nul < 1) return []
  const label = latin(data.subarray(0, nul))
  if (type === 'tEXt') return [{ label, text: latin(data.subarray(nul + 1)) }]
  const unpacked = (bytes: Uint8Array): Uint8Array | null => {
    try {
      return inflateSync(bytes, { maxOutputLength: LONGEST_NOTE })
    } catch {
      return null
    }
  }
  if (type === 'zTXt') {
    const text = unpacked(data.subarray(nul + 2))
    return text ? [{ label, text: latin(text) }] : []
  }
  const isPacked = data[nul + 1] === 1
  const language = data.indexOf(0, nul + 3)
  const keyword = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (keyword < 0) return []
  const text = isPacked ? unpacked(data.subarray(keyword + 1)) : data.subarray(keyword + 1)
  return text ? [{ label, text: new TextDecoder().decode(text) }] : []
}
