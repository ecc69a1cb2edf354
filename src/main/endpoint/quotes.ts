// Finds a quote in the cleared text. Models re-wrap lines, so white space may differ; what is handed on never does: it is
// the verbatim slice, or the quote as given at -1 for the check to reject. Pure.
import type { Quote } from '../codes'

/** For many quotes over one text; each is looked up in time linear in the text. */
export function createQuoteFinder(text: string): (quote: string) => Quote {
  let flat: { text: string; at: Uint32Array } | null = null
  return (quote) => {
    const wanted = quote.trim()
    if (wanted === '') return { start: -1, end: -1, text: quote }
    const start = text.indexOf(wanted)
    if (start >= 0) return { start, end: start + wanted.length, text: wanted }
    flat ??= flatten(text)
    const sought = wanted.replace(/\s+/g, ' ')
    const found = flat.text.indexOf(sought)
    if (found < 0) return { start: -1, end: -1, text: quote }
    const from = flat.at[found] ?? 0
    const to = (flat.at[found + sought.length - 1] ?? 0) + 1
    return { start: from, end: to, text: text.slice(from, to) }
  }
}

/** Every run of white space as one space, and where each unit stood. */
function flatten(text: string): { text: string; at: Uint32Array } {
  const at = new Uint32Array(text.length)
  const out: string[] = []
  let length = 0
  let open = 0
  for (const run of text.matchAll(/\s+/g)) {
    out.push(text.slice(open, run.index), ' ')
    for (let i = open; i <= run.index; i += 1) at[length++] = i
    open = run.index + run[0].length
  }
  out.push(text.slice(open))
  for (let i = open; i < text.length; i += 1) at[length++] = i
  return { text: out.join(''), at }
}
