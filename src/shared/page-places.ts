// Where words stand on a page: boxes in points from the upright page's top left corner, and the boxes of a stretch of text, line by line.
// Main and the window work out the same boxes from the same words. Pure.
import { countWhere } from './count-where'
import type { Span } from './spans'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Of a word read by OCR, from 0 to 1: below, it may be another word than the one that stands there. */
export const UNSURE = 0.6

/** A stretch of the text and its place. */
export interface PlacedWord extends Span, Box {}

/** Words of the list that the span touches, cut ones whole. @param words in text order, without overlap */
export function wordsOn<W extends Span>(words: readonly W[], span: Span): readonly W[] {
  const from = countWhere(words, ({ end }) => end <= span.start)
  return words.slice(from, from + countWhere(words.slice(from), ({ start }) => start < span.end))
}

/** One box for each line that the span has a part of, in the order of the text. */
export const boxesOn = (words: readonly PlacedWord[], span: Span): readonly Box[] => linesOf(wordsOn(words, span)).map(around)

/** The words of each line: a word that stands no longer beside the one before begins another. @param words in text order */
export function linesOf<W extends Box>(words: readonly W[]): readonly (readonly W[])[] {
  const lines: W[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line && last && goesOn(last, word)) line.push(word)
    else lines.push([word])
  }
  return lines
}

/** To the right of it, and level with it by more than half of the lower one. A column's width is no blank. */
function goesOn(last: Box, next: Box): boolean {
  const level = Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y)
  const apart = next.x - (last.x + last.width)
  return level > Math.min(last.height, next.height) / 2 && next.x >= last.x && apart < 6 * Math.max(last.height, next.height)
}

/** The smallest box that holds them all. @throws RangeError for none */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new RangeError('no box holds nothing')
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
