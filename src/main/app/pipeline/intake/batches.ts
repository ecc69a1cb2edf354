// What a person does with batches: begins, pauses, goes on with, cancels one, tries again what was refused, watches a folder. Each act is in
// the ledger; the queue reads.
import path from 'node:path'
import type { FailureCode } from '../../../../shared/failures'
import { type BatchId, type ChartId, newId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { asLabel, type BatchRecord, type BatchState, type ItemRecord, type Writer } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { createQueue, type Queue } from './queue'
import { look, type Part } from './walk'
import { type FolderWatch, watchFolder } from './watching'

export interface IntakeHooks {
  /** Told of each batch that is otherwise than before; often. */
  readonly touched: (id: BatchId) => void
  readonly charts: (ids: readonly ChartId[]) => void
  readonly read?: (item: ItemRecord) => void
  readonly onBug: (error: unknown) => void
}

export interface Intake extends Pick<Queue, 'pace' | 'stuck' | 'settled'> {
  /** Goes on with all that ran when the records were shut, watched folders among it. */
  start(): void
  /** Files and folders by their paths. */
  add(given: readonly string[]): Result<BatchId, FailureCode>
  /** The same, or goes on with the batch that was begun with them and did not end. */
  takeUp(given: readonly string[], which: Part): Result<BatchId, FailureCode>
  /** What is being read is read to its end. */
  pause(id: BatchId): Result<void, FailureCode>
  resume(id: BatchId): Result<void, FailureCode>
  /** Stops at once. What was taken in stays. */
  cancel(id: BatchId): Result<void, FailureCode>
  /** @param leaves rows of refused files; null: all of them. @param password to open them with; kept in memory until they are read */
  retry(id: BatchId, leaves: readonly number[] | null, password: string | null): Result<void, FailureCode>
  /** Takes in what a folder holds and whatever comes into it. @param polling for network shares, which tell of no change */
  watch(folder: string, polling: boolean): Result<BatchId, FailureCode>
  /** Before the records are shut. */
  stop(): void
}

const WHOLE: Part = { part: 1, parts: 1 }

export function createIntake(desk: Desk, hooks: IntakeHooks): Intake {
  const { store } = desk
  const queue = createQueue(desk, hooks)
  const watches = new Map<BatchId, FolderWatch>()

  function begin(batch: BatchRecord): void {
    queue.begin(batch)
    const [folder] = batch.given
    if (!batch.watched || folder === undefined || watches.has(batch.id)) return
    const { id, polling } = batch
    const onFiles = (files: readonly string[]): void => void found(id, files)
    watches.set(id, watchFolder(folder, { polling, onFiles, onLook: () => again(id), onBug: hooks.onBug }))
  }

  async function found(id: BatchId, files: readonly string[]): Promise<void> {
    const looked = await Promise.all(files.map(look))
    // Locked or switched off meanwhile.
    if (!watches.has(id)) return
    // What cannot be kept now is found again when the folder is looked through.
    if (store.write((w) => w.intake.found(id, looked, true)).ok) queue.more(id)
  }

  /** Looks the folder through: some systems tell of no change, or not of every one. */
  function again(id: BatchId): void {
    const batch = store.read.intake.batch(id)
    if (batch?.state === 'running') queue.begin(batch)
  }

  function unwatch(id: BatchId): void {
    watches.get(id)?.close()
    watches.delete(id)
  }

  /** A batch that stands in one of these states. */
  function standing(id: BatchId, ...states: readonly BatchState[]): Result<BatchRecord, FailureCode> {
    const batch = store.read.intake.batch(id)
    if (!batch) return err('batch-unknown')
    return states.includes(batch.state) ? ok(batch) : err('batch-state')
  }

  function insert(given: readonly string[], { part, parts }: Part, watched: boolean, polling: boolean): Result<BatchId, FailureCode> {
    const id = newId<BatchId>()
    const made = store.write((w) => {
      const all = given.map((one) => path.resolve(one))
      w.intake.insert({ id, given: all, part, parts, watched, polling, personId: desk.person.id, startedAt: timeOf(desk) })
      if (watched) w.append({ kind: 'watch-folder-set', detail: { batch: id, polling } })
      else w.append({ kind: 'intake-started', detail: { batch: id, given: all.length, part, parts } })
    })
    if (!made.ok) return made
    hooks.touched(id)
    begin(store.read.intake.batch(id) as BatchRecord)
    return ok(id)
  }

  /** Sets a batch running and reads on. */
  function go(id: BatchId, note: (w: Writer) => void): Result<void, FailureCode> {
    const done = store.write((w) => {
      w.intake.setState(id, 'running', null, null)
      note(w)
    })
    if (!done.ok) return done
    hooks.touched(id)
    begin(store.read.intake.batch(id) as BatchRecord)
    return done
  }

  return {
    pace: queue.pace,
    stuck: queue.stuck,
    settled: queue.settled,
    start() {
      // The oldest first.
      for (const batch of store.read.intake.batches().toReversed()) {
        if (!['running', 'paused'].includes(batch.state)) continue
        const goesOn = batch.state === 'running'
        const back = store.write((w) => {
          const again = w.intake.putBack(batch.id, true)
          if (goesOn) w.append({ kind: 'intake-resumed', detail: { batch: batch.id, by: 'start', again } })
        })
        if (goesOn && back.ok) begin(batch)
      }
    },
    add: (given) => insert(given, WHOLE, false, false),
    takeUp(given, which) {
      const all = JSON.stringify(given.map((one) => path.resolve(one)))
      const isIt = (batch: BatchRecord): boolean =>
        ['running', 'paused'].includes(batch.state) &&
        !batch.watched &&
        batch.part === which.part &&
        batch.parts === which.parts &&
        JSON.stringify(batch.given) === all
      const begun = store.read.intake.batches().find(isIt)
      if (!begun) return insert(given, which, false, false)
      const done = go(begun.id, (w) => {
        const again = w.intake.putBack(begun.id, begun.state === 'running')
        w.append({ kind: 'intake-resumed', detail: { batch: begun.id, by: 'start', again } })
      })
      return done.ok ? ok(begun.id) : done
    },
    pause(id) {
      const batch = standing(id, 'running')
      if (!batch.ok) return batch
      const done = store.write((w) => {
        w.intake.setState(id, 'paused', null, null)
        w.append({ kind: 'intake-paused', detail: { batch: id, because: asLabel('person') } })
      })
      if (!done.ok) return done
      unwatch(id)
      queue.leave(id, false)
      hooks.touched(id)
      return done
    },
    resume(id) {
      const batch = standing(id, 'paused', ...(queue.stuck(id) ? (['running'] as const) : []))
      if (!batch.ok) return batch
      // What it stood still at, where even that could not be saved.
      const isStuck = queue.stuck(id) !== null
      return go(id, (w) => {
        const again = isStuck ? w.intake.putBack(id, false) : 0
        w.append({ kind: 'intake-resumed', detail: { batch: id, by: 'person', again } })
      })
    },
    cancel(id) {
      const batch = standing(id, 'running', 'paused')
      if (!batch.ok) return batch
      unwatch(id)
      queue.leave(id, true)
      const done = store.write((w) => {
        w.intake.putBack(id, false)
        const { all, waiting } = w.read.intake.counts(id).files
        w.intake.setState(id, batch.value.watched ? 'done' : 'cancelled', null, timeOf(desk))
        if (batch.value.watched) {
          w.intake.unwatch(id)
          w.append({ kind: 'watch-folder-unset', detail: { batch: id } })
        } else w.append({ kind: 'intake-cancelled', detail: { batch: id, read: all - waiting, left: waiting } })
      })
      hooks.touched(id)
      return done
    },
    retry(id, leaves, password) {
      const batch = standing(id, 'running', 'paused', 'done')
      if (!batch.ok) return batch
      let files = 0
      const noted = store.write((w) => {
        const items = w.intake.retry(id, leaves)
        files = items.length
        if (files === 0) return
        if (password !== null) queue.unlockWith(id, items, password)
        w.append({ kind: 'intake-retried', detail: { batch: id, files, password: password !== null } })
        if (batch.value.state === 'done') w.intake.setState(id, 'running', null, null)
      })
      if (!noted.ok) return noted
      if (files === 0) return err('nothing-refused')
      hooks.touched(id)
      if (batch.value.state !== 'paused') begin(store.read.intake.batch(id) as BatchRecord)
      return noted
    },
    watch(folder, polling) {
      const there = store.read.intake.batches().find(({ watched, state }) => watched && ['running', 'paused'].includes(state))
      return there ? err('watch-folder-set') : insert([folder], WHOLE, true, polling)
    },
    stop() {
      for (const id of [...watches.keys()]) unwatch(id)
      queue.stop()
    },
  }
}
