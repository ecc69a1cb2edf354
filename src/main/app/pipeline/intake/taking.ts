// One file of a batch: read, and each file in it kept with its charts in one transaction, so that whenever the program ends none is there
// twice and none is lost. A file that is read again leaves what was taken of it before as it is.
import { createHash } from 'node:crypto'
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { type Chart, type IntakeFile, type IntakeRefusal, type Leaf, readFileForIntake } from '../../../intake'
import type { ItemRecord, LeafOutcome, WriteRefusal, Writer } from '../../../store'
import type { Desk } from '../desk'
import { insertChart, thereAlready } from '../importing'
import { isAboutOthers, namedBeside, sayOf } from './about-others'

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
 * Reads a file whose row says `reading`, to its end. What it says of other files (a list, claims) is left to the time when these are in:
 * then its row says `waiting` again.
 * @returns what kept it from being saved; then it still says `reading`
 * @throws the signal's reason when aborted; then too
 */
export async function takeFile(desk: Desk, item: ItemRecord, options: TakeOptions): Promise<Result<void, WriteRefusal>> {
  const began = performance.now()
  const keeping = new Keeping(desk, item, options)
  const end = (sha256: string | null, last: Numbered | null): Result<void, WriteRefusal> =>
    keeping.keep(last, (w) => w.intake.endReading(item.row, sha256, Math.round(performance.now() - began)))
  if (item.crashes >= CRASHES) return end(null, refused('file-reader-ended'))
  const read = await readFileForIntake(item.path)
  options.signal.throwIfAborted()
  if (!read.ok) return end(null, refused(read.error))
  const sha256 = await hashOf(read.value.bytes)
  options.signal.throwIfAborted()
  const same = desk.store.read.intake.sameBytes(sha256)
  if (same) return end(sha256, { number: 0, leaf: { within: [], sha256, charts: same } })
  const leaves = await readLeaves(desk, read.value, keeping, options)
  if (!leaves.ok) return leaves
  const { last, about } = leaves.value
  if (about.length === 0) return end(sha256, last)
  if (!item.later) {
    const files = await namedBeside(desk, item, about)
    options.signal.throwIfAborted()
    return keeping.keep(last, (w) => {
      w.intake.found(item.batchId, files, false)
      w.intake.readLater(item.row)
    })
  }
  if (last) {
    const kept = keeping.keep(last)
    if (!kept.ok) return kept
  }
  for (const { number, leaf } of about) {
    const outcome = await sayOf(desk, item, leaf)
    options.signal.throwIfAborted()
    const kept = keeping.keep({ number, leaf: { ...leaf, charts: outcome } })
    if (!kept.ok) return kept
  }
  return end(sha256, null)
}

interface ReadLeaves {
  /** Kept with the end of its file. */
  readonly last: Numbered | null
  /** Those about other files. */
  readonly about: readonly { readonly number: number; readonly leaf: Leaf }[]
}

/** All files in it but those it gives back are kept when this returns. */
async function readLeaves(
  desk: Desk,
  file: IntakeFile,
  keeping: Keeping,
  { password, signal }: TakeOptions,
): Promise<Result<ReadLeaves, WriteRefusal>> {
  const full = new AbortController()
  const about: { readonly number: number; readonly leaf: Leaf }[] = []
  let number = 0
  let last: Numbered | null = null
  let stopped: WriteRefusal | null = null
  const keepLast = (): void => {
    const kept: Result<void, WriteRefusal> = last ? keeping.keep(last) : ok(undefined)
    last = null
    if (kept.ok) return
    stopped = kept.error
    full.abort()
  }
  const onLeaf = (leaf: Leaf): void => {
    if (stopped) return
    const next = { number: number++, leaf }
    if (isAboutOthers(leaf)) about.push(next)
    else {
      keepLast()
      last = next
    }
  }
  try {
    const done = await desk.tools.reading.read(file, { password, signal: AbortSignal.any([signal, full.signal]), onLeaf })
    if (done.ok) return ok({ last, about })
    keepLast()
    return stopped ? err(stopped) : ok({ last: refused(done.error, number), about })
  } catch (error) {
    if (stopped) return err(stopped)
    throw error
  }
}

/** A leaf as it was read, or one whose charts are there. */
interface Kept {
  readonly within: readonly string[]
  readonly sha256: string | null
  readonly charts: Result<readonly (Chart | ChartId)[], FailureCode> | readonly ChartId[]
}

/** Its place among the leaves of its file. */
interface Numbered {
  readonly number: number
  readonly leaf: Kept
}

const refused = (error: IntakeRefusal, number = 0): Numbered => ({ number, leaf: { within: [], sha256: null, charts: err(error) } })

/** Writes one leaf after the other. */
class Keeping {
  constructor(
    private readonly desk: Desk,
    private readonly item: ItemRecord,
    private readonly options: Pick<TakeOptions, 'signal' | 'onCharts'>,
  ) {}

  /** @param besides in the same transaction */
  keep(next: Numbered | null, besides: (w: Writer) => void = () => {}): Result<void, WriteRefusal> {
    this.options.signal.throwIfAborted()
    const kept = this.desk.store.write((w) => {
      const fresh = next ? this.keepIn(w, next) : []
      besides(w)
      return fresh
    })
    if (!kept.ok) return kept
    if (kept.value.length > 0) this.options.onCharts(kept.value)
    return ok(undefined)
  }

  /** @returns the charts that are new */
  private keepIn(w: Writer, { number, leaf: { within, sha256, charts } }: Numbered): readonly ChartId[] {
    const before = w.read.intake.leaf(this.item.row, number)
    if (before && before.state !== 'refused' && before.sha256 === sha256) return []
    const put = (outcome: Pick<LeafOutcome, 'state' | 'reason' | 'pages' | 'charts'>): void =>
      w.intake.putLeaf(this.item, number, { within, sha256, ...outcome })
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
    let pages = 0
    for (const chart of charts.value) {
      if (typeof chart === 'string') {
        all.push(chart)
        continue
      }
      const there = thereAlready(w.read, chart)
      const id = there ?? insertChart(w, this.desk, chart)
      all.push(id)
      if (there) continue
      fresh.push(id)
      pages += chart.pages.length
    }
    const isNew = fresh.length > 0 || charts.value.every((chart) => typeof chart === 'string')
    put({ state: isNew ? 'taken' : 'duplicate', reason: null, pages, charts: all })
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
