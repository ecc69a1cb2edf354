// Which changed codes of a release are listed: by kind of change, and by words in any order. Pure.
import type { CodeChangeView, OfferedSetView } from '../../shared/code-set-views'
import { S } from '../strings'
import type { ListRow } from '../ui/listbox'

export type Change = 'all' | CodeChangeView['change']

export interface ChangeItem extends CodeChangeView {
  readonly id: string
  /** The edition it is in, in words. */
  readonly set: string
}

/** Every word must be in the code (with its dot or without) or in a title. */
export function shownChanges(sets: readonly OfferedSetView[], change: Change, filter: string): readonly ChangeItem[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return sets.flatMap(({ kind, name, rows }) => {
    const set = `${S.codeSets.kinds[kind]} ${name}`
    return rows
      .filter((row) => (change === 'all' || row.change === change) && matches(row, words))
      .map((row) => ({ ...row, id: `${kind}-${name}-${row.code}`, set }))
  })
}

function matches({ code, title, was }: CodeChangeView, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const hay = `${code} ${code.replace('.', '')} ${title} ${was?.title ?? ''}`.toLowerCase()
  return words.every((word) => hay.includes(word))
}

/** With a heading for each edition, where there are several. */
export function rowsOf(items: readonly ChangeItem[]): readonly ListRow<ChangeItem>[] {
  const several = new Set(items.map(({ set }) => set)).size > 1
  const rows: ListRow<ChangeItem>[] = []
  let last = ''
  for (const item of items) {
    if (several && item.set !== last) rows.push({ kind: 'heading', text: item.set })
    last = item.set
    rows.push({ kind: 'item', item })
  }
  return rows
}
