// Types derived from the contract: one place to change, every side follows.
import type { Failure } from '../failures'
import type { Result } from '../result'
import type { CALLS, Events } from './contract'

export type CallName = keyof typeof CALLS
export type CallInput<N extends CallName> = (typeof CALLS)[N]['input']['_output']
export type CallOutput<N extends CallName> = (typeof CALLS)[N]['output']
export type CallResult<N extends CallName> = Result<CallOutput<N>, Failure>

/** What main must answer. */
export type Handlers = { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallResult<N>> | CallResult<N> }

export type EventName = keyof Events
export type EventPayload<N extends EventName> = Events[N]

/** What a window holds as `window.chartroom`. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>
  /** Returns the way to stop listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
  /** Paths of files dropped on the window. */
  pathsOf(files: readonly File[]): string[]
}
