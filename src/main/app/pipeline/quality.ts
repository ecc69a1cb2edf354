// Quality figures out of the records: every signed chart is read once, in slices, and counted. What was signed never changes, so it is
// kept as long as the records are open.
import { setImmediate as pause } from 'node:timers/promises'
import { NO_ATTRIBUTES } from '../../../shared/chart-attributes'
import type { FailureCode } from '../../../shared/failures'
import { mayDo } from '../../../shared/people'
import type { QualityBy, QualityView } from '../../../shared/quality-views'
import { err, ok, type Result } from '../../../shared/result'
import { canonical } from '../../codes'
import { accuracyAcross, type DecidedSuggestion, figuresBy, finalCodes, foldDecisions, type SignedChart } from '../../review'
import type { SignatureRecord } from '../../store'
import { type AuditedChart, auditedCharts } from './audits/of-charts'
import type { Desk } from './desk'

/** The usual target of coding accuracy. */
const TARGET = 0.95
/** How many charts are read before others get a turn: some 20 ms. */
const SLICE = 50

type Facts = Pick<SignedChart, 'decided' | 'codes' | 'byHand'>

const known = new WeakMap<Desk, Map<string, Facts>>()

export interface QualityAsked {
  /** ISO dates of signing, both inclusive. */
  readonly from: string | null
  readonly to: string | null
  readonly by: QualityBy
}

export async function qualityOf(
  desk: Desk,
  { from, to, by }: QualityAsked,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void },
): Promise<Result<QualityView, FailureCode>> {
  const all = mayDo(desk.person, 'audit') || mayDo(desk.person, 'administer')
  const signed = desk.store.read.signOff
    .signed()
    .filter(
      ({ at, name }) =>
        (from === null || at.slice(0, 10) >= from) && (to === null || at.slice(0, 10) <= to) && (all || name === desk.person.name),
    )
  const attributes = new Map(desk.store.read.charts.list().map((chart) => [chart.id, chart.attributes]))
  const audited = auditedCharts(desk)
  const charts: Chart[] = []
  for (const [i, signature] of signed.entries()) {
    if (i % SLICE === 0) {
      onProgress(i, signed.length)
      await pause()
      if (signal.aborted) return err('cancelled')
    }
    const { provider, specialty } = attributes.get(signature.chartId) ?? NO_ATTRIBUTES
    charts.push(signedChart(desk, signature, { provider, specialty }, audited.get(signature.clearanceId) ?? []))
  }
  onProgress(signed.length, signed.length)
  return ok({ from, to, by, ...figuresBy(by, charts, accuracyIn), target: TARGET })
}

/** A signed chart and what audits found in it. */
interface Chart extends SignedChart {
  readonly audits: readonly AuditedChart[]
}

function accuracyIn(charts: readonly Chart[]) {
  const parts = charts.flatMap(({ audits }) => audits)
  return { cases: parts.length, accuracy: accuracyAcross(parts, TARGET) }
}

const signedChart = (
  desk: Desk,
  signature: SignatureRecord,
  about: Pick<SignedChart, 'provider' | 'specialty'>,
  audits: readonly AuditedChart[],
): Chart => ({
  ...factsOf(desk, signature),
  coder: signature.name,
  ...about,
  signedAt: signature.at,
  blind: blindOf(desk, signature),
  reviewed: audits.map(({ reviewed }) => reviewed.map(keyOfCode)),
  audits,
  planted: desk.store.read.planted.outcomes(signature.clearanceId),
})

function blindOf(desk: Desk, { clearanceId }: SignatureRecord): SignedChart['blind'] {
  const reveal = desk.store.read.coding.blind(clearanceId)?.reveal
  return reveal ? { own: reveal.own.map(keyOfCode), suggested: reveal.suggested.map(keyOfCode) } : null
}

function factsOf(desk: Desk, { clearanceId }: SignatureRecord): Facts {
  const kept = known.get(desk) ?? new Map<string, Facts>()
  known.set(desk, kept)
  const there = kept.get(clearanceId)
  if (there) return there
  const { read } = desk.store
  const state = foldDecisions(read.suggestions.of(clearanceId), read.suggestions.decisions(clearanceId))
  const proposed = state.suggestions.filter((s) => s.outboundId !== null)
  const offered = new Set(proposed.map(keyOf))
  const codes = finalCodes(state).map(keyOfCode)
  const facts: Facts = {
    decided: proposed.flatMap((s) => (s.decision ? [{ code: keyOf(s), outcome: OUTCOMES[s.decision.action] }] : [])),
    codes,
    byHand: codes.filter((code) => !offered.has(code)).length,
  }
  kept.set(clearanceId, facts)
  return facts
}

const OUTCOMES = { accept: 'accepted', change: 'changed', reject: 'rejected' } as const

const keyOfCode = ({ system, code }: { readonly system: string; readonly code: string }): string => `${system} ${code}`
/** The code as its table writes it, whoever proposed it and however it was written. */
const keyOf = ({ proposal }: DecidedSuggestion): string => keyOfCode(canonical(proposal))
