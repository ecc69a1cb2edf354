// Who works with these records, one's own passphrase, and the recovery key.
import type { PeopleView, PersonView } from '../../../shared/people-views'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { P } from '../../strings-people'
import { Button } from '../../ui/button'
import { FailureNote, Note } from '../../ui/failure-note'
import { useMayAdminister } from './lead-only'

export function PeopleSheet() {
  const people = useApp((s) => s.people)
  return (
    <section className="sheet" aria-labelledby="people-title">
      <h2 id="people-title">{P.title}</h2>
      <p className="muted">{P.help}</p>
      {people.state === 'failed' ? <FailureNote failure={people.failure} /> : null}
      {people.state === 'ready' ? <Accounts view={people.value} /> : null}
    </section>
  )
}

function Accounts({ view }: { view: PeopleView }) {
  const act = useAppStore().getState()
  const may = useMayAdminister()
  const here = view.people.filter(({ standing }) => standing !== 'removed')
  const gone = view.people.filter(({ standing }) => standing === 'removed')
  return (
    <>
      <ul className="people" aria-label={P.title}>
        {here.map((person) => (
          <PersonRow key={person.id} person={person} isMe={person.id === view.me} may={may} />
        ))}
      </ul>
      {gone.length > 0 ? (
        <details>
          <summary>{P.removedPeople(gone.length)}</summary>
          <ul className="people">
            {gone.map((person) => (
              <PersonRow key={person.id} person={person} isMe={false} may={may} />
            ))}
          </ul>
        </details>
      ) : null}
      <div className="row">
        {may ? <Button onClick={() => act.showDialog({ kind: 'person', person: null })}>{P.add}</Button> : null}
        <Button onClick={() => act.showDialog({ kind: 'passphrase' })}>{P.myPassphrase}</Button>
      </div>
      <Recovery recovery={view.recovery} may={may} />
    </>
  )
}

function PersonRow({ person, isMe, may }: { person: PersonView; isMe: boolean; may: boolean }) {
  const act = useAppStore().getState()
  const { name, credential, roles, standing } = person
  return (
    <li className="person-row">
      <div className="grow">
        <p className="row">
          <b>{name}</b>
          {isMe ? <span className="standing standing-in-force">{P.me}</span> : null}
          {standing === 'active' ? null : <span className="standing">{P.standings[standing]}</span>}
        </p>
        <p className="muted">
          {credential || P.noCredentialYet} · {P.rolesOf(roles)}
        </p>
      </div>
      {standing !== 'active' && may ? (
        <Button look="quiet" aria-label={P.admitTitle(name)} onClick={() => act.showDialog({ kind: 'admit-person', person })}>
          {P.admit}
        </Button>
      ) : null}
      {standing !== 'removed' && (may || isMe) ? (
        <Button look="quiet" aria-label={P.changeTitle(name)} onClick={() => act.showDialog({ kind: 'person', person })}>
          {P.change}
        </Button>
      ) : null}
      {standing !== 'removed' && may ? (
        <Button look="quiet" aria-label={P.removeTitle(name)} onClick={() => act.showDialog({ kind: 'remove-person', person })}>
          {P.remove}
        </Button>
      ) : null}
    </li>
  )
}

function Recovery({ recovery, may }: { recovery: PeopleView['recovery']; may: boolean }) {
  const act = useAppStore().getState()
  return (
    <div className="recovery-note">
      <h3>{P.recovery}</h3>
      {recovery === null ? (
        <Note tone="soft">
          <p>{P.recoveryNone}</p>
        </Note>
      ) : recovery.storedAt === null ? (
        <Note tone="soft">
          <p>
            {P.recoveryMade(S.common.time(recovery.madeAt))} {P.recoveryNotStored}
          </p>
        </Note>
      ) : (
        <p>
          {P.recoveryMade(S.common.time(recovery.madeAt))} {P.recoveryStored}
        </p>
      )}
      {may ? (
        <div className="row">
          <Button onClick={() => act.showDialog({ kind: 'renew-recovery' })}>{recovery === null ? P.makeRecovery : P.renewRecovery}</Button>
        </div>
      ) : null}
    </div>
  )
}
