// Whether a text layer lies where a page's ink is: the page is drawn small and looked at, no word is read.
import { greyOf } from '../../picture'
import type { PdfPage } from './document'
import { drawPage } from './draw'
import type { Pdfium } from './library'
import type { Box } from './place'

export interface LayerFit {
  /** Dark pixels of the page, as a share. */
  readonly ink: number
  /** The share of boxes with ink in them. */
  readonly onInk: number
  /** How much darker the boxes are than the page round them: share of dark pixels within, by that without. */
  readonly contrast: number
}

/** Pixels of the page as it is drawn here. */
const PIXELS = 600_000
const DARK = 160
/** Fewer dark pixels are dust. */
const DUST = 0.0002
const MOST_LOOKS = 20_000_000

export function fitOf(pdfium: Pdfium, page: PdfPage, boxes: readonly Box[]): LayerFit {
  const picture = drawPage(pdfium, page, 1, PIXELS)
  const { width, height, grey } = greyOf(picture, 72)
  const scale = width / page.width
  const covered = new Uint8Array(width * height)
  let inked = 0
  let looks = MOST_LOOKS
  for (const box of boxes) {
    const [left, right] = [Math.max(0, Math.floor(box.x * scale)), Math.min(width, Math.ceil((box.x + box.width) * scale))]
    const [top, bottom] = [Math.max(0, Math.floor(box.y * scale)), Math.min(height, Math.ceil((box.y + box.height) * scale))]
    looks -= Math.max(0, right - left) * Math.max(0, bottom - top)
    // Boxes that lie over one another many times over are no layer of anybody's.
    if (looks < 0) break
    let dark = false
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        covered[y * width + x] = 1
        dark ||= (grey[y * width + x] as number) < DARK
      }
    }
    if (dark) inked++
  }
  let [within, without, darkWithin, darkWithout] = [0, 0, 0, 0]
  for (let i = 0; i < grey.length; i++) {
    const dark = (grey[i] as number) < DARK ? 1 : 0
    if (covered[i] === 1) {
      within++
      darkWithin += dark
    } else {
      without++
      darkWithout += dark
    }
  }
  const ink = (darkWithin + darkWithout) / Math.max(1, grey.length)
  const inside = darkWithin / Math.max(1, within)
  const outside = darkWithout / Math.max(1, without)
  return { ink: ink < DUST ? 0 : ink, onInk: boxes.length === 0 ? 0 : inked / boxes.length, contrast: inside / Math.max(outside, 1e-4) }
}
