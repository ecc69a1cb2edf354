// Lines that read badly are looked at again, piece by piece: in tables whose cells stand half a line above their neighbours Tesseract takes
// two rows for one, and the numerals of a list, one below the other, for a word written downwards.

import { median } from './clean/lines'
import type { Engine, EngineWord } from './engine'
import type { Grey } from './grey'

/** Mean confidence of a line, over its letters, below which it is looked at again. */
const DOUBTFUL = 0.75
/** Words this much taller than the others are several lines taken for one. */
const TALL = 2
/** By so much the second reading is to be better. */
const BETTER = 1.02
/** Of the page's height that may be read again: beyond it the page is bad, not its tables. */
const MOST = 0.35

/** How well words read: mean confidence over letters, so that stray marks do not count as words do. */
export function standing(words: readonly EngineWord[]): number {
  let letters = 0
  let sum = 0
  for (const { text, confidence } of words) {
    letters += text.length
    sum += text.length * confidence
  }
  return letters === 0 ? 0 : sum / letters
}

interface Band {
  readonly top: number
  readonly bottom: number
}

export function withSecondLook(engine: Engine, picture: Grey, dpi: number, words: readonly EngineWord[]): EngineWord[] {
  const bands = doubtful(words, picture.height)
  const height = bands.reduce((sum, { top, bottom }) => sum + bottom - top, 0)
  if (height > picture.height * MOST) return [...words]
  return bands.reduce<EngineWord[]>((read, band, i) => lookAgain(engine, picture, dpi, read, band, i), [...words])
}

function lookAgain(engine: Engine, picture: Grey, dpi: number, words: EngineWord[], { top, bottom }: Band, number: number): EngineWord[] {
  const inBand = ({ y, height }: EngineWord): boolean => y + height / 2 >= top && y + height / 2 < bottom
  const old = words.filter(inBand)
  const { width, grey } = picture
  const strip = { width, height: bottom - top, grey: grey.subarray(top * width, bottom * width) }
  const read = engine.read(strip, dpi, 'sparse').map((word) => ({ ...word, y: word.y + top }))
  const block = old[0]?.block ?? 0
  const found = rowsOf(read).flatMap((row, i) => row.map((word) => ({ ...word, block, line: `again ${number}.${i}` })))
  if (worth(found) < worth(old) * BETTER) return words
  const at = words.findIndex(inBand)
  return [...words.slice(0, at), ...found, ...words.slice(at).filter((word) => !inBand(word))]
}

/** Letters, as far as they are rather right than wrong. */
const worth = (words: readonly EngineWord[]): number =>
  words.reduce((sum, { text, confidence }) => sum + text.length * (confidence - 0.5), 0)

const letters = (words: readonly EngineWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0)

/** Bands of the page, a little wider than the lines in them, that hold lines in doubt; rows of pixels. */
function doubtful(words: readonly EngineWord[], height: number): Band[] {
  const lines = new Map<string, EngineWord[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  const tall = median(words.map((word) => word.height))
  const bands = [...lines.values()]
    .filter((line) => letters(line) >= 3 && (standing(line) < DOUBTFUL || line.some(({ height }) => height > tall * TALL)))
    .map((line) => ({
      top: Math.max(0, Math.floor(Math.min(...line.map(({ y }) => y)) - tall)),
      bottom: Math.min(height, Math.ceil(Math.max(...line.map((word) => word.y + word.height)) + tall)),
    }))
    .sort((a, b) => a.top - b.top)
  const joined: Band[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    if (last && band.top <= last.bottom) joined[joined.length - 1] = { top: last.top, bottom: Math.max(last.bottom, band.bottom) }
    else joined.push(band)
  }
  return joined
}

/** Words that stand beside each other, from the left; rows from the top. */
function rowsOf(words: readonly EngineWord[]): EngineWord[][] {
  const rows: { top: number; bottom: number; words: EngineWord[] }[] = []
  for (const word of [...words].sort((a, b) => a.y + a.height / 2 - b.y - b.height / 2)) {
    const row = rows.at(-1)
    const middle = word.y + word.height / 2
    if (row && middle < row.bottom && middle > row.top) row.words.push(word)
    else rows.push({ top: word.y + word.height * 0.2, bottom: word.y + word.height * 0.8, words: [word] })
  }
  return rows.map((row) => row.words.sort((a, b) => a.x - b.x))
}
