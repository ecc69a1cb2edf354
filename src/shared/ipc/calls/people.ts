// Accounts, passphrases, the recovery key, and when the records lock by themselves.
import { z } from 'zod'
import { IDLE_MINUTES, type PeopleView, type RecoveryKeyView } from '../../people-views'
import { account, gives, nothing, passphrase, personId } from './parts'

export const peopleCalls = {
  'people.list': { input: nothing, ...gives<PeopleView>() },
  'people.add': { input: account.extend({ passphrase }), ...gives<PeopleView>() },
  'people.change': { input: account.extend({ personId }), ...gives<PeopleView>() },
  /** They can no longer sign in; all they did stays. */
  'people.remove': { input: z.strictObject({ personId }), ...gives<PeopleView>() },
  /** For one who was removed, or whom nothing lets in. */
  'people.admit': { input: z.strictObject({ personId, passphrase }), ...gives<PeopleView>() },
  /** One's own. */
  'people.passphrase': { input: z.strictObject({ old: passphrase, passphrase }), ...gives<null>() },
  /** The one before opens nothing any more. */
  'recovery.renew': { input: nothing, ...gives<RecoveryKeyView>() },
  /** The person says that it is stored. */
  'recovery.stored': { input: nothing, ...gives<null>() },
  'idle.get': { input: nothing, ...gives<{ readonly minutes: number }>() },
  'idle.set': {
    input: z.strictObject({ minutes: z.number().int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most) }),
    ...gives<{ readonly minutes: number }>(),
  },
} as const
