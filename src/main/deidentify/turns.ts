// Long work in small steps: a chart of a million characters must not make the window stand still, nor an abort wait. Work is written
// once as a generator that pauses where it can; tests and short texts finish it at once, the app lets the event loop turn in between.

/** Work that ends in a `T`; each `yield` is a place to pause. */
export type Steps<T> = Generator<void, T, void>

/** A frame of the screen, with room for what else runs in the process. */
const TURN_MS = 12

/** Does the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Does the work and lets the event loop turn every few milliseconds.
 * @throws the signal's reason when aborted.
 */
export async function inTurns<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (let since = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < TURN_MS) continue
    await breathe()
    signal?.throwIfAborted()
    since = performance.now()
  }
}

/** Lets the event loop turn once. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
