// Accounts and what opens the records for them.
import type { Failure } from '../../shared/failures'
import type { CallInput } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import { P } from '../strings-people'
import type { PeopleSlice } from './people-state'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'

type PeopleCall = 'people.add' | 'people.change' | 'people.remove' | 'people.admit'

export function peopleSlice({ bridge, set, get }: Tools): PeopleSlice {
  async function change<N extends PeopleCall>(name: N, input: CallInput<N>): Promise<Failure | null> {
    const result = await ask(bridge, name, input)
    if (!result.ok) return result.error
    // Who removed themself is out by now.
    if (readyValue(get().session)?.state === 'open') set({ people: settled(result) })
    return null
  }

  return {
    people: IDLE,
    idleMinutes: IDLE,
    recoveryKey: null,
    async loadPeople() {
      if (get().people.state !== 'ready') set({ people: RUNNING, idleMinutes: RUNNING })
      const [people, idle] = await Promise.all([ask(bridge, 'people.list', {}), ask(bridge, 'idle.get', {})])
      set({ people: settled(people), idleMinutes: idle.ok ? ready(idle.value.minutes) : settled(idle) })
    },
    forgetPeople: () => set({ people: IDLE, idleMinutes: IDLE, recoveryKey: null }),
    addPerson: (account, passphrase) => change('people.add', { ...account, roles: [...account.roles], passphrase }),
    changePerson: (personId, account) => change('people.change', { ...account, roles: [...account.roles], personId }),
    removePerson: (personId) => change('people.remove', { personId }),
    admitPerson: (personId, passphrase) => change('people.admit', { personId, passphrase }),
    async changePassphrase(old, passphrase) {
      const result = await ask(bridge, 'people.passphrase', { old, passphrase })
      if (!result.ok) return result.error
      get().tell('done', P.passphraseChanged)
      return null
    },
    async renewRecovery() {
      const result = await ask(bridge, 'recovery.renew', {})
      if (!result.ok) return result.error
      set({ recoveryKey: result.value, dialog: null })
      return null
    },
    async recoveryKeyStored() {
      const result = await ask(bridge, 'recovery.stored', {})
      set({ recoveryKey: null })
      if (!result.ok) get().tellFailure(result.error)
      else if (get().people.state === 'ready') await get().loadPeople()
    },
    async setIdleMinutes(minutes) {
      const result = await ask(bridge, 'idle.set', { minutes })
      if (!result.ok) return result.error
      set({ idleMinutes: ready(result.value.minutes) })
      return null
    },
  }
}
