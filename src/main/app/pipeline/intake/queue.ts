// The files that wait, read several at a time until none is left: of one batch after the other in turn, so that a few files need not wait
// for thousands. It holds nothing that the records do not: what it was at is gone on with at the next start.
import type { FailureCode } from '../../../../shared/failures'
import type { BatchId, ChartId } from '../../../../shared/ids'
import { asLabel, type BatchRecord, type ItemRecord } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { createPace, type Pace } from './pace'
import { takeFile } from './taking'
import { filesOf, isAtRest, isFolder, QUIET } from './walk'

export interface QueueHooks {
  /** Something of a batch is otherwise than before. */
  readonly touched: (id: BatchId) => void
  /** New in the records, and waiting for the detectors. */
  readonly charts: (ids: readonly ChartId[]) => void
  /** A file was read to its end. */
  readonly read?: (item: ItemRecord) => void
  readonly onBug: (error: unknown) => void
}

export interface Queue {
  /** Reads what waits of a batch that runs, once its files are found. */
  begin(batch: BatchRecord): void
  /** Files of a batch wait that did not before. */
  more(id: BatchId): void
  /** Nothing more of the batch is read. @param atOnce what is at hand waits again, else it is read to its end */
  leave(id: BatchId, atOnce: boolean): void
  /** For these files, the next time they are read; kept in memory alone. */
  unlockWith(id: BatchId, items: readonly number[], password: string): void
  pace(id: BatchId): Pace | null
  /** Why it stands still though its records say that it runs: the disk is full, the watched folder is away. */
  stuck(id: BatchId): FailureCode | null
  /** The batch is not running any more, or nothing of it waits. */
  settled(id: BatchId): Promise<void>
  /** Stops at once. What was being read waits again. */
  stop(): void
}

/** Bytes of the files that are read at the same time: they are held in memory whole. */
const BYTES_AT_ONCE = 512 * 1024 * 1024

interface Reading {
  readonly item: ItemRecord
  readonly stop: AbortController
}

export function createQueue(desk: Desk, hooks: QueueHooks): Queue {
  const { store } = desk
  /** In turn: the one that was served last stands last. */
  let turn: BatchId[] = []
  const reading = new Map<number, Reading>()
  const listing = new Map<BatchId, AbortController>()
  const paces = new Map<BatchId, Pace>()
  const passwords = new Map<number, { readonly of: BatchId; readonly password: string }>()
  const stuck = new Map<BatchId, FailureCode>()
  const waiting = new Map<BatchId, (() => void)[]>()
  let stopped = false

  const ofBatch = (id: BatchId): Reading[] => [...reading.values()].filter(({ item }) => item.batchId === id)

  /** Starts as many as may be read now. */
  function fill(): void {
    while (!stopped && reading.size < desk.tools.reading.atOnce) {
      const item = next()
      if (!item) return
      const started = store.write((w) => w.intake.startReading(item.row))
      if (!started.ok) halt(item.batchId, started.error)
      else void readOne(item)
    }
  }

  function next(): ItemRecord | null {
    const all = [...reading.values()]
    // One that the app ended at is read alone, so that it takes no other with it.
    if (all.some(({ item }) => item.crashes > 0)) return null
    const bytes = all.reduce((sum, { item }) => sum + item.size, 0)
    for (const id of turn) {
      const item = store.read.intake.next(id)
      if (!item) continue
      // About other files: they come first.
      if (item.later && (listing.has(id) || ofBatch(id).some(({ item }) => !item.later))) continue
      if (all.length > 0 && (item.crashes > 0 || bytes + item.size > BYTES_AT_ONCE)) return null
      turn = [...turn.filter((one) => one !== id), id]
      return item
    }
    return null
  }

  async function readOne(item: ItemRecord): Promise<void> {
    const own: Reading = { item, stop: new AbortController() }
    reading.set(item.row, own)
    const password = passwords.get(item.row)?.password ?? null
    passwords.delete(item.row)
    const { signal } = own.stop
    try {
      const done = await takeFile(desk, item, { password, signal, onCharts: hooks.charts })
      reading.delete(item.row)
      if (!done.ok) halt(item.batchId, done.error)
      else {
        paces.get(item.batchId)?.add(item.size)
        hooks.read?.(item)
      }
    } catch (error) {
      reading.delete(item.row)
      // Stopped, or locked in the middle: the records say that it waits.
      if (signal.aborted || stopped) return
      hooks.onBug(error)
      // A bug of ours takes this file with it and no other.
      refuse(item)
    }
    if (stopped) return
    hooks.touched(item.batchId)
    finishIfDone(item.batchId)
    fill()
  }

  function refuse(item: ItemRecord): void {
    const done = store.write((w) => {
      w.append({ kind: 'chart-refused', reason: 'file-reader-ended', detail: {} })
      const outcome = { within: [], state: 'refused', reason: 'file-reader-ended', sha256: null, pages: 0, charts: [] } as const
      w.intake.putLeaf(item, w.read.intake.leavesOf(item.row).length, outcome)
      w.intake.endReading(item.row, null, 0)
    })
    if (!done.ok) halt(item.batchId, done.error)
  }

  /** Nothing is lost: what is not saved is read again. */
  function halt(id: BatchId, because: FailureCode): void {
    leave(id, true)
    const paused = store.write((w) => {
      w.intake.putBack(id, false)
      w.intake.setState(id, 'paused', because, null)
      w.append({ kind: 'intake-paused', detail: { batch: id, because: asLabel(because) } })
    })
    if (!paused.ok) stuck.set(id, because)
    hooks.touched(id)
    tellSettled(id)
  }

  async function list(batch: BatchRecord, control: AbortController): Promise<void> {
    const { id, given, watched } = batch
    try {
      if (watched && !(await isFolder(given[0]))) {
        listing.delete(id)
        stuck.set(id, 'watch-folder-missing')
        hooks.touched(id)
        return
      }
      let unrest = false
      for await (const lot of filesOf(given, batch, control.signal)) {
        if (control.signal.aborted) return
        const whole = watched ? lot.filter((file) => isAtRest(file)) : lot
        unrest ||= whole.length < lot.length
        const kept = store.write((w) => w.intake.found(id, whole, watched))
        if (!kept.ok) return halt(id, kept.error)
        hooks.touched(id)
        fill()
        await new Promise(setImmediate)
      }
      if (control.signal.aborted) return
      const kept = store.write((w) => w.intake.setListed(id))
      if (!kept.ok) return halt(id, kept.error)
      listing.delete(id)
      if (unrest) lookAgain(id)
      hooks.touched(id)
      // What waited until all files are known.
      fill()
      finishIfDone(id)
    } catch (error) {
      if (!control.signal.aborted) hooks.onBug(error)
    }
  }

  /** Somebody may be writing yet, and whoever watches the folder tells of no end of what began before. */
  function lookAgain(id: BatchId): void {
    setTimeout(() => {
      if (stopped || !turn.includes(id)) return
      const batch = store.read.intake.batch(id)
      if (batch?.state === 'running') begin(batch)
    }, QUIET).unref()
  }

  function finishIfDone(id: BatchId): void {
    if (listing.has(id) || ofBatch(id).length > 0) return
    const batch = store.read.intake.batch(id)
    if (batch?.state !== 'running' || !batch.listed || store.read.intake.next(id)) return
    if (!batch.watched) {
      const counts = store.read.intake.counts(id)
      const done = store.write((w) => {
        w.intake.setState(id, 'done', null, timeOf(desk))
        const { taken, duplicate, refused } = counts.leaves
        const detail = { batch: id, files: counts.files.all, taken, charts: counts.charts, duplicates: duplicate, refused }
        w.append({ kind: 'intake-finished', detail })
      })
      if (!done.ok) {
        halt(id, done.error)
        return
      }
      turn = turn.filter((one) => one !== id)
      hooks.touched(id)
    }
    tellSettled(id)
  }

  function tellSettled(id: BatchId): void {
    const told = waiting.get(id) ?? []
    waiting.delete(id)
    for (const go of told) go()
  }

  function leave(id: BatchId, atOnce: boolean): void {
    turn = turn.filter((one) => one !== id)
    listing.get(id)?.abort()
    listing.delete(id)
    paces.delete(id)
    if (!atOnce) return
    // Also of what waits: a batch that was cancelled reads no more of it.
    for (const [row, { of }] of passwords) if (of === id) passwords.delete(row)
    for (const { item, stop } of ofBatch(id)) {
      reading.delete(item.row)
      stop.abort()
    }
  }

  function begin(batch: BatchRecord): void {
    const { id } = batch
    stuck.delete(id)
    if (!turn.includes(id)) turn.push(id)
    if (!paces.has(id)) paces.set(id, createPace())
    if ((!batch.listed || batch.watched) && !listing.has(id)) {
      const control = new AbortController()
      listing.set(id, control)
      void list(batch, control)
    } else finishIfDone(id)
    fill()
  }

  return {
    begin,
    more(id) {
      hooks.touched(id)
      fill()
    },
    leave(id, atOnce) {
      leave(id, atOnce)
      if (atOnce) fill()
      tellSettled(id)
    },
    unlockWith(id, items, password) {
      for (const item of items) passwords.set(item, { of: id, password })
    },
    pace: (id) => paces.get(id) ?? null,
    stuck: (id) => stuck.get(id) ?? null,
    settled(id) {
      const batch = store.read.intake.batch(id)
      const still = turn.includes(id) && (listing.has(id) || ofBatch(id).length > 0 || store.read.intake.next(id) !== null)
      if (batch?.state !== 'running' || !still) return Promise.resolve()
      return new Promise((go) => waiting.set(id, [...(waiting.get(id) ?? []), go]))
    },
    stop() {
      stopped = true
      const running = new Set([...reading.values()].map(({ item }) => item.batchId))
      for (const control of listing.values()) control.abort()
      for (const { stop } of reading.values()) stop.abort()
      passwords.clear()
      if (running.size === 0) return
      // Where this cannot be saved, the next start takes it for a crash, and reads them again all the same.
      store.write((w) => {
        for (const id of running) w.intake.putBack(id, false)
      })
    },
  }
}
