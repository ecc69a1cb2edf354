// Character error rate: how many letters must be changed, added or taken away, for each letter that stands there.

/**
 * White space is one blank, typographic letters are those a keyboard has, and rules drawn with letters (=====, -----) count for nothing:
 * what a reader would call the same counts as the same.
 */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/([=\-_*~.#])\1{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** 0 where both are the same; may be over 1. */
export function characterErrors(read: string, stands: string): number {
  const [a, b] = [comparable(read), comparable(stands)]
  return distance(a, b) / Math.max(1, b.length)
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1)
    next[0] = i
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] as number
}
