// A picture turned upright, and made smaller. Pure.
import type { Picture } from '../picture'

/** @param turned clockwise; 0, 90, 180 or 270 */
export function turn(picture: Picture, turned: number): Picture {
  if (turned % 360 === 0) return picture
  const { width, height } = picture
  const from = pixelsOf(picture)
  const lies = turned % 180 === 90
  const [w, h] = lies ? [height, width] : [width, height]
  const to = new Uint32Array(from.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = turned === 90 ? x * w + (w - 1 - y) : turned === 180 ? (h - 1 - y) * w + (w - 1 - x) : (h - 1 - x) * w + y
      to[at] = from[y * width + x] as number
    }
  }
  return { width: w, height: h, rgba: new Uint8Array(to.buffer) }
}

/** The bytes may begin anywhere; words of four may not. */
function pixelsOf({ rgba, width, height }: Picture): Uint32Array {
  const own = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
  return new Uint32Array(own.buffer, own.byteOffset, width * height)
}

/** Each new pixel is the mean of those it stands for, on white paper. A picture that is no larger stays as it is. */
export function shrink(picture: Picture, width: number): Picture {
  if (width >= picture.width) return picture
  const height = Math.max(1, Math.round((picture.height * width) / picture.width))
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    const [top, bottom] = stretch(y, height, picture.height)
    for (let x = 0; x < width; x++) {
      const [left, right] = stretch(x, width, picture.width)
      let [r, g, b] = [0, 0, 0]
      for (let row = top; row < bottom; row++) {
        for (let at = (row * picture.width + left) * 4, end = at + (right - left) * 4; at < end; at += 4) {
          const opacity = picture.rgba[at + 3] as number
          const paper = 255 - opacity
          r += ((picture.rgba[at] as number) * opacity) / 255 + paper
          g += ((picture.rgba[at + 1] as number) * opacity) / 255 + paper
          b += ((picture.rgba[at + 2] as number) * opacity) / 255 + paper
        }
      }
      const of = (bottom - top) * (right - left)
      rgba.set([r / of, g / of, b / of, 255], (y * width + x) * 4)
    }
  }
  return { width, height, rgba }
}

/** Which pixels of `from` the one at `i` of `to` stands for: at least one. */
function stretch(i: number, to: number, from: number): [number, number] {
  const start = Math.floor((i * from) / to)
  return [start, Math.max(start + 1, Math.floor(((i + 1) * from) / to))]
}
