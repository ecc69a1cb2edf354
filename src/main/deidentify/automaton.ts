// Aho-Corasick: all occurrences of many words in one pass over a text, in time linear in its length. Pure.
import type { Steps } from './turns'

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

/** So many characters between two pauses. */
const PIECE = 16_384

/**
 * A matcher for the patterns (distinct, not empty). It goes through a text piece by piece and reports the occurrences that end in each,
 * overlapping ones too.
 */
export function* buildAutomaton(patterns: readonly string[]): Steps<(text: string) => Iterable<readonly Occurrence[]>> {
  const root = node()
  for (const [index, pattern] of patterns.entries()) {
    if (index % 200 === 199) yield
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
  }
  yield* linkFailures(root)
  return (text) => scan(root, patterns, text)
}

function* linkFailures(root: Node): Steps<void> {
  const queue: Node[] = []
  for (const child of root.next.values()) {
    child.fail = root
    queue.push(child)
  }
  for (let i = 0; i < queue.length; i++) {
    if (i % 2000 === 1999) yield
    const parent = queue[i] as Node
    for (const [char, child] of parent.next) {
      let fail = parent.fail
      while (fail && !fail.next.has(char)) fail = fail.fail
      child.fail = fail?.next.get(char) ?? root
      child.also = child.fail.pattern >= 0 ? child.fail : child.fail.also
      queue.push(child)
    }
  }
}

function* scan(root: Node, patterns: readonly string[], text: string): Iterable<readonly Occurrence[]> {
  let at = root
  let found: Occurrence[] = []
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    let to = at.next.get(char)
    while (!to && at.fail) {
      at = at.fail
      to = at.next.get(char)
    }
    at = to ?? root
    for (let hit: Node | null = at; hit; hit = hit.also) {
      if (hit.pattern >= 0) found.push({ pattern: hit.pattern, start: i + 1 - (patterns[hit.pattern] as string).length, end: i + 1 })
    }
    if (i % PIECE === PIECE - 1) {
      yield found
      found = []
    }
  }
  yield found
}
