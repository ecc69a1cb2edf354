// Locks when nobody has touched the window for a while: 45 CFR 164.312(a)(2)(iii). Each touch only takes the time; one timer runs and,
// when it rings too early, is set for what is left.

export interface IdleLock {
  /** The person did something in the window. */
  touched(): void
  /** The records opened, or the setting changed: the wait starts anew. */
  start(): void
  stop(): void
}

export interface IdleOptions {
  readonly minutes: () => number
  readonly lock: () => void
  /** Milliseconds that never go back. That the computer was put to sleep is told by itself. */
  readonly now?: () => number
}

const MINUTE = 60_000

export function createIdleLock({ minutes, lock, now = () => performance.now() }: IdleOptions): IdleLock {
  let last = 0
  let timer: NodeJS.Timeout | null = null

  function wait(milliseconds: number): void {
    timer = setTimeout(() => {
      const left = last + minutes() * MINUTE - now()
      if (left > 0) return wait(left)
      timer = null
      lock()
    }, milliseconds)
    timer.unref?.()
  }

  const stop = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
  }

  return {
    touched: () => {
      last = now()
    },
    start() {
      stop()
      last = now()
      wait(minutes() * MINUTE)
    },
    stop,
  }
}
