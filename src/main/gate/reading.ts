// A text word by word, for looking at how words are spelt and sound. An own, plainer reading than `fold`: what one of the two misreads,
// the other should not. Pure; linear in the text.
import type { Span } from '../../shared/spans'

export interface ReadWord extends Span {
  /** Lower-case letters and digits, without accents. */
  readonly plain: string
  /** As a scanner may have misread it: letters and signs that look alike are one. */
  readonly shape: string
}

/** Longer than any name; a longer run is cut, and each piece looked at. */
const LONGEST = 40

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’ʼ|!$]*/gu
const SILENT = /[\p{M}\p{Cf}'’ʼ]/gu

/** Every word outside the barriers (sorted, not overlapping). */
export function readWords(text: string, barriers: readonly Span[] = []): ReadWord[] {
  const words: ReadWord[] = []
  let from = 0
  const read = (to: number): void => {
    for (const m of text.slice(from, to).matchAll(WORD)) {
      for (let at = 0; at < m[0].length; at += LONGEST) {
        const part = m[0].slice(at, at + LONGEST)
        const plain = plainOf(part)
        const start = from + m.index + at
        if (plain !== '') words.push({ start, end: start + part.length, plain, shape: shapeOf(plain) })
      }
    }
  }
  for (const barrier of barriers) {
    read(barrier.start)
    from = barrier.end
  }
  read(text.length)
  return words
}

export const plainOf = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(SILENT, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|!$]/gu, '')

const ALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '|': 'l',
  '!': 'l',
  i: 'l',
  j: 'l',
  '5': 's',
  $: 's',
  '8': 'b',
  '2': 'z',
  '6': 'g',
  '9': 'g',
  q: 'g',
}

/** What optical reading takes for each other: o and 0, l, i and 1, s and 5, b and 8, rn and m, cl and d, vv and w. */
export const shapeOf = (plain: string): string =>
  plain
    .replace(/rn|nn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[cl]l/g, (pair) => (pair === 'cl' ? 'd' : pair))
    .replace(/[01|!ij5$8269q]/g, (sign) => ALIKE[sign] ?? sign)
