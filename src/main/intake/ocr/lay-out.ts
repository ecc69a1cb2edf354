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
  const apart = pitchOf(words) * 1.5
  const placed: ChartPage['words'][number][] = []
  let text = ''
  let lineStart = 0
  let rowTop = words[0]?.y ?? 0
  let previous: PlacedWord | null = null
  for (const word of words) {
    if (previous && word.line !== previous.line) {
      text += word.block !== previous.block || word.y - rowTop > apart ? '\n\n' : '\n'
      rowTop = word.y
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

/** Distance from line to line within blocks; what is wider by half parts paragraphs. */
function pitchOf(words: readonly PlacedWord[]): number {
  const steps: number[] = []
  let first = words[0]
  for (const word of words) {
    if (!first || word.line === first.line) continue
    if (word.block === first.block && word.y > first.y) steps.push(word.y - first.y)
    first = word
  }
  return steps.length > 0 ? median(steps) : Number.POSITIVE_INFINITY
}
