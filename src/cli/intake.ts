// `intake`: folders and files into the command line's records, by the same way as the window's. Begun again with the same words it goes on
// where it ended, so that a scheduler may simply run it once more.
import path from 'node:path'
import type { Desk } from '../main/app/pipeline/desk'
import { scrubChart } from '../main/app/pipeline/importing'
import { createIntake, type Intake } from '../main/app/pipeline/intake/batches'
import { nameOf, viewOfBatch } from '../main/app/pipeline/intake/view'
import type { DoneLeaf } from '../main/store'
import { FAILURES, say } from '../shared/failures'
import type { BatchId, ChartId } from '../shared/ids'
import type { BatchView } from '../shared/intake-views'
import { sayBug } from './bug'
import { readWantedIntake, type WantedIntake } from './intake-arguments'
import type { Streams } from './lines'
import { type DeskSurroundings, onRecords, refuse } from './vault'

export interface IntakeSurroundings extends DeskSurroundings {
  /** Aborted by Ctrl-C. */
  readonly stop: AbortSignal
}

/** As shells have it for Ctrl-C. */
const STOPPED = 130

export async function intake(args: readonly string[], around: IntakeSurroundings): Promise<number> {
  const wanted = readWantedIntake(args)
  const env = wanted.records === null ? around.env : { ...around.env, CHARTROOM_HOME: path.resolve(wanted.records) }
  return onRecords({ ...around, env }, (desk) => bring(desk, wanted, around))
}

async function bring(desk: Desk, wanted: WantedIntake, { streams, stop }: IntakeSurroundings): Promise<number> {
  const scrubbing = createScrubbing(desk, stop, streams)
  const lines = createLines(desk, wanted, streams)
  const queue: Intake = createIntake(desk, {
    touched: () => {},
    charts: wanted.scrub ? scrubbing.add : () => {},
    read: (item) => {
      for (const leaf of desk.store.read.intake.leavesOf(item.row)) lines.write(leaf)
    },
    onBug: (error) => streams.err.write(`chartroom: ${sayBug(error)}\n`),
  })
  try {
    const begun = wanted.watch ? watchAgain(desk, queue, wanted) : queue.takeUp(wanted.given, wanted)
    if (!begun.ok) return refuse(streams, begun.error)
    const id = begun.value
    for (const leaf of desk.store.read.intake.done(id)) lines.write(leaf)
    if (wanted.scrub) scrubbing.add(leftToScrub(desk, id))
    const view = (): BatchView => viewOfBatch(desk, queue, id) as BatchView
    const told = setInterval(() => streams.err.write(progressOf(view(), wanted.scrub)), 2000)
    try {
      await Promise.race([wanted.watch ? aborted(stop) : queue.settled(id), aborted(stop)])
      if (!stop.aborted) await Promise.race([scrubbing.done(), aborted(stop)])
    } finally {
      clearInterval(told)
    }
    const end = view()
    streams.err.write(progressOf(end, wanted.scrub))
    if (stop.aborted) {
      streams.err.write('chartroom: Stopped. What was taken in is kept; the same command goes on.\n')
      return STOPPED
    }
    if (end.because !== null) return refuse(streams, end.because)
    return end.leaves.refused > 0 || scrubbing.failed() > 0 ? 1 : 0
  } finally {
    queue.stop()
    await scrubbing.stopped()
  }
}

/** Goes on with the folder that these records watch. */
function watchAgain(desk: Desk, queue: Intake, { given: [folder = ''], polling }: WantedIntake): ReturnType<Intake['watch']> {
  const known = desk.store.read.intake
    .batches()
    .find(({ watched, state, given }) => watched && state === 'running' && given[0] === path.resolve(folder))
  if (!known) return queue.watch(folder, polling)
  queue.start()
  return { ok: true, value: known.id }
}

const leftToScrub = ({ store: { read } }: Desk, id: BatchId): readonly ChartId[] =>
  read.intake
    .done(id)
    .flatMap(({ row, state }) => (state === 'taken' ? read.intake.chartsOf(row) : []))
    .filter((chart) => read.charts.listing(chart)?.status === 'scrubbing')

interface Scrubbing {
  add(ids: readonly ChartId[]): void
  /** Nothing waits. */
  done(): Promise<void>
  stopped(): Promise<void>
  failed(): number
}

/** The detectors, over one chart after the other beside the reading. */
function createScrubbing(desk: Desk, signal: AbortSignal, streams: Streams): Scrubbing {
  const waiting: ChartId[] = []
  const known = new Set<ChartId>()
  let failed = 0
  let run: Promise<void> | null = null
  async function all(): Promise<void> {
    for (let id = waiting.shift(); id && !signal.aborted; id = waiting.shift()) {
      const done = await scrubChart(desk, id, signal)
      if (done.ok || signal.aborted) continue
      failed += 1
      streams.err.write(`chartroom: ${say(done.error)}\n`)
    }
    run = null
  }
  const done = async (): Promise<void> => {
    while (run) await run
  }
  return {
    add(ids) {
      const fresh = ids.filter((id) => !known.has(id))
      for (const id of fresh) known.add(id)
      waiting.push(...fresh)
      if (waiting.length > 0) run ??= all()
    },
    done,
    stopped: () => {
      waiting.length = 0
      return done()
    },
    failed: () => failed,
  }
}

/** What became of each file, once: a line of JSON, or of words. */
function createLines({ store: { read } }: Desk, { json }: WantedIntake, { out }: Streams): { write(leaf: DoneLeaf): void } {
  const written = new Set<string>()
  return {
    write(leaf) {
      const key = `${leaf.itemRow} ${leaf.number} ${leaf.attempts}`
      if (written.has(key)) return
      written.add(key)
      const charts = read.intake.chartsOf(leaf.row)
      const { path: file, within, state, reason, pages, sha256 } = leaf
      if (json) out.write(`${JSON.stringify({ file, within, state, ...(reason && { reason }), charts, pages, sha256 })}\n`)
      else out.write(`${WORDS[state]}  ${path.join(path.dirname(file), nameOf(leaf))}${reason ? `  ${FAILURES[reason].what}` : ''}\n`)
    },
  }
}

const WORDS = { taken: 'taken    ', duplicate: 'duplicate', refused: 'not taken' } as const

function progressOf({ files, leaves, charts, scrubbed, perMinute, secondsLeft }: BatchView, scrub: boolean): string {
  const read = files.all - files.waiting - files.reading
  const parts = [
    `read ${read} of ${files.all}`,
    `${charts} charts`,
    ...(scrub ? [`${scrubbed} scrubbed`] : []),
    `${leaves.duplicate} duplicates`,
    `${leaves.refused} not taken`,
    ...(perMinute === null || read === files.all ? [] : [`${perMinute} files/min`]),
    ...(secondsLeft === null || read === files.all ? [] : [`about ${Math.max(1, Math.round(secondsLeft / 60))} min left`]),
  ]
  return `${parts.join(', ')}\n`
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((settle) => {
    if (signal.aborted) settle()
    else signal.addEventListener('abort', () => settle(), { once: true })
  })
