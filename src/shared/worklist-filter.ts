// Which charts of the worklist are meant: a small structure that can be kept, sent and hashed, tested against one row at a time, and
// said in words. A search on the screen and the frame of a sample are defined by the same. Pure.
import { PRIORITIES, PRIORITY_WORDS, type Priority } from './chart-attributes'
import type { PersonId } from './ids'
import { type ChartStatus, type ChartSummary, STATUS_WORDS } from './views'

/** ISO dates, both inclusive; null: open on that side. */
export interface DateRange {
  readonly from: string | null
  readonly to: string | null
}

export type Whom = PersonId | 'me' | 'nobody'

/**
 * Every condition that is there must hold; of several values of one condition, one is enough. An absent condition asks for nothing.
 * Words are compared without regard to case; the empty word asks for charts that have none. Purged charts are meant only where their
 * status is asked for: there is nothing in them to work on.
 */
export interface WorklistFilter {
  /** Each word, parted by blanks, must stand in what the row says. */
  readonly words?: string
  readonly status?: readonly ChartStatus[]
  readonly assignee?: readonly Whom[]
  readonly priority?: readonly Priority[]
  readonly specialty?: readonly string[]
  readonly provider?: readonly string[]
  readonly tag?: readonly string[]
  /** 'none': without a date, as in `due`. */
  readonly encounter?: DateRange | 'none'
  /** 'overdue': before today; 'week': today and the six days after it. */
  readonly due?: DateRange | 'overdue' | 'today' | 'week' | 'none'
  /** Findings wait for a decision. */
  readonly undecided?: true
  /** Suggestions wait for a decision. */
  readonly suggestions?: true
}

export type Condition = keyof WorklistFilter

/** The order in which conditions are said. */
export const CONDITIONS = [
  'words',
  'status',
  'assignee',
  'priority',
  'specialty',
  'provider',
  'tag',
  'encounter',
  'due',
  'undecided',
  'suggestions',
] as const satisfies readonly Condition[]

/** What the relative conditions are relative to. */
export interface FilterContext {
  /** Who asks; null where nobody is signed in, and 'me' is then no one. */
  readonly me: PersonId | null
  /** ISO date. */
  readonly today: string
  readonly nameOf: (id: PersonId) => string
}

type Row = ChartSummary
type Test = (chart: Row) => boolean

/** A test for one chart after the other; the filter is taken apart once. */
export function matcher(filter: WorklistFilter, at: FilterContext): Test {
  const tests: Test[] = []
  const oneOf = <T>(values: readonly T[] | undefined, of: (chart: Row) => T): void => {
    if (values === undefined) return
    const wanted = new Set(values)
    tests.push((chart) => wanted.has(of(chart)))
  }
  if (filter.status === undefined) tests.push((chart) => chart.status !== 'purged')
  oneOf(filter.status, (chart) => chart.status)
  oneOf(
    filter.assignee?.flatMap((whom) => (whom === 'nobody' ? [null] : whom !== 'me' ? [whom] : at.me === null ? [] : [at.me])),
    (chart) => chart.assignee,
  )
  oneOf(filter.priority, (chart) => chart.priority)
  for (const key of ['specialty', 'provider', 'tag'] as const) oneOf(filter[key]?.map(folded), (chart) => folded(chart[key]))
  if (filter.encounter !== undefined) tests.push(inDates(filter.encounter, (chart) => chart.encounterDate))
  if (filter.due !== undefined) tests.push(inDates(dueDates(filter.due, at.today), (chart) => chart.due))
  if (filter.undecided) tests.push((chart) => chart.undecided > 0)
  if (filter.suggestions) tests.push((chart) => chart.openSuggestions > 0)
  // Last, as it costs most.
  const words = wordsOf(filter.words ?? '')
  if (words.length > 0) tests.push(hasWords(words, at))
  return (chart) => {
    for (const test of tests) if (!test(chart)) return false
    return true
  }
}

const folded = (words: string): string => words.trim().toLowerCase()

const wordsOf = (words: string): string[] => words.toLowerCase().split(/\s+/).filter(Boolean)

function hasWords(words: readonly string[], { nameOf }: FilterContext): Test {
  const known = SAID.get(nameOf) ?? new WeakMap<Row, string>()
  SAID.set(nameOf, known)
  return (chart) => {
    let said = known.get(chart)
    if (said === undefined) {
      said = sayRow(chart, nameOf)
      known.set(chart, said)
    }
    for (const word of words) if (!said.includes(word)) return false
    return true
  }
}

/** What each row says, as long as the row is there: putting it together costs more than looking through it, and a row never changes. */
const SAID = new WeakMap<FilterContext['nameOf'], WeakMap<Row, string>>()

function sayRow(
  { name, status, encounterDate, specialty, provider, tag, reference, due, assignee }: Row,
  nameOf: FilterContext['nameOf'],
): string {
  const whom = assignee === null ? '' : nameOf(assignee)
  const parts = [name, STATUS_WORDS[status], encounterDate ?? '', due ?? '', whom, specialty, provider, tag, reference]
  return parts.join('\n').toLowerCase()
}

function inDates(dates: DateRange | 'none', of: (chart: Row) => string | null): Test {
  if (dates === 'none') return (chart) => of(chart) === null
  const from = dates.from ?? ''
  const to = dates.to ?? '9999-12-31'
  return (chart) => {
    const date = of(chart)
    return date !== null && date >= from && date <= to
  }
}

function dueDates(due: NonNullable<WorklistFilter['due']>, today: string): DateRange | 'none' {
  switch (due) {
    case 'overdue':
      return { from: null, to: plusDays(today, -1) }
    case 'today':
      return { from: today, to: today }
    case 'week':
      return { from: today, to: plusDays(today, 6) }
    default:
      return due
  }
}

/** ISO date, some days later. */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * The same filter with nothing in it that depends on who asks or when, so that it asks for the same on any later day. Needs somebody
 * to be signed in where it says 'me'.
 */
export function fixFilter(filter: WorklistFilter, at: FilterContext & { readonly me: PersonId }): WorklistFilter {
  return canonicalFilter({
    ...filter,
    ...(filter.assignee ? { assignee: filter.assignee.map((whom) => (whom === 'me' ? at.me : whom)) } : {}),
    ...(filter.due ? { due: dueDates(filter.due, at.today) } : {}),
  })
}

/**
 * One way to write it: conditions in their order, values sorted and each once, a condition that asks for nothing left out. Two filters
 * with the same canonical form ask for the same charts, so its JSON can be hashed.
 */
export function canonicalFilter(filter: WorklistFilter): WorklistFilter {
  const made: Record<string, unknown> = {}
  const put = (key: Condition, values: readonly string[] | undefined, order: (a: string, b: string) => number): void => {
    if (values) made[key] = [...new Set(values)].sort(order)
  }
  const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  const words = [...new Set(wordsOf(filter.words ?? ''))].sort(plain).join(' ')
  if (words !== '') made.words = words
  put('status', filter.status, (a, b) => STATUSES.indexOf(a) - STATUSES.indexOf(b))
  put('assignee', filter.assignee, plain)
  put('priority', filter.priority, (a, b) => PRIORITIES.indexOf(a as Priority) - PRIORITIES.indexOf(b as Priority))
  for (const key of ['specialty', 'provider', 'tag'] as const) put(key, filter[key] && eachOnce(filter[key]), plain)
  for (const key of ['encounter', 'due'] as const) {
    const dates = filter[key]
    if (dates !== undefined) made[key] = typeof dates === 'object' ? { from: dates.from, to: dates.to } : dates
  }
  if (filter.undecided) made.undecided = true
  if (filter.suggestions) made.suggestions = true
  return made
}

const STATUSES: readonly string[] = Object.keys(STATUS_WORDS)

/** Words that differ in case alone are one; of them the first in order stands. */
function eachOnce(values: readonly string[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const value of values.map((one) => one.trim()).sort()) if (!seen.has(folded(value))) seen.set(folded(value), value)
  return [...seen.values()]
}

/** Asks for nothing at all, so that every chart is meant. */
export const isEmptyFilter = (filter: WorklistFilter): boolean => Object.keys(canonicalFilter(filter)).length === 0

export const sameFilter = (a: WorklistFilter, b: WorklistFilter): boolean =>
  JSON.stringify(canonicalFilter(a)) === JSON.stringify(canonicalFilter(b))

/** One value of a condition, in words, and the filter without it. */
export interface FilterPart {
  readonly condition: Condition
  /** Unique in its filter. */
  readonly id: string
  /** e.g. `Status` */
  readonly of: string
  /** e.g. `To review` */
  readonly says: string
  readonly without: WorklistFilter
}

export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  words: 'Words',
  status: 'Status',
  assignee: 'Assignee',
  priority: 'Priority',
  specialty: 'Specialty',
  provider: 'Provider',
  tag: 'Tag',
  encounter: 'Encounter',
  due: 'Due',
  undecided: 'Findings',
  suggestions: 'Suggestions',
}

export const DUE_WORDS = { overdue: 'overdue', today: 'today', week: 'within 7 days', none: 'no date' } as const

/** Every value that is asked for, in the order of the conditions. */
export function partsOf(filter: WorklistFilter, nameOf: FilterContext['nameOf']): readonly FilterPart[] {
  return CONDITIONS.flatMap((condition) => {
    const value = filter[condition]
    if (value === undefined || value === '') return []
    const of = CONDITION_WORDS[condition]
    const { [condition]: _, ...rest } = filter
    if (!Array.isArray(value)) return [{ condition, id: condition, of, says: sayOne(condition, value, nameOf), without: rest }]
    return [...new Set<string>(value)].map((one) => {
      const others = value.filter((other) => other !== one)
      const without = others.length === 0 ? rest : { ...rest, [condition]: others }
      return { condition, id: `${condition} ${one}`, of, says: sayOne(condition, one, nameOf), without }
    })
  })
}

function sayOne(condition: Condition, value: unknown, nameOf: FilterContext['nameOf']): string {
  switch (condition) {
    case 'words':
      return `“${value}”`
    case 'status':
      return STATUS_WORDS[value as ChartStatus]
    case 'assignee':
      return value === 'me' || value === 'nobody' ? value : nameOf(value as PersonId)
    case 'priority':
      return PRIORITY_WORDS[value as Priority]
    case 'specialty':
    case 'provider':
    case 'tag':
      return value === '' ? 'none' : String(value)
    case 'encounter':
    case 'due':
      return typeof value === 'string' ? DUE_WORDS[value as keyof typeof DUE_WORDS] : sayDates(value as DateRange)
    case 'undecided':
    case 'suggestions':
      return 'to decide'
  }
}

/** `2026-03-01 to 2026-03-31`, or one open side. */
function sayDates({ from, to }: DateRange): string {
  if (from !== null && to !== null) return from === to ? from : `${from} to ${to}`
  return from !== null ? `from ${from}` : to !== null ? `up to ${to}` : 'any date'
}

/** The whole filter in words, always the same for the same canonical form: `Status: To review or Cleared; Due: overdue`. */
export function describeFilter(filter: WorklistFilter, nameOf: FilterContext['nameOf']): string {
  const said = new Map<string, string[]>()
  for (const { of, says } of partsOf(canonicalFilter(filter), nameOf)) said.set(of, [...(said.get(of) ?? []), says])
  return said.size === 0 ? 'All charts' : [...said].map(([of, values]) => `${of}: ${values.join(' or ')}`).join('; ')
}
