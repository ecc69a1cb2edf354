// Open the records and shut them.
import { z } from 'zod'
import type { SessionView } from '../../views'
import { gives, nothing } from './parts'

export const sessionCalls = {
  'session.get': { input: nothing, ...gives<SessionView>() },
  'session.open': { input: z.strictObject({ passphrase: z.string().max(1000), remember: z.boolean() }), ...gives<SessionView>() },
  'session.lock': { input: nothing, ...gives<SessionView>() },
} as const
