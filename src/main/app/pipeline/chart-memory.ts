// The chart last worked on, kept between two steps so that each reads only what is new: a key on a chart of a million characters would
// otherwise read, fold and mask all of it. The store stays the truth: how far the edit log goes is asked of it every time, and what may
// leave is always made from the store alone (readChart). Gone with the desk, that is, when the records are locked.
import type { ChartId } from '../../../shared/ids'
import { type Finding, type Masked, mask, type NoteOf, SURE } from '../../deidentify'
import { beginFolding, type CurrentFinding, type FindingEdit, type Folding, foldEdit, type RemovedFinding } from '../../review'
import type { ChartListing, ChartRecord, Reader, RunRecord } from '../../store'
import { notesUnder } from '../tools'

/** What of a chart never changes. */
type Fixed = Pick<ChartRecord, 'source' | 'text' | 'documents' | 'facts' | 'known'>

export interface Remembered {
  readonly chartId: ChartId
  readonly fixed: Fixed
  readonly run: RunRecord
  /** Sequence number of the last edit that is folded in. */
  readonly edits: number
  readonly folding: Folding
  readonly noteOf: NoteOf
  readonly masked: Masked
}

export interface ChartMemory {
  /** The chart up to its last edit; null where the store has no such chart or run. */
  recall(read: Reader, chartId: ChartId, runId: number): Remembered | null
}

export function createChartMemory(tools: NoteTools): ChartMemory {
  let last: Remembered | null = null
  return {
    recall(read, chartId, runId) {
      const known = last?.chartId === chartId && last.run.id === runId ? last : begin(tools, read, chartId)
      last = known && catchUp(known, read)
      return last
    },
  }
}

/** The same from the store alone. */
export const readAnew = (tools: NoteTools, read: Reader, chartId: ChartId): Remembered | null => {
  const known = begin(tools, read, chartId)
  return known && catchUp(known, read)
}

function begin(tools: NoteTools, read: Reader, chartId: ChartId): Remembered | null {
  const chart = read.charts.get(chartId)
  const run = read.findings.latestRun(chartId)
  if (!chart || !run) return null
  const { source, text, documents, facts, known } = chart
  const folding = beginRun(run)
  // The Standard policy lets nothing stand beside a placeholder, and needs no lists for it.
  const noteOf: NoteOf = run.policy ? notesUnder(tools, run.policy) : () => null
  const masked = mask(text, folding.state.findings, noteOf)
  return { chartId, fixed: { source, text, documents, facts, known }, run, edits: 0, folding, noteOf, masked }
}

/** A run without edits: what the policy lets stand is off, the rest is marked. */
export function beginRun({ findings, policy }: Pick<RunRecord, 'findings' | 'policy'>): Folding {
  const kept = new Set(policy?.kept)
  const off = findings.filter(({ id }) => kept.has(id)).map((f): RemovedFinding => ({ ...f, state: 'sure', reason: KEPT_BY_POLICY }))
  const marked = findings.filter(({ id }) => !kept.has(id))
  return beginFolding(marked, SURE, off)
}

type NoteTools = Parameters<typeof notesUnder>[0]

/** Stands where a person's reason stands for what they took off. */
const KEPT_BY_POLICY = 'a provider: kept by the policy'

function catchUp(known: Remembered, read: Reader): Remembered {
  const fresh = read.findings.edits(known.run.id, known.edits)
  if (fresh.length === 0) return known
  const folding = foldAll(
    known.folding,
    fresh.map((record) => record.edit),
  )
  const same = samePlaces(known.folding.state.findings, folding.state.findings)
  const masked = same ? known.masked : mask(known.fixed.text, folding.state.findings, known.noteOf)
  return { ...known, edits: known.edits + fresh.length, folding, masked }
}

export const foldAll = (from: Folding, edits: readonly FindingEdit[]): Folding => edits.reduce(foldEdit, from)

/** Then the masked text is the same too: it knows a finding by its place, its category and its id. */
const samePlaces = (a: readonly Finding[], b: readonly CurrentFinding[]): boolean =>
  a.length === b.length &&
  a.every((f, i) => {
    const g = b[i]
    return f === g || (f.id === g?.id && f.start === g.start && f.end === g.end && f.category === g.category)
  })

/** The whole record again, out of what never changes and how the chart stands now. */
export const recordOf = (fixed: Fixed, { id, status, importedAt, encounter, counts }: ChartListing): ChartRecord => ({
  ...fixed,
  id,
  status,
  importedAt,
  encounter,
  counts,
})
