// Handlers of a family of calls: see shared/ipc/calls/people.
import type { peopleCalls } from '../../../shared/ipc/calls/people'
import type { PeopleView } from '../../../shared/people-views'
import { ok } from '../../../shared/result'
import { readIdleMinutes, saveIdleMinutes } from '../../app/idle-settings'
import type { KeyRing } from '../../app/key-ring'
import type { Desk } from '../../app/pipeline/desk'
import {
  addPerson,
  admitPerson,
  changePassphrase,
  changePerson,
  recoveryStored,
  removePerson,
  renewRecovery,
  viewOfPeople,
} from '../../app/pipeline/people'
import type { Answer, Family, HandlerTools, Outcome } from '../handler-tools'

export function peopleHandlers({ app, onDesk, surroundings }: HandlerTools): Family<typeof peopleCalls> {
  const onKeys = <T>(work: (desk: Desk, keys: KeyRing) => Outcome<T> | Promise<Outcome<T>>): Promise<Answer<T>> =>
    onDesk((desk) => {
      const keys = app.vault.keys()
      // The desk is open, so its keys are.
      if (!keys) throw new Error('an open desk has its keys')
      return work(desk, keys)
    })

  /** A step on the accounts, answered with them; the window hears who can sign in now, and as what. */
  const people = (work: (desk: Desk, keys: KeyRing) => Outcome<unknown> | Promise<Outcome<unknown>>): Promise<Answer<PeopleView>> =>
    onKeys<PeopleView>(async (desk, keys) => {
      const done = await work(desk, keys)
      if (!done.ok) return done
      surroundings.sessionChanged(app.vault.view())
      return ok(viewOfPeople(desk, keys))
    })

  const quietly = <T>(outcome: Outcome<T>): Outcome<null> => (outcome.ok ? ok(null) : outcome)

  return {
    'people.list': () => onKeys((desk, keys) => ok(viewOfPeople(desk, keys))),
    'people.add': ({ passphrase, ...account }) => people((desk, keys) => addPerson(desk, keys, account, passphrase)),
    'people.change': ({ personId, ...account }) => people((desk, keys) => changePerson(desk, keys, personId, account)),
    'people.remove': async ({ personId }) => {
      const removed = await people((desk, keys) => removePerson(desk, keys, personId))
      const desk = app.desk()
      // Who removed their own access is out at once.
      if (removed.ok && desk.ok && desk.value.person.id === personId) {
        app.lock('person')
        surroundings.sessionChanged(app.vault.view())
      }
      return removed
    },
    'people.admit': ({ personId, passphrase }) => people((desk, keys) => admitPerson(desk, keys, personId, passphrase)),
    'people.passphrase': ({ old, passphrase }) =>
      onKeys(async (desk, keys) => quietly(await changePassphrase(desk, keys, old, passphrase))),
    'recovery.renew': () =>
      onKeys(async (desk, keys) => {
        const renewed = await renewRecovery(desk, keys)
        if (renewed.ok) surroundings.sessionChanged(app.vault.view())
        return renewed
      }),
    'recovery.stored': () => onDesk((desk) => quietly(recoveryStored(desk))),
    'idle.get': () => onDesk((desk) => ok({ minutes: readIdleMinutes(desk.store) })),
    'idle.set': ({ minutes }) =>
      onDesk((desk) => {
        const saved = saveIdleMinutes(desk, minutes)
        // The wait begins anew.
        if (saved.ok) surroundings.sessionChanged(app.vault.view())
        return saved.ok ? ok({ minutes: saved.value }) : saved
      }),
  }
}
