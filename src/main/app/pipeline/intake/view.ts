// Batches as a window sees them. Reads only.
import path from 'node:path'
import type { BatchId, ChartId } from '../../../../shared/ids'
import type { BatchView, RefusedView } from '../../../../shared/intake-views'
import type { ImportReport } from '../../../../shared/views'
import type { BatchRecord, DoneLeaf } from '../../../store'
import type { Desk } from '../desk'
import { viewOfSome } from '../view'
import type { Intake } from './batches'

/** Newest first. */
export const viewOfBatches = (desk: Desk, intake: Intake): readonly BatchView[] =>
  desk.store.read.intake.batches().map((batch) => viewOf(desk, intake, batch))

export function viewOfBatch(desk: Desk, intake: Intake, id: BatchId): BatchView | null {
  const batch = desk.store.read.intake.batch(id)
  return batch && viewOf(desk, intake, batch)
}

function viewOf(desk: Desk, intake: Intake, batch: BatchRecord): BatchView {
  const { id, given, watched, state, because, personId, startedAt, finishedAt, listed } = batch
  const { read } = desk.store
  const counts = read.intake.counts(id)
  const { files, bytesLeft, leaves, charts, scrubbed, pages } = counts
  const pace = intake.pace(id)
  const [first] = given
  return {
    id,
    name: first === undefined ? null : path.basename(first),
    more: Math.max(0, given.length - 1),
    folder: first === undefined ? null : path.dirname(first),
    watched,
    state,
    because: intake.stuck(id) ?? because,
    by: read.people.get(personId)?.name ?? desk.person.name,
    startedAt,
    finishedAt,
    listing: state === 'running' && !listed,
    files,
    leaves,
    charts,
    scrubbed,
    pages,
    perMinute: pace?.perMinute() ?? null,
    secondsLeft: pace?.secondsLeft(files.waiting + files.reading, bytesLeft) ?? null,
  }
}

/** `archive.zip › folder/name`. */
export const nameOf = ({ path: file, within }: Pick<DoneLeaf, 'path' | 'within'>): string => [path.basename(file), ...within].join(' › ')

export const viewOfRefused = (desk: Desk, id: BatchId): readonly RefusedView[] =>
  desk.store.read.intake.done(id, 'refused').flatMap((leaf) =>
    leaf.reason === null
      ? []
      : [
          {
            id: leaf.row,
            name: leaf.path && nameOf(leaf),
            folder: leaf.path && path.dirname(leaf.path),
            reason: leaf.reason,
            attempts: leaf.attempts,
          },
        ],
  )

/** What came of a batch until now, chart by chart. @param goesOn it was not waited for any longer */
export function reportOf(desk: Desk, id: BatchId, goesOn: boolean): ImportReport {
  const { intake } = desk.store.read
  const leaves = intake.done(id)
  const charts = (state: DoneLeaf['state']): ChartId[] => leaves.flatMap((leaf) => (leaf.state === state ? intake.chartsOf(leaf.row) : []))
  const imported = charts('taken')
  const fresh = new Set(imported)
  const already = [...new Set(charts('duplicate'))].filter((chart) => !fresh.has(chart))
  const refused = leaves.flatMap((leaf) => (leaf.reason === null ? [] : [{ name: nameOf(leaf), code: leaf.reason }]))
  // Newest first, as the worklist has them.
  return {
    imported: viewOfSome(desk, imported.reverse()),
    already: viewOfSome(desk, already.reverse()),
    refused,
    batch: goesOn ? id : null,
  }
}
