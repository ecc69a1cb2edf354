// The session and the program: start, unlock, lock, settings, self-test, ledger check.
import type { Figures } from '../../../../shared/figures'
import type { PersonId } from '../../../../shared/ids'
import type { Empty, Label, Sha256 } from '../event-words'

export interface SessionEvents {
  'app-start': { about: 'app'; reason: null; detail: { readonly schema: number } }
  'app-stop': { about: 'app'; reason: null; detail: Empty }
  /** Who signed in is the entry's user. */
  unlock: { about: 'session'; reason: null; detail: { readonly by: 'passphrase' | 'keystore' | 'recovery-key' } }
  /**
   * The ledger is shut while locked, so failures are counted and recorded at the next unlock. person: whose passphrase was tried; null
   * for the recovery key. Entries of earlier versions name nobody.
   */
  'unlock-failed': { about: 'session'; reason: null; detail: { readonly attempts: number; readonly person: PersonId | null } }
  lock: { about: 'session'; reason: null; detail: { readonly by: 'person' | 'idle' | 'stop' } }
  'settings-changed': { about: 'settings'; reason: null; detail: SettingsChange }
  'self-test-run': {
    about: 'app'
    reason: null
    detail: {
      /** Of the gold set. */
      readonly gold: Sha256
      readonly versions: Readonly<Record<string, Label>>
      readonly notes: number
      readonly identifiers: number
      readonly milliseconds: number
      readonly figures: Figures
      /** Every floor of the gold set was reached. */
      readonly passed: boolean
    }
  }
  'ledger-verified': { about: 'app'; reason: null; detail: { readonly intact: boolean; readonly entries: number } }
}

/** Entries of earlier versions hold the change of an endpoint as well: see events/endpoints. */
type SettingsChange =
  | { readonly setting: 'remember'; readonly on: boolean }
  /** Of so many charts one gets a planted error; 0: none. */
  | { readonly setting: 'planting'; readonly oneIn: number }
  | { readonly setting: 'blind-first'; readonly on: boolean; readonly fixed: boolean }
  | { readonly setting: 'idle-lock'; readonly minutes: number }
