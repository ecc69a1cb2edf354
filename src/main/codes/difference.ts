// What changed between two lists of codes: tabular lists of two years, or two plain lists such as HCPCS. Pure.

export interface DifferenceRow {
  readonly code: string
  readonly title: string
  readonly billable: boolean
}

export interface RevisedRow {
  readonly code: string
  readonly before: Pick<DifferenceRow, 'title' | 'billable'>
  readonly after: Pick<DifferenceRow, 'title' | 'billable'>
}

/** Each in the order of the list it was found in; `revised` in that of the newer one. */
export interface Difference {
  readonly added: readonly DifferenceRow[]
  readonly deleted: readonly DifferenceRow[]
  readonly revised: readonly RevisedRow[]
}

/**
 * A title counts as revised when more than accents of it changed.
 * @param before rows with distinct codes, e.g. `table.entries()`
 */
export function differenceOf(before: Iterable<DifferenceRow>, after: Iterable<DifferenceRow>): Difference {
  const old = new Map<string, DifferenceRow>()
  for (const row of before) old.set(row.code, row)
  const added: DifferenceRow[] = []
  const revised: RevisedRow[] = []
  for (const row of after) {
    const was = old.get(row.code)
    old.delete(row.code)
    if (was === undefined) added.push(plain(row))
    else if (!sameTitle(was.title, row.title) || was.billable !== row.billable)
      revised.push({ code: row.code, before: state(was), after: state(row) })
  }
  return { added, deleted: [...old.values()].map(plain), revised }
}

/** Order files are ASCII and the tabular list is not: `Sezary` and `Sézary` are one title. */
const sameTitle = (one: string, other: string): boolean => one === other || plainLetters(one) === plainLetters(other)
const plainLetters = (title: string): string => title.normalize('NFD').replace(/\p{M}/gu, '')

const state = ({ title, billable }: DifferenceRow) => ({ title, billable })
const plain = ({ code, title, billable }: DifferenceRow): DifferenceRow => ({ code, title, billable })
