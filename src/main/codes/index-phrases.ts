// What the alphabetic index teaches the built-in coder: each term that leads to a whole code of its own, said from the main term down.
import type { CodeIndex, IndexTerm } from './code-index'

export interface IndexPhrase {
  /** Essential words only, in the order of the index: `Cholecystitis acute`. */
  readonly phrase: string
  readonly code: string
  /** Terms on the way; the more, the more has to be said. */
  readonly depth: number
}

/** One term may be said in several ways ("Abdomen, abdominal"); of a long path each part is said in its first way but one. */
const MOST_WAYS = 6
/** Deeper terms are never met word for word. */
const DEEPEST = 4
/** Terms that name what is not named elsewhere, or send to another place. */
const NOT_SAID = /\b(?:specified|unspecified|see|type|by site|nature)\b/i

/**
 * Phrases with their codes, in printed order. Left out: what says "see", codes that a dash leaves open, two codes for one term, terms
 * that only say "specified" or "by type".
 */
export function* phrasesOf(index: CodeIndex): Iterable<IndexPhrase> {
  const path: IndexTerm[] = []
  for (const term of index.terms()) {
    path.length = term.level
    path.push(term)
    const [code, second] = term.codes
    if (code === undefined || second !== undefined || code.endsWith('-') || term.see !== null || path.length > DEEPEST) continue
    if (path.some(({ title }) => NOT_SAID.test(title))) continue
    for (const phrase of waysOf(path)) yield { phrase, code, depth: path.length }
  }
}

function waysOf(path: readonly IndexTerm[]): string[] {
  let ways = ['']
  for (const { title } of path) {
    const said = alternatives(title)
    ways = ways.flatMap((before) => said.map((one) => `${before} ${one}`.trim())).slice(0, MOST_WAYS)
  }
  return [...new Set(ways)]
}

/** `Abdomen, abdominal NEC` → `Abdomen`, `abdominal`. Where words of another kind follow the comma, they belong together. */
function alternatives(title: string): string[] {
  const parts = title
    .replace(/\b(?:NEC|NOS)\b/g, '')
    .split(',')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
  const [first, ...rest] = parts
  if (first === undefined) return []
  const alike = rest.every((part) => part.slice(0, 3).toLowerCase() === first.slice(0, 3).toLowerCase())
  return alike ? parts : [parts.join(' ')]
}
