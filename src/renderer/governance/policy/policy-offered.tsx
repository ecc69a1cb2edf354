// A policy file of other records: whose it is, what differs, and the signature by which it becomes these records' own.
import { differences, sayPolicy } from '../../../shared/policy/say'
import type { OfferedPolicyView, PolicyView } from '../../../shared/policy-views'
import { useAppStore } from '../../store/context'
import { Y } from '../../strings-policy'
import { Note } from '../../ui/failure-note'
import { nameIn } from './name-in'
import { Differences } from './policy-differences'
import { PolicySign } from './policy-sign'

const O = Y.offered

export function OfferedPolicy({ view, offered }: { view: PolicyView; offered: OfferedPolicyView }) {
  const act = useAppStore().getState()
  const { draft, by, at, why, key, keyName, own } = offered
  const nameOf = nameIn(view)
  const known = own || keyName !== null
  return (
    <>
      <h3>{O.title}</h3>
      <p>
        <strong>{draft.name}</strong>. {O.by(by, at.slice(0, 10))}: “{why}”
      </p>
      <Note tone={known ? 'info' : 'hard'}>
        <p>{own ? O.own : keyName !== null ? O.known(keyName) : O.unknown}</p>
        <p className="code-line">{key}</p>
      </Note>
      <Differences lines={differences(sayPolicy(view.policy, nameOf), sayPolicy(draft, nameOf))} />
      <PolicySign
        taken
        version={view.policy.version + 1}
        missing={known ? null : O.nameless}
        stop={O.forget}
        onStop={() => void act.forgetPolicyFile()}
      />
    </>
  )
}
