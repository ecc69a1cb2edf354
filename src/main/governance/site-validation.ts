// What a second reading of cleared charts says of how well identifiers are found here: counts of places, never words. Pure.
import type { PersonId } from '../../shared/ids'
import { exact } from '../../shared/intervals'
import { CATEGORY_NAMES, type Category } from '../../shared/safe-harbor'
import { shareOf } from '../../shared/share-of'
import type { Span } from '../../shared/spans'
import type { CategoryMisses, KeptMark, SiteFigures, ValidationGroup, ZeroBound } from '../../shared/validation-views'

/** A cleared text and who read it. */
export interface ReadText {
  /** UTC, ISO 8601. */
  readonly clearedAt: string
  /** Version of the policy it was cleared under. */
  readonly policy: number
  /** What looked for identifiers. */
  readonly model: string
  /** Places that stand masked. */
  readonly masked: Partial<Readonly<Record<Category, number>>>
  /** Oldest first; at least one. */
  readonly readings: readonly { readonly by: PersonId; readonly marks: readonly KeptMark[] }[]
}

/**
 * Gives each new mark the number of the place it means: that of an earlier mark of its kind that it overlaps, whoever set it, else a new
 * one. Marks of one reading that overlap are one place.
 * @param before marks of earlier readings of the same text
 */
export function numberPlaces(before: readonly KeptMark[], marks: readonly Omit<KeptMark, 'place'>[]): KeptMark[] {
  const known = [...before]
  const kept: KeptMark[] = []
  for (const mark of marks) {
    const same = known.find(({ kind, ...span }) => kind === mark.kind && overlap(span, mark))
    const place = same?.place ?? 1 + Math.max(0, ...known.map((one) => one.place))
    const numbered = { ...mark, place }
    known.push(numbered)
    if (!kept.some((one) => one.place === place)) kept.push(numbered)
  }
  return kept
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export function siteFigures(texts: readonly ReadText[]): SiteFigures {
  const counted = texts.map(countsOf)
  const withMiss = counted.filter((one) => total(one.missed) > 0).length
  const masked = sum(counted.map((one) => total(one.masked)))
  return {
    read: counted.length,
    withMiss: shareOf(withMiss, counted.length),
    withMissExact: counted.length === 0 ? null : exact(withMiss, counted.length),
    zero: zeroOf(withMiss, counted.length),
    recall: recallOf(counted),
    overRedaction: shareOf(sum(counted.map((one) => total(one.inVain))), masked),
    categories: CATEGORY_NAMES.map((category) => missesOf(category, counted)).filter((row) => row.recall.of > 0),
    months: groups(counted, ({ text }) => text.clearedAt.slice(0, 7)),
    policies: groups(counted, ({ text }) => `version ${text.policy}`),
    models: groups(counted, ({ text }) => text.model),
    agreement: agreementOf(texts),
  }
}

/** The upper limit for a share of which none was seen in n; null where some were, or n is 0. */
export function zeroOf(hits: number, n: number): ZeroBound | null {
  if (hits > 0 || n === 0) return null
  // Of the two-sided interval of 90 % the upper limit is the one-sided one of 95 %, which the rule of three stands for.
  return { n, ruleOfThree: Math.min(1, 3 / n), exact: exact(0, n, 0.9).high }
}

type Counts = ReadText['masked']

interface Counted {
  readonly text: ReadText
  readonly masked: Counts
  readonly missed: Counts
  /** Never more than was masked. */
  readonly inVain: Counts
}

/** Places that any of the readers marked; a place that several marked counts once, under the category of the first. */
function countsOf(text: ReadText): Counted {
  const marks = text.readings.flatMap((reading) => reading.marks)
  const placesOf = (kind: KeptMark['kind']): Counts => {
    const places = new Map<number, Category>()
    for (const mark of marks) if (mark.kind === kind && !places.has(mark.place)) places.set(mark.place, mark.category)
    const counts: Partial<Record<Category, number>> = {}
    for (const category of places.values()) counts[category] = (counts[category] ?? 0) + 1
    return counts
  }
  const inVain = placesOf('in-vain')
  return {
    text,
    masked: text.masked,
    missed: placesOf('missed'),
    inVain: Object.fromEntries(CATEGORY_NAMES.flatMap((one) => (inVain[one] ? [[one, Math.min(inVain[one], text.masked[one] ?? 0)]] : []))),
  }
}

const foundIn = ({ masked, inVain }: Counted, category: Category): number => (masked[category] ?? 0) - (inVain[category] ?? 0)

function missesOf(category: Category, counted: readonly Counted[]): CategoryMisses {
  const found = sum(counted.map((one) => foundIn(one, category)))
  const missed = sum(counted.map((one) => one.missed[category] ?? 0))
  const charts = counted.filter((one) => foundIn(one, category) + (one.missed[category] ?? 0) > 0).length
  const chartsMissed = counted.filter((one) => (one.missed[category] ?? 0) > 0).length
  return { category, found, missed, recall: shareOf(found, found + missed), charts, chartsMissed, zero: zeroOf(chartsMissed, charts) }
}

function recallOf(counted: readonly Counted[]) {
  const found = sum(counted.map((one) => total(one.masked) - total(one.inVain)))
  return shareOf(found, found + sum(counted.map((one) => total(one.missed))))
}

function groups(counted: readonly Counted[], labelOf: (one: Counted) => string): ValidationGroup[] {
  const labels = [...new Set(counted.map(labelOf))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return labels.map((label) => {
    const of = counted.filter((one) => labelOf(one) === label)
    const withMiss = of.filter((one) => total(one.missed) > 0).length
    return { label, charts: of.length, recall: recallOf(of), withMiss: shareOf(withMiss, of.length) }
  })
}

/** Places both marked as missed, and such that one marked alone: positive specific agreement, as there is no count of all places. */
function agreementOf(texts: readonly ReadText[]): SiteFigures['agreement'] {
  const pairs = texts.flatMap(({ readings: [first, second] }) =>
    first && second ? [[missedPlaces(first), missedPlaces(second)] as const] : [],
  )
  if (pairs.length === 0) return null
  const both = sum(pairs.map(([a, b]) => [...a].filter((place) => b.has(place)).length))
  const firstOnly = sum(pairs.map(([a]) => a.size)) - both
  const secondOnly = sum(pairs.map(([, b]) => b.size)) - both
  const marked = 2 * both + firstOnly + secondOnly
  return {
    charts: pairs.length,
    alike: pairs.filter(([a, b]) => a.size === b.size && [...a].every((place) => b.has(place))).length,
    both,
    firstOnly,
    secondOnly,
    value: marked === 0 ? null : (2 * both) / marked,
  }
}

const missedPlaces = ({ marks }: ReadText['readings'][number]): ReadonlySet<number> =>
  new Set(marks.filter(({ kind }) => kind === 'missed').map(({ place }) => place))

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0)
const total = (counts: Counts): number => sum(Object.values(counts))
