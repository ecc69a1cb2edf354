// The way to one server, shared by all that is sent there: so many at once as its settings say, and when it says that it is too busy,
// nothing sets out until it asked to be spared no longer.
import type { Clock } from './clock'

export interface Lane {
  /**
   * Waits for a place, first come first served, and for the end of a hold. Gives the way to leave it, which may be called once; null when
   * told to stop before.
   * @param atOnce places there are, as of now
   */
  enter(atOnce: number, signal: AbortSignal): Promise<(() => void) | null>
  /** Nothing sets out for so long; a longer hold stands. Milliseconds. */
  holdOff(ms: number): void
  /** Resolves when nothing holds, or when told to stop. */
  clear(signal: AbortSignal): Promise<void>
}

export function createLane(clock: Clock): Lane {
  const waiting: { readonly atOnce: number; readonly go: () => void }[] = []
  let under = 0
  let heldUntil = 0
  let callOff: (() => void) | null = null
  const onClear = new Set<() => void>()

  const isHeld = (): boolean => clock.now() < heldUntil

  function next(): void {
    while (!isHeld() && waiting[0] && under < waiting[0].atOnce) {
      under += 1
      waiting.shift()?.go()
    }
  }

  function lift(): void {
    callOff = null
    for (const go of onClear) go()
    onClear.clear()
    next()
  }

  return {
    enter: (atOnce, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(null)
        const place = {
          atOnce,
          go: () => {
            signal.removeEventListener('abort', stop)
            let inside = true
            resolve(() => {
              if (!inside) return
              inside = false
              under -= 1
              next()
            })
          },
        }
        const stop = () => {
          waiting.splice(waiting.indexOf(place), 1)
          resolve(null)
          // Behind it may be one that asks for more places.
          next()
        }
        signal.addEventListener('abort', stop, { once: true })
        waiting.push(place)
        next()
      }),
    holdOff(ms) {
      const until = clock.now() + ms
      if (until <= heldUntil && callOff !== null) return
      heldUntil = until
      callOff?.()
      callOff = clock.after(
        ms,
        () => {
          heldUntil = 0
          lift()
        },
        'hold',
      )
    },
    clear: (signal) =>
      new Promise((resolve) => {
        if (callOff === null || signal.aborted) return resolve()
        const go = () => {
          signal.removeEventListener('abort', go)
          onClear.delete(go)
          resolve()
        }
        signal.addEventListener('abort', go, { once: true })
        onClear.add(go)
      }),
  }
}
