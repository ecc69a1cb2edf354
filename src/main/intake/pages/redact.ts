// A page made anew out of what was cleared: a white sheet onto which only the pixels of cleared words are copied, and on it black bars
// where identifiers stood. What is not asked for is not there: logos, photographs, signatures, handwriting, barcodes, margins. See
// docs/adr/0041. Pure.
import type { Box } from '../../../shared/page-places'
import { greyOf, type Picture } from '../picture'
import { dotFor, dotsOf, sizeOf } from './letters'
import type { GreyPicture } from './png'

/** What becomes of a page. Boxes in points of the upright page. */
export interface Redaction {
  /** Of the words that were cleared. */
  readonly keep: readonly Box[]
  /** Of what is masked, each with the placeholder that stands for it, or an empty label where there is no second one. */
  readonly bars: readonly Labelled[]
  /** Where a picture was, or a word that was hardly legible: without a label. */
  readonly pictures: readonly Labelled[]
}

export interface Labelled extends Box {
  readonly label: string
}

/** In points: glyphs and the slant of a scan reach out of their boxes. At 200 dpi three pixels. */
const MARGIN = 1

/**
 * Lighter than this it is paper: white on the new page, so that no ground, watermark or printer's yellow dots come along
 * (a machine's serial number and the date, laid over the whole sheet).
 */
const PAPER = 216

/** A word is no taller than this, in points, and a letter no wider than so many times its height: a larger box shows more than a word. */
const TALL = 72
const WIDE = 2

/** Pixels of the page, from and to (exclusive). */
interface Field {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** @param page upright and whole  @param width of the page in points */
export function redactPage(page: Picture, width: number, { keep, bars, pictures }: Redaction): GreyPicture {
  const scale = page.width / width
  const sheet: GreyPicture = { width: page.width, height: page.height, grey: new Uint8Array(page.width * page.height).fill(255) }
  const { grey } = greyOf(page, scale * 72)
  const fieldOf = (box: Box, margin = 0): Field => fieldOn(page, box, scale, margin)
  for (const box of keep) copy(grey, sheet, fieldOf(box))
  for (const picture of pictures) {
    const field = fieldOf(picture, MARGIN)
    fill(sheet, field, 255)
    frame(sheet, field, 128)
    write(sheet, field, picture.label, 0)
  }
  // Last, so that nothing is over them.
  for (const bar of bars) {
    fill(sheet, fieldOf(bar, MARGIN), 0)
    write(sheet, fieldOf(bar), bar.label, 255)
  }
  return sheet
}

/** Is it the box of a word of so many letters? A box that was made up could show any part of the page. */
export const isWordBox = ({ width, height }: Box, letters: number): boolean =>
  height > 0 && height <= TALL && width > 0 && width <= WIDE * height * Math.max(letters, 2)

function fieldOn({ width, height }: Picture, box: Box, scale: number, margin: number): Field {
  const within = (at: number, most: number): number => Math.max(0, Math.min(most, at))
  return {
    left: within(Math.floor((box.x - margin) * scale), width),
    top: within(Math.floor((box.y - margin) * scale), height),
    right: within(Math.ceil((box.x + box.width + margin) * scale), width),
    bottom: within(Math.ceil((box.y + box.height + margin) * scale), height),
  }
}

function copy(from: Uint8Array, { width, grey }: GreyPicture, { left, top, right, bottom }: Field): void {
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left, end = y * width + right; at < end; at++) {
      const shade = from[at] as number
      grey[at] = shade >= PAPER ? 255 : shade
    }
  }
}

function fill({ width, grey }: GreyPicture, { left, top, right, bottom }: Field, shade: number): void {
  for (let y = top; y < bottom; y++) grey.fill(shade, y * width + left, y * width + right)
}

function frame(sheet: GreyPicture, field: Field, shade: number): void {
  const { left, top, right, bottom } = field
  fill(sheet, { ...field, bottom: Math.min(bottom, top + 1) }, shade)
  fill(sheet, { ...field, top: Math.max(top, bottom - 1) }, shade)
  fill(sheet, { ...field, right: Math.min(right, left + 1) }, shade)
  fill(sheet, { ...field, left: Math.max(left, right - 1) }, shade)
}

/** In the middle of the field, as large as fits and no larger than text; where nothing fits the bar stays plain. */
function write(sheet: GreyPicture, { left, top, right, bottom }: Field, label: string, shade: number): void {
  const dot = Math.min(LARGEST, dotFor(label, right - left, bottom - top))
  if (dot < 1) return
  const size = sizeOf(label, dot)
  const x = left + ((right - left - size.width) >> 1)
  const y = top + ((bottom - top - size.height) >> 1)
  for (const [dx, dy] of dotsOf(label, dot)) {
    fill(sheet, { left: x + dx, top: y + dy, right: x + dx + dot, bottom: y + dy + dot }, shade)
  }
}

/** In pixels for each dot. */
const LARGEST = 4
