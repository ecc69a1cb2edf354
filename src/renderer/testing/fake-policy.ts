// The policy as main would keep it, with one endpoint and one version signed. Never shipped.
import type { EndpointId } from '../../shared/ids'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { type Policy, STANDARD_POLICY } from '../../shared/policy/policy'
import { differences, sayPolicy } from '../../shared/policy/say'
import type { KeptPolicyView, PolicyView } from '../../shared/policy-views'
import { err, ok } from '../../shared/result'

type PolicyCall = Extract<CallName, `policy.${string}`>

const ENDPOINT = { id: '00000000-0000-4000-8000-0000000000e1' as EndpointId, name: 'Ward server' }
const hash = (version: number): string => String(version).repeat(64).slice(0, 64)
const lines = (policy: Policy) => sayPolicy(policy, () => ENDPOINT.name)

export function fakePolicy(): Pick<Handlers, PolicyCall> {
  let policy: Policy = STANDARD_POLICY
  let history: readonly KeptPolicyView[] = []
  const view = (): PolicyView => ({
    policy,
    whole: true,
    over: hash(policy.version),
    history,
    mayChange: true,
    endpoints: [ENDPOINT],
    specialties: ['Cardiology', 'Orthopaedics'],
    offered: null,
  })
  return {
    'policy.get': () => ok(view()),
    'policy.try': () =>
      ok({
        charts: 3,
        changed: 1,
        added: { DATE: 4 },
        kept: {},
        notes: 0,
        reopened: 2,
        places: [
          {
            chartId: '00000000-0000-4000-8000-0000000000c1' as never,
            chart: 'note-1.txt',
            what: 'added',
            category: 'DATE',
            before: 'diabetes since ',
            value: '2009',
            after: ', on metformin',
            becomes: '[DATE_3]',
          },
        ],
      }),
    'policy.cancel': () => ok(null),
    'policy.sign': ({ draft, over, why }) => {
      if (over !== hash(policy.version)) return err({ code: 'policy-stale' })
      const next = { ...draft, version: policy.version + 1 }
      const changed = differences(lines(policy), lines(next))
      const signed = { name: next.name, by: 'Ada Linden, CCS', at: '2026-03-02T08:00:00.000Z', why, taken: false, changed }
      history = [{ version: next.version, sha256: hash(next.version), signed }, ...history]
      policy = next
      return ok(view())
    },
    'policy.export': () => ok({ file: 'chartroom-policy-2.policy.json' }),
    'policy.pick': () => ok(view()),
    'policy.forget': () => ok(view()),
  }
}
