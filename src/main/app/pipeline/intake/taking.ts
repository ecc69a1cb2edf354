// One file of a batch: read, and each file in it kept with its charts in one transaction, so that whenever the program ends none is there
// twice and none is lost. A file that is read again leaves what was taken of it before as it is.
import { createHash } from 'node:crypto'
import type { ChartId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { type IntakeFile, type Leaf, readFileForIntake } from '../../../intake'
import type { ItemRecord, LeafOutcome, WriteRefusal, Writer } from '../../../store'
import type { Desk } from '../desk'
import { insertChart, thereAlready } from '../importing'

export interface TakeOptions {
  /** Kept only while the file is read. */
  readonly password: string | null
  readonly signal: AbortSignal
  /** New in the records. */
  readonly onCharts: (ids: readonly ChartId[]) => void
}

/** A file that ended the app so often is left alone. */
const CRASHES = 2

/**
 * Reads a file whose row says `reading`, to its end.
 * @returns what kept it from being saved; then it still says `reading`
 * @throws the signal's reason when aborted; then too
 */
export async function takeFile(desk: Desk, item: ItemRecord, options: TakeOptions): Promise<Result<void, WriteRefusal>> {
  const began = performance.now()
  const keeping = new Keeping(desk, item, options)
  const end = (sha256: string | null, last: Kept | null): Result<void, WriteRefusal> =>
    keeping.keep(last, (w) => w.intake.endReading(item.row, sha256, Math.round(performance.now() - began)))
  if (item.crashes >= CRASHES) return end(null, refusal('file-reader-ended'))
  const read = await readFileForIntake(item.path)
  options.signal.throwIfAborted()
  if (!read.ok) return end(null, refusal(read.error))
  const sha256 = await hashOf(read.value.bytes)
  options.signal.throwIfAborted()
  const same = desk.store.read.intake.sameBytes(sha256)
  if (same) return end(sha256, { within: [], sha256, charts: same })
  const last = await readLeaves(desk, read.value, keeping, options)
  return last.ok ? end(sha256, last.value) : last
}

/** All files in it but the last are kept when this returns; the last is kept with the end of its file. */
async function readLeaves(
  desk: Desk,
  file: IntakeFile,
  keeping: Keeping,
  { password, signal }: TakeOptions,
): Promise<Result<Kept | null, WriteRefusal>> {
  const full = new AbortController()
  let held: Kept | null = null
  let stopped: WriteRefusal | null = null
  const onLeaf = (leaf: Leaf): void => {
    if (stopped) return
    const kept: Result<void, WriteRefusal> = held ? keeping.keep(held) : ok(undefined)
    held = leaf
    if (kept.ok) return
    stopped = kept.error
    full.abort()
  }
  try {
    const done = await desk.tools.reading.read(file, { password, signal: AbortSignal.any([signal, full.signal]), onLeaf })
    if (done.ok) return ok(held)
    const kept: Result<void, WriteRefusal> = held ? keeping.keep(held) : ok(undefined)
    return kept.ok ? ok(refusal(done.error)) : kept
  } catch (error) {
    if (stopped) return err(stopped)
    throw error
  }
}

/** A leaf as it was read, or one whose charts are there. */
type Kept = Omit<Leaf, 'bytes'> | { readonly within: readonly string[]; readonly sha256: string; readonly charts: readonly ChartId[] }

const refusal = (error: NonNullable<LeafOutcome['reason']> & `file-${string}`): Kept => ({ within: [], sha256: null, charts: err(error) })

/** Writes one leaf after the other. */
class Keeping {
  private number = 0

  constructor(
    private readonly desk: Desk,
    private readonly item: ItemRecord,
    private readonly options: Pick<TakeOptions, 'signal' | 'onCharts'>,
  ) {}

  /** @param besides in the same transaction */
  keep(leaf: Kept | null, besides: (w: Writer) => void = () => {}): Result<void, WriteRefusal> {
    this.options.signal.throwIfAborted()
    const kept = this.desk.store.write((w) => {
      const fresh = leaf ? this.keepIn(w, leaf) : []
      besides(w)
      return fresh
    })
    if (!kept.ok) return kept
    this.number += 1
    if (kept.value.length > 0) this.options.onCharts(kept.value)
    return ok(undefined)
  }

  /** @returns the charts that are new */
  private keepIn(w: Writer, { within, sha256, charts }: Kept): readonly ChartId[] {
    const before = w.read.intake.leaf(this.item.row, this.number)
    if (before && before.state !== 'refused' && before.sha256 === sha256) return []
    const put = (outcome: Pick<LeafOutcome, 'state' | 'reason' | 'pages' | 'charts'>): void =>
      w.intake.putLeaf(this.item, this.number, { within, sha256, ...outcome })
    if (!('ok' in charts)) {
      put({ state: 'duplicate', reason: null, pages: 0, charts })
      return []
    }
    if (!charts.ok) {
      w.append({ kind: 'chart-refused', reason: charts.error, detail: {} })
      put({ state: 'refused', reason: charts.error, pages: 0, charts: [] })
      return []
    }
    const all: ChartId[] = []
    const fresh: ChartId[] = []
    for (const chart of charts.value) {
      const there = thereAlready(w.read, chart)
      const id = there ?? insertChart(w, this.desk, chart)
      all.push(id)
      if (!there) fresh.push(id)
    }
    const pages = charts.value.reduce((sum, chart) => sum + chart.pages.length, 0)
    put({ state: fresh.length > 0 ? 'taken' : 'duplicate', reason: null, pages, charts: all })
    return fresh
  }
}

/** Bytes hashed between two turns of the others. */
const SLICE = 4 * 1024 * 1024

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let from = 0; from < bytes.length; from += SLICE) {
    hash.update(bytes.subarray(from, from + SLICE))
    if (from + SLICE < bytes.length) await new Promise(setImmediate)
  }
  return hash.digest('hex')
}
