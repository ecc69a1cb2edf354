// Handlers of a family of calls: see shared/ipc/calls/session.
import type { FailureCode } from '../../../shared/failures'
import type { sessionCalls } from '../../../shared/ipc/calls/session'
import { ok, type Result } from '../../../shared/result'
import type { SessionView } from '../../../shared/views'
import { viewOfRecovery } from '../../app/pipeline/people'
import { type Answer, coded, type Family, type HandlerTools } from '../handler-tools'

export function sessionHandlers({ app, surroundings: { sessionChanged } }: HandlerTools): Family<typeof sessionCalls> {
  const session = (result: Result<unknown, FailureCode>): Answer<SessionView> => {
    const view = app.vault.view()
    sessionChanged(view)
    return result.ok ? ok(view) : coded(result)
  }

  return {
    'session.get': () => ok(app.vault.view()),
    'session.begin': async ({ passphrase, remember, ...newcomer }) => {
      const begun = await app.begin(newcomer, passphrase, remember)
      const view = session(begun)
      if (!begun.ok || !view.ok) return coded(begun.ok ? view : begun) as Answer<never>
      return ok({ session: view.value, recoveryKey: viewOfRecovery(begun.value) })
    },
    'session.open': async ({ personId, passphrase, remember }) => session(await app.unlock(personId, passphrase, remember)),
    'session.recover': async ({ personId, recoveryKey, passphrase }) => session(await app.recover(personId, recoveryKey, passphrase)),
    'session.lock': () => {
      app.lock('person')
      return session(ok(null))
    },
  }
}
