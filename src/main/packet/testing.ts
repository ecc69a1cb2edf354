// A finished review for tests: wholly fictional, and true to itself (its quotes stand in its text, its ledger records its hashes).
import type { ChartId, SuggestionId } from '../../shared/ids'
import { canonicalJson, type ExcerptEntry, GENESIS, type Json, type LedgerBody, link, statementHash } from '../../shared/ledger-chain'
import { assemble, sealingOf } from './assemble'
import { attestationRows } from './attestation'
import { sha256, utf8 } from './hash'
import type { PacketCode, PacketFiles, PacketModel, PacketSuggestion } from './model'
import { seal } from './seal'
import { codeListSha256 } from './worksheet'

export const CHART = '5b0c9a52-7d2f-4f0e-9a34-0d1f5c6b7e80' as ChartId

export const SCRUBBED = `DISCHARGE SUMMARY
Patient: [NAME_1]    MRN: [MRN_1]    DOB: [DATE_1]
Admitted [DATE_2], discharged [DATE_3], [FACILITY_1]

[NAME_1] is a 67-year-old man with type 2 diabetes mellitus with diabetic neuropathy, on metformin 1000 mg twice daily.
He was brought in by his daughter [NAME_2] with three days of productive cough and fever. Chest film showed a right lower
lobe infiltrate. Treated for community-acquired pneumonia with ceftriaxone and azithromycin; afebrile for 48 hours.
Essential hypertension, controlled on lisinopril. No chest pain. Father had colon cancer.
Former smoker, quit 2009. Reached at [PHONE_1].
Signed: [NAME_3], MD, NPI [LICENSE_1]
`

const AT = (minute: number): string => `2026-03-04T15:${String(minute).padStart(2, '0')}:00.000Z`

const suggestionId = (n: number): SuggestionId => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as SuggestionId

function suggest(n: number, code: string, title: string, quote: string, rest: Partial<PacketSuggestion> = {}): PacketSuggestion {
  const start = SCRUBBED.indexOf(quote)
  return {
    id: suggestionId(n),
    origin: 'endpoint',
    system: 'ICD-10-CM',
    code,
    title,
    score: Math.round(100 - n * 7) / 100,
    assertion: 'affirmed',
    evidence: quote ? [{ start, end: start + quote.length, text: quote }] : [],
    reason: { kind: 'checked', text: 'The words of the note are the words of the title.' },
    check: { status: 'valid', title },
    decision: { action: 'accept', at: AT(20 + n) },
    ...rest,
  }
}

const PNEUMONIA = 'community-acquired pneumonia'
const HISTORY = 'Personal history of nicotine dependence'

const suggestions: readonly PacketSuggestion[] = [
  suggest(
    1,
    'E11.40',
    'Type 2 diabetes mellitus with diabetic neuropathy, unspecified',
    'type 2 diabetes mellitus with diabetic neuropathy',
  ),
  suggest(2, 'J15.9', 'Unspecified bacterial pneumonia', PNEUMONIA, {
    decision: {
      action: 'change',
      code: 'J18.9',
      title: 'Pneumonia, unspecified organism',
      reason: { kind: 'checked', text: 'No organism is documented.' },
      at: AT(22),
    },
  }),
  suggest(3, 'I10', 'Essential (primary) hypertension', 'Essential hypertension, controlled on lisinopril'),
  suggest(4, 'C18.9', 'Malignant neoplasm of colon, unspecified', 'colon cancer', {
    assertion: 'family',
    decision: { action: 'reject', reason: { kind: 'withheld' }, at: AT(24) },
  }),
  suggest(5, 'R07.9', 'Chest pain, unspecified', 'chest pain', {
    assertion: 'negated',
    decision: { action: 'reject', reason: { kind: 'checked', text: '=denied in the note' }, at: AT(25) },
  }),
  suggest(6, 'E11', 'Type 2 diabetes mellitus', 'type 2 diabetes mellitus', {
    check: { status: 'rejected', why: 'not-billable' },
    decision: null,
  }),
  suggest(7, 'Z87.891', HISTORY, 'Former smoker, quit 2009', { origin: 'coder', reason: { kind: 'none' }, score: 1 }),
]

const codes: readonly PacketCode[] = suggestions.flatMap((s) => {
  if (!s.decision || s.decision.action === 'reject') return []
  const changed = s.decision.action === 'change' ? s.decision : null
  const origin = changed ? 'changed' : s.origin === 'coder' ? 'added' : 'accepted'
  return [
    {
      system: s.system,
      code: changed?.code ?? s.code,
      title: changed?.title ?? s.title ?? '',
      origin,
      suggestionId: s.id,
      evidence: s.evidence,
      poa: null,
    },
  ]
})

const person = { name: 'Dana Okafor', credential: 'CPC' }
const clearance = {
  ...person,
  at: AT(10),
  statement:
    'I have compared this text with the original. I have no actual knowledge that what is left could be used, alone or with other ' +
    'information, to identify the individual.',
}
const finished = { ...person, at: AT(30) }

const IN_FORCE = '00000000-0000-4000-8000-00000000c1ea'
const sentAs = (n: number) => ({ clearance: IN_FORCE, outbound: `00000000-0000-4000-8000-00000000b0b${n}` })

/** What the ledger of the fictional workstation holds, chart or not. */
export function ledgerOf(events: readonly { kind: string; detail: LedgerBody['detail']; chart?: string | null }[], firstSeq = 40) {
  let before: string = firstSeq === 1 ? GENESIS : sha256('the entry before')
  const start = before
  const entries: ExcerptEntry[] = events.map(({ kind, detail, chart = CHART }, i) => {
    const body: LedgerBody = {
      seq: firstSeq + i,
      nonce: sha256(`nonce ${firstSeq + i}`).slice(0, 32),
      at: AT(i),
      clockBack: false,
      user: 'coder-1',
      role: 'coder',
      workstation: 'desk-7',
      app: '0.1.0',
      kind,
      objectKind: chart ? 'chart' : 'app',
      objectId: chart,
      reason: null,
      detail,
    }
    const sums = link(sha256, before, canonicalJson(body))
    before = sums.hash
    return { seq: body.seq, body, ...sums }
  })
  return { before: start, entries }
}

/** Everything of a finished review, with `change` laid over it. */
export function modelOf(change: Partial<PacketModel> = {}): PacketModel {
  const model = { scrubbed: { text: SCRUBBED, sha256: sha256(SCRUBBED) }, clearance, finished, codes, ...change }
  const use = {
    at: AT(15),
    kind: 'openai-compatible',
    host: '127.0.0.1:8080',
    loopback: true,
    model: 'local-coder-8b',
    prompt: 'code-review-1 3fa9c2d41b',
    bytes: utf8(JSON.stringify({ model: 'local-coder-8b', messages: [{ role: 'user', content: model.scrubbed.text }] })),
    outcome: { state: 'answered', replySha256: sha256('a reply'), status: 200, milliseconds: 8412, retries: 1 },
  } as const
  const endpointUses = change.endpointUses ?? [{ ...use, sha256: sha256(use.bytes) }]
  const sum = codeListSha256(model.codes)
  const signed = (by: { name: string; credential: string } | null, of: string): Json =>
    by && statementHash(sha256, { name: by.name, credential: by.credential, sha256: of })
  return {
    packetId: '8d3e1f60-2a4b-4c57-b1d9-6f0a9e7c2b15',
    createdAt: AT(31),
    appVersion: '0.1.0',
    chartId: CHART,
    attestation: {
      detectors: [{ name: 'rules', version: '1' }],
      rows: attestationRows(
        [
          { category: 'NAME', detectors: ['roster', 'rules/name'] },
          { category: 'NAME', detectors: ['sweep'] },
          { category: 'NAME', detectors: ['rules/name'] },
          { category: 'MRN', detectors: ['roster'] },
          { category: 'DATE', detectors: ['rules/date'] },
          { category: 'DATE', detectors: ['rules/date'] },
          { category: 'DATE', detectors: ['roster', 'rules/date'] },
          { category: 'FACILITY', detectors: ['rules/facility'] },
          { category: 'PHONE', detectors: ['rules/phone'] },
          { category: 'LICENSE', detectors: ['rules/npi'] },
        ],
        [{ category: 'DATE' }],
      ),
    },
    codeSet: { system: 'ICD-10-CM', name: 'FY2026', source: 'CMS and NCHS, ICD-10-CM 2026', sha256: sha256('an edition') },
    setting: 'inpatient',
    suggestions,
    principal: null,
    sequenced: false,
    endpointUses,
    ledger: ledgerOf([
      { kind: 'chart-imported', detail: { sha256: sha256('the original file'), bytes: 1200 } },
      { kind: 'deid-run', detail: { versions: { rules: '1' }, undecided: 1 } },
      { kind: 'settings-changed', detail: { setting: 'remember', on: true }, chart: null },
      { kind: 'finding-kept', detail: { category: 'NAME', by: 'person' } },
      { kind: 'finding-kept', detail: { category: 'DATE', by: 'person' } },
      { kind: 'finding-removed', detail: { category: 'DATE' } },
      { kind: 'residual-passed', detail: { sha256: model.scrubbed.sha256 } },
      {
        kind: 'cleared',
        detail: { clearance: IN_FORCE, sha256: model.scrubbed.sha256, statement: signed(model.clearance, model.scrubbed.sha256) },
      },
      ...endpointUses
        .filter((each) => each.bytes !== null)
        .map((each, i) => ({ kind: 'outbound-intended', detail: { ...sentAs(i), sha256: each.sha256, model: each.model } })),
      { kind: 'chart-imported', detail: { sha256: sha256('another file') }, chart: '11111111-2222-4333-8444-555555555555' },
      { kind: 'outbound-answered', detail: { outbound: sentAs(0).outbound, sha256: sha256('a reply'), status: 200 } },
      { kind: 'suggestion-accepted', detail: { code: 'E11.40' } },
      { kind: 'suggestion-changed', detail: { code: 'J15.9', to: 'J18.9' } },
      { kind: 'chart-finished', detail: { codes: model.codes.length, sha256: sum, statement: signed(model.finished, sum) } },
    ]),
    notes: ['The whole ledger was verified on the workstation when this packet was made.'],
    ...model,
  }
}

/** Stands in for a printed report where a test is not about printing. */
export const PDF = utf8('%PDF-1.7 not printed %%EOF')

export const filesOf = (model: PacketModel): PacketFiles => assemble({ charts: [model] }, PDF)

/** A sealed packet of one review. */
export const packetOf = (model: PacketModel, key: Parameters<typeof seal>[2], files = filesOf(model)): Uint8Array =>
  seal(files, sealingOf({ charts: [model] }), key)
