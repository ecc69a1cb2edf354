// How large the paper was: by what the file says, or by the sizes paper has. Pure.
import type { Picture } from '../../picture'

/** In inches: beyond this no page is, so that a resolution that says so is a screen's (72, 96) or nobody's. */
const LONGEST = 24
/** Paper that charts are on, US Letter; A4 is 6 % longer. */
const LETTER = 11

/** Beyond this ratio pixels are stretched to squares: faxes of standard resolution have half as many rows. */
const SQUARE = 1.15

export interface Resolution {
  /** Pixels per inch, once pixels are squares. */
  readonly dpi: number
  /** How often each column and each row is taken. */
  readonly across: number
  readonly down: number
}

/** @param said pixels per inch across and down */
export function resolutionOf(width: number, height: number, said: readonly [number, number] | null): Resolution {
  const [x, y] = said ?? [0, 0]
  const sound = x >= 50 && y >= 50 && x <= 2400 && y <= 2400 && Math.max(width / x, height / y) <= LONGEST
  if (!sound) return { dpi: Math.max(50, Math.max(width, height) / LETTER), across: 1, down: 1 }
  if (x / y > SQUARE) return { dpi: x, across: 1, down: x / y }
  if (y / x > SQUARE) return { dpi: y, across: y / x, down: 1 }
  return { dpi: Math.sqrt(x * y), across: 1, down: 1 }
}

/** With rows or columns taken several times over. */
export function squared(picture: Picture, { across, down }: Resolution): Picture {
  if (across === 1 && down === 1) return picture
  const width = Math.round(picture.width * across)
  const height = Math.round(picture.height * down)
  const from = new Uint32Array(picture.rgba.buffer, picture.rgba.byteOffset, picture.width * picture.height)
  const to = new Uint32Array(width * height)
  const columns = Array.from({ length: width }, (_, x) => Math.min(picture.width - 1, Math.floor(x / across)))
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(picture.height - 1, Math.floor(y / down)) * picture.width
    for (const x of columns) to[at++] = from[row + x] as number
  }
  return { width, height, rgba: new Uint8Array(to.buffer) }
}
