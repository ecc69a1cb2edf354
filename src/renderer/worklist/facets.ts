// What can be asked for: every condition with the values the charts have, found by typing a few letters of it; and dates as they are typed.
// Pure.
import { PRIORITIES, PRIORITY_WORDS } from '../../shared/chart-attributes'
import type { PersonId } from '../../shared/ids'
import { type ChartStatus, type ChartSummary, EVERY_STATUS, STATUS_WORDS } from '../../shared/views'
import { CONDITION_WORDS, type DateRange, DUE_WORDS, type FilterContext, matcher, type WorklistFilter } from '../../shared/worklist-filter'
import type { Colleague } from '../../shared/worklist-views'
import { W } from '../strings-worklist'

export interface Facet {
  readonly id: string
  /** e.g. `Status` */
  readonly of: string
  readonly says: string
  /** The filter asks for it now. */
  readonly on: boolean
  /** The filter with it, or without it where it asks for it now. */
  readonly next: WorklistFilter
  /** Charts that are so, of those that the other conditions leave. */
  readonly charts: number
}

type Many = 'status' | 'assignee' | 'priority' | 'specialty' | 'provider' | 'tag'

interface Choice {
  readonly condition: keyof WorklistFilter
  readonly value: unknown
  readonly says: string
}

/** All there is to ask for, given what is asked for already and what is typed. */
export function facetsOf(
  charts: readonly ChartSummary[],
  people: readonly Colleague[],
  filter: WorklistFilter,
  typed: string,
  at: FilterContext,
): readonly Facet[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const dated = datesIn(typed)
  const fits = ({ condition, says }: Choice): boolean => {
    const hay = `${CONDITION_WORDS[condition]} ${says}`.toLowerCase()
    return words.every((word) => hay.includes(word))
  }
  const choices = dated ? datedChoices(dated) : choicesOf(charts, people).filter(fits)
  const count = counterOf(charts, filter, at)
  return choices.slice(0, MOST).map((choice) => facetOf(filter, choice, count(choice)))
}

/** More are not looked through: one types another letter. */
const MOST = 60

function choicesOf(charts: readonly ChartSummary[], people: readonly Colleague[]): readonly Choice[] {
  const many = (condition: Many, values: readonly (readonly [unknown, string])[]): readonly Choice[] =>
    values.map(([value, says]) => ({ condition, value, says }))
  const values = (key: 'specialty' | 'provider' | 'tag'): readonly (readonly [string, string])[] => {
    const known = [...new Map(charts.map((chart) => [chart[key].toLowerCase(), chart[key]])).values()].filter(Boolean).sort(alphabetic)
    return known.length === 0 ? [] : [...known.map((value) => [value, value] as const), ['', W.none]]
  }
  return [
    ...many('status', Object.entries(STATUS_WORDS)),
    ...many('assignee', [['me', W.me], ['nobody', W.nobody], ...people.map(({ id, name }) => [id, name] as const)]),
    { condition: 'undecided', value: true, says: W.toDecide },
    { condition: 'suggestions', value: true, says: W.toDecide },
    ...(['overdue', 'today', 'week', 'none'] as const).map((value) => ({ condition: 'due' as const, value, says: DUE_WORDS[value] })),
    { condition: 'encounter', value: 'none', says: DUE_WORDS.none },
    ...many(
      'priority',
      PRIORITIES.map((value) => [value, PRIORITY_WORDS[value]] as const),
    ),
    ...(['specialty', 'provider', 'tag'] as const).flatMap((key) => many(key, values(key))),
  ]
}

const { compare: alphabetic } = new Intl.Collator('en', { numeric: true })

const datedChoices = ([value, says]: readonly [DateRange, string]): readonly Choice[] => [
  { condition: 'encounter', value, says },
  { condition: 'due', value, says },
]

function facetOf(filter: WorklistFilter, { condition, value, says }: Choice, charts: number): Facet {
  const now = filter[condition]
  const { [condition]: _, ...others } = filter
  const held = Array.isArray(now) ? (now as readonly unknown[]) : []
  const on = Array.isArray(now) ? held.includes(value) : JSON.stringify(now) === JSON.stringify(value)
  const values = MANY.has(condition) ? (on ? held.filter((one) => one !== value) : [...held, value]) : on ? [] : value
  const changed = Array.isArray(values) && values.length === 0 ? others : { ...others, [condition]: values }
  return {
    id: `${condition} ${JSON.stringify(value)}`,
    of: CONDITION_WORDS[condition],
    says,
    on,
    next: changed as WorklistFilter,
    charts,
  }
}

/** Counts charts by value: one look at each of them for a condition, not one for each of its values. */
function counterOf(charts: readonly ChartSummary[], filter: WorklistFilter, at: FilterContext): (choice: Choice) => number {
  const left = remember((condition: keyof WorklistFilter) => {
    const { [condition]: _, ...others } = filter
    return charts.filter(matcher(others, at))
  })
  const counted = remember((condition: Many) => {
    const counts = new Map<unknown, number>()
    for (const chart of left(condition)) {
      const value = valueIn(chart, condition)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return counts
  })
  return ({ condition, value }) => {
    if (isMany(condition)) return counted(condition).get(value === 'me' ? at.me : keyOf(value)) ?? 0
    return left(condition).filter(matcher({ [condition]: value }, at)).length
  }
}

const keyOf = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value)

const valueIn = (chart: ChartSummary, condition: Many): unknown =>
  condition === 'assignee' ? (chart.assignee ?? 'nobody') : keyOf(chart[condition])

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

const MANY: ReadonlySet<string> = new Set<Many>(['status', 'assignee', 'priority', 'specialty', 'provider', 'tag'])
const isMany = (condition: keyof WorklistFilter): condition is Many => MANY.has(condition)

const DAY = '(\\d{4})-(\\d{2})(?:-(\\d{2}))?'

/** `2026`, `2026-03`, `2026-03-14`, or two of the last two with `..` between them, either of which may be absent; with its words. */
export function datesIn(typed: string): readonly [DateRange, string] | null {
  const text = typed.trim()
  const span = new RegExp(`^(?:${DAY})?\\s*\\.\\.\\s*(?:${DAY})?$`).exec(text)
  if (span) {
    const [, y1, m1, d1, y2, m2, d2] = span
    const from = y1 ? dayOf(y1, m1, d1, 'first') : null
    const to = y2 ? dayOf(y2, m2, d2, 'last') : null
    if ((y1 && !from) || (y2 && !to) || (!from && !to)) return null
    return [{ from, to }, from && to ? W.fromTo(from, to) : from ? W.from(from) : W.upTo(to as string)]
  }
  const one = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  const from = one && dayOf(one[1], one[2] ?? '01', one[3], 'first')
  const to = one && dayOf(one[1], one[2] ?? '12', one[3], 'last')
  return from && to ? [{ from, to }, text] : null
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined, end: 'first' | 'last'): string | null {
  const [y, m] = [Number(year), Number(month)]
  const d = day === undefined ? (end === 'first' ? 1 : new Date(Date.UTC(y, m, 0)).getUTCDate()) : Number(day)
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null
}

/** Every status with how many charts have it, of those that the other conditions leave. */
export function statusCounts(charts: readonly ChartSummary[], filter: WorklistFilter, at: FilterContext): ReadonlyMap<ChartStatus, number> {
  const test = matcher({ ...filter, status: EVERY_STATUS }, at)
  const counts = new Map<ChartStatus, number>()
  for (const chart of charts) if (test(chart)) counts.set(chart.status, (counts.get(chart.status) ?? 0) + 1)
  return counts
}

/** With one status more or less. */
export function toggleStatus(filter: WorklistFilter, status: ChartStatus): WorklistFilter {
  const { status: now = [], ...others } = filter
  const next = now.includes(status) ? now.filter((one) => one !== status) : [...now, status]
  return next.length === 0 ? others : { ...others, status: next }
}

/** Words that the charts have there already, for the one who types another. */
export const knownWords = (charts: readonly ChartSummary[], key: 'specialty' | 'provider' | 'tag' | 'reference'): readonly string[] =>
  [...new Set(charts.map((chart) => chart[key]))].filter(Boolean).sort(alphabetic)

export const personName = (people: readonly Colleague[], id: PersonId): string => people.find((one) => one.id === id)?.name ?? W.somebody
