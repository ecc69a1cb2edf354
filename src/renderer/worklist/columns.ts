// The columns of the worklist: what each says of a chart, how it is ordered by it, how wide it is. Pure.

import { PRIORITIES, PRIORITY_WORDS } from '../../shared/chart-attributes'
import { FILE_KIND_WORDS, sayKind } from '../../shared/file-kinds'
import type { PersonId } from '../../shared/ids'
import { type ChartStatus, type ChartSummary, STATUS_WORDS } from '../../shared/views'
import type { ColumnKey } from '../../shared/worklist-views'
import { S } from '../strings'

export interface SortBy {
  readonly key: ColumnKey
  readonly down: boolean
}

export const DEFAULT_COLUMNS: readonly ColumnKey[] = [
  'name',
  'status',
  'priority',
  'assignee',
  'undecided',
  'encounterDate',
  'due',
  'specialty',
  'provider',
  'kind',
  'importedAt',
]

/** Newest first. */
export const DEFAULT_SORT: readonly SortBy[] = [{ key: 'importedAt', down: true }]

interface Column {
  /** At least, in pixels; and its share of what is left over. */
  readonly width: number
  readonly grows: number
  readonly align: 'start' | 'end'
  readonly compare: (a: ChartSummary, b: ChartSummary, nameOf: (id: PersonId) => string) => number
  /** What the cell says; a chart without it has a dash. */
  readonly text: (chart: ChartSummary, nameOf: (id: PersonId) => string) => string
}

const WAY: readonly ChartStatus[] = ['failed', 'scrubbing', 'review', 'second', 'cleared', 'coding', 'finished', 'purged']
/** Made once: a collator costs more than a thousand comparisons. */
const { compare: alphabetic } = new Intl.Collator('en', { numeric: true })

const byWords = (of: (chart: ChartSummary) => string) => (a: ChartSummary, b: ChartSummary) => lastEmpty(of(a), of(b), alphabetic)
const byDate = (of: (chart: ChartSummary) => string | null) => (a: ChartSummary, b: ChartSummary) =>
  lastEmpty(of(a) ?? '', of(b) ?? '', plain)
const byNumber = (of: (chart: ChartSummary) => number) => (a: ChartSummary, b: ChartSummary) => of(a) - of(b)

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** A chart without it is after those that have it, where the order is upwards. */
const lastEmpty = (a: string, b: string, compare: (a: string, b: string) => number): number =>
  a === b ? 0 : a === '' ? 1 : b === '' ? -1 : compare(a, b)

const words = (key: 'specialty' | 'provider' | 'tag' | 'reference', width: number, grows: number): Column => ({
  width,
  grows,
  align: 'start',
  compare: byWords((chart) => chart[key]),
  text: (chart) => chart[key],
})

const count = (key: 'undecided' | 'findings' | 'openSuggestions'): Column => ({
  width: 96,
  grows: 0,
  align: 'end',
  compare: byNumber((chart) => chart[key]),
  text: (chart) => (chart[key] === 0 ? '' : String(chart[key])),
})

const date = (key: 'encounterDate' | 'due'): Column => ({
  width: 118,
  grows: 0,
  align: 'start',
  compare: byDate((chart) => chart[key]),
  text: (chart) => chart[key] ?? '',
})

export const COLUMNS: Readonly<Record<ColumnKey, Column>> = {
  name: { width: 190, grows: 3, align: 'start', compare: byWords(({ name }) => name), text: ({ name }) => name },
  status: {
    width: 120,
    grows: 1,
    align: 'start',
    compare: byNumber(({ status }) => WAY.indexOf(status)),
    text: ({ status }) => STATUS_WORDS[status],
  },
  kind: {
    width: 100,
    grows: 2.4,
    align: 'start',
    compare: (a, b) => alphabetic(FILE_KIND_WORDS[a.kind], FILE_KIND_WORDS[b.kind]) || a.pages.all - b.pages.all,
    text: sayKind,
  },
  priority: {
    width: 106,
    grows: 0,
    align: 'start',
    compare: byNumber(({ priority }) => PRIORITIES.indexOf(priority)),
    text: ({ priority }) => (priority === 'normal' ? '' : PRIORITY_WORDS[priority]),
  },
  assignee: {
    width: 98,
    grows: 1,
    align: 'start',
    compare: (a, b, nameOf) => lastEmpty(whom(a, nameOf), whom(b, nameOf), alphabetic),
    text: (chart, nameOf) => whom(chart, nameOf),
  },
  undecided: count('undecided'),
  findings: count('findings'),
  openSuggestions: count('openSuggestions'),
  encounterDate: date('encounterDate'),
  due: date('due'),
  specialty: words('specialty', 116, 1.3),
  provider: words('provider', 112, 1.4),
  tag: words('tag', 100, 1),
  reference: words('reference', 124, 0),
  importedAt: {
    width: 150,
    grows: 0,
    align: 'start',
    compare: byDate(({ importedAt }) => importedAt),
    text: ({ importedAt }) => S.common.time(importedAt),
  },
}

const whom = ({ assignee }: ChartSummary, nameOf: (id: PersonId) => string): string => (assignee === null ? '' : nameOf(assignee))

/** In pixels, of the box that a chart is chosen by. */
const BOX = 34

/** Of a row in a grid, and the width below which the table is scrolled sideways. */
export function layoutOf(columns: readonly ColumnKey[]): { readonly template: string; readonly width: number } {
  const tracks = columns.map((key) => COLUMNS[key])
  return {
    template: [`${BOX}px`, ...tracks.map(({ width, grows }) => `minmax(${width}px, ${grows}fr)`)].join(' '),
    width: tracks.reduce((sum, { width }) => sum + width, BOX),
  }
}

/** By the first column, where that is the same by the next, and last by name. */
export function orderBy(sort: readonly SortBy[], nameOf: (id: PersonId) => string): (a: ChartSummary, b: ChartSummary) => number {
  return (a, b) => {
    for (const { key, down } of sort) {
      const order = COLUMNS[key].compare(a, b, nameOf)
      if (order !== 0) return down ? -order : order
    }
    return alphabetic(a.name, b.name)
  }
}

/** By one more column after those that are there, or the other way round where it is among them; without `more`, by this one alone. */
export function sortedBy(sort: readonly SortBy[], key: ColumnKey, more: boolean): readonly SortBy[] {
  const now = sort.find((one) => one.key === key)
  const only = !more && !(sort.length === 1 && now)
  const next = { key, down: now && !only ? !now.down : FIRST_DOWN.has(key) }
  if (!more) return [next]
  return now ? sort.map((one) => (one.key === key ? next : one)) : [...sort, next]
}

/** What one looks for first is the most of it. */
const FIRST_DOWN: ReadonlySet<ColumnKey> = new Set(['undecided', 'findings', 'openSuggestions', 'importedAt', 'encounterDate'])
