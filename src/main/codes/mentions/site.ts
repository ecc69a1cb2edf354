// The site lexicon: what the charts a hospital has decided already teach about its own wording and practice. For every phrase that carried
// a code, and every phrase of ours that was met, it counts in how many charts the code was decided so and in how many the phrase stood.
// Of a chart it keeps short phrases and counts; they come from cleared text.
import type { Span } from '../../../shared/spans'
import type { CodeTable } from '../code'
import { tokenize, wordsIn } from '../words'
import { detect } from './detect'
import { keyOf, type Lexicon } from './lexicon'
import { sentencesIn } from './sentences'
import type { SitePhrase, Tally } from './site-lexicon'

export interface DecidedChart {
  /** Cleared text. */
  readonly text: string
  /** What a person decided, with the places it was decided from. */
  readonly codes: readonly { readonly code: string; readonly evidence: readonly Span[] }[]
}

/** Proposed in this many charts, and taken in less than this share of them. */
const REFUSED = { charts: 2, share: 0.2 }
/** A longer quote is a sentence and no name of anything. */
const MOST_WORDS = 5

interface Quoted {
  readonly phrase: string
  readonly codes: Set<string>
}

interface Counts {
  readonly phrase: string
  readonly alone: Count
  readonly within: Count
}

interface Count {
  met: number
  readonly decided: Map<string, number>
}

/**
 * What the charts' phrases mean here; deterministic.
 * @param build makes a lexicon that knows the phrases given
 */
export function learnPhrases(
  table: CodeTable,
  charts: readonly DecidedChart[],
  build: (phrases: readonly SitePhrase[]) => Lexicon,
): SitePhrase[] {
  const quoted = quotesOf(table, charts)
  const once = { met: 1, decided: 1 }
  const lexicon = build(
    [...quoted.values()].map(({ phrase, codes: [code] }) => ({ phrase, code: code as string, alone: once, within: once })),
  )
  const all = new Map<string, Counts>()
  for (const chart of charts) {
    const decided = new Set(chart.codes.map(({ code }) => code))
    for (const [key, { text, within }] of phrasesIn(chart.text, lexicon)) {
      const counts = all.get(key) ?? { phrase: quoted.get(key)?.phrase ?? text, alone: none(), within: none() }
      all.set(key, counts)
      const count = within ? counts.within : counts.alone
      count.met++
      for (const code of new Set([...(lexicon.byKey.get(key)?.codes ?? []), ...(quoted.get(key)?.codes ?? [])])) {
        if (decided.has(code)) count.decided.set(code, (count.decided.get(code) ?? 0) + 1)
      }
    }
  }
  return [...all].map(([key, { phrase, alone, within }]) => {
    const code = mostOf(alone) ?? mostOf(within) ?? lexicon.byKey.get(key)?.codes[0] ?? ''
    return { phrase, code, alone: tally(alone, code), within: tally(within, code) }
  })
}

/** @param propose the codes that are proposed for a text */
export function learnRefused(charts: readonly DecidedChart[], propose: (text: string) => readonly string[]): string[] {
  const all = new Map<string, { met: number; decided: number }>()
  for (const { text, codes } of charts) {
    const decided = new Set(codes.map(({ code }) => code))
    for (const code of propose(text)) {
      const count = all.get(code) ?? { met: 0, decided: 0 }
      all.set(code, count)
      count.met++
      if (decided.has(code)) count.decided++
    }
  }
  return [...all].filter(([, { met, decided }]) => met >= REFUSED.charts && decided < REFUSED.share * met).map(([code]) => code)
}

const none = (): Count => ({ met: 0, decided: new Map() })

const mostOf = ({ decided }: Count): string | undefined => [...decided].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]

const tally = ({ met, decided }: Count, code: string): Tally => ({ met, decided: decided.get(code) ?? 0 })

/** The phrases that carried a code, by their words. */
function quotesOf(table: CodeTable, charts: readonly DecidedChart[]): Map<string, Quoted> {
  const quoted = new Map<string, Quoted>()
  for (const { text, codes } of charts) {
    for (const { code, evidence } of codes) {
      if (!table.lookup(code)?.billable) continue
      for (const { start, end } of evidence) {
        const phrase = text.slice(start, end).replace(/\s+/g, ' ').trim()
        const words = wordsIn(phrase)
        const key = keyOf(words)
        if (key === '' || words.length > MOST_WORDS || /\d{3}/.test(phrase)) continue
        const known = quoted.get(key) ?? { phrase, codes: new Set<string>() }
        known.codes.add(code)
        quoted.set(key, known)
      }
    }
  }
  return quoted
}

/** Phrases that stand in a text, each once, by their words; also those within longer ones. */
function phrasesIn(text: string, lexicon: Lexicon): Map<string, { text: string; within: boolean }> {
  const found = new Map<string, { text: string; within: boolean }>()
  for (const { start, end } of sentencesIn(text)) {
    for (const mention of detect(text, tokenize(text, start, end), lexicon, () => true)) {
      const key = mention.phrase.words.join(' ')
      const within = mention.within && (found.get(key)?.within ?? true)
      found.set(key, { text: text.slice(mention.start, mention.end), within })
    }
  }
  return found
}
