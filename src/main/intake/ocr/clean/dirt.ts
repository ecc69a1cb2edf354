// Which blobs of ink are no writing: specks of a fax, and the black edges a scanner leaves around the paper. Pure.
import type { Blob } from './blobs'
import { median } from './lines'

/** Specks are this small beside a letter's height. */
const SPECK = 0.14

export function isDirt(
  page: { readonly width: number; readonly height: number },
  letters: readonly Blob[],
  dpi: number,
): (blob: Blob) => boolean {
  const tall = median(letters.map(({ top, bottom }) => bottom - top))
  const speck = Math.max(1, tall * SPECK)
  const edge = dpi * 0.25
  return ({ left, top, right, bottom, area }) => {
    const [wide, high] = [right - left, bottom - top]
    if (area <= speck * speck && Math.max(wide, high) <= speck * 2) return true
    const touches = left <= 2 || top <= 2 || right >= page.width - 2 || bottom >= page.height - 2
    return touches && (wide > edge || high > edge) && area > Math.max(wide, high) * 3
  }
}
