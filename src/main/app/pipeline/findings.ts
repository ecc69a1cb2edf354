// A person's work on the findings: add, keep, remove, relabel, undo, redo. Each is one entry in the chart's edit log and one in the ledger.
import { originalSpan } from '../../../shared/align'
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, type FindingId, newId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { Category } from '../../../shared/safe-harbor'
import { wordsKey } from '../../../shared/same-words'
import { fits, type Span, slice } from '../../../shared/spans'
import type { ResidualHit } from '../../gate'
import { type CurrentFinding, type FindingEdit, occurrences } from '../../review'
import type { DecidedBy, LedgerEvent } from '../../store'
import { foldAll } from './chart-memory'
import { type ChartState, loadChart, undecidedIn } from './chart-state'
import { type Desk, timeOf } from './desk'

type Outcome = Result<void, FailureCode>

export function addFinding(desk: Desk, chartId: ChartId, span: Span, category: Category, everywhere: boolean): Outcome {
  const state = loadChart(desk, chartId, ['review'])
  if (!state.ok) return state
  const { text } = state.value.chart
  if (!fits(text, span) || slice(text, span).trim() === '') return err('span-invalid')
  const places = everywhere ? occurrences(text, span) : [span]
  const additions = places.map(({ start, end }) => ({ id: newId<FindingId>(), start, end }))
  return record(
    desk,
    state.value,
    { action: 'add', additions, category, by: 'person' },
    {
      kind: 'finding-added',
      chartId,
      detail: { findings: additions.map((a) => a.id), category, by: 'person' },
    },
  )
}

/** @param by who keeps them; the command line keeps what waits without anybody looking */
export function keepFindings(
  desk: Desk,
  chartId: ChartId,
  findingIds: readonly FindingId[],
  by: Extract<DecidedBy, 'person' | 'command-line'> = 'person',
): Outcome {
  const state = loadChart(desk, chartId, ['review'])
  if (!state.ok) return state
  const known = [...state.value.review.findings, ...state.value.review.removed].find((f) => f.id === findingIds[0])
  if (!known) return err('finding-unknown')
  return record(
    desk,
    state.value,
    { action: 'keep', findingIds },
    { kind: 'finding-kept', chartId, detail: { findings: findingIds, category: known.category, by } },
  )
}

/** Keeps one finding, and with it every undecided one that is alike. */
export function keepAlike(desk: Desk, chartId: ChartId, findingId: FindingId): Outcome {
  const state = loadChart(desk, chartId, ['review'])
  if (!state.ok) return state
  const waiting = alike(state.value, findingId).filter((f) => f.state === 'undecided' && f.id !== findingId)
  return keepFindings(desk, chartId, [findingId, ...waiting.map((f) => f.id)])
}

/** With `everywhere`, takes off every finding that is alike. */
export function removeFinding(desk: Desk, chartId: ChartId, findingId: FindingId, reason: string, everywhere: boolean): Outcome {
  const state = loadChart(desk, chartId, ['review'])
  if (!state.ok) return state
  if (!reason.trim()) return err('reason-missing')
  const found = state.value.review.findings.find((f) => f.id === findingId)
  if (!found) return err('finding-unknown')
  const findingIds = everywhere ? alike(state.value, findingId).map((f) => f.id) : [findingId]
  return record(
    desk,
    state.value,
    { action: 'remove', findingIds, reason: reason.trim() },
    {
      kind: 'finding-removed',
      chartId,
      reason: { typed: reason.trim() },
      detail: { findings: findingIds, category: found.category },
    },
  )
}

/** Gives a finding another category, which decides it too; with `everywhere`, every finding that is alike. */
export function relabelFinding(desk: Desk, chartId: ChartId, findingId: FindingId, category: Category, everywhere: boolean): Outcome {
  const state = loadChart(desk, chartId, ['review'])
  if (!state.ok) return state
  const found = state.value.review.findings.find((f) => f.id === findingId)
  if (!found) return err('finding-unknown')
  const findingIds = everywhere ? alike(state.value, findingId).map((f) => f.id) : [findingId]
  // The category it has already: that is a decision, and no change.
  if (category === found.category) return keepFindings(desk, chartId, findingIds)
  return record(
    desk,
    state.value,
    { action: 'relabel', findingIds, category },
    { kind: 'finding-relabelled', chartId, detail: { findings: findingIds, from: found.category, to: category } },
  )
}

/** The finding and all others with the same words and category. */
function alike({ chart, review }: ChartState, findingId: FindingId): readonly CurrentFinding[] {
  const found = review.findings.find((f) => f.id === findingId)
  if (!found) return []
  const words = wordsKey(chart.text, found)
  return review.findings.filter((f) => f.category === found.category && wordsKey(chart.text, f) === words)
}

export function undoFinding(desk: Desk, chartId: ChartId, action: 'undo' | 'redo'): Outcome {
  const state = loadChart(desk, chartId, ['review'])
  if (!state.ok) return state
  if (!(action === 'undo' ? state.value.review.canUndo : state.value.review.canRedo)) return err('nothing-to-undo')
  return record(desk, state.value, { action }, (edit) => ({
    kind: action === 'undo' ? 'finding-undone' : 'finding-redone',
    chartId,
    detail: { edit },
  }))
}

/** The edit, its ledger entry and the worklist's counts commit together. */
function record(
  desk: Desk,
  { chart, run, edits, folding }: ChartState,
  edit: FindingEdit,
  event: LedgerEvent | ((edit: number) => LedgerEvent),
): Outcome {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  const done = desk.store.write((w) => {
    const seq = w.findings.appendEdit(run.id, edit, timeOf(desk))
    w.append(typeof event === 'function' ? event(seq) : event)
    // From the log, not from the one edit: another process may have written to it since the chart was loaded.
    const { state } = foldAll(
      folding,
      w.read.findings.edits(run.id, edits).map((e) => e.edit),
    )
    w.charts.setCounts(chart.id, { findings: state.findings.length, undecided: undecidedIn(state), openSuggestions: 0 })
  })
  if (done.ok) desk.changed([chart.id])
  return done.ok ? ok(undefined) : done
}

/** Marks what the gate's residual check found, for a person to decide. Places in the scrubbed text are taken back to the original. */
export function addFromGate(desk: Desk, state: ChartState, hits: readonly ResidualHit[]): Outcome {
  for (const category of new Set(hits.map((hit) => hit.category))) {
    const places = hits.filter((hit) => hit.category === category)
    const additions = places.map((place) => ({ id: newId<FindingId>(), ...originalSpan(state.masked, place) }))
    const done = record(
      desk,
      state,
      { action: 'add', additions, category, by: 'gate' },
      { kind: 'finding-added', chartId: state.chart.id, detail: { findings: additions.map((a) => a.id), category, by: 'gate' } },
    )
    if (!done.ok) return done
  }
  return ok(undefined)
}
