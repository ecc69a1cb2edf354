// TIFF as scanners and fax servers write it: pages one after the other, each in strips. Directories are read here, where every count is
// checked; strips are decoded by UTIF (fax G3 and G4, LZW, deflate, PackBits) and jpeg-js (JPEG).
import UTIF from 'utif2'
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import type { ReadLimits } from '../../limits'
import type { Picture } from '../../picture'
import { type Directory, directoriesOf } from './directory'
import { decodeJpeg, jpegHead } from './jpeg'
import { notesOf } from './known'
import { orientationOf } from './orientation'
import type { StoredPage, StoredPages } from './stored'

/** TIFF 6.0, and Adobe's deflate: none, Huffman, G3, G4, LZW, JPEG, deflate twice, PackBits. */
const COMPRESSIONS = [1, 2, 3, 4, 5, 7, 8, 32946, 32773]
const JPEG = 7

export function openTiff(bytes: Uint8Array, limits: ReadLimits): Result<StoredPages, IntakeRefusal> {
  const directories = directoriesOf(bytes, limits.pages)
  if (!directories) return err('file-damaged')
  if (directories.length > limits.pages) return err('file-too-many-pages')
  const pages: StoredPage[] = []
  for (const directory of directories) {
    // Smaller copies of a page, and masks, are no pages.
    if ((directory.numbers(254)[0] ?? 0) & 0b101) continue
    const page = pageOf(bytes, directory, limits)
    if (!page.ok) return page
    pages.push(page.value)
  }
  return ok({ pages, notes: directories.flatMap(notesOf) })
}

function pageOf(bytes: Uint8Array, directory: Directory, limits: ReadLimits): Result<StoredPage, IntakeRefusal> {
  const one = (tag: number, otherwise: number): number => directory.numbers(tag)[0] ?? otherwise
  const [width, height, compression] = [one(256, 0), one(257, 0), one(259, 1)]
  const [photometric, samples, planes] = [one(262, 1), one(277, 1), one(284, 1)]
  const bits = directory.numbers(258)
  if (width < 1 || height < 1) return err('file-damaged')
  if (width * height > limits.pixels) return err('file-picture-too-large')
  const [offsets, counts] = [directory.numbers(273), directory.numbers(279)]
  const deep = bits.some((b) => b > 8) || samples > 4
  const readable = COMPRESSIONS.includes(compression) && photometric <= 6 && photometric !== 4 && photometric !== 5
  if (!readable || deep || (planes !== 1 && samples > 1) || (photometric === 6 && compression !== JPEG)) return err('file-unknown-kind')
  if (offsets.length === 0) return err(directory.numbers(324).length > 0 ? 'file-unknown-kind' : 'file-damaged')
  const rows = Math.min(height, one(278, height) || height)
  if (counts.length !== offsets.length || offsets.length < Math.ceil(height / rows)) return err('file-damaged')
  if (offsets.some((offset, i) => offset + (counts[i] as number) > bytes.length)) return err('file-damaged')
  const [x, y, unit] = [one(282, 0), one(283, 0), one(296, 2)]
  const strips = { offsets, counts, rows, photometric }
  return ok({
    width,
    height,
    dpi: x > 0 && y > 0 && unit !== 1 ? (unit === 3 ? [x * 2.54, y * 2.54] : [x, y]) : null,
    orientation: orientationOf(directory.numbers(274)[0]),
    decode: () =>
      compression === JPEG
        ? decodeJpegStrips(bytes, directory, { width, height, ...strips }, limits)
        : decodeStrips(bytes, directory, width, height),
  })
}

/** What UTIF looks at; nothing else of the file is handed to it, so that makers' notes and the like stay closed. */
const HANDED = [256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 292, 293, 317, 320, 338, 339]

function decodeStrips(bytes: Uint8Array, directory: Directory, width: number, height: number): Picture {
  const ifd: Record<string, number[]> = { t262: [1] }
  for (const tag of HANDED) {
    const numbers = directory.numbers(tag)
    if (numbers.length > 0) ifd[`t${tag}`] = [...numbers]
  }
  const page = ifd as unknown as UTIF.IFD
  // It takes a whole buffer for a file.
  UTIF.decodeImage(bytes.slice().buffer, page)
  return { width, height, rgba: UTIF.toRGBA8(page) }
}

interface Strips {
  readonly width: number
  readonly height: number
  readonly offsets: readonly number[]
  readonly counts: readonly number[]
  readonly rows: number
  readonly photometric: number
}

/** Each strip is a JPEG of its own, less the tables that all share. TIFF Technical Note 2. @throws for bytes that are no such picture */
function decodeJpegStrips(bytes: Uint8Array, directory: Directory, strips: Strips, limits: ReadLimits): Picture {
  const { width, height, offsets, counts, rows, photometric } = strips
  const rgba = new Uint8Array(width * height * 4).fill(255)
  const shared = Uint8Array.from(directory.numbers(347))
  offsets.forEach((offset, i) => {
    const own = bytes.subarray(offset, offset + (counts[i] as number))
    // Tables end with their marker of the end, the strip begins with its marker of the start: both go.
    const strip = shared.length > 4 ? Uint8Array.from([...shared.subarray(0, -2), ...own.subarray(2)]) : own
    const head = jpegHead(strip)
    if (!head || head.width !== width || head.height > Math.max(rows, height - i * rows) + 16) throw new Error('no strip of this picture')
    const part = decodeJpeg(strip, limits, photometric === 6)
    const from = i * rows
    rgba.set(part.rgba.subarray(0, Math.min(part.height, height - from) * width * 4), from * width * 4)
  })
  return { width, height, rgba }
}
