// The exact bytes that were to leave, recorded before they do; what became of them, recorded after.
import type { FailureCode } from '../../shared/failures'
import type { ChartId, ClearanceId, OutboundId } from '../../shared/ids'
import type { EndpointProfile, Reply } from '../endpoint'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export interface OutboundIntent {
  readonly id: OutboundId
  readonly chartId: ChartId
  readonly clearanceId: ClearanceId
  readonly profile: EndpointProfile
  readonly prompt: string | null
  readonly bytes: Uint8Array
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** The ledger entry 'outbound-intended'; the table refuses one that is not there. */
  readonly ledgerSeq: number
}

/** A reply as it came. */
export type StoredReply = Omit<Reply, 'proposals' | 'passedOver'>

export type OutboundOutcome =
  | { readonly state: 'intent' }
  | { readonly state: 'answered'; readonly at: string; readonly reply: StoredReply }
  /** `unread`: the whole reply that came and could not be used, null where none came. */
  | { readonly state: 'failed'; readonly at: string; readonly failure: FailureCode; readonly unread: StoredReply | null }

export interface OutboundRecord extends OutboundIntent {
  readonly outcome: OutboundOutcome
}

export interface OutboundReader {
  /** Oldest first. */
  of(chartId: ChartId): readonly OutboundRecord[]
  /** Intents without an outcome: the app stopped in between, so whether the bytes left is not known. */
  unfinished(): readonly OutboundRecord[]
}

export interface OutboundWriter {
  intend(intent: OutboundIntent): void
  /** @throws when the intent already has an outcome. */
  answer(id: OutboundId, reply: StoredReply, at: string): void
  /** @throws when the intent already has an outcome. */
  fail(id: OutboundId, failure: FailureCode, at: string, unread: StoredReply | null): void
}

interface Row {
  id: OutboundId
  chart_id: ChartId
  clearance_id: ClearanceId
  profile: string
  prompt: string | null
  bytes: Uint8Array
  sha256: string
  at: string
  ledger_seq: number
  state: 'intent' | 'answered' | 'failed'
  finished_at: string
  failure: FailureCode
  reply_raw: string
  reply_sha256: string
  status: number
  milliseconds: number
  retries: number
  unread_raw: string | null
  unread_sha256: string
  unread_status: number
  unread_milliseconds: number
  unread_retries: number
}

export const outboundReader = (db: ReadDb): OutboundReader => ({
  of: (chartId) =>
    db
      .all<Row>(sql`
        SELECT o.*, u.raw AS unread_raw, u.sha256 AS unread_sha256, u.status AS unread_status, u.milliseconds AS unread_milliseconds,
          u.retries AS unread_retries
        FROM outbound o LEFT JOIN unread_reply u ON u.outbound_id = o.id
        WHERE o.chart_id = ${chartId} ORDER BY o.ledger_seq`)
      .map(recordOf),
  unfinished: () => db.all<Row>(sql`SELECT * FROM outbound WHERE state = 'intent' ORDER BY ledger_seq`).map(recordOf),
})

export const outboundWriter = (db: WriteDb): OutboundWriter => ({
  intend: (o) => {
    db.run(sql`
      INSERT INTO outbound (id, chart_id, clearance_id, profile, prompt, bytes, sha256, at, ledger_seq)
      VALUES (${o.id}, ${o.chartId}, ${o.clearanceId}, ${JSON.stringify(o.profile)}, ${o.prompt}, ${o.bytes}, ${o.sha256}, ${o.at},
        ${o.ledgerSeq})`)
  },
  answer: (id, reply, at) => {
    touchOne(
      db.run(sql`
        UPDATE outbound SET state = 'answered', finished_at = ${at}, reply_raw = ${reply.raw}, reply_sha256 = ${reply.sha256},
          status = ${reply.status}, milliseconds = ${reply.milliseconds}, retries = ${reply.retries}
        WHERE id = ${id} AND state = 'intent'`),
      'answering an intent',
    )
  },
  fail: (id, failure, at, unread) => {
    touchOne(
      db.run(sql`
        UPDATE outbound SET state = 'failed', finished_at = ${at}, failure = ${failure} WHERE id = ${id} AND state = 'intent'`),
      'failing an intent',
    )
    if (unread === null) return
    db.run(sql`
      INSERT INTO unread_reply (outbound_id, raw, sha256, status, milliseconds, retries)
      VALUES (${id}, ${unread.raw}, ${unread.sha256}, ${unread.status}, ${unread.milliseconds}, ${unread.retries})`)
  },
})

const recordOf = (row: Row): OutboundRecord => ({
  id: row.id,
  chartId: row.chart_id,
  clearanceId: row.clearance_id,
  profile: JSON.parse(row.profile),
  prompt: row.prompt,
  bytes: row.bytes,
  sha256: row.sha256,
  at: row.at,
  ledgerSeq: row.ledger_seq,
  outcome: outcomeOf(row),
})

function outcomeOf(row: Row): OutboundOutcome {
  if (row.state === 'intent') return { state: 'intent' }
  if (row.state === 'failed') return { state: 'failed', at: row.finished_at, failure: row.failure, unread: unreadOf(row) }
  const { status, milliseconds, retries } = row
  return { state: 'answered', at: row.finished_at, reply: { raw: row.reply_raw, sha256: row.reply_sha256, status, milliseconds, retries } }
}

const unreadOf = ({ unread_raw: raw, ...row }: Row): StoredReply | null =>
  raw === null
    ? null
    : {
        raw,
        sha256: row.unread_sha256,
        status: row.unread_status,
        milliseconds: row.unread_milliseconds,
        retries: row.unread_retries,
      }
