// Binary search, written once. Pure.

/** How many items from the front fulfil a condition that only a front part does, which is the index of the first that does not. By halving. */
export function countWhere<T>(items: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
