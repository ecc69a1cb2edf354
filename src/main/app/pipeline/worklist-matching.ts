// Which charts the rows of a worklist file mean, and what they would change. By the files a row names first, then by its reference; a row
// that could mean two charts means none. A list that came in together with its files means those and no others of the same name. Pure.
import { ATTRIBUTES, type AttributeChange, type ChartAttributes, PRIORITY_WORDS } from '../../../shared/chart-attributes'
import type { ChartId } from '../../../shared/ids'
import type { Person } from '../../../shared/people'
import type { LeftOut, RowChange, RowProblem } from '../../../shared/worklist-views'
import type { WorklistRow, WorklistTable } from '../../intake'
import type { BilledCode, ChartListing } from '../../store'

type Listed = Pick<ChartListing, 'id' | 'name' | 'attributes'>

export interface MatchedRow {
  readonly row: WorklistRow
  readonly chart: Listed
  readonly change: AttributeChange
  /** Of the row; none where it means several charts, as what was billed was billed for one. */
  readonly billed: readonly string[]
}

export interface Matching {
  /** In the order of the file; of rows that mean the same chart only the first. */
  readonly matched: readonly MatchedRow[]
  readonly leftOut: readonly LeftOut[]
}

/** A file that came in together with the list, and its charts. */
export interface ListedFile {
  /** From the list's own folder, with `/` between folders. */
  readonly path: string
  readonly charts: readonly ChartId[]
}

/** What a list would change. */
export interface ListPlan {
  readonly table: WorklistTable
  readonly matched: readonly MatchedRow[]
  /** What was billed, by the charts whose billed codes the list changes. */
  readonly billed: ReadonlyMap<ChartId, readonly BilledCode[]>
  /** The matched rows in words, those that say what is so already too. */
  readonly rows: readonly RowChange[]
  /** In the order of the list. */
  readonly leftOut: readonly LeftOut[]
}

/** @param files of a list that came in with them; null: of a list about the charts that are there */
export function matchRows(
  rows: readonly WorklistRow[],
  charts: readonly Listed[],
  people: readonly Pick<Person, 'id' | 'name'>[],
  files: readonly ListedFile[] | null = null,
): Matching {
  const find = finderOf(charts, files)
  const leftOut: LeftOut[] = []
  const taken = new Set<ChartId>()
  const matched = rows.flatMap((row): MatchedRow[] => {
    const leave = (problem: RowProblem, words: string): MatchedRow[] => {
      leftOut.push({ line: row.line, problem, words })
      return []
    }
    const outside = row.problems.find(({ problem }) => problem === 'path-outside')
    if (outside) return leave('path-outside', outside.words)
    const found = find(row)
    for (const { problem, words } of found.problems) leave(problem, words)
    const fresh = found.charts.filter(({ id }) => !taken.has(id))
    if (fresh.length < found.charts.length) leave('twice', row.name || row.reference)
    for (const { id } of fresh) taken.add(id)
    if (fresh.length === 0) return []
    for (const { problem, words } of row.problems) leave(problem, words)
    const assignee = row.assignee === null ? undefined : personIn(row.assignee, people)
    if (assignee === 'unknown') leave('person-unknown', row.assignee as string)
    if (found.charts.length > 1 && row.billed.length > 0) leave('billed-several', row.billed.join('; '))
    const change = {
      ...row.change,
      ...(assignee === undefined || assignee === 'unknown' ? {} : { assignee }),
      // Found by another chart's name, the reference is one of the things the row says.
      ...(row.reference === '' ? {} : { reference: row.reference }),
    }
    return fresh.map((chart) => ({ row, chart, change, billed: found.charts.length > 1 ? [] : row.billed }))
  })
  return { matched, leftOut }
}

interface Found {
  readonly charts: readonly Listed[]
  readonly problems: readonly Pick<LeftOut, 'problem' | 'words'>[]
}

function finderOf(charts: readonly Listed[], files: readonly ListedFile[] | null): (row: WorklistRow) => Found {
  const byName = groupBy(charts, ({ name }) => endings(name))
  const byReference = groupBy(charts, ({ attributes }) => (attributes.reference === '' ? [] : [folded(attributes.reference)]))
  const byPath = files && groupBy(files, ({ path }) => endings(path))
  const byId = new Map(charts.map((chart) => [chart.id, chart]))

  /** What goes by a name or a path, and whether it may be several. */
  function named(path: string): { readonly charts: readonly Listed[]; readonly all: boolean } {
    if (!byPath) return { charts: byName.get(folded(path)) ?? byName.get(folded(path.slice(path.lastIndexOf('/') + 1))) ?? [], all: false }
    const near = byPath.get(folded(path)) ?? []
    const same = near.filter((file) => folded(file.path) === folded(path))
    const at = same.length > 0 ? same : near
    return { charts: at.flatMap((file) => file.charts.flatMap((id) => byId.get(id) ?? [])), all: at.length === 1 }
  }

  function find(path: string, reference: string): readonly Listed[] | RowProblem {
    const { charts, all } = named(path)
    if (charts.length === 1) return charts
    // A file that came with the list and is not there is not to be taken for a chart that has its reference from elsewhere.
    const referred = reference === '' || (byPath && path !== '') ? [] : (byReference.get(folded(reference)) ?? [])
    const both = charts.length === 0 ? referred : charts.filter(({ attributes }) => folded(attributes.reference) === folded(reference))
    if (both.length === 1) return both
    if (all && charts.length > 0) return charts
    return charts.length > 0 || referred.length > 0 ? 'several-charts' : 'no-chart'
  }

  return ({ name, files: named, reference }) => {
    if (name === '' && reference === '') return { charts: [], problems: [{ problem: 'no-key', words: '' }] }
    // A name may hold what parts several.
    const paths = named.length > 1 && !byName.has(folded(name)) ? named : [byPath ? (named[0] ?? '') : name]
    const found = paths.map((path) => ({ path, at: find(path, reference) }))
    return {
      charts: [...new Set(found.flatMap(({ at }) => (typeof at === 'string' ? [] : at)))],
      problems: found.flatMap(({ path, at }) => (typeof at === 'string' ? [{ problem: at, words: path || reference }] : [])),
    }
  }
}

/** With and without its ending. */
const endings = (name: string): readonly string[] => [folded(name), folded(name.replace(/\.\w{1,5}$/, ''))]

function groupBy<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
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
