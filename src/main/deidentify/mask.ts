// Puts placeholders where the findings are, and takes them back: restore(mask(x)) = x. Works by offsets alone, so a text
// that already holds "[NAME_1]" comes through unharmed. Inside the trust line: `value` is PHI and never leaves.
import type { Category } from '../../shared/safe-harbor'
import { fits, slice } from '../../shared/spans'
import type { Finding, Masked, Segment } from './finding'
import { assignPlaceholders } from './placeholders'

/**
 * The scrubbed text and the way back. Findings must be in text order, apart from each other and inside the text, as `resolve`
 * gives them.
 * @throws RangeError when they are not: a wrong offset would leave an identifier in the text.
 */
export function mask(text: string, findings: readonly Finding[]): Masked {
  const placeholders = assignPlaceholders(text, findings)
  const parts: string[] = []
  const segments: Segment[] = []
  let read = 0
  let written = 0
  findings.forEach((finding, i) => {
    if (finding.start < read || !fits(text, finding)) throw new RangeError(`finding ${i} of ${findings.length} is out of order or range`)
    const before = text.slice(read, finding.start)
    const token = placeholders[i] as string
    parts.push(before, token)
    written += before.length
    segments.push(segment(text, finding, finding.category, token, written))
    written += token.length
    read = finding.end
  })
  parts.push(text.slice(read))
  return { text: parts.join(''), segments }
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

function segment(text: string, finding: Finding, category: Category, token: string, at: number): Segment {
  return {
    findingId: finding.id,
    category,
    original: { start: finding.start, end: finding.end },
    scrubbed: { start: at, end: at + token.length },
    placeholder: token,
    value: slice(text, finding),
  }
}
