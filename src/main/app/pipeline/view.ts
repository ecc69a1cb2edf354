// Makes views for a window out of what the store holds. Reads only.
import { FAILURES, type FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { ChartSummary, ChartView, OutboundView } from '../../../shared/views'
import { checkCode, checkProposal } from '../../codes'
import { type DecisionState, foldDecisions, type Suggestion, viewFindings, viewSuggestions } from '../../review'
import type { ChartListing, ChartRecord, ClearanceRecord, OutboundRecord } from '../../store'
import { sha256Text } from '../../store'
import { codingDate, dateInTable, shelfFor, stateOf, tableFor } from './chart-state'
import type { Desk } from './desk'
import { editsOf } from './editing'

export function viewOfList(desk: Desk): readonly ChartSummary[] {
  return desk.store.read.charts.list().map((listing) => summaryOf(listing, listing.name))
}

const summaryOf = (chart: Omit<ChartListing, 'name' | 'sha256'>, name: string): ChartSummary => ({
  id: chart.id,
  name,
  status: chart.status,
  importedAt: chart.importedAt,
  findings: chart.counts.findings,
  undecided: chart.counts.undecided,
  openSuggestions: chart.counts.openSuggestions,
  encounterDate: codingDate(chart),
})

export function viewOfChart(desk: Desk, chartId: ChartId): Result<ChartView, FailureCode> {
  const { read } = desk.store
  const chart = read.charts.get(chartId)
  const run = read.findings.latestRun(chartId)
  if (!chart) return err('chart-unknown')
  if (!run) return ok(unscrubbed(desk, chart))
  const { review, masked } = stateOf(desk, chart, run)
  const clearance = read.clearances.inForce(chartId)
  const signature = read.signOff.signature(chartId)
  const decisions = clearance && decisionsOf(desk, chart, clearance)
  return ok({
    summary: summaryOf(chart, chart.source.name),
    failure: failureOf(desk, chart),
    text: chart.text,
    scrubbed: masked.text,
    scrubbedSha256: sha256Text(masked.text),
    ...viewFindings(review, masked),
    clearance: clearance && { sha256: clearance.sha256, name: clearance.name, credential: clearance.credential, at: clearance.at },
    outbound: read.outbound.of(chartId).map(viewOfOutbound),
    suggestions: decisions ? viewSuggestions(decisions, masked) : [],
    ...(clearance && decisions ? editsOf(desk, chart, clearance, decisions) : { edits: [], foreseen: [] }),
    signed: signature && { name: signature.name, credential: signature.credential, at: signature.at, override: signature.override },
    codeSet: codeSetOf(desk, chart),
  })
}

/** Not looked at yet: there is no scrubbed side, so that nothing unmasked can be taken for it. */
const unscrubbed = (desk: Desk, chart: ChartRecord): ChartView => ({
  summary: summaryOf(chart, chart.source.name),
  failure: failureOf(desk, chart),
  text: chart.text,
  scrubbed: '',
  scrubbedSha256: sha256Text(''),
  findings: [],
  removed: [],
  canUndo: false,
  canRedo: false,
  clearance: null,
  outbound: [],
  suggestions: [],
  edits: [],
  foreseen: [],
  signed: null,
  codeSet: codeSetOf(desk, chart),
})

/** As the ledger has it. */
function failureOf(desk: Desk, { id, status }: ChartRecord): FailureCode | null {
  if (status !== 'failed') return null
  const reason = desk.store.read.ledger.lastReason(id, 'deid-failed')
  return reason !== null && reason in FAILURES ? (reason as FailureCode) : 'detector-failed'
}

/** What was proposed and decided under a clearance, each proposal checked against the chart's code set as it is now. */
export function decisionsOf(desk: Desk, chart: ChartRecord, clearance: Pick<ClearanceRecord, 'id' | 'text'>): DecisionState {
  const { suggestions } = desk.store.read
  return foldDecisions(checkedAnew(desk, chart, clearance.text, suggestions.of(clearance.id)), suggestions.decisions(clearance.id))
}

/**
 * A stored check tells what held when the proposal came. Another edition may have been imported since, so it is never what a person
 * sees or decides by. Without any code set it stands: then no code can be accepted either.
 */
function checkedAnew(desk: Desk, chart: ChartRecord, text: string, stored: readonly Suggestion[]): readonly Suggestion[] {
  const shelf = shelfFor(desk, chart)
  const date = codingDate(chart)
  if (!shelf.table(date).ok) return stored
  const check = checkProposal(shelf)
  return stored.map((suggestion) => {
    const { outboundId, proposal } = suggestion
    // A code by hand needs no quote.
    const now = outboundId === null ? checkCode(shelf, proposal.system, proposal.code, date) : check(proposal, text, date)
    return { ...suggestion, check: now }
  })
}

function codeSetOf(desk: Desk, chart: ChartRecord): ChartView['codeSet'] {
  const table = tableFor(desk, chart)
  if (!table.ok) return null
  const date = codingDate(chart)
  return { name: table.value.version.name, inForce: date === null ? null : dateInTable(table.value, chart) !== null }
}

const STATES = { intent: 'sent', answered: 'answered', failed: 'failed' } as const

const viewOfOutbound = (record: OutboundRecord): OutboundView => ({
  endpoint: record.profile.kind,
  host: record.profile.host,
  model: record.profile.model,
  body: new TextDecoder().decode(record.bytes),
  sha256: record.sha256,
  state: STATES[record.outcome.state],
  failure: record.outcome.state === 'failed' ? record.outcome.failure : null,
  at: record.at,
})
