// Makes a picture of the screen small enough for a repository: a PNG of 24-bit colour becomes one of 256 colours. A screen has few colours and
// many blends of them at the edges of letters, so 256 of them, and the nearest one for the rest, look the same.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

interface Raster {
  readonly width: number
  readonly height: number
  /** Red, green, blue, row after row. */
  readonly pixels: Buffer
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const RGB = 2
const PALETTE = 3

/** @param png as Chromium writes screenshots: 8 bits, RGB, not interlaced */
export function inPalette(png: Buffer): Buffer {
  const { width, height, pixels } = readRaster(png)
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = paletteOf([...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour))
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  // Each row begins with its filter; without one, flat areas are the same byte over and over.
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf.get(pixels.readUIntBE((y * width + x) * 3, 3)) as number
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, PALETTE, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const body = deflateSync(rows, { level: 9 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}

/** First colours that differ, so that a small sign keeps its own; then blends of them, while there is room. Of both the most frequent. */
function paletteOf(colours: readonly number[]): readonly number[] {
  const palette: number[] = []
  for (const least of [DIFFERENT, 1])
    for (const colour of colours) if (palette.length < 256 && palette.every((one) => apart(one, colour) >= least)) palette.push(colour)
  return palette
}

/** Squared distance: some 12 of 255 in each of the three. */
const DIFFERENT = 450

const nearest = (palette: readonly number[], colour: number): number =>
  palette.reduce((best, one, i) => (apart(one, colour) < apart(palette[best] as number, colour) ? i : best), 0)

const apart = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

function readRaster(png: Buffer): Raster {
  const parts: Buffer[] = []
  let header: Buffer = Buffer.alloc(0)
  for (let at = SIGNATURE.length; at < png.length; ) {
    const size = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + size)
    if (type === 'IHDR') header = data
    if (type === 'IDAT') parts.push(data)
    at += size + 12
  }
  if (header[8] !== 8 || header[9] !== RGB || header[12] !== 0) throw new Error('not a PNG of 8-bit RGB')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(parts)), width * 3, height) }
}

/** The five filters of PNG (RFC 2083, section 6), taken off. */
function unfilter(rows: Buffer, stride: number, height: number): Buffer {
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= 3 ? (pixels[at - 3] as number) : 0
      const up = y > 0 ? (pixels[at - stride] as number) : 0
      const upLeft = x >= 3 && y > 0 ? (pixels[at - stride - 3] as number) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter as number] as number
      pixels[at] = (rows[y * (stride + 1) + 1 + x] as number) + guess
    }
  }
  return pixels
}

function paeth(left: number, up: number, upLeft: number): number {
  const [toLeft, toUp, toUpLeft] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)]
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}
