// Which charts the rows of a worklist file mean, and what they would change. By the name of the chart's file first, then by its
// reference; a row that could mean two charts means none. Pure.
import { ATTRIBUTES, type AttributeChange, type ChartAttributes, PRIORITY_WORDS } from '../../../shared/chart-attributes'
import type { ChartId } from '../../../shared/ids'
import type { Person } from '../../../shared/people'
import type { LeftOut, RowChange, RowProblem } from '../../../shared/worklist-views'
import type { WorklistRow } from '../../intake'
import type { ChartListing } from '../../store'

type Listed = Pick<ChartListing, 'id' | 'name' | 'attributes'>

export interface MatchedRow {
  readonly row: WorklistRow
  readonly chart: Listed
  readonly change: AttributeChange
}

export interface Matching {
  /** In the order of the file; of rows that mean the same chart only the first. */
  readonly matched: readonly MatchedRow[]
  readonly leftOut: readonly LeftOut[]
}

export function matchRows(
  rows: readonly WorklistRow[],
  charts: readonly Listed[],
  people: readonly Pick<Person, 'id' | 'name'>[],
): Matching {
  const find = finderOf(charts)
  const leftOut: LeftOut[] = []
  const taken = new Set<ChartId>()
  const matched = rows.flatMap((row): MatchedRow[] => {
    const leave = (problem: RowProblem, words: string): MatchedRow[] => {
      leftOut.push({ line: row.line, problem, words })
      return []
    }
    const chart = find(row)
    if (typeof chart === 'string') return leave(chart, row.name || row.reference)
    if (taken.has(chart.id)) return leave('twice', row.name || row.reference)
    taken.add(chart.id)
    for (const { problem, words } of row.problems) leave(problem, words)
    const assignee = row.assignee === null ? undefined : personIn(row.assignee, people)
    if (assignee === 'unknown') leave('person-unknown', row.assignee as string)
    const change = {
      ...row.change,
      ...(assignee === undefined || assignee === 'unknown' ? {} : { assignee }),
      // Found by another chart's name, the reference is one of the things the row says.
      ...(row.reference === '' ? {} : { reference: row.reference }),
    }
    return [{ row, chart, change }]
  })
  return { matched, leftOut }
}

function finderOf(charts: readonly Listed[]): (row: WorklistRow) => Listed | RowProblem {
  const byName = groupBy(charts, ({ name }) => [folded(name), folded(name.replace(/\.\w{1,5}$/, ''))])
  const byReference = groupBy(charts, ({ attributes }) => (attributes.reference === '' ? [] : [folded(attributes.reference)]))
  return ({ name, reference }) => {
    if (name === '' && reference === '') return 'no-key'
    const named = name === '' ? [] : (byName.get(folded(name)) ?? [])
    if (named.length === 1) return named[0] as Listed
    const referred = reference === '' ? [] : (byReference.get(folded(reference)) ?? [])
    const both = named.length === 0 ? referred : named.filter((chart) => referred.includes(chart))
    if (both.length === 1) return both[0] as Listed
    return named.length > 0 || referred.length > 0 ? 'several-charts' : 'no-chart'
  }
}

function groupBy(charts: readonly Listed[], keysOf: (chart: Listed) => readonly string[]): ReadonlyMap<string, readonly Listed[]> {
  const groups = new Map<string, Listed[]>()
  for (const chart of charts)
    for (const key of new Set(keysOf(chart))) {
      const group = groups.get(key)
      if (group) group.push(chart)
      else groups.set(key, [chart])
    }
  return groups
}

const folded = (words: string): string => words.trim().toLowerCase()

function personIn(words: string, people: readonly Pick<Person, 'id' | 'name'>[]): ChartAttributes['assignee'] | 'unknown' {
  if (/^(?:nobody|none|unassigned|-)$/i.test(words)) return null
  const named = people.filter(({ name }) => folded(name) === folded(words))
  return named.length === 1 ? (named[0]?.id ?? 'unknown') : 'unknown'
}

/** What a matched row changes, in words; empty where everything is so already. */
export function changesOf({ chart, change }: MatchedRow, nameOf: (id: Person['id']) => string): RowChange['changes'] {
  const before = chart.attributes
  const after = { ...before, ...change }
  const say = (of: ChartAttributes, key: (typeof ATTRIBUTES)[number]): string => {
    if (key === 'assignee') return of.assignee === null ? '' : nameOf(of.assignee)
    return key === 'priority' ? PRIORITY_WORDS[of.priority] : (of[key] ?? '')
  }
  return ATTRIBUTES.filter((key) => after[key] !== before[key]).map((attribute) => ({
    attribute,
    was: say(before, attribute),
    now: say(after, attribute),
  }))
}
