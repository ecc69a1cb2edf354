// What a window may see of people and of when the records lock. Pure.
import type { PersonId } from './ids'
import type { Person } from './people'
import type { SessionView } from './views'

export interface PersonView extends Person {
  /** removed: can no longer sign in. shut-out: has an account, but nothing opens the records for them. */
  readonly standing: 'active' | 'removed' | 'shut-out'
  /** UTC, ISO 8601. */
  readonly createdAt: string
}

export interface PeopleView {
  /** Those who can sign in first. */
  readonly people: readonly PersonView[]
  readonly me: PersonId
  /** Null: there is none. storedAt: when somebody said that it is stored; null where nobody did. UTC, ISO 8601. */
  readonly recovery: { readonly madeAt: string; readonly storedAt: string | null } | null
}

/** The recovery key in groups, to be shown once. */
export interface RecoveryKeyView {
  readonly groups: readonly string[]
}

/** After the records were made: open, and the recovery key that went with them. */
export interface BegunView {
  readonly session: SessionView
  readonly recoveryKey: RecoveryKeyView
}

/** Minutes without a key or a touch until the records lock. */
export const IDLE_MINUTES = { least: 1, most: 60, unless: 10 } as const
