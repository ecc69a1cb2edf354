// Compares a text with every removed value by runs of characters alone, without words, patterns or spelling: a piece of a value that
// stands in the text, glued to other letters or cut anywhere, is a run both have. Reads text in its own way. Pure; linear in text and
// values.
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { KnownValue, ResidualHit } from './cleared'

/** So many characters in a row are no accident, ordinary words apart; of digits alone, of which notes are full, one more. */
export const RUN = 6
/** So many of them have to come from words of no list: "health" of a clinic's name says nothing. */
const ENOUGH = 4

interface Stream {
  /** Lower-case letters and digits; U+0001 for a barrier. */
  readonly chars: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** @param isWord ordinary or clinical words: a run that lies within such words says nothing */
export function compileOverlap(
  known: readonly KnownValue[],
  isWord: (word: string) => boolean,
): (text: string, barriers?: readonly Span[]) => ResidualHit[] {
  const runs = new Map<string, Category>()
  for (const { value, category } of known) {
    const { chars, starts } = streamOf(value, [])
    const telling = tellingUnits(value, isWord)
    for (let i = 0; i + RUN <= chars.length; i += 1)
      if (starts.slice(i, i + RUN).filter((at) => telling.has(at)).length >= ENOUGH) runs.set(chars.slice(i, i + RUN), category)
  }
  return (text, barriers = []) => {
    if (runs.size === 0) return []
    const stream = streamOf(text, barriers)
    const hits: ResidualHit[] = []
    const { chars, starts, ends } = stream
    for (let i = 0; i + RUN <= chars.length; i += 1) {
      const category = runs.get(chars.slice(i, i + RUN))
      if (category === undefined) continue
      const first = i
      while (i + 1 + RUN <= chars.length && runs.has(chars.slice(i + 1, i + 1 + RUN))) i += 1
      if (/^\d+$/.test(chars.slice(first, i + RUN)) && i === first) continue
      const span = grown(text, { start: starts[first] ?? 0, end: ends[i + RUN - 1] ?? 0 })
      if (tells(text, span, isWord)) hits.push({ ...span, category, why: 'a run of characters of a value that was taken out' })
    }
    return hits
  }
}

/** Where digits stand, and words of no list. */
function tellingUnits(value: string, isWord: (word: string) => boolean): Set<number> {
  const units = new Set<number>()
  for (const { 0: word, index } of value.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}'’]+/gu)) {
    if (/\d/.test(word) || !streamWords(word).every((part) => isWord(part))) for (let i = 0; i < word.length; i += 1) units.add(index + i)
  }
  return units
}

/** To whole words: what else stands in them belongs to it. */
function grown(text: string, { start, end }: Span): Span {
  const before = /[\p{L}\p{N}\p{M}\p{Cf}]{0,40}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}\p{M}\p{Cf}]{0,40}/u.exec(text.slice(end, end + 40))?.[0].length ?? 0
  return { start: start - before, end: end + after }
}

/** Some word of it is on no list, or the digits in it are too many for a year and a count. */
function tells(text: string, { start, end }: Span, isWord: (word: string) => boolean): boolean {
  const words = streamWords(text.slice(start, end))
  const digits = words.filter((word) => /^\d+$/.test(word)).join('').length
  return digits > RUN || words.some((word) => word.length > 2 && /\p{L}/u.test(word) && !isWord(word))
}

const streamWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

function streamOf(text: string, barriers: readonly Span[]): Stream {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let next = 0
  for (let i = 0; i < text.length; ) {
    const barrier = barriers[next]
    if (barrier && i >= barrier.start) {
      parts.push('\u0001')
      starts.push(barrier.start)
      ends.push(barrier.end)
      i = barrier.end
      next += 1
      continue
    }
    const char = String.fromCodePoint(text.codePointAt(i) ?? 0)
    for (const part of char.normalize('NFKD').toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(part)) continue
      for (let k = 0; k < part.length; k += 1) {
        parts.push(part[k] ?? '')
        starts.push(i)
        ends.push(i + char.length)
      }
    }
    i += char.length
  }
  return { chars: parts.join(''), starts, ends }
}
