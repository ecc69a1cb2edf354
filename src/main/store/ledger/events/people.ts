// People come and go, and what opens the records for them changes. Names stand in the people table; the ledger holds ids and roles.
import type { Role } from '../../../../shared/people'
import type { Empty } from '../event-words'

export interface PeopleEvents {
  'person-added': { about: 'person'; reason: null; detail: { readonly roles: readonly Role[] } }
  /** roles: from now on; the others tell whether they are others than before. */
  'person-changed': {
    about: 'person'
    reason: null
    detail: { readonly roles: readonly Role[]; readonly name: boolean; readonly credential: boolean }
  }
  /** They can no longer sign in; all they did stays. */
  'person-removed': { about: 'person'; reason: null; detail: Empty }
  /** Can sign in again, with a new passphrase. */
  'person-admitted': { about: 'person'; reason: null; detail: Empty }
  'passphrase-changed': { about: 'person'; reason: null; detail: { readonly by: 'passphrase' | 'recovery-key' } }
  /** renewed: the one before opens nothing any more. */
  'recovery-key-made': { about: 'app'; reason: null; detail: { readonly renewed: boolean } }
  /** A person said that the recovery key is stored where others cannot read it. */
  'recovery-key-stored': { about: 'app'; reason: null; detail: Empty }
  /** It opened the records, to give this person a new passphrase. */
  'recovery-used': { about: 'person'; reason: null; detail: Empty }
}
