// Words with boxes as text: lines as they stand, gaps as wide as they look, so that labels stay beside their values and the cells of a table
// under its head. Pure.
import type { ChartPage } from '../chart'
import type { OcrPage } from '../readers/reader'
import { median } from './clean/lines'

export interface PlacedWord {
  readonly text: string
  readonly confidence: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly line: string
  readonly block: number
}

/** In widths of a letter: from here on a gap parts cells, not words. */
const CELL = 2.5

export function layOut(words: readonly PlacedWord[]): Omit<OcrPage, 'turned'> {
  if (words.length === 0) return { text: '', words: [], confidence: null }
  const letter = median(words.map(({ width, text }) => width / text.length)) || 1
  const left = Math.min(...words.map(({ x }) => x))
  const placed: ChartPage['words'][number][] = []
  let text = ''
  let lineStart = 0
  let previous: PlacedWord | null = null
  for (const word of words) {
    if (previous && word.line !== previous.line) {
      text += isApart(previous, word) ? '\n\n' : '\n'
      lineStart = text.length
    } else if (previous) {
      const gap = (word.x - previous.x - previous.width) / letter
      const column = Math.round((word.x - left) / letter)
      text += gap < CELL ? ' ' : ' '.repeat(Math.max(2, column - (text.length - lineStart)))
    }
    placed.push({
      start: text.length,
      end: text.length + word.text.length,
      x: word.x,
      y: word.y,
      width: word.width,
      height: word.height,
      confidence: word.confidence,
    })
    text += word.text
    previous = word
  }
  const sure = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length
  return { text: `${text}\n`, words: placed, confidence: sure }
}

/** A blank line stands between them, or another column begins. */
const isApart = (above: PlacedWord, below: PlacedWord): boolean =>
  above.block !== below.block || below.y - above.y > 2.2 * Math.max(above.height, below.height)
