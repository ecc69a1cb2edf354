// Time as the endpoint sees it, passed in so that tests never sleep.

export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** Runs `then` once after `ms`; the returned function calls it off. `what` says what is being waited for. */
  after(ms: number, then: () => void, what: 'connect' | 'total' | 'retry' | 'hold'): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}
