// One page from its pixels to its words: made upright, cleaned, straightened and brought to the size letters are read best at; then read,
// and laid out as text. Boxes lead back to the page as it came.
import type { OcrPage, Raster } from '../readers/reader'
import { type Blob, blobsOf } from './clean/blobs'
import { isDirt } from './clean/dirt'
import { inkOf, isInverted } from './clean/ink'
import { lettersOf, median, runOfLines } from './clean/lines'
import type { Engine, EngineWord } from './engine'
import { type Grey, inverted, rotated, rotation, scaled, type Turn, turned } from './grey'
import { layOut, type PlacedWord } from './lay-out'
import { inRows } from './rows'
import { standing, withSecondLook } from './second-look'

/** Pixels: what is larger is made smaller first. An A4 page at 400 dpi has 15 million. */
const MOST_PIXELS = 18_000_000

/** In pixels: how tall capital letters are read best. */
const LETTER_HEIGHT = 30
const LARGEST_SCALE = 2

/** Below this the page may lie upside down. */
const DOUBTFUL = 0.7

/** Radians; below this Tesseract does as well by itself. */
const STRAIGHT = 0.002

export function readPage(engine: Engine, raster: Raster): OcrPage {
  const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (raster.width * raster.height)))
  const dpi = raster.dpi * shrink
  const whole = scaled(isInverted(raster) ? inverted(raster) : raster, shrink)
  const cleaned = clean(whole, dpi)
  if (!cleaned) return { text: '', words: [], turned: 0, confidence: null }
  const { picture, letters } = cleaned
  const lines = runOfLines(letters)
  const turns: readonly [Turn, Turn] = lines?.onSide ? [90, 270] : [0, 180]
  let turn = turns[0]
  let read = readTurned(engine, picture, letters, lines?.skew ?? 0, turn, dpi)
  if (letters.length >= 20 && standing(read) < DOUBTFUL) {
    const other = readTurned(engine, picture, letters, lines?.skew ?? 0, turns[1], dpi)
    if (standing(other) > standing(read)) [turn, read] = [turns[1], other]
  }
  const words = read.filter(isWord).map((word) => (shrink === 1 ? word : sized(word, 1 / shrink)))
  return { ...layOut(inRows(words)), turned: turn }
}

/** Dirt, rules' remains and black edges wiped out; null for a page without any ink worth reading. */
function clean(whole: Grey, dpi: number): { readonly picture: Grey; readonly letters: readonly Blob[] } | null {
  const blobs = blobsOf(inkOf(whole, dpi))
  const letters = lettersOf(blobs.list, dpi)
  if (letters.length === 0) return null
  const grey = whole.grey.slice()
  blobs.wipe(grey, isDirt(whole, blobs.list, letters, dpi))
  return { picture: { ...whole, grey }, letters }
}

/** Words with boxes in the picture as it was turned, before it was straightened and scaled. */
function readTurned(engine: Engine, picture: Grey, letters: readonly Blob[], skew: number, turn: Turn, dpi: number): EngineWord[] {
  const upright = turned(picture, turn)
  const angle = Math.abs(skew) < STRAIGHT ? 0 : -skew
  const straight = angle === 0 ? upright : rotated(upright, angle)
  const scale = scaleFor(letters)
  const back = rotation(upright, -angle)
  const large = scaled(straight, scale)
  const read = engine.read(large, dpi * scale, 'lines')
  return withSecondLook(engine, large, dpi * scale, read).map((word) => {
    const { x, y, width, height } = sized(word, 1 / scale)
    if (angle === 0) return { ...word, x, y, width, height }
    // The box stays as large as it was and goes where its middle was: a box around the tilted word would reach into its neighbours' lines.
    const [cx, cy] = back(x + width / 2, y + height / 2)
    return { ...word, x: Math.max(0, cx - width / 2), y: Math.max(0, cy - height / 2), width, height }
  })
}

const scaleFor = (letters: readonly Blob[]): number => {
  const tall = median(letters.map(({ top, bottom, left, right }) => Math.max(bottom - top, right - left)))
  const wanted = LETTER_HEIGHT / Math.max(1, tall * 1.3)
  return wanted < 1.15 ? 1 : Math.min(LARGEST_SCALE, wanted)
}

const sized = <T extends PlacedWord>(word: T, by: number): T => ({
  ...word,
  x: word.x * by,
  y: word.y * by,
  width: word.width * by,
  height: word.height * by,
})

/** Rules and stains come out as words of a bar or a dash that nobody is sure of. */
const isWord = ({ text, confidence }: EngineWord): boolean => /[\p{L}\p{N}]/u.test(text) || confidence >= 0.6
