// The phrases the built-in coder knows: titles and inclusion terms of the code table, and our own synonyms. Built once per table.
import type { CodeTable } from '../code'
import { tokenize } from '../words'
import { SYNONYMS } from './synonyms'
import { unitsOf } from './units'
import { variantsOf } from './variants'

export interface Phrase {
  /** Concept words, each once, sorted. */
  readonly words: readonly string[]
  /** Codes it stands for, the best first. */
  readonly codes: readonly string[]
  /** How far from a printed title; our own synonyms are 0. */
  readonly cost: number
}

export interface Lexicon {
  /** Phrases by their rarest word. */
  readonly anchored: ReadonlyMap<string, readonly Phrase[]>
  /** A phrase by its words, sorted and joined with a space. */
  readonly byKey: ReadonlyMap<string, Phrase>
}

/** Longer phrases are not met word for word in notes. */
const MOST_WORDS = 8
/** Chapters whose phrases only count when their own words (pregnancy, newborn) are there too cost more. */
const costOfChapter = (code: string): number =>
  /^[OP]/.test(code) ? 2 : /^[Z]/.test(code) ? 1 : /^[ST]/.test(code) ? 0.5 : /^[QA]/.test(code) ? 0.1 : 0
/** External causes are coded from how it happened, never from a phrase; our own synonyms name the few that are. */
const isExternalCause = (code: string): boolean => /^[V-Y]/.test(code)

export function buildLexicon(table: CodeTable): Lexicon {
  const best = new Map<string, { code: string; cost: number }[]>()
  const words = new Map<string, string[]>()
  const add = (text: string, code: string, extra: number) => {
    for (const variant of variantsOf(text)) {
      const set = [...new Set(unitsOf(variant.tokens).map((u) => u.word))].sort()
      if (set.length === 0 || set.length > MOST_WORDS) continue
      const key = set.join(' ')
      const codes = best.get(key)
      const entry = { code, cost: variant.cost + extra }
      if (codes === undefined) {
        best.set(key, [entry])
        words.set(key, set)
      } else if (!codes.some((c) => c.code === code && c.cost <= entry.cost)) codes.push(entry)
    }
  }
  let printed = ''
  for (const entry of table.entries()) {
    // A 7th character is chosen from the context: a row that only adds one is no phrase of its own.
    if (entry.code.length < 8) printed = entry.title
    else if (entry.title.startsWith(`${printed}, `)) continue
    if (isExternalCause(entry.code)) continue
    const extra = costOfChapter(entry.code) + entry.code.length / 100
    add(entry.title, entry.code, extra)
    for (const term of entry.inclusionTerms) add(term, entry.code, extra + 0.3)
    if (entry.code.length <= 5) for (const term of table.notes(entry.code).includes) add(term, entry.code, extra + 0.6)
  }
  for (const [text, codes] of SYNONYMS) {
    const set = [...new Set(unitsOf(tokenize(text)).map((u) => u.word))].sort()
    const key = set.join(' ')
    best.set(
      key,
      codes.map((code) => ({ code, cost: 0 })),
    )
    words.set(key, set)
  }
  return arrange(best, words)
}

function arrange(best: ReadonlyMap<string, { code: string; cost: number }[]>, words: ReadonlyMap<string, string[]>): Lexicon {
  const frequency = new Map<string, number>()
  for (const set of words.values()) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const anchored = new Map<string, Phrase[]>()
  const byKey = new Map<string, Phrase>()
  for (const [key, codes] of best) {
    const set = words.get(key) as string[]
    const sorted = codes.sort((a, b) => a.cost - b.cost || (a.code < b.code ? -1 : 1))
    const cost = (sorted[0] as { cost: number }).cost
    const phrase = { words: set, codes: [...new Set(sorted.map((c) => c.code))], cost }
    byKey.set(key, phrase)
    if (cost > 4) continue
    const anchor = set.reduce((a, b) => ((frequency.get(b) as number) < (frequency.get(a) as number) ? b : a))
    const list = anchored.get(anchor)
    if (list) list.push(phrase)
    else anchored.set(anchor, [phrase])
  }
  return { anchored, byKey }
}
