// worksheet.json: the packet's account of the review, without the bytes. Strict both ways: what the form does not know cannot enter
// at assembly, and is told at verification.

import { z } from 'zod'
import { type CareSetting, POA } from '../../shared/coding-views'
import { ENDPOINT_KINDS } from '../../shared/endpoints'
import type { FailureCode } from '../../shared/failures'
import type { ChartId, SuggestionId } from '../../shared/ids'
import { canonicalJson, GENESIS } from '../../shared/ledger-chain'
import { isProposal } from '../../shared/views'
import { clearanceForm, hex, id, originForm, pagedEvidence, signature, time, uuid, words } from './forms'
import { sha256 } from './hash'
import type { EndpointUse, PacketCode, PacketModel, PacketSuggestion } from './model'
import { asShown, isShowable, isVerbatim } from './shown'

type UseRow = Omit<EndpointUse, 'bytes'> & { readonly file: string | null }

export interface Worksheet extends Omit<PacketModel, 'scrubbed' | 'attestation' | 'endpointUses' | 'ledger'> {
  /**
   * 1: without POA, setting of care, a person's sequence and the hash of the code set. 3: quotes have pages. New ones are 2 where no quote has
   * one, so that earlier versions go on verifying what they know.
   */
  readonly format: 'chartroom-worksheet/1' | 'chartroom-worksheet/2' | 'chartroom-worksheet/3'
  readonly kind: 'de-identified'
  /** Of scrubbed.txt. */
  readonly scrubbedSha256: string
  readonly endpointUses: readonly UseRow[]
  readonly ledger: { readonly before: string; readonly entries: number; readonly head: string }
}

const failure = z.custom<FailureCode>((v) => typeof v === 'string' && /^[a-z]+(-[a-z]+)*$/.test(v))

const refusals = ['unknown-code', 'not-billable', 'not-in-force', 'quote-not-verbatim', 'no-evidence', 'system-unsupported'] as const
const check = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('valid'), title: z.string() }),
  z.strictObject({ status: z.literal('rejected'), why: z.enum(refusals) }),
])
const decision = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('accept'), at: time }),
  z.strictObject({ action: z.literal('change'), code: z.string(), title: z.string(), reason: words, at: time }),
  z.strictObject({ action: z.literal('reject'), reason: words, at: time }),
])
const suggestion = z
  .strictObject({
    id: id<SuggestionId>(),
    origin: z.enum(['endpoint', 'coder']),
    system: z.string(),
    code: z.string(),
    title: z.string().nullable(),
    score: z.number().min(0).max(1),
    assertion: z.enum(['affirmed', 'negated', 'family', 'historical', 'hypothetical', 'uncertain']),
    evidence: pagedEvidence,
    reason: words,
    check,
    decision: decision.nullable(),
  })
  .refine(isShowable, { path: ['code'] })
const code = z.strictObject({
  system: z.string(),
  code: z.string(),
  title: z.string(),
  origin: z.enum(['accepted', 'changed', 'added']),
  suggestionId: id<SuggestionId>(),
  evidence: pagedEvidence,
  poa: z.enum(POA).nullable().default(null),
})
const outcome = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('answered'),
    replySha256: hex.nullable(),
    status: z.number().int(),
    milliseconds: z.number().nonnegative(),
    retries: z.number().int().nonnegative(),
  }),
  z.strictObject({ state: z.literal('failed'), code: failure }),
  z.strictObject({ state: z.literal('unknown') }),
])
const use = z
  .strictObject({
    at: time,
    kind: z.enum(ENDPOINT_KINDS),
    host: z.string().nullable(),
    loopback: z.boolean(),
    model: z.string(),
    prompt: z.string().nullable(),
    sha256: hex.nullable(),
    outcome,
    file: z
      .string()
      .regex(/^sent\/[a-z0-9.-]+$/)
      .nullable(),
  })
  .refine(({ file, sha256: sum, outcome: { state, ...came } }) => {
    const reply = 'replySha256' in came ? came.replySha256 : sum
    return (file === null) === (sum === null) && (file === null) === (reply === null)
  })

const form = z.strictObject({
  format: z.enum(['chartroom-worksheet/1', 'chartroom-worksheet/2', 'chartroom-worksheet/3']),
  kind: z.literal('de-identified'),
  packetId: uuid,
  createdAt: time,
  appVersion: z.string(),
  chartId: id<ChartId>(),
  scrubbedSha256: hex,
  clearance: clearanceForm,
  codeSet: z.strictObject({ system: z.string(), name: z.string(), source: z.string(), sha256: hex.nullable().default(null) }),
  setting: z.enum(['inpatient', 'outpatient', 'unknown'] satisfies CareSetting[]).default('unknown'),
  codes: z.array(code),
  principal: id<SuggestionId>().nullable().default(null),
  sequenced: z.boolean().default(false),
  suggestions: z.array(suggestion),
  endpointUses: z.array(use),
  finished: z.strictObject(signature).nullable(),
  ledger: z.strictObject({ before: hex, entries: z.number().int().nonnegative(), head: hex }),
  notes: z.array(z.string()),
  origin: originForm.optional(),
})

export const worksheetForm = form.refine((worksheet) => (worksheet.format === 'chartroom-worksheet/3') === hasPages(worksheet), {
  path: ['format'],
}) satisfies z.ZodType<Worksheet>

const hasPages = ({ codes, suggestions }: Pick<PacketModel, 'codes' | 'suggestions'>): boolean =>
  [...codes, ...suggestions].some(({ evidence }) => evidence.some(({ pages }) => pages !== undefined))

/**
 * The worksheet of a model.
 * @throws Error naming the fields that do not fit the form, never their values: a bug of the caller.
 */
export function worksheetOf({ scrubbed, attestation: _, suggestions, codes, endpointUses, ledger, ...rest }: PacketModel): Worksheet {
  const shown = suggestions.map((suggestion) => asShown(suggestion, scrubbed.text))
  // A person may change a proposal whose quote was made up into a right code: only what is in the text is evidence for it.
  const based = codes.map((code) => ({ ...code, evidence: code.evidence.filter((quote) => isVerbatim(scrubbed.text, quote)) }))
  const made = worksheetForm.safeParse({
    format: hasPages({ suggestions: shown, codes: based }) ? 'chartroom-worksheet/3' : 'chartroom-worksheet/2',
    kind: 'de-identified',
    ...rest,
    suggestions: shown,
    codes: based,
    scrubbedSha256: scrubbed.sha256,
    endpointUses: endpointUses.map(useRow),
    ledger: { before: ledger.before, entries: ledger.entries.length, head: ledger.entries.at(-1)?.hash ?? GENESIS },
  })
  if (made.success) return made.data
  throw new Error(`a packet cannot hold this: ${made.error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ')}`)
}

function useRow({ bytes, ...use }: EndpointUse, i: number): UseRow {
  if (bytes) return { ...use, file: sentPath(use.kind, i) }
  return {
    ...use,
    file: null,
    sha256: null,
    outcome: use.outcome.state === 'answered' ? { ...use.outcome, replySha256: null } : use.outcome,
  }
}

/** Proposed by software: all that asked for a decision, or got one. The rest is what the note only mentions (denied, feared, of relatives). */
export const isProposed = ({ origin, assertion, decision }: PacketSuggestion): boolean =>
  origin === 'endpoint' && (isProposal(assertion) || decision !== null)

/** What became of a suggestion, as far as it is not behind a signed code. */
export const standingOf = ({ assertion, decision }: PacketSuggestion): 'accept' | 'change' | 'reject' | 'open' | 'mention' =>
  decision?.action ?? (isProposal(assertion) ? 'open' : 'mention')

/** The code a suggestion was decided to be; null while undecided, and when rejected. */
export function chosenCode({ code, decision }: PacketSuggestion): string | null {
  if (!decision || decision.action === 'reject') return null
  return decision.action === 'change' ? decision.code : code
}

/** The system of that code: what a person changes to is a code of the packet's code set. */
export const chosenSystem = ({ system, decision }: PacketSuggestion, { codeSet }: Pick<Worksheet, 'codeSet'>): string =>
  decision?.action === 'change' ? codeSet.system : system

/** The suggestions behind a final code: several can have been decided to be the same one. */
export const behind = (code: PacketCode, worksheet: Pick<Worksheet, 'codeSet' | 'suggestions'>): readonly PacketSuggestion[] =>
  worksheet.suggestions.filter((s) => chosenCode(s) === code.code && chosenSystem(s, worksheet) === code.system)

/** `sent/01-built-in.txt`: the bytes of the first use. */
const sentPath = (kind: EndpointUse['kind'], index: number): string =>
  `sent/${String(index + 1).padStart(2, '0')}-${kind}.${kind === 'built-in' ? 'txt' : 'json'}`

/**
 * What the signature of the finish stands for: SHA-256 of the canonical JSON of the final codes in order, `[{"code","poa","system"},…]`,
 * `poa` only where a code has one. The ledger's `chart-finished` entry holds the same sum.
 */
export const codeListSha256 = (codes: readonly Pick<PacketCode, 'system' | 'code' | 'poa'>[]): string =>
  sha256(canonicalJson(codes.map(({ system, code, poa }) => (poa === null ? { code, system } : { code, poa, system }))))
