// Words read off a page's picture, put to where they stand on the page, and beside those of its text layer.
import type { PageWord } from '../../chart'
import type { Ocr, OcrPage, Raster } from '../reader'
import { flow, type Line } from './flow'
import type { PagePicture } from './pictures'
import { around, type Box, shareIn } from './place'
import type { Row } from './rows'
import { blockWord, type FoundPage, pictureWord, rowsWith, type Scan } from './sheet'
import { type Turn, turnBox, turnedSize } from './turn'
import type { Word } from './words'
import type { Written } from './write'

/** A page with all its words, before headers are looked for. */
export interface Sheet extends Pick<FoundPage, 'width' | 'height' | 'turned' | 'asides' | 'notes'> {
  readonly rows: readonly Row[]
  /** Text in place of rows: a scan as it was read. */
  readonly whole: Written | null
  readonly source: 'text' | 'scan' | 'both'
  readonly confidences: readonly number[]
}

/** In a picture fewer sure words than this are taken for a pattern in a photograph. */
const WORDS = 4
const SURE = 0.6
/** Of a page: less ink than this and nothing is on it. */
const BLANK = 0.002
const DARK = 160

export async function sheetOf(found: FoundPage, ocr: Ocr, signal: AbortSignal): Promise<Sheet> {
  const { scan, words, width, height, turned, asides, notes } = found
  const base = { width, height, turned, asides, notes, whole: null, source: 'text' as const, confidences: [] }
  if (!scan)
    return {
      ...base,
      rows: rowsWith(
        words,
        found.pictures.map((picture) => pictureWord(upright(picture.box, found))),
      ),
    }
  if (scan.parts) return withParts(found, scan, scan.parts, ocr, signal)
  const read = await ocr.read(scan.drawn, signal)
  if (words.length === 0 && asides.length === 0) return wholeScan(found, scan, read)
  const beside = besideText(found, scan, read)
  const unread = beside.aside ? [] : found.pictures.filter(({ box }) => wordsIn(upright(box, found), beside.words) < WORDS)
  return {
    ...base,
    rows: rowsWith(
      [...words, ...beside.words],
      unread.map(({ box }) => pictureWord(upright(box, found))),
    ),
    asides: beside.aside ? [...asides, beside.aside] : asides,
    source: beside.words.length > 0 || beside.aside ? 'both' : 'text',
    confidences: confidencesOf(read),
  }
}

const wordsIn = (box: Box, words: readonly Word[]): number =>
  words.filter((word) => (word.confidence ?? 1) >= SURE && shareIn(box, word.box) > 0.5).length

const upright = (box: Box, { turned, ...page }: FoundPage): Box => turnBox(box, turned, turnedSize(page, turned))

const confidencesOf = ({ words }: OcrPage): number[] => words.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]))

function wholeScan(found: FoundPage, { drawn, scale }: Scan, read: OcrPage): Sheet {
  const turned = read.turned as Turn
  const size = turnedSize(found, turned)
  const { asides, notes } = found
  const rest = { ...size, turned, asides, notes, source: 'scan' as const, confidences: confidencesOf(read) }
  if (/[\p{L}\p{N}]{2}/u.test(read.text))
    return { ...rest, rows: [], whole: { text: read.text.replaceAll('\f', '\n'), words: inPoints(read.words, scale) } }
  // A page that is all photograph.
  const rows = isBlank(drawn) ? [] : rowsWith([], [pictureWord({ x: 0, y: 0, ...size })])
  return { ...rest, rows, whole: null }
}

function isBlank({ grey }: Raster): boolean {
  let dark = 0
  for (const value of grey) if (value < DARK) dark++
  return dark < grey.length * BLANK
}

const inPoints = (words: readonly PageWord[], scale: number, dx = 0, dy = 0): PageWord[] =>
  words.map(({ x, y, width, height, ...word }) => ({
    ...word,
    x: x / scale + dx,
    y: y / scale + dy,
    width: width / scale,
    height: height / scale,
  }))

/** What was read where no typed text stands. */
function besideText(found: FoundPage, { scale }: Scan, read: OcrPage): { words: Word[]; aside: Line[] | null } {
  const boxes = inPoints(read.words, scale)
  if (read.turned !== found.turned) {
    const back = ((360 - read.turned) % 360) as Turn
    const page = turnedSize(turnedSize(found, found.turned), read.turned as Turn)
    const placed = boxes.map((word) => ({ ...word, ...upright(turnBox(word, back, page), found) }))
    return { words: [], aside: placed.length > 0 ? flow([rowOf(blockWord(read.text, around(placed), placed))]) : null }
  }
  const words = ocrWords(read.text, boxes)
  return {
    words: words.filter(({ box }) => !found.words.some((typed) => shareIn(typed.box, box) > 0.4 || shareIn(box, typed.box) > 0.6)),
    aside: null,
  }
}

const rowOf = (word: Word): Row => ({ words: [word], baseline: word.baseline, size: word.size })

/** With the line each stands on: OCR keeps lines apart, while letters below the line would have boxes end at many heights. */
function ocrWords(text: string, boxes: readonly PageWord[]): Word[] {
  const lines = new Map<number, PageWord[]>()
  let line = 0
  let at = 0
  for (const word of boxes) {
    for (; at < word.start; at++) if (text[at] === '\n') line++
    lines.set(line, [...(lines.get(line) ?? []), word])
  }
  return [...lines.values()].flatMap((own) => {
    const bottoms = own.map(({ y, height }) => y + height).sort((a, b) => a - b)
    const heights = own.map(({ height }) => height).sort((a, b) => a - b)
    const [baseline, size] = [bottoms[Math.floor((bottoms.length - 1) / 2)] as number, heights[Math.floor(heights.length / 2)] as number]
    return own.map(
      ({ start, end, x, y, width, height, confidence }): Word => ({
        text: text.slice(start, end),
        box: { x, y, width, height },
        left: x,
        right: x + width,
        baseline,
        size: size * 1.2,
        confidence,
      }),
    )
  })
}

async function withParts(found: FoundPage, scan: Scan, parts: readonly PagePicture[], ocr: Ocr, signal: AbortSignal): Promise<Sheet> {
  const blocks: Word[] = []
  const confidences: number[] = []
  for (const picture of found.pictures) {
    const box = upright(picture.box, found)
    const read = parts.includes(picture) ? await ocr.read(cut(scan, picture.box), signal) : null
    const sure = read ? read.words.filter(({ confidence }) => (confidence ?? 1) >= SURE).length : 0
    if (!read || sure < WORDS) {
      blocks.push(pictureWord(box))
      continue
    }
    confidences.push(...confidencesOf(read))
    const back = ((360 - read.turned) % 360) as Turn
    const part = turnedSize(picture.box, read.turned as Turn)
    const placed = inPoints(read.words, scan.scale).map((word) => {
      const within = turnBox(word, back, part)
      return { ...word, ...upright({ ...within, x: within.x + picture.box.x, y: within.y + picture.box.y }, found) }
    })
    blocks.push(blockWord(read.text.replaceAll('\f', '\n'), box, placed))
  }
  const { width, height, turned, asides, notes } = found
  const source = confidences.length > 0 ? 'both' : 'text'
  return { width, height, turned, asides, notes, rows: rowsWith(found.words, blocks), whole: null, source, confidences }
}

function cut({ drawn, scale }: Scan, box: Box): Raster {
  const left = Math.max(0, Math.floor(box.x * scale))
  const top = Math.max(0, Math.floor(box.y * scale))
  const width = Math.max(1, Math.min(drawn.width - left, Math.ceil(box.width * scale)))
  const height = Math.max(1, Math.min(drawn.height - top, Math.ceil(box.height * scale)))
  const grey = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = (top + row) * drawn.width + left
    grey.set(drawn.grey.subarray(from, from + width), row * width)
  }
  return { width, height, grey, dpi: drawn.dpi }
}
