// The self-test: what the last one said, and a new one with its progress. Main runs and records it.
import { ask } from '../bridge'
import type { SelfTestSlice, Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

export function selfTestSlice({ bridge, set, get }: Tools): SelfTestSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'
  return {
    selfTest: IDLE,
    testing: IDLE,
    tested: null,
    async loadSelfTest() {
      if (get().selfTest.state !== 'ready') set({ selfTest: RUNNING })
      const result = await ask(bridge, 'self-test.get', {})
      if (isOpen()) set({ selfTest: settled(result) })
    },
    async runSelfTest() {
      if (get().testing.state === 'running') return
      set({ testing: RUNNING, tested: null })
      const result = await ask(bridge, 'self-test.run', {})
      // Locked meanwhile: it ended with the records, and is nobody's to read.
      if (!isOpen()) return
      const stopped = !result.ok && result.error.code === 'cancelled'
      set({ testing: result.ok || stopped ? IDLE : settled(result), tested: null })
      if (result.ok) set({ selfTest: settled(result) })
    },
    async stopSelfTest() {
      const result = await ask(bridge, 'self-test.cancel', {})
      if (!result.ok) get().tellFailure(result.error)
    },
    forgetSelfTest: () => set({ selfTest: IDLE, testing: IDLE, tested: null }),
  }
}
