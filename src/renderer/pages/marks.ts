// What is drawn over a page: findings, quotes, marked words, and the words that were read with little sureness. Pure.
import { type Box, boxesOn, UNSURE } from '../../shared/page-places'
import type { PageView, PageWordView } from '../../shared/page-view'
import { overlaps, type Span, slice } from '../../shared/spans'
import type { ChartView, EvidenceView, FindingView, SuggestionView } from '../../shared/views'

/** One thing on the page, in one box for each of its lines. */
interface Placed extends Span {
  readonly boxes: readonly Box[]
}

export interface FindingOnPage extends Placed {
  readonly kind: 'finding'
  readonly finding: FindingView
}

export interface QuoteOnPage extends Placed {
  readonly kind: 'quote'
  readonly words: string
  /** Whose quote it is; null: of a query. */
  readonly suggestion: SuggestionView | null
  /** Of what is chosen now. */
  readonly chosen: boolean
}

export type OnPage = FindingOnPage | QuoteOnPage

interface Shown {
  readonly view: Pick<ChartView, 'findings' | 'suggestions'>
  /** Quotes of what is chosen. */
  readonly evidence: readonly EvidenceView[]
  /** Quotes of other codes are drawn too, thinner. */
  readonly everyQuote: boolean
}

/** In reading order. */
export function marksOn(page: PageView, words: readonly PageWordView[], { view, evidence, everyQuote }: Shown): readonly OnPage[] {
  const placed = <T extends Span>(span: Span, rest: T): readonly (T & Placed)[] => {
    const boxes = overlaps(span, page) ? boxesOn(words, span) : []
    return boxes.length > 0 ? [{ ...rest, start: span.start, end: span.end, boxes }] : []
  }
  const findings = view.findings.flatMap((finding): readonly FindingOnPage[] =>
    placed(finding, { kind: 'finding', finding, start: finding.start, end: finding.end }),
  )
  const owner = new Map(view.suggestions.flatMap((suggestion) => suggestion.evidence.map((quote) => [quote, suggestion] as const)))
  // One place, one box: several codes may rest on the same words.
  const quotes = new Map<string, EvidenceView>()
  for (const quote of [...evidence, ...(everyQuote ? owner.keys() : [])]) {
    const key = `${quote.original.start} ${quote.original.end}`
    if (!quotes.has(key)) quotes.set(key, quote)
  }
  const onPage = [...quotes.values()].flatMap((quote): readonly QuoteOnPage[] =>
    placed(quote.original, {
      kind: 'quote',
      words: quote.text,
      suggestion: owner.get(quote) ?? null,
      chosen: evidence.includes(quote),
      ...quote.original,
    }),
  )
  return [...findings, ...onPage].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Worth a look. */
export const unsureWords = (words: readonly PageWordView[]): readonly PageWordView[] =>
  words.filter(({ confidence }) => confidence !== null && confidence < UNSURE)

/** The word at a place of the page, in points. */
export const wordAt = (words: readonly PageWordView[], x: number, y: number): PageWordView | null =>
  words.find((word) => x >= word.x && x < word.x + word.width && y >= word.y && y < word.y + word.height) ?? null

/** What is marked when a word is clicked: itself, or all from what was marked up to it. */
export const markedBy = (word: Span, before: Span | null): Span =>
  before ? { start: Math.min(before.start, word.start), end: Math.max(before.end, word.end) } : { start: word.start, end: word.end }

/** The words themselves, as they are said: of the text, not of the picture. */
export const saidOn = (text: string, span: Span): string => slice(text, span).replace(/\s+/g, ' ').trim()
