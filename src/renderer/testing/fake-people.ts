// People as main would keep them: one who may do everything, or those a test names. Never shipped.
import { newId, type PersonId } from '../../shared/ids'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { type Person, ROLES } from '../../shared/people'
import { IDLE_MINUTES, type PeopleView, type PersonView, type RecoveryKeyView } from '../../shared/people-views'
import { err, ok } from '../../shared/result'
import type { SessionView } from '../../shared/views'

export const ADA: Person = { id: '00000000-0000-4000-8000-0000000000a0' as PersonId, name: 'Ada Coder', credential: 'CPC', roles: ROLES }
export const PASSPHRASE = 'correct horse battery'

const FIRST: RecoveryKeyView = { groups: ['K7QD', '93XM', 'AAAA', 'BBBB', 'CCCC', 'DDDD', 'EEEE', '7Z2P'] }
const SECOND: RecoveryKeyView = { groups: ['9999', '8888', '7777', '6666', '5555', '4444', '3333', '2222'] }

export interface FakePeople {
  readonly people?: readonly Person[]
  readonly session?: Partial<SessionView>
}

type Calls = Pick<Handlers, Extract<CallName, `session.${string}` | `people.${string}` | `recovery.${string}` | `idle.${string}`>>

export function fakePeople({ people = [ADA], session: own = {} }: FakePeople, changed: (session: SessionView) => void): Calls {
  const passphrases = new Map<PersonId, string>(people.map(({ id }) => [id, PASSPHRASE]))
  let all: PersonView[] = people.map((person) => ({ ...person, standing: 'active', createdAt: '2026-01-02T08:00:00.000Z' }))
  let recovery: PeopleView['recovery'] = { madeAt: '2026-01-02T08:00:00.000Z', storedAt: '2026-01-02T08:01:00.000Z' }
  let key = FIRST
  let minutes: number = IDLE_MINUTES.unless
  let state = own.state ?? 'open'
  let me: PersonId | null = state === 'open' ? (people[0]?.id ?? null) : null
  if (state === 'first-run' || state === 'unnamed') all = []

  const session = (): SessionView => ({
    keystore: true,
    recovery: recovery !== null,
    ...own,
    state,
    people: all.filter((person) => person.standing === 'active').map(({ id, name }) => ({ id, name })),
    person: all.find((person) => person.id === me) ?? null,
  })
  const enter = (person: PersonId) => {
    me = person
    state = 'open'
    changed(session())
    return ok(session())
  }
  const lock = () => {
    me = null
    state = 'locked'
    changed(session())
    return ok(session())
  }
  const view = () => ok<PeopleView>({ people: all, me: me ?? ADA.id, recovery })
  const no = <T extends Parameters<typeof err>[0]>(code: T) => err({ code })
  const mayNot = () => !all.find((person) => person.id === me)?.roles.includes('compliance-lead')
  const leadLess = (without: PersonId) =>
    !all.some((person) => person.id !== without && person.standing === 'active' && person.roles.includes('compliance-lead'))
  const change = (id: PersonId, part: Partial<PersonView>) => {
    all = all.map((person) => (person.id === id ? { ...person, ...part } : person))
    changed(session())
    return view()
  }

  return {
    'session.get': () => ok(session()),
    'session.begin': ({ passphrase, remember: _, ...account }) => {
      if (passphrase.length < 12) return no('passphrase-short')
      const id = newId<PersonId>()
      all = [{ ...account, id, standing: 'active', createdAt: new Date().toISOString() }]
      passphrases.set(id, passphrase)
      recovery = { madeAt: new Date().toISOString(), storedAt: null }
      enter(id)
      return ok({ session: session(), recoveryKey: key })
    },
    'session.open': ({ personId, passphrase }) => {
      const id = personId ?? all[0]?.id
      if (!id || !all.some((person) => person.id === id && person.standing === 'active')) return no('person-unknown')
      return passphrases.get(id) === passphrase ? enter(id) : no('passphrase-wrong')
    },
    'session.recover': ({ personId, recoveryKey, passphrase }) => {
      if (recoveryKey.replace(/\s/g, '').length !== 32) return no('recovery-key-mistyped')
      if (recoveryKey.trim() !== key.groups.join(' ')) return no('recovery-key-wrong')
      passphrases.set(personId, passphrase)
      return enter(personId)
    },
    'session.lock': lock,
    'people.list': view,
    'people.add': ({ passphrase, ...account }) => {
      if (mayNot()) return no('role-missing')
      if (all.some((person) => person.name.toLowerCase() === account.name.toLowerCase())) return no('person-exists')
      const id = newId<PersonId>()
      passphrases.set(id, passphrase)
      all = [...all, { ...account, id, standing: 'active', createdAt: new Date().toISOString() }]
      return change(id, {})
    },
    'people.change': ({ personId, ...account }) => {
      if (mayNot() && personId !== me) return no('role-missing')
      if (!account.roles.includes('compliance-lead') && leadLess(personId)) return no('last-lead')
      return change(personId, account)
    },
    'people.remove': ({ personId }) => {
      if (mayNot()) return no('role-missing')
      if (leadLess(personId)) return no('last-lead')
      const after = change(personId, { standing: 'removed' })
      if (personId === me) lock()
      return after
    },
    'people.admit': ({ personId, passphrase }) => {
      passphrases.set(personId, passphrase)
      return change(personId, { standing: 'active' })
    },
    'people.passphrase': ({ old, passphrase }) => {
      if (!me || passphrases.get(me) !== old) return no('passphrase-wrong')
      passphrases.set(me, passphrase)
      return ok(null)
    },
    'recovery.renew': () => {
      if (mayNot()) return no('role-missing')
      key = SECOND
      recovery = { madeAt: new Date().toISOString(), storedAt: null }
      return ok(key)
    },
    'recovery.stored': () => {
      if (recovery) recovery = { ...recovery, storedAt: new Date().toISOString() }
      return ok(null)
    },
    'idle.get': () => ok({ minutes }),
    'idle.set': (wanted) => {
      if (mayNot()) return no('role-missing')
      minutes = wanted.minutes
      return ok({ minutes })
    },
  }
}
