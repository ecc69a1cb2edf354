// Handlers of a family of calls: see shared/ipc/calls/session.
import type { FailureCode } from '../../../shared/failures'
import type { sessionCalls } from '../../../shared/ipc/calls/session'
import { ok, type Result } from '../../../shared/result'
import type { SessionView } from '../../../shared/views'
import { type Answer, coded, type Family, type HandlerTools } from '../handler-tools'

export function sessionHandlers({ app, surroundings: { sessionChanged } }: HandlerTools): Family<typeof sessionCalls> {
  const session = (result: Result<unknown, FailureCode>): Answer<SessionView> => {
    const view = app.vault.view()
    sessionChanged(view)
    return result.ok ? ok(view) : coded(result)
  }

  return {
    'session.get': () => ok(app.vault.view()),
    'session.open': async ({ passphrase, remember }) => session(await app.unlock(passphrase, remember)),
    'session.lock': () => {
      app.lock('person')
      return session(ok(null))
    },
  }
}
