// Open the records and shut them: first run, sign-in, the recovery key, lock.
import { z } from 'zod'
import type { BegunView } from '../../people-views'
import type { SessionView } from '../../views'
import { account, gives, nothing, passphrase, personId } from './parts'

export const sessionCalls = {
  'session.get': { input: nothing, ...gives<SessionView>() },
  /** Makes the records and their first person; or names who has the passphrase of records of an earlier version. */
  'session.begin': { input: account.extend({ passphrase, remember: z.boolean() }), ...gives<BegunView>() },
  /** Null: the only person there is. */
  'session.open': { input: z.strictObject({ personId: personId.nullable(), passphrase, remember: z.boolean() }), ...gives<SessionView>() },
  /** Opens the records by the recovery key and gives the person another passphrase. */
  'session.recover': { input: z.strictObject({ personId, recoveryKey: z.string().max(200), passphrase }), ...gives<SessionView>() },
  'session.lock': { input: nothing, ...gives<SessionView>() },
} as const
