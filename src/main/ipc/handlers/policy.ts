// Handlers of a family of calls: see shared/ipc/calls/policy.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FailureCode } from '../../../shared/failures'
import type { policyCalls } from '../../../shared/ipc/calls/policy'
import type { PolicyView } from '../../../shared/policy-views'
import { err, ok, type Result } from '../../../shared/result'
import type { Desk } from '../../app/pipeline/desk'
import { effectOf } from '../../app/pipeline/policy/effect'
import { policyFile, readPolicyFile, takePolicyFile } from '../../app/pipeline/policy/policy-file'
import { outdatedIn, scrubAgain } from '../../app/pipeline/policy/scrub-again'
import { signNextPolicy } from '../../app/pipeline/policy/signing'
import { viewOfPolicy } from '../../app/pipeline/policy/view'
import { saveFile } from '../../app/save-file'
import type { Family, HandlerTools } from '../handler-tools'

/** Larger than any policy. */
const MOST_BYTES = 2_000_000

export function policyHandlers({ app, onDesk, surroundings: { dialogs, tell } }: HandlerTools): Family<typeof policyCalls> {
  /** Charts that stand under what is now a looser policy go to the detectors again by themselves. */
  const signed = (desk: Desk, done: Result<number, FailureCode>): Result<PolicyView, FailureCode> => {
    if (!done.ok) return done
    const again = scrubAgain(desk, outdatedIn(desk), 'policy')
    if (again.ok) app.scrubSoon(again.value)
    return again.ok ? ok(viewOfPolicy(desk)) : again
  }

  return {
    'policy.get': () => onDesk((desk) => ok(viewOfPolicy(desk))),
    'policy.try': ({ draft }) =>
      onDesk((desk) =>
        app.runFor('policy', (signal) =>
          effectOf(desk, draft, { signal, onProgress: (done, total) => tell('policy.progress', { done, total }) }),
        ),
      ),
    'policy.cancel': () =>
      onDesk(() => {
        app.cancel('policy')
        return ok(null)
      }),
    'policy.sign': ({ draft, over, why, taken }) =>
      onDesk((desk) => signed(desk, taken ? takePolicyFile(desk, over, why) : signNextPolicy(desk, draft, over, why))),
    'policy.export': () =>
      onDesk<{ file: string } | null>(async (desk) => {
        const file = await dialogs.saveAs('Export policy', `chartroom-policy-${desk.policy().version}.policy.json`, 'json')
        if (file === null) return ok(null)
        const text = policyFile(desk)
        if (!text.ok) return text
        const saved = await saveFile(file, text.value)
        return saved.ok ? ok({ file: path.basename(file) }) : saved
      }),
    'policy.pick': () =>
      onDesk(async (desk) => {
        const file = await dialogs.openOne('Take over a policy', 'Policy', ['json'])
        if (file === null) return ok(viewOfPolicy(desk))
        const text = await textOf(file)
        const read = text === null ? err('policy-unreadable' as const) : readPolicyFile(text)
        if (!read.ok) return read
        desk.policyFile.pending = read.value
        return ok(viewOfPolicy(desk))
      }),
    'policy.forget': () =>
      onDesk((desk) => {
        desk.policyFile.pending = null
        return ok(viewOfPolicy(desk))
      }),
  }
}

async function textOf(file: string): Promise<string | null> {
  try {
    return (await stat(file)).size > MOST_BYTES ? null : await readFile(file, 'utf8')
  } catch {
    return null
  }
}
