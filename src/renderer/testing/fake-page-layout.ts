// Where the words of a fake chart stand on its pages: lines broken at the margin as a typewriter breaks them. Never shipped.
import type { PageWordView } from '../../shared/page-view'
import type { Span } from '../../shared/spans'

/** US letter, in points. */
export const SHEET = { width: 612, height: 792 } as const

const MARGIN = 54
const LETTER = 5.4
const HIGH = 9
const LINE = 13.5
const COLUMNS = Math.floor((SHEET.width - 2 * MARGIN) / LETTER)
const ROWS = Math.floor((SHEET.height - 2 * MARGIN) / LINE)

export interface FakePage extends Span {
  readonly words: readonly PageWordView[]
}

export function placedWords(text: string): readonly FakePage[] {
  const pages: { start: number; end: number; words: PageWordView[] }[] = []
  let row = 0
  let column = 0
  const down = (): void => {
    row += 1
    column = 0
  }
  for (const { 0: word, index } of text.matchAll(/\n|[^\S\n]+|\S+/g)) {
    if (word === '\n') {
      down()
      continue
    }
    if (/^\s/.test(word)) {
      column += word.length
      continue
    }
    if (column + word.length > COLUMNS) down()
    const number = Math.floor(row / ROWS)
    pages[number] ??= { start: index, end: index, words: [] }
    const page = pages[number]
    page.end = index + word.length
    // Every so often a word that was hard to read.
    const confidence = page.words.length % 41 === 17 ? 0.42 : 0.95
    page.words.push({
      start: index,
      end: index + word.length,
      x: MARGIN + column * LETTER,
      y: MARGIN + (row % ROWS) * LINE,
      width: word.length * LETTER,
      height: HIGH,
      confidence,
    })
    column += word.length
  }
  return pages
}
