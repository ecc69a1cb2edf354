// Puts placeholders where the findings are, and takes them back: restore(mask(x)) = x. Works by offsets alone, so a text
// that already holds "[NAME_1]" comes through unharmed. Inside the trust line: `value` is PHI and never leaves.
import { putPlaceholders } from '../../shared/align'
import type { Category, Note } from '../../shared/safe-harbor'
import { fits, type Span } from '../../shared/spans'
import type { Finding, Masked, Segment } from './finding'
import { assignPlaceholders } from './placeholders'

/** What stands beside a finding's placeholder; see notes.ts. The same value has to give the same note. */
export type NoteOf = (finding: { readonly category: Category } & Span, text: string) => Note | null

/**
 * The scrubbed text and the way back. Findings must be in text order, apart from each other and inside the text, as `resolve`
 * gives them.
 * @throws RangeError when they are not: a wrong offset would leave an identifier in the text.
 */
export function mask(text: string, findings: readonly Finding[], noteOf: NoteOf = () => null): Masked {
  let read = 0
  findings.forEach((finding, i) => {
    if (finding.start < read || !fits(text, finding)) throw new RangeError(`finding ${i} of ${findings.length} is out of order or range`)
    read = finding.end
  })
  const placeholders = assignPlaceholders(text, findings)
  const places = findings.map(({ start, end }, i) => ({
    start,
    end,
    placeholder: `${placeholders[i]}${noteOf(findings[i] as Finding, text) ?? ''}`,
  }))
  const put = putPlaceholders(text, places)
  const segments = findings.map(({ id, category }, i): Segment => {
    const { start, end, placeholder } = places[i] as (typeof places)[number]
    return { findingId: id, category, original: { start, end }, scrubbed: put.spans[i] as Span, placeholder, value: text.slice(start, end) }
  })
  return { text: put.text, segments }
}

/** The text as it was before `mask`, to the last code unit. */
export function restore(masked: Masked): string {
  const parts: string[] = []
  let read = 0
  for (const { scrubbed, value } of masked.segments) {
    parts.push(masked.text.slice(read, scrubbed.start), value)
    read = scrubbed.end
  }
  parts.push(masked.text.slice(read))
  return parts.join('')
}
