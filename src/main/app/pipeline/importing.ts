// Intake to first findings: a file becomes a chart, then the detectors run over it. The chart is safe in the store before they start,
// so a crash half-way costs nothing: what was being scrubbed is scrubbed again at the next start.
import { ATTRIBUTES, NO_ATTRIBUTES } from '../../../shared/chart-attributes'
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, newId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import { SURE } from '../../deidentify'
import { accept, readFileForIntake, type WorkFacts, workFactsOf } from '../../intake'
import { asLabel, asSha256 } from '../../store'
import { scrub, versionsOf } from '../tools'
import { countByCategory } from './chart-state'
import { type Desk, ownLabels, timeOf } from './desk'
import { carryOver } from './policy/scrub-again'

/** Takes a file in. With `reuse`, bytes that are already in the worklist give the chart that is there. */
export async function importFile(desk: Desk, path: string, again: 'reuse' | 'anew'): Promise<Result<ChartId, FailureCode>> {
  const read = await readFileForIntake(path)
  const chart = read.ok ? accept(read.value) : read
  if (!chart.ok) {
    const noted = desk.store.write((w) => void w.append({ kind: 'chart-refused', reason: chart.error, detail: {} }))
    return noted.ok ? chart : noted
  }
  const { source, text, documents, facts } = chart.value
  const work = workFactsOf(chart.value)
  const proposed = ATTRIBUTES.filter((key) => key in work && work[key as keyof WorkFacts] !== '')
  const id = newId<ChartId>()
  return desk.store.write((w) => {
    const twins = w.read.charts.withSha256(source.sha256)
    const same = twins.at(-1) ?? null
    // A purged chart is not in anybody's way: the file may come in again, as a chart of its own.
    const there = twins.findLast((twin) => w.read.charts.listing(twin)?.status !== 'purged')
    if (there && again === 'reuse') return there
    w.charts.insert(id, chart.value, timeOf(desk))
    if (proposed.length > 0) w.worklist.setAttributes(id, { ...NO_ATTRIBUTES, ...work })
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
        sameAs: same,
        attributes: proposed.map(asLabel),
      },
    })
    return id
  })
}

/** Runs the detectors over a chart that waits for it. A failure leaves the chart, and nothing of it can leave. */
export async function scrubChart(desk: Desk, id: ChartId, signal: AbortSignal): Promise<Result<void, FailureCode>> {
  const chart = desk.store.read.charts.get(id)
  if (!chart) return err('chart-unknown')
  if (chart.status !== 'scrubbing' && chart.status !== 'failed') return ok(undefined)
  const rules = desk.policyInForce()
  if (!rules.ok) return recordFailure(desk, id, rules.error)
  const began = performance.now()
  const { deidentification } = rules.value.policy
  const under = { deidentification, encounter: chart.encounter.from ?? chart.encounter.to }
  const onProgress = (done: number): void => desk.progress(id, 'scrubbing', done, chart.text.length)
  const done = await scrub(desk.tools, { text: chart.text, facts: chart.facts, signal, onProgress }, under)
  if (!done.ok) {
    return done.error === 'cancelled' ? done : recordFailure(desk, id, done.error)
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

function recordFailure(desk: Desk, id: ChartId, reason: FailureCode): Result<never, FailureCode> {
  const noted = desk.store.write((w) => {
    w.charts.setStatus(id, 'failed')
    w.append({ kind: 'deid-failed', chartId: id, reason, detail: {} })
  })
  return noted.ok ? err(reason) : noted
}
