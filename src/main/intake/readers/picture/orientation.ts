// How a stored picture must be turned to be looked at: the Orientation tag of TIFF and EXIF. Pure.
import type { Picture } from '../../picture'

/** TIFF 6.0, tag 274: where the first row and column of what is stored lie. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export const orientationOf = (value: number | undefined): Orientation => (value && value >= 1 && value <= 8 ? value : 1) as Orientation

/** Clockwise, after the picture was mirrored left to right where it has to be. */
const TURNS: Readonly<Record<Orientation, { readonly mirrored: boolean; readonly turn: number }>> = {
  1: { mirrored: false, turn: 0 },
  2: { mirrored: true, turn: 0 },
  3: { mirrored: false, turn: 180 },
  4: { mirrored: true, turn: 180 },
  5: { mirrored: true, turn: 270 },
  6: { mirrored: false, turn: 90 },
  7: { mirrored: true, turn: 90 },
  8: { mirrored: false, turn: 270 },
}

/** Clockwise degrees that the file itself asks for. */
export const turnOf = (orientation: Orientation): number => TURNS[orientation].turn

export const isMirrored = (orientation: Orientation): boolean => TURNS[orientation].mirrored

/** Mirrored first, then turned clockwise by 0, 90, 180 or 270 degrees. */
export function turnedPicture(picture: Picture, mirrored: boolean, turn: number): Picture {
  if (!mirrored && turn % 360 === 0) return picture
  const { width, height } = picture
  const from = new Uint32Array(picture.rgba.buffer, picture.rgba.byteOffset, width * height)
  const [w, h] = turn % 180 === 0 ? [width, height] : [height, width]
  const to = new Uint32Array(from.length)
  for (let y = 0, at = 0; y < h; y++) {
    for (let x = 0; x < w; x++, at++) {
      const [sx, sy] =
        turn === 90 ? [y, height - 1 - x] : turn === 180 ? [width - 1 - x, height - 1 - y] : turn === 270 ? [width - 1 - y, x] : [x, y]
      to[at] = from[sy * width + (mirrored ? width - 1 - sx : sx)] as number
    }
  }
  return { width: w, height: h, rgba: new Uint8Array(to.buffer) }
}
