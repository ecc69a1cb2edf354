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

/** Forgets every height, as at another width, and takes those of the rows that are drawn from the page: their report comes only once. */
export function measureAnew<Scroller extends Element>(list: Virtualizer<Scroller, Element>): void {
  list.measure()
  // After the drawing that asked for it, and before it is seen: a height above the fold moves the page, which React takes at no other time.
  queueMicrotask(() => {
    // Lays the rows out by their guesses, or a height that is as before would pass for known and not be kept.
    list.getTotalSize()
    for (const element of list.elementsCache.values()) {
      if (element.isConnected) list.resizeItem(list.indexFromElement(element), element.getBoundingClientRect().height)
    }
  })
}
