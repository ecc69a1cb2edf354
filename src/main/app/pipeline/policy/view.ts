// The policy as a window shows it: what is in force, who signed what when, and the file that waits for a yes.
import { mayDo } from '../../../../shared/people'
import { STANDARD_POLICY } from '../../../../shared/policy/policy'
import { differences, sayPolicy } from '../../../../shared/policy/say'
import type { KeptPolicyView, OfferedPolicyView, PolicyView } from '../../../../shared/policy-views'
import type { Desk } from '../desk'
import { ownFingerprint } from '../signing-key'
import { historyOf, STANDARD_IN_FORCE } from './in-force'

export function viewOfPolicy(desk: Desk): PolicyView {
  const { read } = desk.store
  const inForce = desk.policyInForce()
  const endpoints = read.endpoints.list().map(({ id, config }) => ({ id, name: config.name }))
  const nameOf = (id: string): string => endpoints.find((one) => one.id === id)?.name ?? 'an endpoint that was removed'
  let before = sayPolicy(STANDARD_POLICY, nameOf)
  const history = historyOf(desk.store).map((kept): KeptPolicyView => {
    if (!kept.whole) return { version: kept.version, sha256: kept.sha256, signed: null }
    const { policy, signedBy, signedAt, why } = kept.signed
    const lines = sayPolicy(policy, nameOf)
    const changed = differences(before, lines)
    before = lines
    const by = `${signedBy.name}, ${signedBy.credential}`
    return {
      version: kept.version,
      sha256: kept.sha256,
      signed: { name: policy.name, by, at: signedAt, why, taken: kept.takenFrom, changed },
    }
  })
  const specialties = new Set(read.charts.list().flatMap(({ attributes }) => attributes.specialty || []))
  return {
    policy: inForce.ok ? inForce.value.policy : desk.policy(),
    whole: inForce.ok,
    over: read.policies.lastChange()?.sha256 ?? STANDARD_IN_FORCE.ref.sha256,
    history: history.reverse(),
    mayChange: mayDo(desk.person, 'administer'),
    endpoints,
    specialties: [...specialties].sort(),
    offered: offeredBy(desk),
  }
}

function offeredBy(desk: Desk): OfferedPolicyView | null {
  const pending = desk.policyFile.pending
  if (!pending) return null
  const { signed, key } = pending
  const { version: _, ...draft } = signed.policy
  return {
    draft,
    by: `${signed.signedBy.name}, ${signed.signedBy.credential}`,
    at: signed.signedAt,
    why: signed.why,
    key,
    keyName: desk.store.read.opened.keyName(key),
    own: key === ownFingerprint(desk.store),
  }
}
