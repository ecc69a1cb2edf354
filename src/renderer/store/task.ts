// Asynchronous state as one closed union, never two booleans. Pure.
import type { Failure } from '../../shared/failures'
import type { Result } from '../../shared/result'

export type Task<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure }

export const IDLE = { state: 'idle' } as const
export const RUNNING = { state: 'running' } as const
export const ready = <T>(value: T): Task<T> => ({ state: 'ready', value })
export const failed = (failure: Failure): Task<never> => ({ state: 'failed', failure })

export const settled = <T>(result: Result<T, Failure>): Task<T> => (result.ok ? ready(result.value) : failed(result.error))

export const readyValue = <T>(task: Task<T>): T | null => (task.state === 'ready' ? task.value : null)

/** Runs steps one after the other, so that a fast hand on the keyboard cannot overtake itself. */
export function inTurn(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (step) => {
    const next = last.then(step, step)
    last = next.catch(() => undefined)
    return next
  }
}
