// Gathers what a de-identified packet holds. Only cleared text, ids, counts and hashes are taken from the records here.
import type { FailureCode } from '../../../shared/failures'
import { err, ok, type Result } from '../../../shared/result'
import { CLEARANCE_STATEMENT } from '../../../shared/statements'
import type { Decision } from '../../../shared/views'
import { canonical, type ProposedCode } from '../../codes'
import {
  attestationRows,
  type CheckedWords,
  checkedWords,
  type EndpointUse,
  type PacketDecision,
  type PacketModel,
  type PacketSuggestion,
} from '../../packet'
import { type DecidedSuggestion, finalCodes, type StandingDecision } from '../../review'
import type { OutboundRecord } from '../../store'
import { careOf } from './care'
import { type ChartState, tableFor } from './chart-state'
import { valuesOf } from './clearing'
import type { Desk } from './desk'
import { openedModelOf } from './opening'
import { editNotes } from './packet-edits'
import type { PacketFrame } from './packet-frame'
import { pageFinder } from './pages/evidence'
import { notPlanted } from './planting'
import { decisionsOf } from './view'

export async function packetModelOf(desk: Desk, state: ChartState, frame: PacketFrame): Promise<Result<PacketModel, FailureCode>> {
  const { chart, run, review } = state
  const { read } = desk.store
  const clearance = read.clearances.inForce(chart.id)
  const table = tableFor(desk, chart)
  if (!clearance) return err('not-cleared')
  const opened = openedModelOf(desk, chart, clearance, frame)
  if (opened) return ok(opened)
  if (!table.ok) return table
  // A packet would tell what the coder is not to see yet.
  if (read.coding.blind(clearance.id)?.reveal === null) return err('suggestions-hidden')
  const signature = read.signOff.signature(chart.id)
  const decisions = decisionsOf(desk, chart, clearance)
  const words = await wordsOf(desk, state, decisions.suggestions)
  const onPage = pageFinder(read.pages, chart.id, state.masked)
  const { verdict } = frame
  const edits = signature ? await editNotes(desk, state, clearance, decisions, signature.override) : []
  return ok({
    packetId: frame.packetId,
    createdAt: frame.createdAt,
    appVersion: desk.platform.appVersion,
    chartId: chart.id,
    scrubbed: { text: clearance.text, sha256: clearance.sha256 },
    clearance: { name: clearance.name, credential: clearance.credential, at: clearance.at, statement: CLEARANCE_STATEMENT },
    attestation: {
      detectors: Object.entries(run.versions).map(([name, version]) => ({ name, version })),
      rows: attestationRows(review.findings, review.removed),
    },
    codeSet: {
      system: table.value.version.system,
      name: table.value.version.name,
      source: table.value.version.source,
      sha256: table.value.version.sha256,
    },
    setting: careOf(desk, chart.id, clearance.text).setting,
    suggestions: decisions.suggestions.filter(notPlanted(desk, clearance.id)).map((suggestion) => {
      const { evidence, ...rest } = packetSuggestion(suggestion, words)
      return { ...rest, evidence: evidence.map(onPage) }
    }),
    codes: signature
      ? finalCodes(decisions).map(({ system, code, title, origin, suggestionId, evidence, poa }) => ({
          system,
          code,
          title,
          origin,
          suggestionId,
          evidence: evidence.map(onPage),
          poa,
        }))
      : [],
    principal: signature && decisions.principal,
    sequenced: signature !== null && decisions.sequenced,
    endpointUses: read.outbound.of(chart.id).map((record) => useOf(record, clearance.id)),
    finished: signature && { name: signature.name, credential: signature.credential, at: signature.at },
    ledger: frame.ledger,
    notes: [
      verdict.intact
        ? `At export the whole ledger of ${verdict.entries} entries was verified.`
        : 'At export the ledger of the workstation did not verify.',
      ...edits,
    ],
  })
}

const reasonOf = (decision: Decision | null): string => (decision && decision.action !== 'accept' ? decision.reason : '')

/** Said in words, as the worksheet's form has no field for it and earlier versions verify that form strictly. */
const FROM = { candidate: 'found on this computer, verified by the model', model: 'added by the model' } as const

/** Why it was proposed and by whom, with what a more specific code would need and what a symptom belongs to. */
function whyOf({ reason, from, missing = [], partOf }: ProposedCode): string {
  const more = [
    ...(from === undefined ? [] : [FROM[from]]),
    ...(missing.length === 0 ? [] : [`not documented: ${missing.join(', ')}`]),
    ...(partOf === undefined ? [] : [`routinely part of ${partOf}, so not coded beside it (Official Guidelines, Section I.B.5)`]),
  ]
  return [reason.trim(), ...more].filter(Boolean).join('; ')
}

/**
 * Words a person typed or an endpoint replied, as they may leave: those in which the gate's residual check finds nothing. The built-in
 * coder's reasons are made of the cleared text and of words that are the same for every chart: they are held to the known values.
 */
async function wordsOf(
  desk: Desk,
  state: ChartState,
  suggestions: readonly DecidedSuggestion[],
): Promise<ReadonlyMap<string, CheckedWords>> {
  const known = valuesOf(state)
  const builtIn = new Set(
    desk.store.read.outbound.of(state.chart.id).flatMap(({ id, profile }) => (profile.kind === 'built-in' ? [id] : [])),
  )
  const typed = new Set<string>()
  const own = new Set<string>()
  for (const { decision, proposal, outboundId } of suggestions) {
    typed.add(reasonOf(decision).trim())
    const isOwn = outboundId !== null && builtIn.has(outboundId)
    ;(isOwn ? own : typed).add(whyOf(proposal))
  }
  const texts = [...typed].filter(Boolean)
  const ours = [...own].filter((text) => text && !typed.has(text))
  const clean = [...(await desk.gate.areClean(texts, known)), ...desk.gate.holdNoKnown(ours, known)]
  const words = [...texts, ...ours].map(async (text, i) => [text, await checkedWords(text, async () => clean[i] === true)] as const)
  return new Map(await Promise.all(words))
}

function packetSuggestion(
  { id, outboundId, proposal, check, decision }: DecidedSuggestion,
  words: ReadonlyMap<string, CheckedWords>,
): PacketSuggestion {
  return {
    id,
    origin: outboundId === null ? 'coder' : 'endpoint',
    ...canonical({ system: proposal.system, code: proposal.code }),
    title: check.status === 'valid' ? check.title : null,
    score: proposal.score,
    assertion: proposal.assertion,
    evidence: proposal.evidence,
    reason: words.get(whyOf(proposal)) ?? { kind: 'none' },
    check,
    decision: decision && packetDecision(decision, words),
  }
}

function packetDecision(decision: StandingDecision, words: ReadonlyMap<string, CheckedWords>): PacketDecision {
  const { at, title } = decision
  if (decision.action === 'accept') return { action: 'accept', at }
  const reason = words.get(decision.reason.trim()) ?? { kind: 'none' }
  return decision.action === 'reject' ? { action: 'reject', reason, at } : { action: 'change', code: decision.code, title, reason, at }
}

function useOf({ profile, prompt, bytes, sha256, at, clearanceId, outcome }: OutboundRecord, inForce: string): EndpointUse {
  const { kind, host, loopback, model } = profile
  // Purged bytes are empty: their hash alone is told.
  const sent = clearanceId === inForce && bytes.length > 0 ? bytes : null
  return { at, kind, host, loopback, model, prompt, bytes: sent, sha256, outcome: outcomeOf(outcome) }
}

function outcomeOf(outcome: OutboundRecord['outcome']): EndpointUse['outcome'] {
  if (outcome.state === 'intent') return { state: 'unknown' }
  if (outcome.state === 'failed') return { state: 'failed', code: outcome.failure }
  const { sha256, status, milliseconds, retries } = outcome.reply
  return { state: 'answered', replySha256: sha256, status, milliseconds, retries }
}
