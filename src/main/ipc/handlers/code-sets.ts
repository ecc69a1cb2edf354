// Handlers of a family of calls: see shared/ipc/calls/code-sets.

import type { CodeSetsView, ReleaseView } from '../../../shared/code-set-views'
import type { codeSetCalls } from '../../../shared/ipc/calls/code-sets'
import { ok } from '../../../shared/result'
import { removeCodeSet, viewOfCodeSets } from '../../app/pipeline/code-sets'
import type { Desk } from '../../app/pipeline/desk'
import { addOffered, discardOffered, readFiles, readWithYear } from '../../app/pipeline/release-import'
import type { Answer, Family, HandlerTools, Outcome } from '../handler-tools'

export function codeSetHandlers({ app, onDesk, surroundings: { dialogs, tell } }: HandlerTools): Family<typeof codeSetCalls> {
  const read = (done: number, total: number): void => tell('code-sets.progress', { done, total })

  /** A step on the code sets, answered with those at hand after it. */
  const codeSets = (work: (desk: Desk) => Outcome<unknown>): Promise<Answer<CodeSetsView>> =>
    onDesk((desk) => {
      const done = work(desk)
      return done.ok ? ok(viewOfCodeSets(desk)) : done
    })

  return {
    'code-sets.list': () => onDesk((desk) => ok(viewOfCodeSets(desk))),
    'code-sets.pick': () =>
      onDesk<ReleaseView | null>(async (desk) => {
        const paths = await dialogs.pickRelease()
        if (paths.length === 0) return ok(null)
        return app.runFor('release', (signal) => readFiles(desk, paths, null, { signal, onProgress: read }))
      }),
    'code-sets.year': ({ offer, fiscalYear }) =>
      onDesk((desk) => app.runFor('release', (signal) => readWithYear(desk, offer, fiscalYear, { signal, onProgress: read }))),
    'code-sets.cancel': () =>
      onDesk(() => {
        app.cancel('release')
        return ok(null)
      }),
    'code-sets.confirm': ({ offer }) => codeSets((desk) => addOffered(desk, offer)),
    'code-sets.discard': () =>
      onDesk((desk) => {
        discardOffered(desk)
        return ok(null)
      }),
    'code-sets.remove': ({ codeSetId, reason }) => codeSets((desk) => removeCodeSet(desk, codeSetId, reason)),
  }
}
