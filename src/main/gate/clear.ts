// The only maker of Cleared. Stands on the trust line: PHI-bearing values come in to be looked for, only a proof comes out.
import { createHash } from 'node:crypto'
import type { ChartId, PersonId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import { fits, type Span } from '../../shared/spans'
import { CANNED_NOTE } from './canned-note'
import type {
  ClearanceRecord,
  Cleared,
  Clearer,
  Destination,
  DueDiligence,
  GateRefusal,
  KnownValue,
  LedgerHolds,
  MayGo,
  ResidualHit,
} from './cleared'
import type { IsWord } from './derived'
import { mayReceive } from './policy'
import { findResidual, type Recheck, refusalOf, type SureFrom } from './residual'

export interface ClearRequest {
  readonly chartId: ChartId
  /** The exact text that would leave. */
  readonly scrubbed: string
  /** Findings that still wait for a person. */
  readonly undecided: number
  /** Every original value under a placeholder, and every header fact. */
  readonly removedValues: readonly KnownValue[]
  /** Places in the scrubbed text that a person took off with a reason. */
  readonly waived: readonly Span[]
  readonly endpoint: Destination
  readonly clearedBy: Clearer
  /** Whose account it is. */
  readonly person?: PersonId
  /** Who cleared which text first, where the policy asks for two people. */
  readonly first?: FirstClearer | null
}

export interface FirstClearer {
  readonly person: PersonId
  readonly sha256: string
}

export interface ClearContext {
  readonly recheck: Recheck
  readonly sure: number
  readonly sureFrom?: SureFrom
  readonly isWord?: IsWord
  readonly dueDiligence: DueDiligence
  readonly asksOnLoopback?: () => boolean
  /** Left out: the policy has no say. */
  readonly mayGo?: MayGo
  /** How many have to clear a text before it counts. Left out: one. */
  readonly people?: () => 1 | 2
  readonly now: () => Date
}

// Membership is the proof: no property can be copied, cloned or parsed into it.
const minted = new WeakSet<object>()

/** True only for an object this module made in this process; a copy, a clone or a look-alike is not one. */
export function isCleared(candidate: unknown): candidate is Cleared {
  return typeof candidate === 'object' && candidate !== null && minted.has(candidate)
}

/**
 * Checks a scrubbed text and mints the proof that it may leave. Where two have to clear it, the first must be another person, who cleared
 * this very text.
 */
export async function clear(context: ClearContext, request: ClearRequest): Promise<Result<Cleared, GateRefusal>> {
  const { person, first } = request
  const firstBy = first && { person: first.person, sha256: first.sha256 }
  const examined = await examine(context, request)
  if (!examined.ok) return examined
  const alone = !person || !firstBy || firstBy.person === person || firstBy.sha256 !== examined.value.sha256
  if (context.people?.() === 2 && alone) return refuse('second-person-missing')
  return ok(mint(examined.value))
}

/**
 * All that is asked of a text before it is cleared; a proof is not made of it. The order is fixed: statement, findings, residual, policy.
 * Anything that cannot be checked is refused.
 */
export async function examine(context: ClearContext, request: ClearRequest): Promise<Result<ClearanceRecord, GateRefusal>> {
  // Copied first: the caller's object may change while the checks wait.
  const { chartId, scrubbed, undecided, endpoint } = request
  const clearedBy = { name: request.clearedBy.name.trim(), credential: request.clearedBy.credential.trim() }
  const waived = request.waived.map(({ start, end }) => ({ start, end }))
  if (waived.some((span) => !fits(scrubbed, span))) throw new RangeError('a waived place lies outside the scrubbed text')
  if (clearedBy.name === '' || clearedBy.credential === '') return refuse('statement-missing')
  if (undecided !== 0) return refuse('findings-undecided')
  let hits: readonly ResidualHit[]
  try {
    hits = await findResidual(scrubbed, { ...context, known: request.removedValues, waived })
  } catch (error) {
    return refuse(refusalOf(error))
  }
  if (hits.length > 0) return refuse('residual-identifier', hits)
  const allowed = await mayReceive(endpoint, context.dueDiligence, context.asksOnLoopback?.())
  if (!allowed.ok) return refuse(allowed.error)
  const may = context.mayGo?.(endpoint, chartId)
  if (may && !may.ok) return refuse(may.error)
  return ok({ chartId, text: scrubbed, sha256: sha256(scrubbed), clearedBy, clearedAt: context.now().toISOString() })
}

/** Makes a stored clearance usable again after a restart: the text must have its recorded hash and the ledger must hold that. */
export async function restoreCleared(record: ClearanceRecord, ledgerHolds: LedgerHolds): Promise<Result<Cleared, GateRefusal>> {
  const { chartId, text, sha256: recorded, clearedAt } = record
  const clearedBy = { name: record.clearedBy.name, credential: record.clearedBy.credential }
  if (sha256(text) !== recorded) return refuse('outbound-altered')
  if ((await ledgerHolds(chartId, recorded)) !== true) return refuse('not-cleared')
  return ok(mint({ chartId, text, sha256: recorded, clearedBy, clearedAt }))
}

/** Of no chart: every step on a chart refuses what was cleared for another. */
export const CANNED_CHART = '00000000-0000-4000-8000-00000000ca11' as ChartId

/** The proof for the canned note. There is no way to have one for any other text than by `clear`. */
export function clearCanned(now: () => Date): Cleared {
  const clearedBy = { name: 'Chartroom', credential: 'canned note' }
  return mint({ chartId: CANNED_CHART, text: CANNED_NOTE, sha256: sha256(CANNED_NOTE), clearedBy, clearedAt: now().toISOString() })
}

function mint(record: ClearanceRecord): Cleared {
  const proof = Object.freeze({ ...record, clearedBy: Object.freeze(record.clearedBy) }) as Cleared
  minted.add(proof)
  return proof
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function refuse(code: GateRefusal['code'], hits: readonly ResidualHit[] = []): Result<never, GateRefusal> {
  return err({ code, hits })
}
