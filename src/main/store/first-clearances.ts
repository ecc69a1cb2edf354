// Clearances by the first of two people. At most one per chart waits; how it ended stays on record.
import type { ChartId, ClearanceId, FirstClearanceId, PersonId } from '../../shared/ids'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export interface FirstClearanceRecord {
  readonly id: FirstClearanceId
  readonly chartId: ChartId
  /** Of the scrubbed text the person saw, hex SHA-256. */
  readonly sha256: string
  readonly personId: PersonId
  readonly name: string
  readonly credential: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** The entry 'cleared-once'. */
  readonly ledgerSeq: number
}

export interface FirstClearanceReader {
  /** The one that waits for a second person. */
  waiting(chartId: ChartId): FirstClearanceRecord | null
}

export interface FirstClearanceWriter {
  insert(first: FirstClearanceRecord): void
  /** A second person cleared the same text. */
  second(id: FirstClearanceId, clearanceId: ClearanceId, at: string): void
  sendBack(id: FirstClearanceId, reason: string, at: string): void
}

interface Row {
  id: FirstClearanceId
  chart_id: ChartId
  sha256: string
  person_id: PersonId
  name: string
  credential: string
  at: string
  ledger_seq: number
}

export const firstClearanceReader = (db: ReadDb): FirstClearanceReader => ({
  waiting: (chartId) => {
    const row = db.one<Row>(sql`SELECT * FROM first_clearance WHERE chart_id = ${chartId} AND ended_at IS NULL`)
    return row
      ? {
          id: row.id,
          chartId: row.chart_id,
          sha256: row.sha256,
          personId: row.person_id,
          name: row.name,
          credential: row.credential,
          at: row.at,
          ledgerSeq: row.ledger_seq,
        }
      : null
  },
})

export const firstClearanceWriter = (db: WriteDb): FirstClearanceWriter => ({
  insert: (c) => {
    db.run(sql`
      INSERT INTO first_clearance (id, chart_id, sha256, person_id, name, credential, at, ledger_seq)
      VALUES (${c.id}, ${c.chartId}, ${c.sha256}, ${c.personId}, ${c.name}, ${c.credential}, ${c.at}, ${c.ledgerSeq})`)
  },
  second: (id, clearanceId, at) => {
    touchOne(
      db.run(sql`UPDATE first_clearance SET ended_at = ${at}, clearance_id = ${clearanceId} WHERE id = ${id} AND ended_at IS NULL`),
      'ending a first clearance',
    )
  },
  sendBack: (id, reason, at) => {
    touchOne(
      db.run(sql`UPDATE first_clearance SET ended_at = ${at}, sent_back_reason = ${reason} WHERE id = ${id} AND ended_at IS NULL`),
      'sending back a first clearance',
    )
  },
})
