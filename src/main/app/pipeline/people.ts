// Accounts: who may sign in, with which roles. State, ledger and key file change together; somebody is always left to administer.
import type { FailureCode } from '../../../shared/failures'
import { newId, type PersonId } from '../../../shared/ids'
import { mayDo, type Person, ROLES, type Role } from '../../../shared/people'
import type { PeopleView, PersonView, RecoveryKeyView } from '../../../shared/people-views'
import { err, ok, type Result } from '../../../shared/result'
import { type PersonRecord, renamed, withoutSlot, withSlot } from '../../store'
import type { KeyRing } from '../key-ring'
import { noteRecoveryMade, noteRecoveryStored, readRecoveryNote } from '../recovery-note'
import { type Desk, timeOf } from './desk'

export type Account = Omit<Person, 'id'>

export function viewOfPeople(desk: Desk, keys: KeyRing): PeopleView {
  const people = desk.store.read.people.list().map(
    ({ active, changedAt: _, ...person }): PersonView => ({
      ...person,
      standing: !active ? 'removed' : keys.holds(person.id) ? 'active' : 'shut-out',
    }),
  )
  const order: readonly PersonView['standing'][] = ['active', 'shut-out', 'removed']
  return {
    people: people.sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing)),
    me: desk.person.id,
    recovery: readRecoveryNote(desk.store.read),
  }
}

export async function addPerson(desk: Desk, keys: KeyRing, account: Account, passphrase: string): Promise<Result<PersonId, FailureCode>> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const person = { ...inOrder(account), id: newId<PersonId>() }
  if (isTaken(desk, person)) return err('person-exists')
  const slot = await keys.slotFor(person, passphrase)
  if (!slot.ok) return slot
  return keys.write<PersonId, FailureCode>((w, change) => {
    // While the passphrase was stretched another may have come.
    if (isTaken(desk, person)) return err('person-exists')
    w.people.insert(person, timeOf(desk))
    w.append({ kind: 'person-added', personId: person.id, detail: { roles: person.roles } })
    const changed = change((file) => withSlot(file, slot.value))
    return changed.ok ? ok(person.id) : changed
  })
}

export function changePerson(desk: Desk, keys: KeyRing, id: PersonId, wanted: Account): Result<void, FailureCode> {
  const account = inOrder(wanted)
  const was = desk.store.read.people.get(id)
  if (!was?.active) return err('person-unknown')
  const sameRoles = was.roles.join() === account.roles.join()
  // Everybody keeps their own name and credential in order; roles are given.
  if (!mayDo(desk.person, 'administer') && (id !== desk.person.id || !sameRoles)) return err('role-missing')
  if (isTaken(desk, { ...account, id })) return err('person-exists')
  if (!account.roles.includes('compliance-lead') && isLastLead(desk, was)) return err('last-lead')
  const [name, credential] = [was.name !== account.name, was.credential !== account.credential]
  if (sameRoles && !name && !credential) return ok(undefined)
  return keys.write((w, change) => {
    w.people.update({ ...account, id, active: true }, timeOf(desk))
    w.append({ kind: 'person-changed', personId: id, detail: { roles: account.roles, name, credential } })
    return name ? change((file) => renamed(file, { id, name: account.name })) : ok(undefined)
  })
}

export function removePerson(desk: Desk, keys: KeyRing, id: PersonId): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const person = desk.store.read.people.get(id)
  if (!person?.active) return err('person-unknown')
  if (isLastLead(desk, person)) return err('last-lead')
  return keys.write((w, change) => {
    w.people.update({ ...person, active: false }, timeOf(desk))
    w.append({ kind: 'person-removed', personId: id, detail: {} })
    return change((file) => withoutSlot(file, id))
  })
}

/** For one who was removed, or has an account that nothing opens. Whoever can sign in keeps the passphrase nobody else knows. */
export async function admitPerson(desk: Desk, keys: KeyRing, id: PersonId, passphrase: string): Promise<Result<void, FailureCode>> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const person = desk.store.read.people.get(id)
  if (!person || (person.active && keys.holds(id))) return err('person-unknown')
  if (isTaken(desk, person)) return err('person-exists')
  const slot = await keys.slotFor(person, passphrase)
  if (!slot.ok) return slot
  return keys.write<void, FailureCode>((w, change) => {
    if (isTaken(desk, person)) return err('person-exists')
    w.people.update({ ...person, active: true }, timeOf(desk))
    w.append({ kind: 'person-admitted', personId: id, detail: {} })
    return change((file) => withSlot(file, slot.value))
  })
}

/** One's own; the old one proves that it is not a passer-by at an open desk. */
export async function changePassphrase(desk: Desk, keys: KeyRing, old: string, wanted: string): Promise<Result<void, FailureCode>> {
  const { id, name } = desk.person
  if (!(await keys.isPassphraseOf(id, old))) return err('passphrase-wrong')
  const slot = await keys.slotFor({ id, name }, wanted)
  if (!slot.ok) return slot
  return keys.write((w, change) => {
    w.append({ kind: 'passphrase-changed', personId: id, detail: { by: 'passphrase' } })
    return change((file) => withSlot(file, slot.value))
  })
}

/** The key before it opens nothing from then on. */
export async function renewRecovery(desk: Desk, keys: KeyRing): Promise<Result<RecoveryKeyView, FailureCode>> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const { recovery, words } = await keys.newRecovery()
  const done = keys.write((w, change) => {
    noteRecoveryMade(w, timeOf(desk))
    return change((file) => ({ ...file, recovery }))
  })
  return done.ok ? ok(viewOfRecovery(words)) : done
}

export const recoveryStored = (desk: Desk): Result<void, FailureCode> => desk.store.write((w) => noteRecoveryStored(w, timeOf(desk)))

export const viewOfRecovery = (words: string): RecoveryKeyView => ({ groups: words.split(' ') })

const inOrder = ({ name, credential, roles }: Account): { name: string; credential: string; roles: readonly Role[] } => ({
  name: name.trim(),
  credential: credential.trim(),
  roles: ROLES.filter((role) => roles.includes(role)),
})

/** Two who sign in under one name could not be told apart. */
const isTaken = (desk: Desk, { id, name }: Pick<Person, 'id' | 'name'>): boolean =>
  desk.store.read.people.list().some((other) => other.active && other.id !== id && fold(other.name) === fold(name))

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')

const isLastLead = (desk: Desk, { id, roles }: PersonRecord): boolean =>
  roles.includes('compliance-lead') &&
  !desk.store.read.people.list().some((other) => other.active && other.id !== id && other.roles.includes('compliance-lead'))
