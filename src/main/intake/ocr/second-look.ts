// Lines that read badly are looked at again, piece by piece: in tables whose cells stand half a line above their neighbours Tesseract takes
// two rows for one, and the numerals of a list, one below the other, for a word written downwards.

import { median } from './clean/lines'
import type { Engine, EngineWord } from './engine'
import { cropped, type Grey } from './grey'
import { hasColumns } from './rows'

/** Mean confidence of a line, over its letters, below which it is looked at again. */
const DOUBTFUL = 0.75
/** Words this much taller than the others are several lines taken for one. */
const TALL = 2
/** Numbers of blocks from here on are ours. */
const STACKS = 10_000
/** In letters: by so much the second reading is to be better. */
const BETTER = 2
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

/** In pixels of the picture; right and bottom are not in it. */
interface Region {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function withSecondLook(engine: Engine, picture: Grey, dpi: number, words: readonly EngineWord[]): EngineWord[] {
  const tall = median(words.map((word) => word.height))
  const lines = linesIn(words).filter((line) => letters(line) >= 3)
  const stacks = lines.filter((line) => line.some(({ height }) => height > tall * TALL))
  const doubtful = lines.filter((line) => standing(line) < DOUBTFUL && !stacks.includes(line))
  const bands = joined(doubtful.map((line) => ({ ...around(line, tall, picture), left: 0, right: picture.width })))
  const height = bands.reduce((sum, { top, bottom }) => sum + bottom - top, 0)
  // Beside each other in a band stand lines of different columns.
  const inBands = height > picture.height * MOST || (bands.length > 0 && hasColumns(words)) ? [] : bands
  const regions = [...stacks.map((line) => around(line, tall / 2, picture)), ...inBands]
  return regions.reduce<EngineWord[]>((read, region, i) => lookAgain(engine, picture, dpi, read, region, i), [...words])
}

function lookAgain(engine: Engine, picture: Grey, dpi: number, words: EngineWord[], region: Region, number: number): EngineWord[] {
  const { left, right, top, bottom } = region
  const inside = ({ x, y, width, height }: EngineWord): boolean =>
    x + width / 2 >= left && x + width / 2 < right && y + height / 2 >= top && y + height / 2 < bottom
  const old = words.filter(inside)
  const read = engine.read(cropped(picture, left, top, right, bottom), dpi, 'sparse')
  // A stack is a block of its own: what stands beside it is found out again.
  const block = left > 0 ? STACKS + number : (old[0]?.block ?? 0)
  const found = rowsOf(read.map((word) => ({ ...word, x: word.x + left, y: word.y + top }))).flatMap((row, i) =>
    row.map((word) => ({ ...word, block, line: `again ${number}.${i}` })),
  )
  if (worth(found) < worth(old) + BETTER) return words
  const at = words.findIndex(inside)
  return [...words.slice(0, at), ...found, ...words.slice(at).filter((word) => !inside(word))]
}

function linesIn(words: readonly EngineWord[]): EngineWord[][] {
  const lines = new Map<string, EngineWord[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  return [...lines.values()]
}

const around = (line: readonly EngineWord[], by: number, { width, height }: Grey): Region => ({
  left: Math.max(0, Math.floor(Math.min(...line.map(({ x }) => x)) - by)),
  right: Math.min(width, Math.ceil(Math.max(...line.map((word) => word.x + word.width)) + by)),
  top: Math.max(0, Math.floor(Math.min(...line.map(({ y }) => y)) - by)),
  bottom: Math.min(height, Math.ceil(Math.max(...line.map((word) => word.y + word.height)) + by)),
})

/** Letters, as far as they are rather right than wrong. */
const worth = (words: readonly EngineWord[]): number =>
  words.reduce((sum, { text, confidence }) => sum + text.length * (confidence - 0.5), 0)

const letters = (words: readonly EngineWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0)

/** Bands that overlap are one. */
function joined(bands: readonly Region[]): Region[] {
  const all: Region[] = []
  for (const band of [...bands].sort((a, b) => a.top - b.top)) {
    const last = all.at(-1)
    if (last && band.top <= last.bottom) all[all.length - 1] = { ...last, bottom: Math.max(last.bottom, band.bottom) }
    else all.push(band)
  }
  return all
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
