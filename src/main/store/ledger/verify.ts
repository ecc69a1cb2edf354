// Reads the ledger back: verification of the whole chain, and the excerpt about charts.

import {
  type ChainEntry,
  type ChainVerdict,
  type ExcerptEntry,
  GENESIS,
  type LedgerBody,
  type LedgerExcerpt,
  type OpenEntry,
  verifyChain,
} from '../../../shared/ledger-chain'
import { type ReadDb, sql } from '../sql'
import { sha256Text } from './chain'
import type { EventKind } from './event'

interface Row {
  seq: number
  body: string
  body_hash: string
  hash: string
}

export interface LedgerHead {
  /** 0 and GENESIS while the ledger is empty. */
  readonly seq: number
  readonly hash: string
}

export interface LedgerReader {
  head(): LedgerHead
  /** The latest time of any entry, UTC, ISO 8601, whatever the clock showed since; empty while there is none. */
  latestTime(): string
  /** Entries from sequence number `from` on, at most `limit`, in order. */
  entries(from: number, limit: number): readonly OpenEntry[]
  /** The same as they are stored, for who checks the chain piece by piece. */
  raw(from: number, limit: number): readonly (ChainEntry & { readonly bodyText: string })[]
  /** The code given as the reason of a chart's last entry of a kind; null where there is none. */
  lastReason(chartId: string, kind: EventKind): string | null
  /** The detail of a chart's last entry of a kind; null where there is none. */
  lastDetail(chartId: string, kind: EventKind): LedgerBody['detail'] | null
  /**
   * Walks the whole chain and compares it with the anchor. It finds any change, removal, swap or cut made without rewriting every
   * later entry and the anchor; against one who holds the key and rewrites all, the heads in exported packets are the witness.
   */
  verify(): ChainVerdict
  /**
   * The contiguous run from the first entry about these charts to the last. Bodies of all other entries are left out (minimum
   * necessary, 45 CFR 164.502(b)): their hashes alone keep the chain checkable.
   */
  excerptFor(chartIds: readonly string[]): LedgerExcerpt
  /** The same about things of any kind, e.g. an audit and its charts: the whole ledger is read once. */
  excerptAbout(ids: readonly string[]): LedgerExcerpt
}

export function ledgerReader(db: ReadDb): LedgerReader {
  return {
    head: () => headOf(db),
    latestTime: () => db.one<{ at: string | null }>(sql`SELECT max(json_extract(body, '$.at')) AS at FROM ledger`)?.at ?? '',
    entries: (from, limit) =>
      db.all<Row>(sql`SELECT seq, body, body_hash, hash FROM ledger WHERE seq >= ${from} ORDER BY seq LIMIT ${limit}`).map(openEntry),
    raw: (from, limit) =>
      db
        .all<Row>(sql`SELECT seq, body, body_hash, hash FROM ledger WHERE seq >= ${from} ORDER BY seq LIMIT ${limit}`)
        .map((row) => ({ seq: row.seq, bodyText: row.body, bodyHash: row.body_hash, hash: row.hash })),
    lastReason: (chartId, kind) =>
      db.one<{ reason: string | null }>(sql`
        SELECT json_extract(body, '$.reason') AS reason FROM ledger
        WHERE chart_id = ${chartId} AND json_extract(body, '$.kind') = ${kind} ORDER BY seq DESC LIMIT 1`)?.reason ?? null,
    lastDetail: (chartId, kind) => {
      const row = db.one<{ body: string }>(sql`
        SELECT body FROM ledger
        WHERE chart_id = ${chartId} AND json_extract(body, '$.kind') = ${kind} ORDER BY seq DESC LIMIT 1`)
      return row ? (JSON.parse(row.body) as LedgerBody).detail : null
    },
    verify: () => verifyAll(db),
    excerptFor: (chartIds) => excerptOf(db, aboutCharts(db, chartIds)),
    excerptAbout: (ids) => excerptOf(db, aboutObjects(db, ids)),
  }
}

function headOf(db: ReadDb): LedgerHead & { entries: number } {
  const row = db.one<{ seq: number; hash: string; entries: number }>(sql`SELECT seq, hash, entries FROM ledger_anchor`)
  if (!row) throw new Error('the ledger has no anchor')
  return row
}

function verifyAll(db: ReadDb): ChainVerdict {
  const anchor = headOf(db)
  const verdict = verifyChain(sha256Text, GENESIS, walk(db))
  if (!verdict.intact) return verdict
  if (verdict.entries < anchor.seq) return { intact: false, firstBad: verdict.entries + 1, why: 'tail' }
  const agrees = verdict.entries === anchor.entries && verdict.entries === anchor.seq && verdict.head === anchor.hash
  return agrees ? verdict : { intact: false, firstBad: anchor.seq, why: 'anchor' }
}

function* walk(db: ReadDb): Generator<ChainEntry> {
  for (const row of db.each<Row>(sql`SELECT seq, body, body_hash, hash FROM ledger ORDER BY seq`)) {
    yield { seq: row.seq, bodyText: row.body, bodyHash: row.body_hash, hash: row.hash }
  }
}

const aboutCharts = (db: ReadDb, chartIds: readonly string[]): readonly number[] =>
  db
    .all<{ seq: number }>(sql`
      SELECT seq FROM ledger WHERE chart_id IN (SELECT value FROM json_each(${JSON.stringify(chartIds)})) ORDER BY seq`)
    .map(({ seq }) => seq)

const aboutObjects = (db: ReadDb, ids: readonly string[]): readonly number[] =>
  db
    .all<{ seq: number }>(sql`
      SELECT seq FROM ledger WHERE json_extract(body, '$.objectId') IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY seq`)
    .map(({ seq }) => seq)

/** @param own sequence numbers of the entries that keep their bodies, ascending */
function excerptOf(db: ReadDb, own: readonly number[]): LedgerExcerpt {
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return { before: GENESIS, entries: [] }
  const before = db.one<{ hash: string }>(sql`SELECT hash FROM ledger WHERE seq = ${first - 1}`)?.hash ?? GENESIS
  const rows = db.all<Row & { mine: number }>(sql`
    WITH own AS (SELECT value AS seq FROM json_each(${JSON.stringify(own)}))
    SELECT seq, iif(seq IN (SELECT seq FROM own), body, '') AS body, body_hash, hash, seq IN (SELECT seq FROM own) AS mine
    FROM ledger WHERE seq BETWEEN ${first} AND ${last} ORDER BY seq`)
  const entries = rows.map((row): ExcerptEntry => (row.mine ? openEntry(row) : { seq: row.seq, bodyHash: row.body_hash, hash: row.hash }))
  return { before, entries }
}

const openEntry = (row: Row): OpenEntry => ({
  seq: row.seq,
  body: JSON.parse(row.body) as LedgerBody,
  bodyHash: row.body_hash,
  hash: row.hash,
})
