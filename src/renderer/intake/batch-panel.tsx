// One batch: how far it is and how fast it goes, what can be done with it, what was not taken.
import type { BatchView } from '../../shared/intake-views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { INTAKE as T } from '../strings-intake'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { Meter, StateMark } from './batch-list'
import { percentOf, readOf } from './figures'
import { RefusedTable } from './refused-table'

export function BatchPanel({ batch }: { batch: BatchView }) {
  const { id, name, folder, state, because, watched, by, startedAt } = batch
  const at = S.common.time(startedAt)
  return (
    <section className="batch-panel" aria-label={T.batch(id, batch)}>
      <header className="batch-head">
        <div>
          <h2>
            {T.batch(id, batch)} <StateMark batch={batch} />
          </h2>
          <p className="muted">
            {watched ? T.watchedBy(by, at) : T.by(by, at)}
            {name !== null && folder !== null ? <span className="batch-folder"> · {folder}</span> : null}
          </p>
        </div>
        <Acts batch={batch} />
      </header>
      {because !== null && ['running', 'paused'].includes(state) ? <FailureNote failure={{ code: because }} /> : null}
      <Progress batch={batch} />
      <Figures batch={batch} />
      <RefusedTable batch={batch} />
    </section>
  )
}

function Acts({ batch: { state, because, watched } }: { batch: BatchView }) {
  const act = useAppStore().getState()
  if (state !== 'running' && state !== 'paused') return null
  const stands = state === 'paused' || because !== null
  return (
    <div className="row">
      <Button command="intake.pause" look={stands ? 'primary' : 'plain'} onClick={() => void act.pauseOrResume()}>
        {stands ? T.resume : T.pause}
      </Button>
      <Button command="intake.cancel" onClick={() => void act.cancelBatch()}>
        {watched ? T.stopWatching : T.cancel}
      </Button>
    </div>
  )
}

function Progress({ batch }: { batch: BatchView }) {
  const { files, listing, charts, scrubbed, perMinute, secondsLeft, state, because } = batch
  const read = readOf(batch)
  const runs = state === 'running' && because === null
  const waits = files.waiting + files.reading > 0
  const done = charts === 0 ? 0 : Math.floor((scrubbed * 100) / charts)
  return (
    <div className="batch-progress">
      {waits || listing ? <Meter label={T.read(read, files.all)} percent={percentOf([batch])} /> : null}
      <p className="batch-line">
        <b>{T.read(read, files.all)}</b>
        {listing ? <span>{T.finding(files.all)}</span> : null}
        {state === 'paused' && files.reading > 0 ? <span>{T.pausing(files.reading)}</span> : null}
        <span className="spacer" />
        {runs && waits && perMinute !== null ? <span className="num">{T.rate(perMinute)}</span> : null}
        {runs && waits && !listing && secondsLeft !== null ? <span className="num">{T.left(secondsLeft)}</span> : null}
      </p>
      {scrubbed < charts ? (
        <>
          <Meter thin label={T.scrubbed(scrubbed, charts)} percent={done} />
          <p className="batch-line muted">{T.scrubbed(scrubbed, charts)}</p>
        </>
      ) : null}
    </div>
  )
}

function Figures({ batch: { leaves, charts, pages, files } }: { batch: BatchView }) {
  const figures = [
    ['taken', leaves.taken],
    ['charts', charts],
    ['pages', pages],
    ['duplicate', leaves.duplicate],
    ['refused', leaves.refused],
    ['waiting', files.waiting],
  ] as const
  return (
    <dl className="batch-figures">
      {figures.map(([key, value]) => (
        <div key={key} className={key === 'refused' && value > 0 ? 'some-refused' : ''}>
          <dt>{T.figures[key]}</dt>
          <dd className="num">{value.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Told by a screen reader: at each tenth, and when it ends; no more. */
export function Said() {
  const said = useApp((s) => {
    const batch = s.batchAtHand()
    if (!batch) return ''
    const name = T.batch(batch.id, batch)
    const { state, because } = batch
    if (state !== 'running' || because !== null || batch.files.waiting === 0) return T.ended(name, T.state(batch))
    return T.says(name, Math.floor(percentOf([batch]) / 10))
  })
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  )
}
