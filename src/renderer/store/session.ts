// First run, sign-in, lock. Locking wipes every word of every chart from the window; who comes back stands where they were.
import type { Failure } from '../../shared/failures'
import type { Result } from '../../shared/result'
import type { SessionView } from '../../shared/views'
import { ask } from '../bridge'
import { P } from '../strings-people'
import { goBackTo, type LeftPlace, leave } from './left-place'
import type { SessionSlice, Tools } from './state'
import { IDLE, RUNNING, ready, settled } from './task'

export function sessionSlice({ bridge, set, get }: Tools): SessionSlice {
  let left: LeftPlace | null = null

  /** The answer to who signs in; what main tells meanwhile of the same waits for it. */
  async function come(asked: Promise<Result<SessionView, Failure>>): Promise<void> {
    set({ unlocking: RUNNING })
    const result = await asked
    set({ unlocking: result.ok ? IDLE : settled(result) })
    if (result.ok) get().takeSession(result.value)
  }

  async function arrive(session: SessionView): Promise<void> {
    const here = left?.person === session.person?.id ? left : null
    left = null
    if (session.person) get().prefer({ lastPerson: session.person.id })
    void get().loadSettings()
    await get().loadWorklist()
    await get().openOffered()
    if (here && get().screen === 'worklist') await goBackTo(here, get, set)
  }

  return {
    session: IDLE,
    unlocking: IDLE,
    async loadSession() {
      set({ session: RUNNING })
      const result = await ask(bridge, 'session.get', {})
      if (result.ok) get().takeSession(result.value)
      else set({ session: settled(result) })
    },
    begin: (account, passphrase, remember) =>
      come(
        ask(bridge, 'session.begin', { ...account, roles: [...account.roles], passphrase, remember }).then((result) => {
          if (!result.ok) return result
          set({ recoveryKey: result.value.recoveryKey })
          return { ok: true, value: result.value.session }
        }),
      ),
    unlock: (personId, passphrase, remember) => come(ask(bridge, 'session.open', { personId, passphrase, remember })),
    async recover(personId, recoveryKey, passphrase) {
      await come(ask(bridge, 'session.recover', { personId, recoveryKey, passphrase }))
      if (get().unlocking.state === 'idle') get().tell('soft', P.recovered, P.recoveredHelp)
    },
    forgetFailure: () => set({ unlocking: IDLE }),
    async lock() {
      const result = await ask(bridge, 'session.lock', {})
      if (result.ok) get().takeSession(result.value)
      else get().tellFailure(result.error)
    },
    takeSession(session) {
      const before = get().session
      const wasOpen = before.state === 'ready' && before.value.state === 'open'
      if (session.state === 'open') {
        if (get().unlocking.state === 'running') return
        set({ session: ready(session) })
        if (!wasOpen) void arrive(session)
        return
      }
      if (wasOpen) left = leave(get())
      set({ session: ready(session) })
      get().closeChart()
      get().forgetWorklist()
      get().forgetIntake()
      get().forgetSelfTest()
      get().forgetCodeSets()
      get().forgetPackets()
      get().forgetSamples()
      get().forgetQuality()
      get().forgetReport()
      get().forgetQueries()
      get().forgetAudits()
      get().forgetEducation()
      get().forgetPeople()
      get().forgetEndpoints()
      get().forgetValidation()
      get().forgetTerms()
      get().forgetIncidents()
      get().forgetRetention()
      set({ screen: 'worklist', dialog: null, book: null, notices: [] })
    },
  }
}
