// Makes views for a window out of what the store holds. Reads only.
import { applyUpdate } from '../../../shared/chart-update'
import type { BlindView } from '../../../shared/coding-views'
import { FAILURES, type FailureCode } from '../../../shared/failures'
import type { ChartId, ClearanceId, FindingId } from '../../../shared/ids'
import type { Exposure } from '../../../shared/incidents'
import type { OriginView } from '../../../shared/packet-views'
import { err, ok, type Result } from '../../../shared/result'
import type { ChartSummary, ChartUpdate, ChartView, FindingMark, OutboundView, PassedOverView } from '../../../shared/views'
import { checkCode, checkProposal, systemsAt } from '../../codes'
import type { Masked, Segment } from '../../deidentify'
import {
  type CurrentFinding,
  type DecisionState,
  type FindingState,
  foldDecisions,
  type Suggestion,
  viewFinding,
  viewPassedOver,
  viewRemoved,
  viewSuggestions,
} from '../../review'
import type { ChartListing, ChartRecord, ClearanceRecord, OutboundRecord } from '../../store'
import { isKeptBlind } from './audits/kept-blind'
import { viewOfBilled } from './billed'
import { careOf } from './care'
import { codingDate, dateInTable, loadChart, shelfFor, tableFor } from './chart-state'
import type { Desk } from './desk'
import { editsOf } from './editing'
import { exposureOf } from './exposure'
import { besidePlanted } from './planting'
import { isOutdated } from './policy/standing'
import { viewOfSecond } from './second-person'

export function viewOfList(desk: Desk): readonly ChartSummary[] {
  return desk.store.read.charts.list().map(summaryOf)
}

export const viewOfSome = (desk: Desk, ids: readonly ChartId[]): readonly ChartSummary[] =>
  ids.flatMap((id) => desk.store.read.charts.listing(id) ?? []).map(summaryOf)

const summaryOf = (chart: ChartListing): ChartSummary => ({
  id: chart.id,
  name: chart.status === 'purged' ? `Purged chart ${chart.id.slice(0, 8)}` : chart.name,
  status: chart.status,
  importedAt: chart.importedAt,
  kind: chart.kind,
  pages: chart.pages,
  findings: chart.counts.findings,
  undecided: chart.counts.undecided,
  openSuggestions: chart.counts.openSuggestions,
  encounterDate: codingDate(chart),
  ...chart.attributes,
})

interface ToldFinding {
  readonly finding: CurrentFinding
  readonly placeholder: string
}

/** What a window was told of a chart, so that it is told only what changed since. */
export interface Told {
  readonly chartId: ChartId
  readonly revision: number
  readonly findings: ReadonlyMap<FindingId, ToldFinding>
  readonly removed: FindingState['removed']
  readonly outbound: string
}

interface Telling {
  readonly update: ChartUpdate
  readonly told: Told
}

/**
 * @param before what the window that asks was told last; null tells it everything
 * @param revision of this telling: greater than any before
 */
export function tellChart(desk: Desk, chartId: ChartId, before: Told | null, revision: number): Result<Telling, FailureCode> {
  const { read } = desk.store
  const listing = read.charts.listing(chartId)
  if (!listing) return err('chart-unknown')
  const state = loadChart(desk, chartId)
  if (!state.ok) return ok(tellUnlooked(desk, chartId, listing, revision))
  const { chart, review, masked } = state.value
  const held = before?.chartId === chartId ? before : null
  const { findings, change } = tellFindings(held?.findings, review, masked)
  const clearance = read.clearances.inForce(chartId)
  const signature = read.signOff.signature(chartId)
  const kept = isKeptBlind(desk, chartId)
  const decisions = kept ? null : clearance && decisionsOf(desk, chart, clearance)
  const records = read.outbound.of(chartId)
  const outbound = records.map(({ id, outcome }) => `${id} ${outcome.state}`).join()
  return ok({
    told: { chartId, revision, findings, removed: review.removed, outbound },
    update: {
      ...standing(desk, listing, revision),
      since: held?.revision ?? null,
      looked: true,
      findings: change,
      canUndo: review.canUndo,
      canRedo: review.canRedo,
      clearance: clearance && { sha256: clearance.sha256, name: clearance.name, credential: clearance.credential, at: clearance.at },
      suggestions: decisions ? viewSuggestions(decisions, masked, titleIn(desk, chart)) : [],
      passedOver: clearance && decisions ? passedOverOf(desk, chart, clearance.id, decisions, masked) : [],
      ...(kept ? { billed: [] } : {}),
      blind: kept ? { state: 'audited' } : clearance && viewOfBlind(desk, clearance.id),
      care: careOf(desk, chartId, clearance?.text ?? ''),
      ...(clearance && decisions ? editsOf(desk, chart, clearance, decisions) : { edits: [], foreseen: [] }),
      signed: signature && { name: signature.name, credential: signature.credential, at: signature.at, override: signature.override },
      ...(held ? {} : { text: chart.text }),
      ...(held?.removed === review.removed ? {} : { removed: viewRemoved(review) }),
      ...(held?.outbound === outbound ? {} : { outbound: records.map(viewOfOutbound) }),
    },
  })
}

/** The whole chart as a window would hold it. */
export function viewOfChart(desk: Desk, chartId: ChartId): Result<ChartView, FailureCode> {
  const telling = tellChart(desk, chartId, null, 1)
  if (!telling.ok) return telling
  const view = applyUpdate(null, telling.value.update)
  if (!view) throw new Error('a whole update does not stand by itself')
  return ok(view)
}

/** What is as it was told keeps its place in the new map; a fold changes nothing of a finding without making it anew. */
function tellFindings(
  before: Told['findings'] | undefined,
  { findings }: FindingState,
  { segments }: Masked,
): { findings: Told['findings']; change: ChartUpdate['findings'] } {
  const set: FindingMark[] = []
  const now = new Map<FindingId, ToldFinding>()
  findings.forEach((finding, i) => {
    const { findingId, placeholder } = segments[i] as Segment
    if (findingId !== finding.id) throw new Error('a finding has no placeholder')
    const known = before?.get(finding.id)
    const same = known?.finding === finding && known.placeholder === placeholder
    if (!same) set.push(viewFinding(finding, placeholder))
    now.set(finding.id, same ? known : { finding, placeholder })
  })
  return { findings: now, change: { set, gone: before ? [...before.keys()].filter((id) => !now.has(id)) : [] } }
}

/** Not looked at yet: there is no scrubbed side. */
function tellUnlooked(desk: Desk, chartId: ChartId, listing: ChartListing, revision: number): Telling {
  return {
    told: { chartId, revision, findings: new Map(), removed: [], outbound: '' },
    update: {
      ...standing(desk, listing, revision),
      since: null,
      looked: false,
      text: desk.store.read.charts.get(chartId)?.text ?? '',
      findings: { set: [], gone: [] },
      canUndo: false,
      canRedo: false,
      clearance: null,
      suggestions: [],
      passedOver: [],
      blind: null,
      care: { setting: 'unknown', by: 'text' },
      edits: [],
      foreseen: [],
      signed: null,
    },
  }
}

const standing = (desk: Desk, listing: ChartListing, revision: number) => ({
  revision,
  summary: summaryOf(listing),
  failure: failureOf(desk, listing),
  codeSet: codeSetOf(desk, listing),
  billed: viewOfBilled(desk, listing),
  second: viewOfSecond(desk, listing.id),
  outdated: isOutdated(desk, listing),
  systems: systemsAt(shelfFor(desk, listing), codingDate(listing)),
  ...originOf(desk, listing.id),
  ...exposed(desk, listing.id),
})

function titleIn(desk: Desk, chart: ChartRecord): (code: string) => string {
  const table = tableFor(desk, chart)
  return (code) => (table.ok ? (table.value.lookup(code)?.title ?? '') : '')
}

/** Named as the table has it now: what was sent is in small letters. Hidden as long as the suggestions are. */
function passedOverOf(
  desk: Desk,
  chart: ChartRecord,
  clearanceId: ClearanceId,
  decisions: DecisionState,
  masked: Masked,
): PassedOverView[] {
  if (desk.store.read.coding.blind(clearanceId)?.reveal === null) return []
  const title = titleIn(desk, chart)
  const stored = desk.store.read.suggestions.passedOver(clearanceId).map((one) => ({ ...one, title: title(one.code) || one.title }))
  return viewPassedOver(decisions, stored, masked)
}

function viewOfBlind({ store }: Desk, clearanceId: ClearanceId): BlindView | null {
  const record = store.read.coding.blind(clearanceId)
  if (record === null) return null
  const { reveal } = record
  return reveal === null ? { state: 'hidden' } : { state: 'shown', at: reveal.at, own: reveal.own, suggested: reveal.suggested }
}

/** Of a chart that came with a packet. */
function originOf({ store: { read } }: Desk, id: ChartId): { readonly origin?: OriginView } {
  const origin = read.opened.originOf(id)
  if (!origin) return {}
  const { packetId, sha256, signedBy, openedAt } = origin
  return { origin: { packetId, sha256, signedBy, openedAt, keyName: read.opened.keyName(signedBy) } }
}

/** Only of a chart whose text left: then its findings of now are laid against those of then. */
function exposed(desk: Desk, id: ChartId): { readonly exposure?: Exposure } {
  const exposure = exposureOf(desk, id)
  return exposure ? { exposure } : {}
}

/** As the ledger has it. */
function failureOf(desk: Desk, { id, status }: ChartListing): FailureCode | null {
  if (status !== 'failed') return null
  const reason = desk.store.read.ledger.lastReason(id, 'deid-failed')
  return reason !== null && reason in FAILURES ? (reason as FailureCode) : 'detector-failed'
}

/**
 * What was proposed and decided under a clearance, each proposal checked against the chart's code set as it is now. Suggestions that
 * are hidden until the coder's own list stands are not there yet: not for the view, not for a decision, not for an edit.
 */
export function decisionsOf(desk: Desk, chart: ChartRecord, clearance: Pick<ClearanceRecord, 'id' | 'text'>): DecisionState {
  const hidden = desk.store.read.coding.blind(clearance.id)?.reveal === null
  const beside = besidePlanted(desk, clearance.id)
  return fold(desk, chart, clearance, (s) => beside(s) && (!hidden || s.outboundId === null))
}

/** The same with those that are hidden. */
export const withHidden = (desk: Desk, chart: ChartRecord, clearance: Pick<ClearanceRecord, 'id' | 'text'>): DecisionState =>
  fold(desk, chart, clearance, () => true)

function fold(
  desk: Desk,
  chart: ChartRecord,
  { id, text }: Pick<ClearanceRecord, 'id' | 'text'>,
  which: (s: Suggestion) => boolean,
): DecisionState {
  const { suggestions } = desk.store.read
  return foldDecisions(checkedAnew(desk, chart, text, suggestions.of(id).filter(which)), suggestions.decisions(id))
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

function codeSetOf(desk: Desk, chart: ChartListing): ChartView['codeSet'] {
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
