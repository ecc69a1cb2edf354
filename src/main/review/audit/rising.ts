// The longest part of a list whose values rise: what kept its order while the rest was moved about. Pure.

/** Of equally long ones, one that is always the same. Patience sorting, n log n. */
export function longestRising<T>(items: readonly T[], orderOf: (item: T) => number): readonly T[] {
  // tails[n]: index of the smallest last value of a rising run of n + 1 items so far; before[i]: the item that i follows in such a run.
  const tails: number[] = []
  const before: (number | null)[] = []
  const value = (index: number): number => orderOf(items[index] as T)
  items.forEach((_, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value(tails[middle] as number) < value(index)) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? null : (tails[low - 1] as number))
    tails[low] = index
  })
  const run: T[] = []
  for (let at: number | null = tails.at(-1) ?? null; at !== null; at = before[at] ?? null) run.push(items[at] as T)
  return run.reverse()
}
