// Scrolls a virtual list to a row by what the list knows of itself. Asking the page instead, as the list's own way does and asks again
// until all is still, has the browser lay the page out several times for each key.
import type { Virtualizer } from '@tanstack/react-virtual'

/** @param align 'nearest' leaves a row that is in sight where it is */
export function bringIntoSight<Scroller extends Element>(
  list: Virtualizer<Scroller, Element>,
  index: number,
  align: 'center' | 'nearest',
): void {
  const row = list.measurementsCache[index]
  const height = list.scrollRect?.height ?? 0
  // Not drawn yet: the list will know its own height only then.
  if (!row || height === 0) {
    list.scrollToIndex(index, { align: align === 'center' ? 'center' : 'auto' })
    return
  }
  const top = list.scrollOffset ?? 0
  const to =
    align === 'center' ? row.start - (height - row.size) / 2 : row.start < top ? row.start : row.end > top + height ? row.end - height : top
  if (to !== top) list.scrollElement?.scrollTo({ top: Math.max(0, to) })
}
