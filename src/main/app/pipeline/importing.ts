// Intake to first findings: a file becomes a chart, then the detectors run over it. The chart is safe in the store before they start,
// so a crash half-way costs nothing: what was being scrubbed is scrubbed again at the next start.
import { ATTRIBUTES, NO_ATTRIBUTES } from '../../../shared/chart-attributes'
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, newId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import { SURE } from '../../deidentify'
import { type Chart, type Leaf, readFileForIntake, type WorkFacts, workFactsOf } from '../../intake'
import { asLabel, asSha256, type ChartListing, type Reader, type Writer } from '../../store'
import { scrub, versionsOf } from '../tools'
import { readClaimed, writeBilled } from './billed'
import { countByCategory } from './chart-state'
import { applyClaims } from './claims'
import { type Desk, ownLabels, timeOf } from './desk'
import { followLists, type ImportedLeaf } from './followed-lists'
import { carryOver } from './policy/scrub-again'

export type { ImportedLeaf } from './followed-lists'

export interface ImportOptions {
  /** `keep`: lists are given back as they are, for a caller that applies them (`applyList`) after more files came in. */
  readonly lists?: 'follow' | 'keep'
  /** `reuse`: bytes that are already in the worklist give the chart that is there. */
  readonly again: 'reuse' | 'anew'
  /** What the person typed to open the file; kept nowhere. */
  readonly password?: string | null
  readonly signal?: AbortSignal
  /** Pages or members read. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Takes a file in: each chart in it is in the records before the next is read. A refusal is in the ledger, and refuses nothing else.
 * A list takes in the files that it names, unless they come with it in its archive, and gives their charts what it says of them.
 * @throws the signal's reason when aborted
 */
export async function importFiles(desk: Desk, path: string, options: ImportOptions): Promise<readonly ImportedLeaf[]> {
  const leaves = await takeFile(desk, path, options)
  return options.lists === 'keep' ? leaves : followLists(desk, path, leaves, options, (file, own) => takeFile(desk, file, own))
}

async function takeFile(desk: Desk, path: string, options: ImportOptions): Promise<readonly ImportedLeaf[]> {
  const { password, signal, onProgress } = options
  const leaves: ImportedLeaf[] = []
  const read = await readFileForIntake(path)
  const take = ({ within, charts, list }: Pick<Leaf, 'within' | 'charts' | 'list'>): void =>
    void leaves.push({
      within,
      charts: charts.ok ? takeAll(desk, charts.value, options) : recordRefusal(desk, charts.error),
      ...(list && { list }),
    })
  if (!read.ok) take({ within: [], charts: read })
  else {
    const done = await desk.tools.reading.read(read.value, {
      password: password ?? null,
      onLeaf: take,
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    })
    if (!done.ok) take({ within: [], charts: done })
  }
  return leaves
}

/** Takes in a file that holds one chart. */
export async function importFile(desk: Desk, path: string, again: ImportOptions['again']): Promise<Result<ChartId, FailureCode>> {
  const [leaf, ...more] = await importFiles(desk, path, { again })
  if (!leaf) return err('file-empty')
  if (!leaf.charts.ok) return leaf.charts
  const [only, ...others] = leaf.charts.value
  return only && others.length === 0 && more.length === 0 ? ok(only) : err('file-several-charts')
}

function recordRefusal(desk: Desk, reason: FailureCode): Result<never, FailureCode> {
  const noted = desk.store.write((w) => void w.append({ kind: 'chart-refused', reason, detail: {} }))
  return noted.ok ? err(reason) : noted
}

/** All charts of one file, or none of them. */
function takeAll(desk: Desk, charts: readonly Chart[], { again }: ImportOptions): Result<readonly ChartId[], FailureCode> {
  const claims = charts.filter((chart) => chart.claim)
  const own = charts.filter((chart) => !chart.claim)
  const taken = own.length > 0 || claims.length === 0 ? desk.store.write((w) => own.map((chart) => takeOne(w, desk, chart, again))) : ok([])
  if (!taken.ok || claims.length === 0) return taken
  const billed = applyClaims(desk, claims)
  return billed.ok ? ok([...taken.value, ...billed.value]) : billed
}

function takeOne(w: Writer, desk: Desk, chart: Chart, again: ImportOptions['again']): ChartId {
  const there = again === 'reuse' ? thereAlready(w.read, chart) : null
  return there ?? insertChart(w, desk, chart)
}

/** A chart of the same bytes. A purged one is not in anybody's way: the file may come in again, as a chart of its own. */
export const thereAlready = (read: Reader, { source }: Pick<Chart, 'source'>): ChartId | null =>
  read.charts.withSha256(source.sha256).findLast((twin) => read.charts.listing(twin)?.status !== 'purged') ?? null

/** Puts a chart into the records and the ledger. */
export function insertChart(w: Writer, desk: Desk, chart: Chart): ChartId {
  const { source, text, documents, pages, facts, known } = chart
  const work = { ...workFactsOf(chart), ...chart.work }
  const proposed = ATTRIBUTES.filter((key) => key in work && work[key as keyof WorkFacts] !== '')
  const same = w.read.charts.withSha256(source.sha256).at(-1) ?? null
  const id = newId<ChartId>()
  w.charts.insert(id, chart, timeOf(desk))
  if (proposed.length > 0) w.worklist.setAttributes(id, { ...NO_ATTRIBUTES, ...work })
  const claimed = chart.billed.length > 0 ? readClaimed(desk, w.read.charts.listing(id) as ChartListing, chart.billed) : null
  w.append({
    kind: 'chart-imported',
    chartId: id,
    detail: {
      sha256: asSha256(source.sha256),
      bytes: source.bytes,
      characters: text.length,
      documents: documents.length,
      facts: facts.length,
      encoding: asLabel(source.encoding),
      kind: source.kind,
      pages: pages.length,
      scanned: pages.filter((page) => page.source !== 'text').length,
      known: known.length,
      ...(claimed && { billed: claimed.codes.length, billedUnreadable: claimed.unreadable }),
      sameAs: same,
      attributes: proposed.map(asLabel),
    },
  })
  if (claimed && claimed.codes.length > 0) writeBilled(w, id, claimed.codes, 'claim')
  return id
}

/** Runs the detectors over a chart that waits for it. A failure leaves the chart, and nothing of it can leave. */
export async function scrubChart(desk: Desk, id: ChartId, signal: AbortSignal): Promise<Result<void, FailureCode>> {
  const chart = desk.store.read.charts.get(id)
  if (!chart) return err('chart-unknown')
  if (chart.status !== 'scrubbing' && chart.status !== 'failed') return ok(undefined)
  const rules = desk.policyInForce()
  if (!rules.ok) return recordScrubFailure(desk, id, rules.error)
  const began = performance.now()
  const { deidentification } = rules.value.policy
  const under = { deidentification, encounter: chart.encounter.from ?? chart.encounter.to }
  const onProgress = (done: number): void => desk.progress(id, 'scrubbing', done, chart.text.length)
  const done = await scrub(desk.tools, { text: chart.text, facts: chart.facts, known: chart.known, signal, onProgress }, under)
  if (!done.ok) {
    return done.error === 'cancelled' ? done : recordScrubFailure(desk, id, done.error)
  }
  const { findings, kept } = done.value
  const left = findings.filter(({ id }) => !kept.has(id))
  const versions = versionsOf(desk.tools)
  const undecided = left.filter((finding) => finding.confidence < SURE).length
  return desk.store.write((w) => {
    const before = w.read.findings.latestRun(id)
    const run = w.findings.insertRun({
      chartId: id,
      at: timeOf(desk),
      versions,
      findings,
      policy: { ...rules.value.ref, ...under, kept: [...kept] },
    })
    const carried = before ? carryOver(w, { ...chart, before, run }, timeOf(desk)) : null
    w.charts.setStatus(id, 'review')
    w.charts.setCounts(id, { findings: left.length, undecided, openSuggestions: 0, ...carried?.counts })
    w.append({
      kind: 'deid-run',
      chartId: id,
      detail: {
        versions: ownLabels(versions),
        counts: countByCategory(left),
        keptByPolicy: kept.size,
        ...(carried && { carried: { added: carried.added, removed: carried.removed } }),
        undecided,
        milliseconds: Math.round(performance.now() - began),
        policy: rules.value.ref,
      },
    })
  })
}

function recordScrubFailure(desk: Desk, id: ChartId, reason: FailureCode): Result<never, FailureCode> {
  const noted = desk.store.write((w) => {
    w.charts.setStatus(id, 'failed')
    w.append({ kind: 'deid-failed', chartId: id, reason, detail: {} })
  })
  return noted.ok ? err(reason) : noted
}
