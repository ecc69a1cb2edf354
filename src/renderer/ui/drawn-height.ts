// How a virtual list learns the height of a row it has drawn: from the browser's own report after it laid the row out. Asking the row
// itself would make the browser lay out the page once for every new row.
import type { Virtualizer } from '@tanstack/react-virtual'

/** In pixels; the guess as long as nothing was reported. */
export function drawnHeight<Scroller extends Element>(
  element: Element,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<Scroller, Element>,
): number {
  const reported = entry?.borderBoxSize[0]?.blockSize
  if (reported !== undefined) return Math.round(reported)
  const index = list.indexFromElement(element)
  return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index)
}
