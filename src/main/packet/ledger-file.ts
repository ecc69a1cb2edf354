// ledger.jsonl: the excerpt of the ledger that travels, one entry a line, and what can be held against it without a store.
import { z } from 'zod'
import type { AuditId, ChartId } from '../../shared/ids'
import { type ChainFault, type ExcerptEntry, type LedgerBody, type LedgerExcerpt, verifyExcerpt } from '../../shared/ledger-chain'
import { decodeUtf8, readJson, sha256, utf8 } from './hash'
import { isCode } from './shown'

/** Kinds that hold nothing derived from a text, whenever they were: ids, categories, counts of findings, versions. */
const ALWAYS = new Set([
  'deid-run',
  'deid-failed',
  'finding-added',
  'finding-kept',
  'finding-removed',
  'finding-relabelled',
  'finding-undone',
  'finding-redone',
  'residual-failed',
  'reopened',
  'original-viewed',
  // Hashes of a packet from elsewhere: it holds nothing of an original.
  'packet-opened',
])

/** Ids, codes, acts and counts. What people typed is in them as a keyed digest. */
const OF_AUDIT = new Set([
  'audit-created',
  'audit-case-reassigned',
  'audit-own-coded',
  'audit-revealed',
  'audit-marked',
  'audit-unmarked',
  'audit-undone',
  'audit-released',
  'audit-disputed',
  'audit-case-finished',
  'audit-case-reopened',
  'audit-signed',
  'audit-signature-withdrawn',
  'audit-packet-exported',
])

/**
 * Leaves out the bodies that are not about these charts, or this audit, or not for a stranger; the chain holds without them, and their nonces keep
 * them from being guessed. Out stay: the hash of the original file, which is derived from the patient's information (45 CFR
 * 164.514(c)); all that hangs on an earlier clearance, whose text differs from the cleared one in little but what had been missed, so
 * that its hash or length would tell what was missed to one who tries; a code in no code's form; and any kind nobody has thought about.
 */
export function excerptFor(chartIds: readonly ChartId[], excerpt: LedgerExcerpt, auditId: AuditId | null = null): LedgerExcerpt {
  const shown = new Set<number>()
  const bodies = new Map<string, LedgerBody[]>(chartIds.map((id) => [id, []]))
  for (const entry of excerpt.entries) {
    if (!('body' in entry)) continue
    const { objectKind, objectId, kind, seq } = entry.body
    if (objectKind === 'chart') bodies.get(objectId ?? '')?.push(entry.body)
    else if (objectKind === 'audit' && objectId === auditId && OF_AUDIT.has(kind)) shown.add(seq)
  }
  for (const own of bodies.values()) {
    const open = opener(own)
    for (const body of own) if (open(body)) shown.add(body.seq)
  }
  return {
    before: excerpt.before,
    entries: excerpt.entries.map((entry) =>
      'body' in entry && shown.has(entry.seq) ? entry : { seq: entry.seq, bodyHash: entry.bodyHash, hash: entry.hash },
    ),
  }
}

/** As the ledger has a code that is in no code's form. */
const UNNAMED = '[unnamed]'

function opener(bodies: readonly LedgerBody[]): (body: LedgerBody) => boolean {
  const inForce = bodies.findLast(({ kind }) => kind === 'cleared')
  const isSent = ({ kind, detail, seq }: LedgerBody): boolean =>
    kind === 'outbound-intended' && inForce !== undefined && seq > inForce.seq && detail.clearance === inForce.detail.clearance
  const sent = new Set(bodies.filter(isSent).map(({ detail }) => detail.outbound))
  return (body) => {
    const { kind, detail, seq } = body
    if (ALWAYS.has(kind)) return true
    if (kind === 'residual-passed') return detail.sha256 === inForce?.detail.sha256
    if (inForce === undefined || seq < inForce.seq) return false
    switch (kind) {
      case 'cleared':
      case 'code-set-used':
      case 'care-setting-set':
      case 'codes-sequenced':
      case 'suggestions-hidden':
      case 'suggestions-revealed':
      case 'edits-overridden':
      case 'chart-finished':
      case 'packet-exported':
        return true
      case 'outbound-intended':
        return isSent(body)
      // A reply to what was sent under an earlier clearance can come after this one.
      case 'outbound-answered':
      case 'outbound-failed':
        return sent.has(detail.outbound)
      // Its hash is of bytes that did not pass.
      case 'outbound-blocked':
        return detail.sha256 === null
      case 'suggestion-accepted':
      case 'suggestion-changed':
      case 'suggestion-rejected':
      case 'suggestion-added':
      case 'suggestion-made-principal':
      case 'poa-set':
        return typeof detail.code === 'string' && (isCode(detail.code) || detail.code === UNNAMED)
      case 'suggestion-undone':
        return true
      default:
        return false
    }
  }
}

export const ledgerFile = (excerpt: LedgerExcerpt): Uint8Array =>
  utf8(excerpt.entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const sums = { seq: z.number().int().positive(), bodyHash: hex, hash: hex }
/** Loose, as every field of a body is part of what is hashed. */
const body = z.looseObject({
  seq: z.number(),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  at: z.string(),
  clockBack: z.boolean(),
  user: z.string(),
  role: z.string(),
  workstation: z.string(),
  app: z.string(),
  kind: z.string(),
  objectKind: z.string(),
  objectId: z.string().nullable(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.json()),
})
const entryForm: z.ZodType<ExcerptEntry> = z.union([z.strictObject({ ...sums, body }), z.strictObject(sums)])

/** The entries of a ledger.jsonl from anywhere, or null where it is none. Never throws. */
export function readLedger(bytes: Uint8Array): readonly ExcerptEntry[] | null {
  try {
    const lines = decodeUtf8(bytes)?.split('\n') ?? []
    if (lines.pop() !== '') return null
    return lines.map((line) => entryForm.parse(readJson(line)))
  } catch {
    // Not JSON, not the form, or nested so deep that reading it runs out of stack.
    return null
  }
}

const FAULTS: Readonly<Record<ChainFault, string>> = {
  body: 'was changed',
  'body-hash': 'was changed',
  'chain-hash': 'does not follow from the one before',
  sequence: 'is missing or not in its place',
  clock: 'has a time that does not follow from the one before',
  tail: 'is not the last one',
  anchor: 'is not the one that was anchored',
}

/** The first entry that does not hold, in words; null where the chain is whole. */
export function chainDifference(excerpt: LedgerExcerpt): string | null {
  const verdict = verifyExcerpt(sha256, excerpt)
  return verdict.intact ? null : `ledger entry ${verdict.firstBad} ${FAULTS[verdict.why]}`
}

/** The details of every open entry of one kind, in order. */
export const detailsOf = (entries: readonly ExcerptEntry[], kind: string): readonly LedgerBody['detail'][] =>
  entries.flatMap((entry) => ('body' in entry && entry.body.kind === kind ? [entry.body.detail] : []))
