// Grey pictures and what is done to them whole: turned, scaled, rotated, inverted. Pure; nothing is changed in place.

/** 8 bits of grey for each pixel, row by row from the top left; 0 is black. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

export type Turn = 0 | 90 | 180 | 270

/** By quarters, clockwise. */
export function turned(picture: Grey, by: Turn): Grey {
  const { width, height, grey } = picture
  if (by === 0) return picture
  const out = new Uint8Array(grey.length)
  const [w, h] = by === 180 ? [width, height] : [height, width]
  // Where a pixel of the new picture stood: at `from`, then on by `right` for each column and `down` for each row.
  const [from, right, down] =
    by === 180 ? [grey.length - 1, -1, -width] : by === 90 ? [(height - 1) * width, -width, 1] : [width - 1, width, -1]
  for (let y = 0, to = 0; y < h; y++) for (let x = 0, at = from + y * down; x < w; x++, at += right) out[to++] = grey[at] as number
  return { width: w, height: h, grey: out }
}

export const inverted = ({ width, height, grey }: Grey): Grey => ({ width, height, grey: grey.map((v) => 255 - v) })

/** A part of it; the borders are pixels, the last ones not in it. */
export function cropped({ width, grey }: Grey, left: number, top: number, right: number, bottom: number): Grey {
  const out = new Uint8Array((right - left) * (bottom - top))
  for (let y = top; y < bottom; y++) out.set(grey.subarray(y * width + left, y * width + right), (y - top) * (right - left))
  return { width: right - left, height: bottom - top, grey: out }
}

/** Larger by straight lines between the pixels, smaller by the mean over what each new pixel covers. */
export function scaled(picture: Grey, by: number): Grey {
  if (by === 1) return picture
  const width = Math.max(1, Math.round(picture.width * by))
  const height = Math.max(1, Math.round(picture.height * by))
  return by < 1 ? shrunk(picture, width, height) : grown(picture, width, height)
}

function grown({ width: w, height: h, grey }: Grey, width: number, height: number): Grey {
  const out = new Uint8Array(width * height)
  const columns = Array.from({ length: width }, (_, x) => Math.min(w - 1, Math.max(0, ((x + 0.5) * w) / width - 0.5)))
  for (let y = 0, to = 0; y < height; y++) {
    const fy = Math.min(h - 1, Math.max(0, ((y + 0.5) * h) / height - 0.5))
    const top = Math.floor(fy)
    const dy = fy - top
    const a = top * w
    const b = Math.min(h - 1, top + 1) * w
    for (let x = 0; x < width; x++) {
      const fx = columns[x] as number
      const left = Math.floor(fx)
      const dx = fx - left
      const right = Math.min(w - 1, left + 1)
      const above = (grey[a + left] as number) * (1 - dx) + (grey[a + right] as number) * dx
      const below = (grey[b + left] as number) * (1 - dx) + (grey[b + right] as number) * dx
      out[to++] = above * (1 - dy) + below * dy + 0.5
    }
  }
  return { width, height, grey: out }
}

function shrunk({ width: w, height: h, grey }: Grey, width: number, height: number): Grey {
  const out = new Uint8Array(width * height)
  for (let y = 0, to = 0; y < height; y++) {
    const top = Math.floor((y * h) / height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * h) / height))
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * w) / width)
      const right = Math.max(left + 1, Math.floor(((x + 1) * w) / width))
      let sum = 0
      for (let yy = top; yy < bottom; yy++) for (let xx = left; xx < right; xx++) sum += grey[yy * w + xx] as number
      out[to++] = sum / ((bottom - top) * (right - left)) + 0.5
    }
  }
  return { width, height, grey: out }
}

/** Turned about its middle by small angles, on white; the size stays. Radians, clockwise. */
export function rotated(picture: Grey, angle: number): Grey {
  const { width, height, grey } = picture
  const out = new Uint8Array(grey.length).fill(255)
  const from = rotation(picture, -angle)
  const [dx, dy] = [Math.cos(-angle), Math.sin(-angle)]
  for (let y = 0; y < height; y++) {
    let [fx, fy] = from(0, y)
    for (let x = 0; x < width; x++, fx += dx, fy += dy) {
      const left = Math.floor(fx)
      const top = Math.floor(fy)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const at = top * width + left
      const [rx, ry] = [fx - left, fy - top]
      const above = (grey[at] as number) * (1 - rx) + (grey[at + 1] as number) * rx
      const below = (grey[at + width] as number) * (1 - rx) + (grey[at + width + 1] as number) * rx
      out[y * width + x] = above * (1 - ry) + below * ry + 0.5
    }
  }
  return { width, height, grey: out }
}

/** Where a point goes when a picture is rotated about its middle. Radians, clockwise. */
export function rotation({ width, height }: { readonly width: number; readonly height: number }, angle: number) {
  const [cos, sin, cx, cy] = [Math.cos(angle), Math.sin(angle), (width - 1) / 2, (height - 1) / 2]
  return (x: number, y: number): [number, number] => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]
}
