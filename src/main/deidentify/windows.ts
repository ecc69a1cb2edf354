// Cuts a long text into windows with margins, so that a chart of a million characters neither blocks the app nor loses what lies
// on a cut. Nothing is ever truncated. Pure.
import type { Span } from '../../shared/spans'

export interface TextWindow {
  /** Hits that start here belong to this window: cores tile the text. */
  readonly core: Span
  /** The core with margins on both sides, for context. */
  readonly outer: Span
}

/** Longer than any identifier with its cue. */
const MARGIN = 600

/** Windows in order; cuts fall on line ends where there are any near. */
export function cutWindows(text: string, size = 20_000): TextWindow[] {
  const windows: TextWindow[] = []
  for (let start = 0; start < text.length; ) {
    const aim = start + size
    const end = aim >= text.length ? text.length : lineEnd(text, aim)
    windows.push({
      core: { start, end },
      outer: { start: lineStart(text, start), end: Math.min(text.length, lineEnd(text, end + MARGIN)) },
    })
    start = end
  }
  return windows
}

function lineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const next = text.indexOf('\n', at)
  return next >= 0 && next - at < MARGIN ? next + 1 : unsplit(text, at)
}

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - MARGIN)
  const next = text.indexOf('\n', from)
  return from === 0 ? 0 : next >= 0 && next < at ? next + 1 : unsplit(text, from)
}

const unsplit = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at)
