// From what the mouse marked in the page to offsets in the text. Every drawn stretch carries its offset and its side.
import type { Span } from '../../shared/spans'
import type { Side } from '../store/state'

interface Point {
  readonly side: Side
  readonly offset: number
}

/** Reads a DOM position; null when it is in neither text. */
function pointOf(node: Node, offset: number): Point | null {
  const element = node instanceof Element ? node : node.parentElement
  const stretch = element?.closest<HTMLElement>('[data-at]')
  if (stretch) {
    const at = Number(stretch.dataset.at)
    const within = node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : (stretch.textContent ?? '').length
    return { side: stretch.dataset.side as Side, offset: at + within }
  }
  const cell = element?.closest<HTMLElement>('[data-from]')
  if (!cell) return null
  const child = node === cell ? cell.childNodes[offset] : null
  const at = child instanceof HTMLElement && child.dataset.at ? Number(child.dataset.at) : null
  return { side: cell.dataset.side as Side, offset: at ?? Number(offset === 0 ? cell.dataset.from : cell.dataset.to) }
}

/** The marked span without the white space at its ends, or null when nothing of one side is marked. */
export function readSelection(selection: Selection | null, textOf: (side: Side) => string): (Span & { side: Side }) | null {
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return null
  const anchor = pointOf(selection.anchorNode, selection.anchorOffset)
  const focus = pointOf(selection.focusNode, selection.focusOffset)
  if (!anchor || !focus || anchor.side !== focus.side) return null
  return trim(textOf(anchor.side), anchor.side, Math.min(anchor.offset, focus.offset), Math.max(anchor.offset, focus.offset))
}

function trim(text: string, side: Side, from: number, to: number): (Span & { side: Side }) | null {
  let start = from
  let end = Math.min(to, text.length)
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return start < end ? { side, start, end } : null
}
