// One page as it was found: what its text layer gives, and what must be read off its picture. The page itself is closed by then.
import { PICTURE } from '../../chart'
import { greyOf } from '../../picture'
import type { Raster } from '../reader'
import type { PdfPage } from './document'
import { drawPage, scaleFor } from './draw'
import { flow, type Line } from './flow'
import { type Glyph, glyphsOf } from './glyphs'
import { fitOf, type LayerFit } from './layer'
import type { Pdfium } from './library'
import type { PageNotes } from './notes'
import { objectsOf, type PageObjects, type PagePicture } from './pictures'
import { areaOf, type Box, shareIn } from './place'
import { type Row, rowsOf } from './rows'
import { type Turn, turnBox, turnedSize } from './turn'
import { type Word, wordsOf } from './words'

export interface FoundPage {
  /** Upright. */
  readonly width: number
  readonly height: number
  readonly turned: Turn
  /** Words of the text layer that run level. */
  readonly words: readonly Word[]
  /** Lines at other angles, each angle's as it is read. */
  readonly asides: readonly (readonly Line[])[]
  readonly notes: PageNotes
  /** To be read off the page as drawn; null: the text layer is all there is. */
  readonly scan: Scan | null
  /** Pictures to show a mark for, unless words are read in them. */
  readonly pictures: readonly PagePicture[]
}

export interface Scan {
  readonly drawn: Raster
  /** Pixels to a point. */
  readonly scale: number
  /** Parts of the page to be read, in points before it is turned; null: all of it. */
  readonly parts: readonly PagePicture[] | null
}

/** Pixels to a point for reading words: 300 dpi; and what a drawn page may have, so that it fits in memory beside its copy. */
const OCR_SCALE = 300 / 72
const OCR_PIXELS = 24_000_000
/** A picture over this share of the page is the page. */
const WHOLE = 0.5
/** Letters that say what they are not, of all: more, and the layer says nothing. */
const UNMAPPED = 0.3
/** Words over a picture that make reading it needless. */
const LABELLED = 5
/** Words of a text layer beside a whole-page picture that are the page's text and not a stamp on a scan. */
const TYPED = 60

export class PictureTooLarge extends Error {}

/** @param known keys of pictures of earlier pages: what comes again is decoration, such as a logo, and is added to them */
export function findPage(pdfium: Pdfium, page: PdfPage, pixels: number, known: Set<string>): FoundPage {
  const objects = objectsOf(pdfium, page)
  const glyphs = glyphsOf(pdfium, page)
  const pictures = objects.pictures.filter(({ key }) => !known.has(key))
  for (const { key } of objects.pictures) known.add(key)
  const judged = judge(pdfium, page, glyphs, objects, pictures)
  const kept = judged.drop === 'all' ? [] : judged.drop === 'hidden' ? glyphs.filter(({ hidden }) => !hidden) : glyphs
  const scan =
    judged.read === 'nothing' ? null : drawn(pdfium, page, objects, judged.read === 'page' ? null : pictures.filter(judged.read), pixels)
  return {
    ...layOut(page, kept),
    notes: page.notes,
    scan,
    pictures: judged.read === 'page' ? [] : pictures.filter(({ box }) => !isWhole(page, box)),
  }
}

interface Judged {
  /** What of the text layer is not used. */
  readonly drop: 'all' | 'hidden' | 'nothing'
  readonly read: 'page' | 'nothing' | ((picture: PagePicture) => boolean)
}

function judge(pdfium: Pdfium, page: PdfPage, glyphs: readonly Glyph[], objects: PageObjects, pictures: readonly PagePicture[]): Judged {
  const letters = glyphs.filter(({ text }) => text.trim() !== '')
  if (letters.length === 0) return { drop: 'nothing', read: objects.objects > 0 && fitOf(pdfium, page, []).ink > 0 ? 'page' : 'nothing' }
  if (letters.filter(isUnreadable).length > letters.length * UNMAPPED) return { drop: 'all', read: 'page' }
  if (objects.pictures.some(({ box }) => isWhole(page, box))) {
    const hidden = letters.filter((glyph) => glyph.hidden)
    const typed = letters.length - hidden.length
    if (
      hidden.length >= LABELLED &&
      isFit(
        fitOf(
          pdfium,
          page,
          hidden.map(({ box }) => box),
        ),
        hidden,
      )
    )
      return { drop: 'nothing', read: 'nothing' }
    // What is typed stays as it is; words read at its place are left out.
    if (hidden.length > 0 || typed < TYPED * 6) return { drop: 'hidden', read: 'page' }
  }
  const labelled = (box: Box): boolean => letters.filter((glyph) => shareIn(box, glyph.box) > 0.5).length >= LABELLED * 4
  const parts = pictures.filter(({ box }) => !isWhole(page, box) && !labelled(box))
  return { drop: 'nothing', read: parts.length > 0 ? (picture) => parts.includes(picture) : 'nothing' }
}

const isWhole = (page: PdfPage, box: Box): boolean => areaOf(box) >= WHOLE * page.width * page.height

/** No letter known, or one of a font's own numbers. */
const isUnreadable = ({ text, unmapped }: Glyph): boolean => unmapped || /[\ue000-\uf8ff\ufffd]/.test(text)

/** A layer laid over a scan by another program is used where its letters stand on ink, and spell words. */
function isFit({ onInk, contrast }: LayerFit, hidden: readonly Glyph[]): boolean {
  const letters = hidden.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length
  return onInk >= 0.85 && contrast >= 2.5 && letters >= hidden.length * 0.75
}

/** @throws PictureTooLarge */
function drawn(pdfium: Pdfium, page: PdfPage, objects: PageObjects, parts: Scan['parts'], pixels: number): Scan {
  if (objects.pixels > pixels) throw new PictureTooLarge()
  const most = Math.min(pixels, OCR_PIXELS)
  const scale = scaleFor(page, OCR_SCALE, most)
  return { drawn: greyOf(drawPage(pdfium, page, scale, most), Math.round(scale * 72)), scale, parts }
}

/** Text that runs up or down the page for the most part: the page lies on its side. */
const MOSTLY = 0.6
const ENOUGH = 20

function layOut(page: PdfPage, glyphs: readonly Glyph[]): Pick<FoundPage, 'width' | 'height' | 'turned' | 'words' | 'asides'> {
  const counts = new Map<number, number>()
  let letters = 0
  for (const { text, angle } of glyphs) {
    if (text.trim() === '') continue
    letters++
    counts.set(levelOf(angle), (counts.get(levelOf(angle)) ?? 0) + 1)
  }
  const [main = 0, most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const turned: Turn = letters >= ENOUGH && most >= letters * MOSTLY && main % 90 === 0 ? (((360 - main) % 360) as Turn) : 0
  const words: Word[] = []
  const asides: Line[][] = []
  for (const angle of [...counts.keys()].sort((a, b) => a - b)) {
    const own = wordsOf(runsAt(glyphs, angle), angle).map((word) => ({ ...word, box: turnBox(word.box, turned, page) }))
    if (angle === (360 - turned) % 360) for (const word of own) words.push(uprightWord(word, turned, page))
    else asides.push(flow(rowsOf(own)))
  }
  return { ...turnedSize(page, turned), turned, words, asides }
}

/** Level lines count from a corner of the page as it was; upright, from its top left. */
function uprightWord(word: Word, turned: Turn, { width, height }: PdfPage): Word {
  const right = turned === 90 ? height : turned === 180 ? width : 0
  const down = turned === 270 ? width : turned === 180 ? height : 0
  return turned === 0 ? word : { ...word, left: word.left + right, right: word.right + right, baseline: word.baseline + down }
}

/** Nearly level is level: scans of text, slanted by a degree or two. */
const levelOf = (angle: number): number => {
  const quarter = (Math.round(angle / 90) * 90) % 360
  const off = Math.abs(((angle - quarter + 540) % 360) - 180)
  return off <= 3 ? quarter : angle
}

/** Letters at one angle; where others stand between, a blank. */
function runsAt(glyphs: readonly Glyph[], angle: number): Glyph[] {
  const runs: Glyph[] = []
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '' || levelOf(glyph.angle) === angle) runs.push(glyph)
    else if (runs.length > 0 && runs.at(-1)?.text !== ' ') runs.push({ ...glyph, text: ' ' })
  }
  return runs
}

/** A picture as a word of its own. */
export const pictureWord = (box: Box): Word => blockWord(PICTURE, box)

/** Text that stands together at one place of the page. */
export const blockWord = (text: string, box: Box, inside?: Word['inside']): Word => ({
  text,
  box,
  left: box.x,
  right: box.x + box.width,
  baseline: box.y + 10,
  size: 10,
  confidence: null,
  ...(inside ? { inside } : {}),
})

/** Rows of words, blocks as rows of their own. */
export function rowsWith(words: readonly Word[], blocks: readonly Word[]): Row[] {
  const own = blocks.map((block): Row => ({ words: [block], baseline: block.baseline, size: block.size }))
  return [...rowsOf(words), ...own].sort((a, b) => a.baseline - b.baseline)
}
