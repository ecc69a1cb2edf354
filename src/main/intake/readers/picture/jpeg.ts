// JPEG: its size, resolution, orientation and notes from the segments before the picture, its pixels by jpeg-js.
import { decode } from 'jpeg-js'
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import type { ReadLimits } from '../../limits'
import type { Picture } from '../../picture'
import { directoriesOf, directoryOf } from './directory'
import { notesOf } from './known'
import { orientationOf } from './orientation'
import type { Note, StoredPages } from './stored'

/** In MB, of the decoder: coefficients of a picture of 40 million pixels in colour. */
const MEMORY = 1024

export interface JpegHead {
  readonly width: number
  readonly height: number
  readonly dpi: readonly [number, number] | null
  readonly orientation: number | undefined
  readonly notes: readonly Note[]
  /** Offset of the picture's own data. */
  readonly scan: number
}

export function openJpeg(bytes: Uint8Array, limits: ReadLimits): Result<StoredPages, IntakeRefusal> {
  const head = jpegHead(bytes)
  // A picture that was cut off decodes to grey where its words were.
  if (!head || !hasEnd(bytes, head.scan)) return err('file-damaged')
  const { width, height, dpi, orientation, notes } = head
  if (width * height > limits.pixels) return err('file-picture-too-large')
  return ok({ pages: [{ width, height, dpi, orientation: orientationOf(orientation), decode: () => decodeJpeg(bytes, limits) }], notes })
}

/** @param transform left out: as the file says @throws for bytes that are no such picture */
export function decodeJpeg(bytes: Uint8Array, limits: ReadLimits, transform?: boolean): Picture {
  const { width, height, data } = decode(bytes, {
    useTArray: true,
    maxResolutionInMP: limits.pixels / 1e6,
    maxMemoryUsageInMB: MEMORY,
    ...(transform === undefined ? {} : { colorTransform: transform }),
  })
  return { width, height, rgba: data }
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda

/** Null where there is no frame before the data. ITU-T T.81, annex B. */
export function jpegHead(bytes: Uint8Array): JpegHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: readonly [number, number] | null = null
  let dpi: readonly [number, number] | null = null
  let orientation: number | undefined
  const notes: Note[] = []
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    const data = bytes.subarray(at + 4, at + 2 + length)
    if (length < 2 || data.length < length - 2) return null
    if (marker === SOS) return size && { width: size[0], height: size[1], dpi, orientation, notes, scan: at }
    // Frames: SOF0 to SOF15 but for the tables DHT, JPG and DAC among them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker) && data.length >= 6)
      size = [view.getUint16(at + 7), view.getUint16(at + 5)]
    else if (marker === 0xe0 && startsWith(data, 'JFIF\0') && data.length >= 12) dpi ??= density(data)
    else if (marker === 0xe1 && startsWith(data, 'Exif\0\0')) {
      const exif = readExif(data.slice(6))
      orientation ??= exif.orientation
      dpi ??= exif.dpi
      notes.push(...exif.notes)
    } else if (marker === 0xfe) notes.push({ label: 'Comment', text: new TextDecoder('latin1').decode(data) })
    at += 2 + length
  }
  return null
}

const startsWith = (data: Uint8Array, text: string): boolean => [...text].every((c, i) => data[i] === c.charCodeAt(0))

/** JFIF 1.02: a unit (1: inch, 2: centimetre), then how many across and down. */
function density(data: Uint8Array): readonly [number, number] | null {
  const unit = data[7]
  const [x, y] = [((data[8] as number) << 8) | (data[9] as number), ((data[10] as number) << 8) | (data[11] as number)]
  return unit === 1 ? [x, y] : unit === 2 ? [x * 2.54, y * 2.54] : null
}

/** Its first directory speaks of the picture; the second, of a thumbnail, is not looked at. */
function readExif(tiff: Uint8Array): Pick<JpegHead, 'orientation' | 'dpi' | 'notes'> {
  const [main] = directoriesOf(tiff, 2) ?? []
  if (!main) return { orientation: undefined, dpi: null, notes: [] }
  const [x, y] = [main.numbers(282)[0], main.numbers(283)[0]]
  const unit = main.numbers(296)[0] ?? 2
  const own = directoryOf(tiff, main.numbers(34665)[0] ?? 0)
  return {
    orientation: main.numbers(274)[0],
    dpi: x && y && unit !== 1 ? (unit === 3 ? [x * 2.54, y * 2.54] : [x, y]) : null,
    notes: [...notesOf(main), ...(own ? notesOf(own) : [])],
  }
}

/** The marker of the end stands nowhere in the data itself. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === EOI) return true
  return false
}
