// The batches, newest first, each with how far it is. The arrows move.
import type { BatchView } from '../../shared/intake-views'
import { useApp, useAppStore } from '../store/context'
import { INTAKE as T } from '../strings-intake'
import { Listbox } from '../ui/listbox'
import { percentOf, readOf } from './figures'

export function BatchList({ batches }: { batches: readonly BatchView[] }) {
  const act = useAppStore().getState()
  const at = useApp((s) => s.batchAtHand()?.id ?? null)
  return (
    <Listbox
      label={T.batches}
      rows={batches.map((item) => ({ kind: 'item', item }))}
      selected={at}
      onSelect={act.setBatchCursor}
      rowHeight={66}
      home
    >
      {(batch) => <Row batch={batch} />}
    </Listbox>
  )
}

function Row({ batch }: { batch: BatchView }) {
  const { id, state, files, leaves, listing, watched } = batch
  const moving = state === 'running' && (!watched || files.waiting + files.reading > 0)
  return (
    <span className="batch-row">
      <span className="batch-name">{T.batch(id, batch)}</span>
      <StateMark batch={batch} />
      {moving ? <Meter label="" percent={percentOf([batch])} /> : null}
      <span className="muted batch-says">
        {listing && files.all === 0 ? T.finding(0) : T.read(readOf(batch), files.all)}
        {leaves.refused > 0 ? <b className="batch-refused"> · {T.notTaken(leaves.refused)}</b> : null}
      </span>
    </span>
  )
}

/** In words and by colour. */
export function StateMark({ batch }: { batch: BatchView }) {
  const look = batch.because !== null ? 'stopped' : batch.state
  return <span className={`batch-state batch-${look}`}>{T.state(batch)}</span>
}

/** How far something is; its number stands beside it in words. */
export function Meter({ label, percent, thin = false }: { label: string; percent: number; thin?: boolean }) {
  return (
    <span
      className={thin ? 'meter meter-thin' : 'meter'}
      {...(label
        ? { role: 'progressbar', 'aria-label': label, 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 }
        : { 'aria-hidden': true })}
    >
      <span className="meter-fill" style={{ width: `${percent}%` }} />
    </span>
  )
}
