// Does several things at once and gives them in order. Pure.

/** Begins at most `ahead` before the one that is waited for is taken; after an exception nothing more is begun. */
export async function* inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  make: (item: T, place: number) => Promise<R>,
): AsyncGenerator<R, void> {
  const begun: Promise<R>[] = []
  for (let next = 0; next < items.length || begun.length > 0; ) {
    while (next < items.length && begun.length < ahead) {
      const promise = make(items[next] as T, next++)
      // Heard when its turn comes; until then it is nobody's exception.
      promise.catch(() => {})
      begun.push(promise)
    }
    yield await (begun.shift() as Promise<R>)
  }
}
