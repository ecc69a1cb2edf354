// A packet from elsewhere, opened for review: verified first, its key known by name, then each chart with signed codes becomes a chart
// of these records. Its text, proposals, decisions and signature are stored as the packet has them and cannot be changed here.
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, type ClearanceId, newId, type OutboundId, type SuggestionId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { Decision } from '../../../shared/views'
import {
  type AttestationFile,
  type CheckedWords,
  codeListSha256,
  type EndpointUse,
  type PacketModel,
  type PacketSuggestion,
  readAttestation,
  type Section,
  type Worksheet,
} from '../../packet'
import type { DecisionEntry } from '../../review'
import { asLabel, asSha256, type ChartRecord, type ClearanceRecord, type Writer } from '../../store'
import { type Desk, type LookedAt, timeOf } from './desk'
import type { PacketFrame } from './packet-frame'
import { ownFingerprint } from './signing-key'

type Signed = Section & { readonly worksheet: Worksheet & { readonly finished: NonNullable<Worksheet['finished']> } }
const isSigned = (section: Section): section is Signed => section.worksheet?.finished != null

export interface OpenedCharts {
  readonly chartIds: readonly ChartId[]
  /** Charts of the packet without signed codes: there is nothing to review. */
  readonly leftOut: number
}

/** Refuses whatever is not intact, not from a known key, or holds PHI. */
export function openForReview(desk: Desk, { name, sha256, opened, report }: LookedAt): Result<OpenedCharts, FailureCode> {
  const { store, person } = desk
  const { signedBy, packetId } = report
  if (!mayDo(person, 'code') && !mayDo(person, 'audit')) return err('role-missing')
  if (!report.isPacket) return err('packet-unreadable')
  if (!report.intact || signedBy === null || packetId === null) return err('packet-not-intact')
  if (report.kind === 'phi') return err('packet-phi')
  if (ownFingerprint(store) !== signedBy && store.read.opened.keyName(signedBy) === null) return err('packet-key-unknown')
  if (store.read.opened.packet(sha256)) return err('packet-opened-already')
  const signed = opened.sections.filter(isSigned)
  if (signed.length === 0) return err('packet-unsigned')
  const at = timeOf(desk)
  const packet = { sha256, packetId, signedBy, openedAt: at }
  const done = store.write((w) => {
    w.opened.insertPacket(packet)
    return signed.map((section, i) => takeIn(desk, w, section, packet, nameOf(name, i, signed.length)))
  })
  if (!done.ok) return done
  desk.changed(done.value)
  return ok({ chartIds: done.value, leftOut: opened.sections.length - signed.length })
}

const nameOf = (file: string, i: number, of: number): string => (of === 1 ? file : `${file} (${i + 1} of ${of})`)

function takeIn(
  { codes }: Desk,
  w: Writer,
  { files, worksheet }: Signed,
  { sha256, packetId, signedBy, openedAt: at }: { sha256: string; packetId: string; signedBy: string; openedAt: string },
  name: string,
): ChartId {
  const chartId = newId<ChartId>()
  const clearanceId = newId<ClearanceId>()
  const bytes = files.get('scrubbed.txt') ?? new Uint8Array()
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  w.charts.insert(
    chartId,
    {
      source: { name, sha256, bytes: bytes.length, encoding: 'utf-8', kind: 'text' },
      text,
      documents: [{ title: name, start: 0, end: text.length }],
      facts: [],
      encounter: { from: null, to: null },
      pages: [],
      files: [],
      known: [],
      work: {},
      billed: [],
    },
    at,
  )
  w.findings.insertRun({ chartId, at, versions: {}, findings: [], policy: null })
  const ledgerSeq = w.append({
    kind: 'packet-opened',
    chartId,
    detail: {
      packet: asLabel(packetId),
      sha256: asSha256(sha256),
      signedBy: asSha256(signedBy),
      text: asSha256(worksheet.scrubbedSha256),
      codes: asSha256(codeListSha256(worksheet.codes)),
    },
  })
  // The edition it was signed under, where these records have it: its codes are then shown by that list.
  const edition = codes.editions('icd-10-cm').find(({ edition: { name: own } }) => own === worksheet.codeSet.name)
  if (edition) {
    const { system } = worksheet.codeSet
    const detail = { system: asLabel(system), version: asLabel(edition.edition.name), sha256: asSha256(edition.edition.sha256) }
    w.append({ kind: 'code-set-used', chartId, detail })
  }
  const { clearance, finished } = worksheet
  const by = { name: clearance.name, credential: clearance.credential, at: clearance.at }
  w.clearances.insert({ id: clearanceId, chartId, sha256: worksheet.scrubbedSha256, text, ...by, ledgerSeq, policy: null })
  const asked = worksheet.endpointUses.flatMap((use) => takeUse(w, files, use, { chartId, clearanceId, ledgerSeq }))
  takeSuggestions(w, worksheet, asked[0] ?? null, { chartId, clearanceId })
  w.signOff.sign({ chartId, clearanceId, ...finished, ledgerSeq, override: null, personId: null })
  w.opened.insertChart({
    chartId,
    packetSha256: sha256,
    originChartId: worksheet.chartId,
    worksheet: JSON.stringify(worksheet),
    attestation: new TextDecoder().decode(files.get('attestation.json')),
    ledgerSeq,
  })
  w.charts.setStatus(chartId, 'finished')
  return chartId
}

interface Place {
  readonly chartId: ChartId
  readonly clearanceId: ClearanceId
}

/** What was sent is kept as sent there; under an earlier clearance nothing of it is in the packet. */
function takeUse(
  w: Writer,
  files: Section['files'],
  use: Worksheet['endpointUses'][number],
  place: Place & { readonly ledgerSeq: number },
): OutboundId[] {
  const bytes = use.file === null ? undefined : files.get(use.file)
  if (!bytes || use.sha256 === null) return []
  const id = newId<OutboundId>()
  const { kind, host, loopback, model, prompt, sha256, at, outcome } = use
  w.outbound.intend({ id, ...place, profile: { id: null, kind, host, loopback, model, baseUrl: '' }, prompt, bytes, sha256, at })
  if (outcome.state === 'answered' && outcome.replySha256 !== null) {
    const { status, milliseconds, retries, replySha256 } = outcome
    w.outbound.answer(id, { raw: '', sha256: replySha256, status, milliseconds, retries }, at)
  } else w.outbound.fail(id, outcome.state === 'failed' ? outcome.code : 'endpoint-cut-off', at, null)
  return [id]
}

const said = (words: CheckedWords): string => (words.kind === 'checked' ? words.text : '')

/** With ids of their own: the same packet may come to the workstation that made it. */
function takeSuggestions(w: Writer, worksheet: Worksheet, outboundId: OutboundId | null, place: Place): void {
  const { suggestions } = worksheet
  const ids = new Map(suggestions.map(({ id }) => [id, newId<SuggestionId>()]))
  const idOf = (id: SuggestionId): SuggestionId => ids.get(id) ?? id
  for (const suggestion of suggestions) {
    const { system, code, title, score, assertion, evidence, reason, check, origin } = suggestion
    const proposal = { system, code, title: title ?? '', score, assertion, evidence, reason: said(reason) }
    w.suggestions.insert({ id: idOf(suggestion.id), ...place, outboundId: origin === 'coder' ? null : outboundId, proposal, check })
  }
  for (const suggestion of suggestions) {
    const suggestionId = idOf(suggestion.id)
    const decided = decisionOf(suggestion)
    if (suggestion.origin === 'coder' && suggestion.decision) {
      w.suggestions.appendDecision(place.clearanceId, { action: 'add', suggestionId, at: suggestion.decision.at })
    }
    if (decided && !(suggestion.origin === 'coder' && decided.decision.action === 'accept')) {
      w.suggestions.appendDecision(place.clearanceId, { action: 'decide', suggestionId, ...decided })
    }
  }
  takeOrder(w, worksheet, idOf, place)
}

/** Principal, sequence and POA: what was said of the signed codes as a whole. */
function takeOrder(
  w: Writer,
  { principal, codes, sequenced, finished }: Worksheet,
  idOf: (id: SuggestionId) => SuggestionId,
  place: Place,
): void {
  const at = finished?.at ?? ''
  const log = (entry: DecisionEntry): void => void w.suggestions.appendDecision(place.clearanceId, entry)
  if (sequenced) log({ action: 'sequence', order: codes.map((code) => idOf(code.suggestionId)), at })
  if (principal !== null) log({ action: 'principal', suggestionId: idOf(principal), at })
  for (const { suggestionId, poa } of codes) if (poa !== null) log({ action: 'poa', suggestionId: idOf(suggestionId), poa, at })
}

function decisionOf({ decision, title }: PacketSuggestion): { decision: Decision; title: string; at: string } | null {
  if (!decision) return null
  const { at } = decision
  if (decision.action === 'accept') return { decision: { action: 'accept' }, title: title ?? '', at }
  const reason = said(decision.reason)
  if (decision.action === 'reject') return { decision: { action: 'reject', reason }, title: title ?? '', at }
  return { decision: { action: 'change', code: decision.code, reason }, title: decision.title, at }
}

/** Such a chart in a packet of its own: all as it came, with where it came from, held to by the ledger of its opening. */
export function openedModelOf(desk: Desk, chart: ChartRecord, clearance: ClearanceRecord, frame: PacketFrame): PacketModel | null {
  const { read } = desk.store
  const origin = read.opened.originOf(chart.id)
  const section = read.opened.sectionOf(chart.id)
  if (!origin || !section) return null
  const { format: _, kind: __, scrubbedSha256: ___, endpointUses, ...rest } = JSON.parse(section.worksheet) as Worksheet
  const attestation = readAttestation(section.attestation) as AttestationFile
  const sent = read.outbound.of(chart.id)
  let used = 0
  return {
    ...rest,
    packetId: frame.packetId,
    createdAt: frame.createdAt,
    appVersion: desk.platform.appVersion,
    chartId: chart.id,
    scrubbed: { text: clearance.text, sha256: clearance.sha256 },
    attestation: { detectors: attestation.detectors, rows: attestation.rows.map(({ identifier: _i, ...row }) => row) },
    endpointUses: endpointUses.map(
      ({ file, ...use }): EndpointUse => ({ ...use, bytes: file === null ? null : (sent[used++]?.bytes ?? null) }),
    ),
    ledger: frame.ledger,
    notes: [
      frame.verdict.intact
        ? `At export the whole ledger of ${frame.verdict.entries} entries was verified.`
        : 'At export the ledger of the workstation did not verify.',
    ],
    origin: { packetId: origin.packetId, sha256: origin.sha256, signedBy: origin.signedBy, chartId: origin.originChartId },
  }
}
