// Aho-Corasick: all occurrences of many words in one pass over a text, in time linear in its length. Pure.

interface Node {
  readonly next: Map<string, Node>
  fail: Node | null
  /** Index of the pattern that ends here, or -1. */
  pattern: number
  /** The nearest shorter pattern that ends here too. */
  also: Node | null
}

const node = (): Node => ({ next: new Map(), fail: null, pattern: -1, also: null })

export interface Occurrence {
  readonly pattern: number
  readonly start: number
  readonly end: number
}

/** A matcher for the patterns (distinct, not empty); it reports overlapping occurrences too. */
export function buildAutomaton(patterns: readonly string[]): (text: string) => Iterable<Occurrence> {
  const root = node()
  patterns.forEach((pattern, index) => {
    let at = root
    for (const char of pattern.split('')) {
      let to = at.next.get(char)
      if (!to) {
        to = node()
        at.next.set(char, to)
      }
      at = to
    }
    at.pattern = index
  })
  linkFailures(root)
  return (text) => scan(root, patterns, text)
}

function linkFailures(root: Node): void {
  const queue: Node[] = []
  for (const child of root.next.values()) {
    child.fail = root
    queue.push(child)
  }
  for (let parent = queue.shift(); parent; parent = queue.shift()) {
    for (const [char, child] of parent.next) {
      let fail = parent.fail
      while (fail && !fail.next.has(char)) fail = fail.fail
      child.fail = fail?.next.get(char) ?? root
      child.also = child.fail.pattern >= 0 ? child.fail : child.fail.also
      queue.push(child)
    }
  }
}

function* scan(root: Node, patterns: readonly string[], text: string): Iterable<Occurrence> {
  let at = root
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    let to = at.next.get(char)
    while (!to && at.fail) {
      at = at.fail
      to = at.next.get(char)
    }
    at = to ?? root
    for (let hit: Node | null = at; hit; hit = hit.also) {
      if (hit.pattern >= 0) yield { pattern: hit.pattern, start: i + 1 - (patterns[hit.pattern] as string).length, end: i + 1 }
    }
  }
}
