// First run, unlock, lock. Locking wipes every word of every chart from the window.
import { ask } from '../bridge'
import type { SessionSlice, Tools } from './state'
import { IDLE, RUNNING, ready, settled } from './task'

export function sessionSlice({ bridge, set, get }: Tools): SessionSlice {
  return {
    session: IDLE,
    unlocking: IDLE,
    async loadSession() {
      set({ session: RUNNING })
      const result = await ask(bridge, 'session.get', {})
      if (result.ok) get().takeSession(result.value)
      else set({ session: settled(result) })
    },
    async unlock(passphrase, remember) {
      set({ unlocking: RUNNING })
      const result = await ask(bridge, 'session.open', { passphrase, remember })
      if (result.ok) get().takeSession(result.value)
      set({ unlocking: result.ok ? IDLE : settled(result) })
    },
    async lock() {
      const result = await ask(bridge, 'session.lock', {})
      if (result.ok) get().takeSession(result.value)
      else get().tellFailure(result.error)
    },
    takeSession(session) {
      const before = get().session
      set({ session: ready(session) })
      const wasOpen = before.state === 'ready' && before.value.state === 'open'
      if (session.state === 'open') {
        if (!wasOpen) void Promise.all([get().loadWorklist().then(get().openOffered), get().loadSettings()])
        return
      }
      get().closeChart()
      get().forgetWorklist()
      get().forgetSelfTest()
      get().forgetCodeSets()
      get().forgetPackets()
      get().forgetSamples()
      get().forgetQuality()
      get().forgetQueries()
      get().forgetAudits()
      set({ screen: 'worklist', dialog: null, book: null, notices: [], signer: { name: '', credential: '' } })
    },
  }
}
