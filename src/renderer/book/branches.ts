// Trees as the rows in sight. Pure.
import type { BranchView, IndexTermView } from '../../shared/code-book-views'
import type { BookIndex, BookTree } from '../store/book-state'
import { readyValue } from '../store/task'
import type { TreeRow } from '../ui/tree'

interface Shape<T> {
  readonly idOf: (item: T) => string
  readonly textOf: (item: T) => string
  readonly hasMore: (item: T) => boolean
  /** Null where it was never opened. */
  readonly below: (item: T) => readonly T[] | null
  readonly isOpen: (item: T) => boolean
}

function rowsOf<T>(top: readonly T[], shape: Shape<T>, level = 1): TreeRow<T>[] {
  return top.flatMap((item, i) => {
    const below = shape.isOpen(item) ? shape.below(item) : null
    const row = {
      id: shape.idOf(item),
      level,
      hasMore: shape.hasMore(item),
      open: below !== null,
      place: i + 1,
      of: top.length,
      text: shape.textOf(item),
      item,
    }
    return [row, ...(below ? rowsOf(below, shape, level + 1) : [])]
  })
}

export const tabularRows = ({ below, open }: BookTree): TreeRow<BranchView>[] =>
  rowsOf(below[''] ?? [], {
    idOf: (branch) => branch.code,
    // Chapters are numbered: they are found by their titles.
    textOf: (branch) => (/^\d/.test(branch.code) ? branch.title : branch.code).toLowerCase(),
    hasMore: (branch) => branch.hasMore,
    below: (branch) => below[branch.code] ?? null,
    isOpen: (branch) => open[branch.code] === true,
  })

export const indexRows = ({ main, below, open }: BookIndex): TreeRow<IndexTermView>[] =>
  rowsOf(readyValue(main)?.terms ?? [], {
    idOf: (term) => String(term.at),
    textOf: (term) => term.title.toLowerCase(),
    hasMore: (term) => term.hasMore,
    below: (term) => below[term.at] ?? null,
    isOpen: (term) => open[term.at] === true,
  })
