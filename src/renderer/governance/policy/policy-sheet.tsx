// The policy in force in plain words, the way to change it, and every version there was.
import { useEffect } from 'react'
import { FAILURES } from '../../../shared/failures'
import { sayPolicy } from '../../../shared/policy/say'
import type { PolicyView } from '../../../shared/policy-views'
import { LeadOnly } from '../../screens/settings/lead-only'
import { useApp, useAppStore } from '../../store/context'
import { Y } from '../../strings-policy'
import { Button } from '../../ui/button'
import { FailureNote, Note } from '../../ui/failure-note'
import { useCommands } from '../../ui/keys'
import { nameIn } from './name-in'
import { PolicyForm } from './policy-form'
import { PolicyHistory } from './policy-history'
import { OfferedPolicy } from './policy-offered'

export function PolicySheet() {
  const store = useAppStore()
  const policy = useApp((s) => s.policy)
  useEffect(() => {
    void store.getState().loadPolicy()
  }, [store])
  return (
    <section className="sheet policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{Y.title}</h2>
      <p className="muted">{Y.help}</p>
      {policy.state === 'failed' ? <FailureNote failure={policy.failure} /> : null}
      {policy.state === 'ready' ? <Policy view={policy.value} /> : null}
    </section>
  )
}

function Policy({ view }: { view: PolicyView }) {
  const act = useAppStore().getState()
  const draft = useApp((s) => s.policyDraft)
  const { version, ...asItStands } = view.policy
  const edit = () => act.editPolicy(asItStands)
  const may = view.mayChange && draft === null && view.offered === null
  useCommands({
    ...(may ? { 'policy.edit': edit, 'policy.pick': () => void act.pickPolicy() } : {}),
    ...(view.mayChange && version > 1 ? { 'policy.export': () => void act.exportPolicy() } : {}),
  })
  if (draft !== null) return <PolicyForm view={view} draft={draft} />
  if (view.offered !== null) return <OfferedPolicy view={view} offered={view.offered} />
  const { what, kept, todo } = FAILURES['policy-damaged']
  return (
    <>
      {view.whole ? (
        <p>
          <strong>{Y.inForce(view.policy.name, version)}</strong>. {version === 1 ? Y.standard : null}
        </p>
      ) : (
        <Note tone="hard">
          <strong>{what}</strong>
          <p>
            {kept} {todo}
          </p>
        </Note>
      )}
      <dl className="facts policy-facts">
        {sayPolicy(asItStands, nameIn(view))
          .slice(1)
          .map(({ key, label, says }) => (
            <div key={key} className="fact">
              <dt>{label}</dt>
              <dd>{says}</dd>
            </div>
          ))}
      </dl>
      {view.mayChange ? (
        <div className="row">
          <Button look="primary" command="policy.edit" onClick={edit}>
            {Y.edit}
          </Button>
          <Button command="policy.pick" onClick={() => void act.pickPolicy()}>
            {Y.pick}
          </Button>
          {version > 1 ? (
            <Button command="policy.export" onClick={() => void act.exportPolicy()}>
              {Y.export}
            </Button>
          ) : null}
        </div>
      ) : (
        <LeadOnly />
      )}
      <PolicyHistory view={view} />
    </>
  )
}
