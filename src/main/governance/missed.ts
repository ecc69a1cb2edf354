// What stood open in a text that was cleared, by the findings of today. Pure.
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'

export interface Marked extends Span {
  readonly category: Category
}

/**
 * Findings of now with a letter or digit that no finding of then covered. One that only grew by blanks or signs was not missed.
 * @param then in text order, without overlap; both are places in `text`
 */
export function missedSince(text: string, then: readonly Span[], now: readonly Marked[]): readonly Marked[] {
  return now.filter((finding) => {
    let from = finding.start
    for (const { start, end } of then) {
      if (end <= from) continue
      if (start >= finding.end) break
      if (WORD.test(text.slice(from, Math.max(from, start)))) return true
      from = end
    }
    return WORD.test(text.slice(from, Math.max(from, finding.end)))
  })
}

const WORD = /[\p{L}\p{N}]/u
