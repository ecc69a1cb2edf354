// Through the gate: a person's statement, the residual check of the exact text, the proof, and its entry in the ledger.
import { scrubbedSpan } from '../../../shared/align'
import type { Failure, FailureCode } from '../../../shared/failures'
import { type ChartId, type ClearanceId, type FirstClearanceId, newId } from '../../../shared/ids'
import { statementHash } from '../../../shared/ledger-chain'
import { mayDo } from '../../../shared/people'
import { removesAsMuch } from '../../../shared/policy/stricter'
import { err, ok, type Result } from '../../../shared/result'
import { contains, overlaps } from '../../../shared/spans'
import type {
  ClearanceRecord as ClearanceText,
  Cleared,
  Clearer,
  ClearRequest,
  Gate,
  GateRefusal,
  KnownValue,
  LedgerHolds,
} from '../../gate'
import type { HeaderFact } from '../../intake'
import { asSha256, type ClearanceRecord, sha256Text } from '../../store'
import { type ChartState, codingDate, countByCategory, loadChart, readChart, undecidedIn } from './chart-state'
import { type Desk, timeOf } from './desk'
import { addFromGate } from './findings'
import type { PolicyInForce } from './policy/in-force'
import { scrubbedUnder } from './policy/standing'

/**
 * Refused with a count: of the places the residual check marked anew, or of the findings that wait.
 * @param shown SHA-256 of the scrubbed text the person was shown; the command line shows none
 */
export async function clearChart(desk: Desk, chartId: ChartId, clearedBy: Clearer, shown?: string): Promise<Result<Cleared, Failure>> {
  const asked = await askGate(desk, chartId, clearedBy, shown, (gate, request) => gate.clear(request))
  return asked.ok ? record(desk, asked.value) : asked
}

/** The first of the two people a policy asks for; what they clear waits for the other. Refused as `clearChart`. */
export async function clearChartOnce(desk: Desk, chartId: ChartId, clearedBy: Clearer, shown?: string): Promise<Result<void, Failure>> {
  const asked = await askGate(desk, chartId, clearedBy, shown, (gate, request) => gate.examine(request))
  return asked.ok ? recordFirst(desk, asked.value) : asked
}

/** Takes a person's clearance for what the policy makes of it. */
export async function takeClearance(
  desk: Desk,
  chartId: ChartId,
  by: Clearer,
  shown?: string,
): Promise<Result<'cleared' | 'once', Failure>> {
  const first = desk.policy().clearing.people === 2 && desk.store.read.firstClearances.waiting(chartId) === null
  const done = await (first ? clearChartOnce : clearChart)(desk, chartId, by, shown)
  return done.ok ? ok(first ? 'once' : 'cleared') : done
}

interface Asked<T> {
  readonly state: ChartState
  readonly rules: PolicyInForce
  readonly passed: T
}

async function askGate<T extends ClearanceText>(
  desk: Desk,
  chartId: ChartId,
  clearedBy: Clearer,
  shown: string | undefined,
  ask: (gate: Gate, request: ClearRequest) => Promise<Result<T, GateRefusal>>,
): Promise<Result<Asked<T>, Failure>> {
  if (!mayDo(desk.person, 'code')) return refuse('role-missing')
  const rules = desk.policyInForce()
  if (!rules.ok) return refuse(rules.error)
  const { clearing, deidentification } = rules.value.policy
  if (!desk.person.roles.some((role) => clearing.roles.includes(role))) return refuse('clearing-role')
  const state = readChart(desk, chartId, ['review', 'second'])
  if (!state.ok) return refuse(state.error)
  if (!removesAsMuch(scrubbedUnder(state.value.run), deidentification)) return refuse('policy-stricter')
  const first = desk.store.read.firstClearances.waiting(chartId)
  const endpoint = desk.endpoint(codingDate(state.value.chart))
  if (!endpoint.ok && endpoint.error !== 'endpoint-off') return refuse(endpoint.error)
  const { review, masked } = state.value
  if (shown !== undefined && sha256Text(masked.text) !== shown) return refuse('chart-state')
  const passed = await ask(desk.gate, {
    chartId,
    scrubbed: masked.text,
    undecided: undecidedIn(review),
    removedValues: valuesOf(state.value),
    waived: review.removed.map((removed) => scrubbedSpan(masked, removed)),
    endpoint: endpoint.ok ? endpoint.value.profile : NOWHERE,
    clearedBy,
    person: desk.person.id,
    first: first && { person: first.personId, sha256: first.sha256 },
  })
  // The checks take time: what was changed meanwhile was neither seen by the person who states nor by the gate.
  const now = loadChart(desk, chartId, ['review', 'second'])
  if (!now.ok) return refuse(now.error)
  const same = now.value.run.id === state.value.run.id && now.value.edits === state.value.edits
  if (!same || desk.store.read.firstClearances.waiting(chartId)?.id !== first?.id) return refuse('chart-state')
  // Signed meanwhile: what was asked, was asked under the other.
  const still = desk.policyInForce()
  if (!still.ok || still.value.ref.sha256 !== rules.value.ref.sha256) return refuse('policy-stale')
  return passed.ok ? ok({ state: state.value, rules: rules.value, passed: passed.value }) : recordRefusal(desk, state.value, passed.error)
}

/** Suggestions are switched off: cleared to be coded by hand on this computer. Should they be switched on, the gate is asked again. */
const NOWHERE = { id: null, kind: 'built-in', baseUrl: null, host: null, model: 'none', loopback: true } as const

/** Every value under a placeholder and every header fact that neither a person nor the policy lets stand: none of them may leave. */
export function valuesOf({ chart, run, review, masked }: ChartState): KnownValue[] {
  const byPolicy = new Set(run.policy?.kept)
  // A provider's fact may say more than the name that stands: a title, a credential.
  const stands = (fact: HeaderFact): boolean =>
    review.removed.some((off) => contains(off, fact) || (byPolicy.has(off.id) && fact.role === 'provider' && overlaps(off, fact)))
  const kept = chart.facts.filter((fact) => !stands(fact))
  return [...masked.segments, ...kept, ...chart.known].map(({ value, category }) => ({ value, category }))
}

function recordRefusal(
  desk: Desk,
  state: ChartState,
  { code, hits }: { code: FailureCode; hits: Parameters<typeof addFromGate>[2] },
): Result<never, Failure> {
  if (!isResidual(code)) return refuse(code)
  const noted = desk.store.write(
    (w) => void w.append({ kind: 'residual-failed', chartId: state.chart.id, reason: code, detail: { counts: countByCategory(hits) } }),
  )
  if (!noted.ok) return refuse(noted.error)
  const added = addFromGate(desk, state, hits)
  return added.ok ? refuse(code, code === 'findings-undecided' ? undecidedIn(state.review) : hits.length) : refuse(added.error)
}

/** Codes of the residual check itself; the others are refused before it. */
const RESIDUAL = ['residual-identifier', 'detector-failed', 'model-damaged', 'findings-undecided'] as const
const isResidual = (code: FailureCode): code is (typeof RESIDUAL)[number] => (RESIDUAL as readonly FailureCode[]).includes(code)

const refuse = (code: FailureCode, count?: number): Result<never, Failure> => err(count === undefined ? { code } : { code, count })

/** The proof is handed out only once the ledger holds the clearance. */
function record(desk: Desk, { state: { chart, masked }, rules, passed: proof }: Asked<Cleared>): Result<Cleared, Failure> {
  const id = newId<ClearanceId>()
  const { sha256, text, clearedBy, clearedAt } = proof
  const first = desk.store.read.firstClearances.waiting(chart.id)
  const written = desk.store.write((w) => {
    w.append({ kind: 'residual-passed', chartId: chart.id, detail: { sha256: asSha256(sha256) } })
    const ledgerSeq = w.append({
      kind: 'cleared',
      chartId: chart.id,
      detail: {
        clearance: id,
        sha256: asSha256(sha256),
        bytes: Buffer.byteLength(text),
        counts: countByCategory(masked.segments),
        statement: asSha256(statementHash(sha256Text, { ...clearedBy, sha256 })),
        policy: rules.ref,
        ...(first && { first: first.id }),
      },
    })
    const policy = { ...rules.ref, people: first ? (2 as const) : (1 as const) }
    w.clearances.insert({ id, chartId: chart.id, sha256, text, ...clearedBy, at: clearedAt, ledgerSeq, policy })
    if (first) w.firstClearances.second(first.id, id, clearedAt)
    w.charts.setStatus(chart.id, 'cleared')
  })
  if (!written.ok) return refuse(written.error)
  desk.changed([chart.id])
  return ok(proof)
}

function recordFirst(desk: Desk, { state: { chart, masked }, rules, passed }: Asked<ClearanceText>): Result<void, Failure> {
  const id = newId<FirstClearanceId>()
  const { sha256, text, clearedBy, clearedAt } = passed
  const written = desk.store.write((w) => {
    w.append({ kind: 'residual-passed', chartId: chart.id, detail: { sha256: asSha256(sha256) } })
    const ledgerSeq = w.append({
      kind: 'cleared-once',
      chartId: chart.id,
      detail: {
        first: id,
        sha256: asSha256(sha256),
        bytes: Buffer.byteLength(text),
        counts: countByCategory(masked.segments),
        statement: asSha256(statementHash(sha256Text, { ...clearedBy, sha256 })),
        policy: rules.ref,
      },
    })
    w.firstClearances.insert({ id, chartId: chart.id, sha256, personId: desk.person.id, ...clearedBy, at: clearedAt, ledgerSeq })
  })
  if (!written.ok) return refuse(written.error)
  desk.changed([chart.id])
  return ok(undefined)
}

/** Takes a clearance back, with everything that rests on it: suggestions and signature stay on record, out of force. */
export function reopenChart(desk: Desk, chartId: ChartId, reason: string): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  const state = loadChart(desk, chartId, ['cleared', 'coding', 'finished'])
  if (!state.ok) return state
  if (desk.store.read.opened.originOf(chartId)) return err('chart-from-packet')
  if (!reason.trim()) return err('reason-missing')
  const clearance = desk.store.read.clearances.inForce(chartId)
  const done = desk.store.write((w) => {
    if (clearance) w.clearances.withdraw(clearance.id, reason.trim(), timeOf(desk))
    w.charts.setStatus(chartId, 'review')
    w.charts.setCounts(chartId, { ...state.value.chart.counts, openSuggestions: 0 })
    w.append({ kind: 'reopened', chartId, reason: { typed: reason.trim() }, detail: { clearance: clearance?.id ?? null } })
  })
  if (done.ok) desk.changed([chartId])
  return done
}

/** The clearance in force as a proof, minted anew after a restart only if text, hash and ledger agree. */
export async function proofOf(desk: Desk, clearance: ClearanceRecord): Promise<Result<Cleared, FailureCode>> {
  const { chartId, text, sha256, name, credential, at } = clearance
  const proof = await desk.gate.restoreCleared({ chartId, text, sha256, clearedBy: { name, credential }, clearedAt: at }, ledgerHolds(desk))
  return proof.ok ? proof : err(proof.error.code)
}

/** The ledger's own word: an entry 'cleared' for this chart and hash, whose clearance is still in force. */
export function ledgerHolds(desk: Desk): LedgerHolds {
  return (chartId, sha256) => {
    const clearance = desk.store.read.clearances.inForce(chartId)
    if (!clearance || clearance.sha256 !== sha256) return false
    const [entry] = desk.store.read.ledger.entries(clearance.ledgerSeq, 1)
    const body = entry?.body
    return body?.kind === 'cleared' && body.objectId === chartId && body.detail.sha256 === sha256 && body.detail.clearance === clearance.id
  }
}
