import { describe, expect, it } from 'vitest'
import { type Move, moveCursor, type WordCursor } from './word-cursor'

const TEXT = 'Seen by Dr. Rose Okonkwo\nat 4410 Larkspur Ave.,\n\n  Maple Fork. Call 614-555-0178 or o’brien@mail.example'

const walk = (moves: readonly [Move, boolean?][]): string => {
  let cursor: WordCursor | null = null
  for (const [move, stretch = false] of moves) cursor = moveCursor(TEXT, cursor, move, stretch)
  return cursor ? TEXT.slice(cursor.start, cursor.end) : ''
}

const rights = (n: number): [Move][] => Array.from({ length: n }, () => ['right'])

describe('the word cursor', () => {
  it('begins at the first word', () => {
    expect(walk([['right']])).toBe('Seen')
  })

  it('goes word by word and leaves the punctuation of the sentence out', () => {
    expect(walk(rights(3))).toBe('Dr')
    expect(walk(rights(9))).toBe('Ave')
  })

  it('takes a telephone number and an email address as one word', () => {
    expect(walk(rights(13))).toBe('614-555-0178')
    expect(walk(rights(15))).toBe('o’brien@mail.example')
  })

  it('stretches from where it stood and shrinks back', () => {
    expect(walk([...rights(4), ['right', true]])).toBe('Rose Okonkwo')
    expect(walk([...rights(4), ['right', true], ['left', true]])).toBe('Rose')
    expect(walk([...rights(4), ['left', true]])).toBe('Dr. Rose')
  })

  it('goes up and down by line, over empty lines, and stays at the ends', () => {
    expect(walk([['right'], ['down']])).toBe('at')
    expect(walk([['right'], ['down'], ['down'], ['down']])).toBe('Maple')
    expect(walk([['right'], ['up']])).toBe('Seen')
    expect(walk(rights(40))).toBe('o’brien@mail.example')
  })

  it('is nowhere in a text without words', () => {
    expect(moveCursor(' \n--\n', null, 'right', false)).toBeNull()
  })
})
