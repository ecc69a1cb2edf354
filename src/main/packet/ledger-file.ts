// ledger.jsonl: the excerpt of the ledger that travels, one entry a line, and what can be held against it without a store.
import { z } from 'zod'
import type { ChartId } from '../../shared/ids'
import { type ChainFault, type ExcerptEntry, type LedgerBody, type LedgerExcerpt, verifyExcerpt } from '../../shared/ledger-chain'
import { decodeUtf8, sha256, utf8 } from './hash'

/** Holds the hash of the original file, which is derived from the patient's information: 45 CFR 164.514(c). */
const STAYS = new Set(['chart-imported'])

/** Leaves out the bodies that are not about this chart or not for a stranger; the chain holds without them. */
export function excerptFor(chartId: ChartId, excerpt: LedgerExcerpt): LedgerExcerpt {
  const open = (body: LedgerBody): boolean => body.objectKind === 'chart' && body.objectId === chartId && !STAYS.has(body.kind)
  return {
    before: excerpt.before,
    entries: excerpt.entries.map((entry) =>
      'body' in entry && open(entry.body) ? entry : { seq: entry.seq, bodyHash: entry.bodyHash, hash: entry.hash },
    ),
  }
}

export const ledgerFile = (excerpt: LedgerExcerpt): Uint8Array =>
  utf8(excerpt.entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const sums = { seq: z.number().int().positive(), bodyHash: hex, hash: hex }
/** Loose, as every field of a body is part of what is hashed. */
const body = z.looseObject({
  seq: z.number(),
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
    return lines.map((line) => entryForm.parse(JSON.parse(line)))
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
