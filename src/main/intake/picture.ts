// A picture in memory, as it is shown and as words are read off it. Pure.
import type { Raster } from './readers/reader'

export interface Picture {
  readonly width: number
  readonly height: number
  /** width × height × 4: red, green, blue, opacity, row by row from the top left. */
  readonly rgba: Uint8Array
}

/** On white paper, by how bright each colour looks (ITU-R BT.601). */
export function greyOf({ width, height, rgba }: Picture, dpi: number): Raster {
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const [r, g, b, a] = [rgba[at], rgba[at + 1], rgba[at + 2], rgba[at + 3]] as [number, number, number, number]
    const bright = (r * 299 + g * 587 + b * 114) / 1000
    grey[i] = Math.round((bright * a + 255 * (255 - a)) / 255)
  }
  return { width, height, grey, dpi }
}
