// Marking text without a mouse: a cursor that stands on words, moved by the arrow keys and stretched with Shift. Pure.
import type { Span } from '../../shared/spans'

export type Move = 'left' | 'right' | 'up' | 'down'

export interface WordCursor extends Span {
  /** The word where the stretching began. */
  readonly anchor: Span
  /** The word that moves. */
  readonly head: Span
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.@/:-]*/gu

const WINDOW = 4000

/** The word at or after the offset; null at the end of the text. */
export function wordFrom(text: string, offset: number): Span | null {
  for (let from = offset; from < text.length; from += WINDOW) {
    WORD.lastIndex = 0
    const m = WORD.exec(text.slice(from, from + WINDOW + 200))
    if (m && m.index < WINDOW) return tidy(from + m.index, m[0])
  }
  return null
}

/** The last word that begins before the offset. */
export function wordBefore(text: string, offset: number): Span | null {
  for (let to = offset; to > 0; to -= WINDOW) {
    const from = Math.max(0, to - WINDOW)
    let last: Span | null = null
    for (const m of text.slice(from, to).matchAll(WORD)) last = tidy(from + m.index, m[0])
    if (last) return last
  }
  return null
}

/** Full stops, colons and dashes at the end belong to the sentence, not the word. */
const tidy = (start: number, word: string): Span => ({ start, end: start + word.replace(/[.:'’/-]+$/u, '').length })

/** The cursor after one arrow key; with `stretch` the marked span grows or shrinks from its anchor. */
export function moveCursor(text: string, cursor: WordCursor | null, move: Move, stretch: boolean): WordCursor | null {
  const head = cursor ? step(text, cursor.head, move) : wordFrom(text, 0)
  if (!head) return cursor
  const anchor = stretch && cursor ? cursor.anchor : head
  return { anchor, head, start: Math.min(anchor.start, head.start), end: Math.max(anchor.end, head.end) }
}

function step(text: string, head: Span, move: Move): Span | null {
  switch (move) {
    case 'right':
      return wordFrom(text, head.end) ?? head
    case 'left':
      return wordBefore(text, head.start) ?? head
    case 'down': {
      const lineStart = text.lastIndexOf('\n', head.start - 1) + 1
      const next = text.indexOf('\n', head.end)
      return next < 0 ? head : (atColumn(text, next + 1, head.start - lineStart) ?? wordFrom(text, next + 1) ?? head)
    }
    case 'up': {
      const lineStart = text.lastIndexOf('\n', head.start - 1) + 1
      if (lineStart === 0) return head
      const above = text.lastIndexOf('\n', lineStart - 2) + 1
      return atColumn(text, above, head.start - lineStart) ?? wordBefore(text, lineStart) ?? head
    }
  }
}

/** The word of the line that is at or left of the column, if the line has one. */
function atColumn(text: string, lineStart: number, column: number): Span | null {
  const newline = text.indexOf('\n', lineStart)
  const lineEnd = newline < 0 ? text.length : newline
  const before = wordBefore(text, Math.min(lineStart + column + 1, lineEnd))
  const word = before && before.start >= lineStart ? wordFrom(text, before.start) : wordFrom(text, lineStart)
  return word && word.start < lineEnd ? word : null
}
