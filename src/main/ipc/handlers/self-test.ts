// Handlers of a family of calls: see shared/ipc/calls/self-test.
import type { selfTestCalls } from '../../../shared/ipc/calls/self-test'
import { ok } from '../../../shared/result'
import { recordSelfTest, runSelfTest, viewOfSelfTest } from '../../app/pipeline/self-test'
import type { Family, HandlerTools } from '../handler-tools'

export function selfTestHandlers({ app, onDesk, surroundings: { tell } }: HandlerTools): Family<typeof selfTestCalls> {
  return {
    'self-test.get': () => onDesk((desk) => ok(viewOfSelfTest(desk))),
    'self-test.run': () =>
      onDesk((desk) =>
        app.runFor('self-test', async (signal) => {
          const ran = await runSelfTest(desk.tools, {
            now: desk.platform.now,
            signal,
            onProgress: (done, total) => tell('self-test.progress', { done, total }),
          })
          const kept = ran.ok ? recordSelfTest(desk, ran.value) : ran
          return kept.ok ? ok(viewOfSelfTest(desk)) : kept
        }),
      ),
    'self-test.cancel': () =>
      onDesk(() => {
        app.cancel('self-test')
        return ok(null)
      }),
  }
}
