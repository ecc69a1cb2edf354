// Lines to text, with the place of every word in it.
import type { PageWord } from '../../chart'
import type { Line } from './flow'
import type { Word } from './words'

export interface Written {
  readonly text: string
  readonly words: readonly PageWord[]
}

/** Nearer than this share of the size, and without a blank, words are one word that was set in parts ("10⁹", a raised mark). */
const GLUED = 0.1
/** A line farther below than this many usual distances begins a new block: an empty line stands between. */
const BLOCK = 1.35
/** In sizes: farther apart, two lines tell nothing of what is usual. And how many tell. */
const APART = 4
const ENOUGH = 4

export function writeLines(lines: readonly Line[]): Written {
  const usual = usualDistance(lines)
  let text = ''
  const words: PageWord[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before) text += line.baseline - before.baseline > usual(line) * BLOCK ? '\n\n' : '\n'
    line.cells.forEach((cell, c) => {
      if (c > 0) text += '\t'
      cell.forEach((word, w) => {
        const last = cell[w - 1]
        if (last && !isGlued(last, word)) text += ' '
        const own: readonly PageWord[] = word.inside ?? [{ start: 0, end: word.text.length, ...word.box, confidence: word.confidence }]
        for (const one of own) words.push({ ...one, start: one.start + text.length, end: one.end + text.length })
        text += word.text
      })
    })
  })
  return { text, words }
}

const isGlued = (a: Word, b: Word): boolean =>
  !b.apart && a.confidence === null && b.confidence === null && Math.abs(b.left - a.right) < GLUED * Math.max(a.size, b.size)

/** Between two lines of a block: what most lines keep, where there are enough to tell, and never less than letters need. */
function usualDistance(lines: readonly Line[]): (line: Line) => number {
  const distances: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1] as Line, lines[i] as Line]
    const distance = b.baseline - a.baseline
    if (distance > 0 && distance < APART * Math.max(a.size, b.size)) distances.push(distance)
  }
  const usual = distances.length < ENOUGH ? 0 : (distances.sort((a, b) => a - b)[Math.floor(distances.length / 3)] as number)
  return (line) => Math.max(usual, line.size * 1.2)
}

/** Texts one after the other, an empty line between. */
export function joinWritten(parts: readonly Written[], between = '\n\n'): Written {
  let text = ''
  const words: PageWord[] = []
  for (const part of parts) {
    if (part.text === '') continue
    if (text !== '') text += between
    for (const word of part.words) words.push({ ...word, start: word.start + text.length, end: word.end + text.length })
    text += part.text
  }
  return { text, words }
}
