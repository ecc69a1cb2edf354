// Pictures as PNG and back. What is written holds pixels and nothing else: no date, no name, no colour profile, no text.
import { PNG } from 'pngjs'
import type { Picture } from '../picture'

/** For the window: in colour. */
export function pngOf({ width, height, rgba }: Picture): Uint8Array {
  const png = new PNG({ width, height })
  png.data = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  // One filter and a quick pass: trying all of them takes seconds for a page.
  return PNG.sync.write(png, { colorType: 2, inputHasAlpha: true, bgColor: WHITE, filterType: 2, deflateLevel: 3 })
}

const WHITE = { red: 255, green: 255, blue: 255 }

/** Shades of grey, row by row. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  /** width × height */
  readonly grey: Uint8Array
}

/** 8 bits of grey, not interlaced, each row with filter `none`: as `imagePdf` wants it. */
export function greyPng({ width, height, grey }: GreyPicture): Uint8Array {
  const png = new PNG({ width, height })
  png.data = Buffer.from(grey.buffer, grey.byteOffset, grey.byteLength)
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, filterType: 0, deflateLevel: 9 })
}

/** @throws for what is no PNG */
export function readPng(bytes: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return { width, height, rgba: data }
}

/** The kinds of its chunks in order, and the bytes of each. @throws RangeError where it is cut off */
export function chunksOf(png: Uint8Array): readonly { readonly kind: string; readonly bytes: Uint8Array }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: { kind: string; bytes: Uint8Array }[] = []
  for (let at = SIGNATURE; at < png.length; ) {
    const length = view.getUint32(at)
    chunks.push({ kind: String.fromCharCode(...png.subarray(at + 4, at + 8)), bytes: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const SIGNATURE = 8

/** Its size, where it holds pixels and nothing else; null for any other file. */
export function pixelsOnly(png: Uint8Array): Pick<GreyPicture, 'width' | 'height'> | null {
  try {
    const { width, height } = readPng(png)
    return chunksOf(png).every(({ kind }) => PIXELS.has(kind)) ? { width, height } : null
  } catch {
    return null
  }
}

const PIXELS: ReadonlySet<string> = new Set(['IHDR', 'IDAT', 'IEND'])
