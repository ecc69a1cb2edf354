// Retention: the schedule with what is due, the list to purge from, legal holds, and every purge with its certificate.
import { useEffect } from 'react'
import { RETAINED_KINDS } from '../../../shared/policy/retention'
import type { HoldView, PurgeSummary, RetentionView } from '../../../shared/retention-views'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { RETENTION as T } from '../../strings-retention'
import { Button } from '../../ui/button'
import { FailureNote, Note } from '../../ui/failure-note'
import { PurgeList } from './purge-list'

export function RetentionSheet() {
  const store = useAppStore()
  const retention = useApp((s) => s.retention)
  useEffect(() => {
    void store.getState().loadRetention()
  }, [store])
  return (
    <section className="sheet" aria-labelledby="retention-title">
      <h2 id="retention-title">{T.title}</h2>
      <p className="muted">{T.help}</p>
      {retention.state === 'failed' ? <FailureNote failure={retention.failure} /> : null}
      {retention.state === 'ready' ? <Retention view={retention.value} /> : null}
    </section>
  )
}

function Retention({ view }: { view: RetentionView }) {
  return (
    <>
      {view.clockBehind ? (
        <Note tone="soft">
          <p>{T.clockBehind(view.today)}</p>
        </Note>
      ) : null}
      {view.mayPurge ? null : <p className="muted">{T.onlyLead}</p>}
      <Schedule view={view} />
      <PurgeList view={view} />
      <Holds holds={view.holds} mayPurge={view.mayPurge} />
      <Purges purges={view.purges} mayPurge={view.mayPurge} />
    </>
  )
}

function Schedule({ view: { schedule, policy, today, dueNow } }: { view: RetentionView }) {
  return (
    <section className="retention-part" aria-labelledby="schedule-title">
      <h3 id="schedule-title">{T.schedule}</h3>
      <table className="retention-schedule">
        <thead>
          <tr>
            <th scope="col">{T.columns.kind}</th>
            <th scope="col">{T.columns.time}</th>
            <th scope="col" className="num right">
              {T.columns.due}
            </th>
          </tr>
        </thead>
        <tbody>
          {RETAINED_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {T.kinds[kind]}
                <small>{T.kept[kind]}</small>
              </th>
              <td>{T.time(schedule[kind])}</td>
              <td className="num right">
                {dueNow[kind] === 0 ? <span className="muted">0</span> : <b>{dueNow[kind].toLocaleString('en')}</b>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted small">
        {T.policy(policy.name, policy.version, today)}. {T.counted}
      </p>
    </section>
  )
}

function Holds({ holds, mayPurge }: { holds: readonly HoldView[]; mayPurge: boolean }) {
  const { showDialog } = useAppStore().getState()
  const inForce = holds.filter(({ lifted }) => lifted === null)
  const lifted = holds.filter((hold) => !inForce.includes(hold))
  return (
    <section className="retention-part" aria-labelledby="holds-title">
      <h3 id="holds-title">{T.holds}</h3>
      {inForce.length === 0 ? <p className="muted">{T.noHolds}</p> : null}
      <ul className="retention-list">
        {inForce.map((hold) => (
          <li key={hold.id} className="retention-row">
            <div className="grow">
              <b>{hold.says}</b>
              <p>{hold.reason}</p>
              <p className="muted small">{T.holdFacts(hold.setBy, S.common.time(hold.setAt), hold.charts)}</p>
            </div>
            {mayPurge ? (
              <Button look="quiet" aria-label={T.liftOf(hold.says)} onClick={() => showDialog({ kind: 'lift-hold', hold })}>
                {T.lift}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {lifted.length > 0 ? (
        <details>
          <summary>{T.liftedHolds(lifted.length)}</summary>
          <ul className="retention-list">
            {lifted.map(({ id, says, reason, lifted: end }) => (
              <li key={id} className="retention-row">
                <div className="grow">
                  <b>{says}</b>
                  <p>{reason}</p>
                  {end ? <p className="muted small">{T.lifted(end.by, S.common.time(end.at), end.reason)}</p> : null}
                </div>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {mayPurge ? (
        <div className="row">
          <Button command="retention.hold" onClick={() => showDialog({ kind: 'set-hold' })}>
            {T.setHold}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function Purges({ purges, mayPurge }: { purges: readonly PurgeSummary[]; mayPurge: boolean }) {
  const act = useAppStore().getState()
  return (
    <section className="retention-part" aria-labelledby="purges-title">
      <h3 id="purges-title">{T.purges}</h3>
      {purges.length === 0 ? <p className="muted">{T.noPurges}</p> : null}
      <ul className="retention-list">
        {purges.map(({ id, at, by, charts, kinds, certified }) => (
          <li key={id} className="retention-row">
            <div className="grow">
              <b>{S.common.time(at)}</b>
              <p>{T.purgeFacts(by, charts)}</p>
              <p className="muted small">{kinds.map((kind) => T.kinds[kind]).join(' · ')}</p>
              {certified ? <p className="retention-hash">SHA-256 {certified.sha256}</p> : <Note tone="soft">{T.pending}</Note>}
            </div>
            {!mayPurge ? null : certified ? (
              <Button look="quiet" aria-label={T.certificateOf(S.common.time(at))} onClick={() => void act.saveCertificate(id)}>
                {T.certificate}
              </Button>
            ) : (
              <Button onClick={() => void act.finishPurge()}>{T.finish}</Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
