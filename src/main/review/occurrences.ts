// Every other place where the words a person marked stand, for "apply to all". Pure.
import { overlaps, type Span, slice } from '../../shared/spans'

const WORD = /[\p{L}\p{M}\p{N}_]/u
/** Longer than any identifier: a passage is marked once, not searched for. */
const LONGEST = 500
/** A line may break where there was a blank, or inside a word after a hyphen. */
const BREAK = String.raw`(?:[-\u2010\u00AD][ \t]*\r?\n[ \t]*)?`

/**
 * The span itself, without the white space at its ends, and every further occurrence: in any case, whole words only, also where white
 * space differs or a line end splits it. In text order, never overlapping. Empty when nothing but white space is marked.
 */
export function occurrences(text: string, span: Span): Span[] {
  const own = trim(text, span)
  const words = slice(text, own)
  if (words === '') return []
  if (words.length > LONGEST) return [own]
  const found = [...text.matchAll(patternOf(words))].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return [...found.filter((other) => !overlaps(own, other)), own].sort((a, b) => a.start - b.start)
}

function patternOf(words: string): RegExp {
  const pieces = words.split(/\s+/).map((piece) => [...piece].map(literal).join(BREAK))
  const before = WORD.test([...words][0] ?? '') ? String.raw`(?<![\p{L}\p{M}\p{N}_])` : ''
  const after = WORD.test([...words].at(-1) ?? '') ? String.raw`(?![\p{L}\p{M}\p{N}_])` : ''
  return new RegExp(before + pieces.join(String.raw`\s+`) + after, 'giu')
}

const literal = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')

function trim(text: string, span: Span): Span {
  const words = slice(text, span)
  return { start: span.start + (words.length - words.trimStart().length), end: span.end - (words.length - words.trimEnd().length) }
}
