// Tells ink from paper. Pure.
import type { Grey } from '../grey'

/** 1 where there is ink, 0 for paper; row by row. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

/** In pixels of 200 dpi: wide enough that a letter never fills it, narrow enough that a shadow changes little within. */
const WINDOW = 40

/** How much darker than the paper around it ink is at least, of the range of grey. */
const DARKER = 0.15

/**
 * Ink is what is clearly darker than the mean around it (after Bradley and Roth 2007, "Adaptive thresholding using the integral image"):
 * a shadow in the fold or a grey background changes nothing. Inside wide black the mean is black as well: what is nearly black is ink.
 */
export function inkOf({ width, height, grey }: Grey, dpi: number): Ink {
  const ink = new Uint8Array(grey.length)
  const half = Math.max(8, Math.round((WINDOW * dpi) / 400))
  const sums = new Float64Array(width)
  let rows = 0
  const add = (y: number, sign: number): void => {
    for (let x = 0, at = y * width; x < width; x++, at++) sums[x] = (sums[x] as number) + sign * (grey[at] as number)
    rows += sign
  }
  for (let y = 0; y < Math.min(half, height); y++) add(y, 1)
  for (let y = 0; y < height; y++) {
    if (y + half < height) add(y + half, 1)
    if (y - half - 1 >= 0) add(y - half - 1, -1)
    let sum = 0
    let columns = 0
    for (let x = 0; x < Math.min(half, width); x++, columns++) sum += sums[x] as number
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (x + half < width) {
        sum += sums[x + half] as number
        columns++
      }
      if (x - half - 1 >= 0) {
        sum -= sums[x - half - 1] as number
        columns--
      }
      const value = grey[at] as number
      if (value < (sum / (rows * columns)) * (1 - DARKER) - 4 || value < 24) ink[at] = 1
    }
  }
  return { width, height, ink }
}

/** White on black: most of it dark. */
export function isInverted({ grey }: Grey): boolean {
  let dark = 0
  const step = Math.max(1, Math.floor(grey.length / 200_000))
  let seen = 0
  for (let i = 0; i < grey.length; i += step, seen++) if ((grey[i] as number) < 96) dark++
  return dark > seen * 0.6
}
