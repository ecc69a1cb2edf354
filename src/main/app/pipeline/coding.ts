// A person decides every code: accept, change, reject, add by hand, undo. Checks stand between a code and a decision for it.
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, newId, type SuggestionId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import type { PlantedShown } from '../../../shared/quality-views'
import { err, ok, type Result } from '../../../shared/result'
import { fits, type Span, slice } from '../../../shared/spans'
import type { Decision } from '../../../shared/views'
import { checkCode, nameCode, type ProposedCode, type Quote, SYSTEM } from '../../codes'
import { admitDecision, admitPrincipal, type DecisionAct } from '../../review'
import { asLabel, type ClearanceRecord, type Label, type LedgerEvent, type Writer } from '../../store'
import { type ChartState, codingDate, loadChart, shelfFor, tableFor } from './chart-state'
import { type Desk, timeOf } from './desk'
import { openPlanted, outcomeOf, showPlanted } from './planting'
import { decisionsOf } from './view'

type Outcome = Result<void, FailureCode>

/** @returns what came of it where the suggestion was a planted error; null for a real one */
export function decideCode(
  desk: Desk,
  chartId: ChartId,
  suggestionId: SuggestionId,
  decision: Decision,
): Result<PlantedShown | null, FailureCode> {
  const at = atCoding(desk, chartId)
  if (!at.ok) return at
  const { clearance, chart } = at.value
  const table = tableFor(desk, chart)
  if (!table.ok) return table
  const state = decisionsOf(desk, chart, clearance)
  const changedTo = decision.action === 'change' ? checkCode(shelfFor(desk, chart), SYSTEM, decision.code, codingDate(chart)) : null
  const admitted = admitDecision(state, suggestionId, decision, changedTo)
  if (!admitted.ok) return admitted
  const suggestion = state.suggestions.find((s) => s.id === suggestionId)
  if (!suggestion) return err('suggestion-unknown')
  const { proposal, check } = suggestion
  const entry = decision.action === 'change' ? table.value.lookup(decision.code) : null
  const settled: Decision = decision.action === 'change' && entry ? { ...decision, code: entry.code } : decision
  const title = entry?.title ?? (check.status === 'valid' ? check.title : proposal.title)
  const about = { suggestion: suggestionId, code: check.status === 'valid' ? asLabel(proposal.code) : codeLabel(proposal.code) }
  const planted = openPlanted(desk, clearance.id, suggestionId)
  const done = record(
    desk,
    at.value,
    { action: 'decide', suggestionId, decision: settled, title },
    () => eventOf(chartId, settled, about),
    (w) => {
      if (!planted) return
      showPlanted(desk, w, chartId, planted, settled)
      // The planted code is gone, what the coder put in its place is not.
      if (settled.action === 'change' && changedTo?.status === 'valid') {
        const id = newId<SuggestionId>()
        const own = { ...handMade({ system: SYSTEM, code: settled.code, title }, proposal.evidence), check: changedTo }
        w.suggestions.insert({ id, chartId, clearanceId: clearance.id, outboundId: null, ...own })
        w.suggestions.appendDecision(clearance.id, { action: 'add', suggestionId: id, at: timeOf(desk), by: desk.person.id })
        w.append({ kind: 'suggestion-added', chartId, detail: { suggestion: id, code: asLabel(settled.code) } })
      }
    },
  )
  return done.ok ? ok(planted && { code: proposal.code, outcome: outcomeOf(settled), error: planted.kind }) : done
}

const handMade = (
  named: { system: string; code: string; title: string },
  evidence: readonly Quote[],
): { readonly proposal: ProposedCode } => ({
  proposal: { ...named, score: 1, assertion: 'affirmed', evidence, reason: '' },
})

/** The principal diagnosis is a person's choice: the order of proposals never makes one. Choosing it again changes nothing. */
export function makePrincipal(desk: Desk, chartId: ChartId, suggestionId: SuggestionId): Outcome {
  const at = atCoding(desk, chartId)
  if (!at.ok) return at
  const state = decisionsOf(desk, at.value.chart, at.value.clearance)
  const admitted = admitPrincipal(state, suggestionId)
  if (!admitted.ok) return admitted
  if (state.principal === suggestionId) return ok(undefined)
  const { proposal, decision } = admitted.value
  const code = codeLabel(decision?.action === 'change' ? decision.code : proposal.code)
  return record(desk, at.value, { action: 'principal', suggestionId }, () => ({
    kind: 'suggestion-made-principal',
    chartId,
    detail: { suggestion: suggestionId, code },
  }))
}

/** A set-aside code is whatever a server wrote: only what has the form of a code may stand in the ledger. */
export const codeLabel = (code: string): Label =>
  asLabel(/^(?=[^.]*\d)[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/i.test(code) ? code : '[unnamed]')

function eventOf(chartId: ChartId, decision: Decision, about: { readonly suggestion: SuggestionId; readonly code: Label }): LedgerEvent {
  if (decision.action === 'accept') return { kind: 'suggestion-accepted', chartId, detail: about }
  const reason = { typed: decision.reason }
  if (decision.action === 'reject') return { kind: 'suggestion-rejected', chartId, reason, detail: about }
  return { kind: 'suggestion-changed', chartId, reason, detail: { ...about, to: asLabel(decision.code) } }
}

/**
 * A code from the coder's own reading, of any system an edition of which covers the encounter.
 * @param span its evidence in the cleared text, empty when there is none to point at
 */
export function addByHand(desk: Desk, chartId: ChartId, code: string, span: Span, system: string = SYSTEM): Outcome {
  const at = atCoding(desk, chartId)
  if (!at.ok) return at
  const { clearance, chart } = at.value
  const table = tableFor(desk, chart)
  if (!table.ok) return table
  const shelf = shelfFor(desk, chart)
  const named = nameCode(shelf, { system, code }, codingDate(chart))
  const check = named && checkCode(shelf, named.system, named.code, codingDate(chart))
  if (!named || check?.status !== 'valid')
    return err(check?.status === 'rejected' && check.why === 'not-billable' ? 'code-not-billable' : 'code-unknown')
  if (span.start !== span.end && !fits(clearance.text, span)) return err('span-invalid')
  const evidence = span.start === span.end ? [] : [{ start: span.start, end: span.end, text: slice(clearance.text, span) }]
  const { proposal } = handMade({ ...named, title: check.title }, evidence)
  const id = newId<SuggestionId>()
  return record(
    desk,
    at.value,
    { action: 'add', suggestionId: id },
    () => ({ kind: 'suggestion-added', chartId, detail: { suggestion: id, code: asLabel(named.code) } }),
    (w) => w.suggestions.insert({ id, chartId, clearanceId: clearance.id, outboundId: null, proposal, check }),
  )
}

export function undoDecision(desk: Desk, chartId: ChartId): Outcome {
  const at = atCoding(desk, chartId)
  if (!at.ok) return at
  const { undoes } = decisionsOf(desk, at.value.chart, at.value.clearance)
  if (undoes === null) return err('nothing-to-undo')
  return record(desk, at.value, { action: 'undo' }, () => ({
    kind: 'suggestion-undone',
    chartId,
    detail: { entry: undoes },
  }))
}

export type AtCoding = ChartState & { readonly clearance: ClearanceRecord }

/** Codes may be added without any suggestion, so a cleared chart is ready for it too. */
export function atCoding(desk: Desk, chartId: ChartId): Result<AtCoding, FailureCode> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  const state = loadChart(desk, chartId, ['cleared', 'coding'])
  const clearance = desk.store.read.clearances.inForce(chartId)
  if (!state.ok) return state
  return clearance ? ok({ ...state.value, clearance }) : err('not-cleared')
}

/** One step of the log with its ledger entry, and the chart's count of what waits. */
export function record(
  desk: Desk,
  { chart, clearance }: AtCoding,
  act: DecisionAct,
  event: () => LedgerEvent,
  also?: (w: Writer) => void,
): Outcome {
  const done = desk.store.write((w) => {
    w.suggestions.appendDecision(clearance.id, { ...act, at: timeOf(desk), by: desk.person.id })
    w.append(event())
    also?.(w)
    const { waiting } = decisionsOf(desk, chart, clearance)
    w.charts.setStatus(chart.id, 'coding')
    w.charts.setCounts(chart.id, { ...chart.counts, openSuggestions: waiting.length })
  })
  if (done.ok) desk.changed([chart.id])
  return done
}
