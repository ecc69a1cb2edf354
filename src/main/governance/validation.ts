// Scores what was masked against a gold set. Everything is counted document by document, and every figure is a share of sums of these
// counts, so that documents can be drawn anew for an interval. Pure; sees gold texts, which are fictional, and gives counts.
import type { CategoryFigures, Figures, Measure } from '../../shared/figures'
import type { Span } from '../../shared/spans'

export interface GoldSpan extends Span {
  readonly label: string
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  /** What must go. Where spans overlap, their characters count once and each is an identifier of its own. */
  readonly spans: readonly GoldSpan[]
  /** Right either way, counted nowhere. */
  readonly ignore: readonly Span[]
}

/** What Safe Harbor lets stand and some tools mask all the same. */
export interface Allowances {
  /** Leave explicit ages that the gold does not mark ("54-year-old", "aged 54") out of every count of plain characters. */
  readonly ages?: boolean
  /** Let a four-digit year inside a date stand. */
  readonly years?: boolean
}

export interface Counts {
  readonly withIdentifiers: number
  readonly clean: number
  readonly identifiers: number
  readonly whole: number
  readonly goldChars: number
  readonly goldMasked: number
  readonly plainChars: number
  readonly plainMasked: number
  readonly cleanChars: number
  readonly cleanMasked: number
  readonly zeroLeak: number
  readonly flagged: number
}

/** One document's counts. */
export interface Tally extends Counts {
  readonly categories: readonly CategoryFigures[]
  /** The identifiers that are not masked whole. */
  readonly leaks: readonly GoldSpan[]
}

const PLAIN = 0
const GOLD = 1
const EITHER = 2

/** @param masked places in the document's text that were masked, in any order */
export function tally(document: GoldDocument, masked: readonly Span[], allow: Allowances = {}): Tally {
  const { text, spans } = document
  const kinds = kindsOf(document, allow)
  const gone = new Uint8Array(text.length)
  for (const { start, end } of masked) gone.fill(1, start, end)
  const chars = [0, 0, 0]
  const maskedChars = [0, 0, 0]
  for (const [i, kind] of kinds.entries()) {
    chars[kind] = (chars[kind] as number) + 1
    maskedChars[kind] = (maskedChars[kind] as number) + (gone[i] as number)
  }
  const leaks = spans.filter((span) => !isWhole(text, span, kinds, gone))
  const clean = spans.length === 0 ? 1 : 0
  const plainChars = chars[PLAIN] as number
  const plainMasked = maskedChars[PLAIN] as number
  return {
    withIdentifiers: 1 - clean,
    clean,
    identifiers: spans.length,
    whole: spans.length - leaks.length,
    goldChars: chars[GOLD] as number,
    goldMasked: maskedChars[GOLD] as number,
    plainChars,
    plainMasked,
    cleanChars: clean * plainChars,
    cleanMasked: clean * plainMasked,
    zeroLeak: clean === 0 && leaks.length === 0 ? 1 : 0,
    flagged: clean === 1 && plainMasked > 0 ? 1 : 0,
    categories: [...new Set(spans.map((span) => span.label))].map((label) => {
      const identifiers = spans.filter((span) => span.label === label).length
      return { label, identifiers, masked: identifiers - leaks.filter((leak) => leak.label === label).length }
    }),
    leaks,
  }
}

const UNITS = '(?:years?|yrs?|y|months?|mos?|weeks?|wks?|days?)'
const SHORT = String.raw`\s*-?\s*(?:y/?o|y\.o\.?)|\s?[FM]`
const AGES = new RegExp(String.raw`\b(?:aged?|age:)\s*\d{1,2}\b|\b\d{1,2}(?:\s*-?\s*${UNITS}\s*-?\s*old|${SHORT})(?![\p{L}\p{N}])`, 'giu')
const YEARS = /(?<!\d)(?:19|20)\d\d(?!\d)/g

/** What each code unit of the text is: part of an identifier, plain, or right either way. */
function kindsOf({ text, spans, ignore }: GoldDocument, { ages, years }: Allowances): Uint8Array {
  const kinds = new Uint8Array(text.length)
  if (ages) for (const age of text.matchAll(AGES)) kinds.fill(EITHER, age.index, age.index + age[0].length)
  for (const { start, end } of ignore) kinds.fill(EITHER, start, end)
  for (const { start, end } of spans) kinds.fill(GOLD, start, end)
  for (const { start, end } of years ? spans.filter((span) => span.label.includes('DATE')) : []) {
    for (const year of text.slice(start, end).matchAll(YEARS)) kinds.fill(EITHER, start + year.index, start + year.index + 4)
  }
  return kinds
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Blanks and punctuation inside an identifier tell nothing and may stay. */
function isWhole(text: string, { start, end }: Span, kinds: Uint8Array, gone: Uint8Array): boolean {
  for (let i = start; i < end; i++) if (kinds[i] === GOLD && gone[i] === 0 && LETTER_OR_DIGIT.test(text[i] as string)) return false
  return true
}

const ZERO: Counts = {
  withIdentifiers: 0,
  clean: 0,
  identifiers: 0,
  whole: 0,
  goldChars: 0,
  goldMasked: 0,
  plainChars: 0,
  plainMasked: 0,
  cleanChars: 0,
  cleanMasked: 0,
  zeroLeak: 0,
  flagged: 0,
}
const COUNTED = Object.keys(ZERO) as (keyof Counts)[]

/** Documents may stand in it more than once. */
export function sum(tallies: readonly Counts[]): Counts {
  const total: Record<keyof Counts, number> = { ...ZERO }
  for (const one of tallies) for (const key of COUNTED) total[key] += one[key]
  return total
}

/** Every measure as the share of what in what. */
const SHARES: Readonly<Record<Measure, (c: Counts) => readonly [part: number, whole: number]>> = {
  entityRecall: (c) => [c.whole, c.identifiers],
  charRecall: (c) => [c.goldMasked, c.goldChars],
  charPrecision: (c) => [c.goldMasked, c.goldMasked + c.plainMasked],
  overRedaction: (c) => [c.plainMasked, c.plainChars],
  overRedactionClean: (c) => [c.cleanMasked, c.cleanChars],
  zeroLeak: (c) => [c.zeroLeak, c.withIdentifiers],
  cleanFlagged: (c) => [c.flagged, c.clean],
}
export const MEASURES = Object.keys(SHARES) as Measure[]

export function share(counts: Counts, measure: Measure): number | null {
  const [part, whole] = SHARES[measure](counts)
  return whole === 0 ? null : part / whole
}

export function figuresOf(tallies: readonly Counts[]): Figures {
  const total = sum(tallies)
  return Object.fromEntries(MEASURES.map((measure) => [measure, share(total, measure)])) as unknown as Figures
}

/** The most frequent category first. */
export function categoriesOf(tallies: readonly Tally[]): CategoryFigures[] {
  const by = new Map<string, CategoryFigures>()
  for (const { label, identifiers, masked } of tallies.flatMap((one) => one.categories)) {
    const before = by.get(label) ?? { identifiers: 0, masked: 0 }
    by.set(label, { label, identifiers: before.identifiers + identifiers, masked: before.masked + masked })
  }
  return [...by.values()].sort((a, b) => b.identifiers - a.identifiers || (a.label < b.label ? -1 : 1))
}
