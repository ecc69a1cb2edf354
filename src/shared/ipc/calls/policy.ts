// The site's policy: what is in force, what another would change, signing it, and files of it.
import { z } from 'zod'
import { policyDraftSchema } from '../../policy/policy'
import type { PolicyEffectView, PolicyView } from '../../policy-views'
import { gives, nothing, sha256, words } from './parts'

export const policyCalls = {
  'policy.get': { input: nothing, ...gives<PolicyView>() },
  /** Looks through charts that are not cleared; `policy.progress` tells how far it is. */
  'policy.try': { input: z.strictObject({ draft: policyDraftSchema }), ...gives<PolicyEffectView>() },
  'policy.cancel': { input: nothing, ...gives<null>() },
  /** over: `PolicyView.over` as it was shown; taken: the file that is offered is what is signed. */
  'policy.sign': {
    input: z.strictObject({ draft: policyDraftSchema, over: sha256, why: words, taken: z.boolean() }),
    ...gives<PolicyView>(),
  },
  /** Null: the person closed the dialog. */
  'policy.export': { input: nothing, ...gives<{ readonly file: string } | null>() },
  /** Verifies a policy file and shows it; nothing is changed. */
  'policy.pick': { input: nothing, ...gives<PolicyView>() },
  'policy.forget': { input: nothing, ...gives<PolicyView>() },
} as const
