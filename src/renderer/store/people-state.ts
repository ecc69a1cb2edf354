// People, passphrases, the recovery key and the idle lock, as the window holds them. Types only.
import type { Failure } from '../../shared/failures'
import type { PersonId } from '../../shared/ids'
import type { Person } from '../../shared/people'
import type { PeopleView, PersonView, RecoveryKeyView } from '../../shared/people-views'
import type { Task } from './task'

export type Account = Omit<Person, 'id'>

/** Dialogs about people. */
export type PeopleDialogPlace =
  /** person null: somebody new. */
  | { readonly kind: 'person'; readonly person: PersonView | null }
  | { readonly kind: 'remove-person' | 'admit-person'; readonly person: PersonView }
  | { readonly kind: 'passphrase' | 'renew-recovery' }

/** Actions that can be refused give the failure to show beside their form, or null. */
export interface PeopleSlice {
  people: Task<PeopleView>
  idleMinutes: Task<number>
  /** Shown over everything until the person says that it is stored; then it is gone from the window too. */
  recoveryKey: RecoveryKeyView | null
  loadPeople(): Promise<void>
  forgetPeople(): void
  addPerson(account: Account, passphrase: string): Promise<Failure | null>
  changePerson(id: PersonId, account: Account): Promise<Failure | null>
  removePerson(id: PersonId): Promise<Failure | null>
  admitPerson(id: PersonId, passphrase: string): Promise<Failure | null>
  changePassphrase(old: string, passphrase: string): Promise<Failure | null>
  renewRecovery(): Promise<Failure | null>
  recoveryKeyStored(): Promise<void>
  setIdleMinutes(minutes: number): Promise<Failure | null>
}
