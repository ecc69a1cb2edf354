// The fake's intake: batches as they would stand, which acts move on. Reads no files.
import { type BatchId, newId } from '../../shared/ids'
import type { BatchView, RefusedView } from '../../shared/intake-views'
import type { intakeCalls } from '../../shared/ipc/calls/intake'
import type { EventName, EventPayload, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'

type Family = Pick<Handlers, keyof typeof intakeCalls>

export interface FakeIntake {
  readonly batches: readonly BatchView[]
  readonly refused: readonly RefusedView[]
}

export const fakeBatch = (own: Partial<BatchView> = {}): BatchView => ({
  id: newId<BatchId>(),
  name: 'Ward 4 export',
  more: 0,
  folder: '/media/share/cardiology/2024-12',
  watched: false,
  state: 'done',
  because: null,
  by: 'Ada Lane',
  startedAt: '2024-12-09T08:20:00Z',
  finishedAt: '2024-12-09T08:31:00Z',
  listing: false,
  files: { all: 240, waiting: 0, reading: 0 },
  leaves: { taken: 236, duplicate: 4, refused: 0 },
  charts: 240,
  scrubbed: 240,
  pages: 1310,
  perMinute: null,
  secondsLeft: null,
  ...own,
})

const REASONS = ['file-password', 'file-damaged', 'file-unknown-kind', 'file-no-words', 'file-empty'] as const

export const fakeRefused = (n: number): readonly RefusedView[] =>
  Array.from({ length: n }, (_, i) => ({
    id: i + 1,
    name: i % 7 === 6 ? `december.zip › scans/page-${i}.tif` : `chart-${String(4100 + i * 3)}.${i % 5 === 0 ? 'pdf' : 'docx'}`,
    folder: '/media/share/cardiology/2024-12',
    reason: REASONS[i % REASONS.length] ?? 'file-damaged',
    attempts: 1 + (i % 2),
  }))

/** Days of a busy desk: a folder on its way, one watched, one paused by a full disk, one done. */
export const busyIntake = (): FakeIntake => ({
  batches: [
    fakeBatch({
      name: '2024-12 December',
      state: 'running',
      finishedAt: null,
      files: { all: 5120, waiting: 2306, reading: 3 },
      leaves: { taken: 2702, duplicate: 72, refused: 37 },
      charts: 2890,
      scrubbed: 1204,
      pages: 14_377,
      perMinute: 412,
      secondsLeft: 337,
    }),
    fakeBatch({
      name: 'Scanner',
      watched: true,
      state: 'running',
      finishedAt: null,
      files: { all: 18, waiting: 0, reading: 0 },
      leaves: { taken: 18, duplicate: 0, refused: 0 },
      charts: 18,
      scrubbed: 18,
      pages: 96,
    }),
    fakeBatch({
      name: 'Outpatient',
      state: 'paused',
      because: 'store-full',
      finishedAt: null,
      files: { all: 800, waiting: 611, reading: 0 },
      leaves: { taken: 189, duplicate: 0, refused: 0 },
      charts: 189,
      scrubbed: 189,
    }),
    fakeBatch(),
  ],
  refused: fakeRefused(37),
})

export function fakeIntake(
  emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void,
  options: FakeIntake = { batches: [], refused: [] },
): Family {
  let batches = [...options.batches]
  let refused = [...options.refused]

  const change = (id: BatchId, own: Partial<BatchView>) => {
    const batch = batches.find((one) => one.id === id)
    if (!batch) return err({ code: 'batch-unknown' as const })
    const next = { ...batch, ...own }
    batches = batches.map((one) => (one.id === id ? next : one))
    emit('intake.changed', [next])
    return ok(next)
  }
  const add = (own: Partial<BatchView>) => {
    const batch = fakeBatch({
      state: 'running',
      finishedAt: null,
      listing: true,
      files: { all: 0, waiting: 0, reading: 0 },
      leaves: { taken: 0, duplicate: 0, refused: 0 },
      charts: 0,
      scrubbed: 0,
      pages: 0,
      ...own,
    })
    batches = [batch, ...batches]
    return ok(batch)
  }

  return {
    'intake.list': () => ok([...batches]),
    'intake.add': ({ what }) => add({ name: what === 'folder' ? 'New export' : 'note-1.txt', more: what === 'folder' ? 0 : 2 }),
    'intake.watch': () => add({ name: 'Scanner', watched: true, listing: false }),
    'intake.pause': ({ batchId }) => change(batchId, { state: 'paused' }),
    'intake.resume': ({ batchId }) => change(batchId, { state: 'running', because: null }),
    'intake.cancel': ({ batchId }) => change(batchId, { state: 'cancelled' }),
    'intake.refused': ({ batchId }) => ok(batches.find(({ id }) => id === batchId)?.leaves.refused ? [...refused] : []),
    'intake.retry': ({ batchId, files, password }) => {
      const batch = batches.find(({ id }) => id === batchId)
      if (!batch) return err({ code: 'batch-unknown' })
      const tried = refused.filter(({ id }) => files === null || files.includes(id))
      // The fake's only password.
      const opens = ({ reason }: RefusedView): boolean => reason !== 'file-password' || password === 'violet harbor'
      refused = refused.filter((row) => !tried.includes(row) || !opens(row))
      const done = tried.filter(opens).length
      return change(batchId, { leaves: { ...batch.leaves, taken: batch.leaves.taken + done, refused: refused.length } })
    },
  }
}
