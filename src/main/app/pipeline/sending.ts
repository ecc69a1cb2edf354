// To the endpoint and back: the intent is in the ledger before a byte leaves, the outcome after. Every proposal is checked before
// a person sees it; what fails is kept and shown as rejected.
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, newId, type OutboundId, type SuggestionId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { OutboundView } from '../../../shared/views'
import { type CodeTable, canonical, checkProposal } from '../../codes'
import { type CodingEndpoint, candidateList, HEADER_WORDS, type Outbound, PROMPT_WORDS, type Received, type Reply } from '../../endpoint'
import type { InspectRefusal } from '../../gate'
import type { Suggestion } from '../../review'
import { asLabel, asSha256, type ChartRecord, type ClearanceRecord } from '../../store'
import { hasKnowledge } from '../tools'
import { hideWhereBlind } from './blind'
import { candidatesBeside } from './candidates'
import { codeSetUsed, codingDate, loadChart, readChart, shelfFor, tableFor } from './chart-state'
import { ledgerHolds, proofOf, valuesOf } from './clearing'
import { type Desk, ownLabel, timeOf } from './desk'
import { sow } from './planting'
import { clearanceStands, mayGoTo } from './policy/standing'
import { termsEndOf } from './terms'
import { decisionsOf } from './view'

/** The last whole reply that came, readable or not. */
interface Inbox {
  received: Received | null
}

interface Prepared {
  readonly endpoint: CodingEndpoint
  readonly clearance: ClearanceRecord
  readonly outbound: Outbound
}

/** The exact bytes that would leave now. */
async function prepareOutbound(
  desk: Desk,
  chartId: ChartId,
  onReceived?: Parameters<Desk['endpoint']>[1],
): Promise<Result<Prepared, FailureCode>> {
  const { read } = desk.store
  const chart = read.charts.get(chartId)
  if (!chart) return err(read.charts.listing(chartId) ? 'chart-purged' : 'chart-unknown')
  const standing = clearanceStands(desk, chartId)
  if (!standing.ok) return standing
  const clearance = read.clearances.inForce(chartId)
  if (!clearance) return err('not-cleared')
  const proof = await proofOf(desk, clearance)
  if (!proof.ok) return proof
  const endpoint = desk.endpoint(codingDate(chart), onReceived)
  if (!endpoint.ok) return endpoint
  const may = mayGoTo(desk, endpoint.value.profile, chartId)
  if (!may.ok) return may
  // What goes along to a server is made with the word lists; without them the gate would let nothing pass.
  if (endpoint.value.profile.kind !== 'built-in' && !hasKnowledge(desk.tools)) return err('detector-failed')
  return ok({ endpoint: endpoint.value, clearance, outbound: endpoint.value.prepare(proof.value) })
}

export async function previewOutbound(desk: Desk, chartId: ChartId): Promise<Result<OutboundView, FailureCode>> {
  const prepared = await prepareOutbound(desk, chartId)
  if (!prepared.ok) return prepared
  const { profile, bytes, sha256 } = prepared.value.outbound
  return ok({
    endpoint: profile.kind,
    host: profile.host,
    model: profile.model,
    body: new TextDecoder().decode(bytes),
    sha256,
    state: 'preview',
    failure: null,
    at: null,
    ...termsEndOf(desk, profile.id),
  })
}

/**
 * @param shown SHA-256 of the bytes the person was shown; null: asked at a window for many at once, each text shown when it was cleared;
 * left out by the command line, where nobody decides
 */
export async function sendChart(
  desk: Desk,
  chartId: ChartId,
  signal: AbortSignal,
  shown?: string | null,
): Promise<Result<void, FailureCode>> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  const state = loadChart(desk, chartId, ['cleared', 'coding'])
  if (!state.ok) return state
  // Without a table no reply could be checked, so none is asked for.
  const table = tableFor(desk, state.value.chart)
  if (!table.ok) return table
  const inbox: Inbox = { received: null }
  const prepared = await prepareOutbound(desk, chartId, (reply) => {
    inbox.received = reply
  })
  if (!prepared.ok) return isBlock(prepared.error) ? block(desk, chartId, prepared.error, null) : prepared
  const { endpoint, outbound, clearance } = prepared.value
  // The settings may have changed since the bytes were shown.
  if (typeof shown === 'string' && outbound.sha256 !== shown) return err('outbound-altered')
  const earlier = desk.store.read.outbound.of(chartId).filter((o) => o.clearanceId === clearance.id)
  if (earlier.some((o) => o.outcome.state === 'answered')) return err('chart-state')
  // Only one request of a chart is under way at a time: an intent left open is one whose outcome could not be recorded.
  for (const { id } of earlier.filter((o) => o.outcome.state === 'intent')) {
    const closed = recordFailure(desk, chartId, id, 'endpoint-cut-off', null)
    if (!closed.ok) return closed
  }
  const asked = { chart: state.value.chart, clearance, table: table.value, blind: shown !== undefined }
  for (let turn = outbound; ; ) {
    const { done, next } = await ask(desk, asked, { endpoint, outbound: turn, inbox }, signal)
    if (next === null) return done
    turn = next
  }
}

/** One request, from the gate's last look to its outcome on record. `next`: what may help to ask after it, each recorded in its turn. */
async function ask(
  desk: Desk,
  asked: Omit<Asked, 'outboundId'>,
  { endpoint, outbound, inbox }: { readonly endpoint: CodingEndpoint; readonly outbound: Outbound; readonly inbox: Inbox },
  signal: AbortSignal,
): Promise<{ readonly done: Result<void, FailureCode>; readonly next: Outbound | null }> {
  const { chart, clearance } = asked
  const end = (done: Result<void, FailureCode>) => ({ done, next: null })
  const allowed = await inspectOutbound(desk, outbound)
  if (!allowed.ok) return end(block(desk, chart.id, allowed.error, outbound.sha256))
  const id = intend(desk, outbound, clearance)
  if (!id.ok) return end(id)
  inbox.received = null
  const reply = await endpoint.send(outbound, signal).catch((bug) => {
    recordFailure(desk, chart.id, id.value, 'internal', inbox.received)
    throw bug
  })
  const done = reply.ok
    ? recordReply(desk, { ...asked, outboundId: id.value }, reply.value)
    : recordFailure(desk, chart.id, id.value, reply.error, inbox.received)
  desk.changed([chart.id])
  if (!done.ok || reply.ok) return end(done)
  return { done: reply, next: signal.aborted ? null : endpoint.again(outbound, reply.error, inbox.received) }
}

/** The records no longer bear out what was cleared, the policy forbids it, or what the last look rests on is damaged. */
const isBlock = (code: FailureCode): boolean =>
  code === 'outbound-altered' || code === 'not-cleared' || code === 'detector-failed' || code.startsWith('policy-')

/** Nothing left; the ledger says that it was to leave, and why it did not. */
function block(desk: Desk, chartId: ChartId, reason: FailureCode, sha256: string | null): Result<never, FailureCode> {
  const noted = desk.store.write(
    (w) => void w.append({ kind: 'outbound-blocked', chartId, reason, detail: { sha256: sha256 === null ? null : asSha256(sha256) } }),
  )
  return noted.ok ? err(reason) : noted
}

/** The gate's last look at the bytes; remote endpoints ask it again before every attempt. */
export async function inspectOutbound(desk: Desk, outbound: Outbound): Promise<Result<void, InspectRefusal['code']>> {
  const { chartId } = outbound.cleared
  const standing = clearanceStands(desk, chartId)
  if (!standing.ok) return standing
  const state = readChart(desk, chartId)
  if (!state.ok) return err('not-cleared')
  const seen = await desk.gate.inspect(outbound, {
    chartId,
    removedValues: valuesOf(state.value),
    ledgerHolds: ledgerHolds(desk),
    fixedWords: [...PROMPT_WORDS, ...HEADER_WORDS],
    ownWords: ownWordsBeside(desk, outbound, state.value.chart),
  })
  return seen.ok ? seen : err(seen.error.code)
}

/** Of the candidates that go along to a server. Made anew, and by the gate compared with what is in the bytes. */
function ownWordsBeside(desk: Desk, { profile, cleared }: Outbound, chart: ChartRecord): readonly string[] {
  if (profile.kind === 'built-in') return []
  const table = desk.codes.table(codingDate(chart))
  return table.ok ? [candidateList(candidatesBeside(desk, table.value, cleared))] : []
}

/** Refused when the person finished or reopened the chart while the checks ran. */
function intend(desk: Desk, { profile, bytes, sha256, prompt }: Outbound, clearance: ClearanceRecord): Result<OutboundId, FailureCode> {
  const id = newId<OutboundId>()
  const { chartId } = clearance
  const done = desk.store.write((w) => {
    const status = w.read.charts.listing(chartId)?.status
    if ((status !== 'cleared' && status !== 'coding') || w.read.clearances.inForce(chartId)?.id !== clearance.id) return null
    const ledgerSeq = w.append({
      kind: 'outbound-intended',
      chartId,
      detail: {
        outbound: id,
        clearance: clearance.id,
        endpoint: asLabel(profile.kind),
        host: profile.host === null ? null : asLabel(profile.host),
        model: profile.kind === 'built-in' ? ownLabel(profile.model) : asLabel(profile.model),
        loopback: profile.loopback,
        prompt: prompt === null ? null : asLabel(prompt),
        sha256: asSha256(sha256),
        bytes: bytes.length,
      },
    })
    w.outbound.intend({ id, chartId, clearanceId: clearance.id, profile, prompt, bytes, sha256, at: timeOf(desk), ledgerSeq })
    return id
  })
  if (!done.ok) return done
  return done.value === null ? err('chart-state') : ok(done.value)
}

interface Asked {
  readonly chart: ChartRecord
  readonly clearance: ClearanceRecord
  readonly table: CodeTable
  readonly outboundId: OutboundId
  /** A person asked at a window. The command line writes what it gets to files, and nobody there codes first. */
  readonly blind: boolean
}

function recordReply(desk: Desk, { chart, clearance, table, outboundId, blind }: Asked, reply: Reply): Result<void, FailureCode> {
  const check = checkProposal(shelfFor(desk, chart))
  const date = codingDate(chart)
  const answered = reply.proposals
    .map(canonical)
    .map((proposal): Suggestion => ({ id: newId<SuggestionId>(), outboundId, proposal, check: check(proposal, clearance.text, date) }))
  // Never on the command line, where nobody decides.
  const { suggestions, record } = blind ? sow(desk, answered, table) : { suggestions: answered, record: null }
  const setAside = answered.filter((s) => s.check.status === 'rejected').length
  const declined = reply.passedOver.filter(({ answer }) => answer === 'declined').length
  const { status, milliseconds, retries, sha256 } = reply
  return desk.store.write((w) => {
    w.outbound.answer(outboundId, reply, timeOf(desk))
    for (const suggestion of suggestions) w.suggestions.insert({ ...suggestion, chartId: chart.id, clearanceId: clearance.id })
    for (const one of reply.passedOver) w.suggestions.passOver(clearance.id, outboundId, one)
    record?.(w, chart.id, clearance.id)
    if (blind) hideWhereBlind(desk, w, chart.id, clearance.id)
    // The person may have reopened the chart while the endpoint thought: then the reply is on record and counts for nothing.
    if (w.read.clearances.inForce(chart.id)?.id === clearance.id) {
      w.charts.setStatus(chart.id, 'coding')
      w.charts.setCounts(chart.id, { ...chart.counts, openSuggestions: decisionsOf(desk, chart, clearance).waiting.length })
    }
    w.append(codeSetUsed(chart.id, table))
    w.append({
      kind: 'outbound-answered',
      chartId: chart.id,
      detail: {
        outbound: outboundId,
        sha256: asSha256(sha256),
        status,
        milliseconds,
        retries,
        suggestions: answered.length,
        setAside,
        declined,
        unanswered: reply.passedOver.length - declined,
      },
    })
  })
}

/** @param unread the whole reply that came and could not be used, kept so that a person can look at it */
function recordFailure(
  desk: Desk,
  chartId: ChartId,
  id: OutboundId,
  failure: FailureCode,
  unread: Received | null,
): Result<void, FailureCode> {
  return desk.store.write((w) => {
    w.outbound.fail(id, failure, timeOf(desk), unread)
    w.append({ kind: 'outbound-failed', chartId, reason: failure, detail: { outbound: id } })
  })
}

/** After a crash: an intent without an outcome is closed as cut off, for nobody can say whether its bytes left. */
export function resolveUnfinished(desk: Desk): Result<void, FailureCode> {
  for (const { chartId, id } of desk.store.read.outbound.unfinished()) {
    const closed = recordFailure(desk, chartId, id, 'endpoint-cut-off', null)
    if (!closed.ok) return closed
  }
  return ok(undefined)
}
