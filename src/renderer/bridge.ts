// The one door out of the window: what preload exposes, typed by the contract. The window side of the trust line.
import type { Bridge, CallInput, CallName, CallResult } from '../shared/ipc/derive'
import { err } from '../shared/result'

declare global {
  interface Window {
    readonly chartroom?: Bridge
  }
}

/** The bridge of this window; absent only in a plain browser, which is a mistake of set-up. */
export function bridgeOf(window: Window): Bridge {
  if (!window.chartroom) throw new Error('window.chartroom is missing: the preload script did not run')
  return window.chartroom
}

/** A call that never throws: a broken channel is told to the person like any other failure. */
export async function ask<N extends CallName>(bridge: Bridge, name: N, input: CallInput<N>): Promise<CallResult<N>> {
  try {
    return await bridge.call(name, input)
  } catch {
    return err({ code: 'internal' })
  }
}
