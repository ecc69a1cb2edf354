// Finds quotes in the cleared text. Models re-wrap lines, so white space may differ; what is handed on never does: it is
// the verbatim slice, or the quote as given at -1 for the check to reject. Pure. The other side chooses the quotes, so all of
// them are looked for in one walk over the text (Aho and Corasick, Comm. ACM 1975): work grows with text plus quotes, never with both.
import type { Quote } from '../codes'

/** @returns finds each of these quotes at its first place, white space apart */
export function createQuoteFinder(text: string, quotes: readonly string[]): (quote: string) => Quote {
  const flat = flatten(text)
  const found = firstPlaces(flat.text, new Set(quotes.map(squeeze)))
  return (quote) => {
    const sought = squeeze(quote)
    const at = found.get(sought)
    if (at === undefined) return { start: -1, end: -1, text: quote }
    const start = flat.at[at] ?? 0
    const end = (flat.at[at + sought.length - 1] ?? 0) + 1
    return { start, end, text: text.slice(start, end) }
  }
}

const squeeze = (quote: string): string => quote.trim().replace(/\s+/g, ' ')

/** A node of the tree of quotes: one beginning that some quotes share. */
interface Node {
  readonly next: Map<number, Node>
  /** The node of the longest end of this beginning that is a beginning itself. */
  fall: Node | null
  /** The quote that is complete here. */
  quote: string | null
  /** Where falling from here first completes a quote. */
  shorter: Node | null
  /** Met already, and with it every quote that ends in the same place. */
  met: boolean
}

const node = (): Node => ({ next: new Map(), fall: null, quote: null, shorter: null, met: false })

function firstPlaces(text: string, quotes: ReadonlySet<string>): Map<string, number> {
  const places = new Map<string, number>()
  const root = treeOf(quotes)
  let at = root
  for (let i = 0; i < text.length; i++) {
    at = step(root, at, text.charCodeAt(i))
    let complete = at.quote === null ? at.shorter : at
    while (complete !== null && !complete.met) {
      complete.met = true
      if (complete.quote !== null) places.set(complete.quote, i + 1 - complete.quote.length)
      complete = complete.shorter
    }
  }
  return places
}

function step(root: Node, from: Node, unit: number): Node {
  for (let at: Node | null = from; at !== null; at = at.fall) {
    const next = at.next.get(unit)
    if (next) return next
  }
  return root
}

function treeOf(quotes: ReadonlySet<string>): Node {
  const root = node()
  for (const quote of quotes) {
    let at = root
    for (let i = 0; i < quote.length; i++) {
      const unit = quote.charCodeAt(i)
      let next = at.next.get(unit)
      if (next === undefined) {
        next = node()
        at.next.set(unit, next)
      }
      at = next
    }
    if (at !== root) at.quote = quote
  }
  // Breadth first: what a node falls to is shorter, so it is done before.
  const queue: Node[] = [root]
  for (const above of queue) {
    for (const [unit, below] of above.next) {
      below.fall = above.fall === null ? root : step(root, above.fall, unit)
      below.shorter = below.fall.quote === null ? below.fall.shorter : below.fall
      queue.push(below)
    }
  }
  return root
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
