// Texts a person cleared. At most one per chart is in force; reopening withdraws it and keeps it for the record.
import type { ChartId, ClearanceId } from '../../shared/ids'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

/** The policy a clearance was given under. */
export interface ClearancePolicy {
  readonly version: number
  readonly sha256: string
  readonly people: 1 | 2
}

export interface ClearanceRecord {
  readonly id: ClearanceId
  readonly chartId: ChartId
  /** Hex SHA-256 of the text's UTF-8 bytes. */
  readonly sha256: string
  readonly text: string
  readonly name: string
  readonly credential: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** The ledger entry 'cleared' that records it; the table refuses one that is not there. */
  readonly ledgerSeq: number
  /** Null before policies were kept: under the Standard one. */
  readonly policy: ClearancePolicy | null
  readonly withdrawn: { readonly at: string; readonly reason: string } | null
}

export interface ClearanceReader {
  inForce(chartId: ChartId): ClearanceRecord | null
  /** Oldest first, withdrawn ones too. */
  of(chartId: ChartId): readonly ClearanceRecord[]
  /** What was stated, without the texts: the rows after one, in order, at most `limit`. */
  statements(afterRow: number, limit: number): readonly ClearanceStatement[]
}

export interface ClearanceStatement extends Pick<ClearanceRecord, 'id' | 'sha256' | 'name' | 'credential'> {
  readonly row: number
}

export interface ClearanceWriter {
  insert(clearance: Omit<ClearanceRecord, 'withdrawn'>): void
  withdraw(id: ClearanceId, reason: string, at: string): void
}

interface Row {
  id: ClearanceId
  chart_id: ChartId
  sha256: string
  text: string
  name: string
  credential: string
  at: string
  ledger_seq: number
  policy: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
}

export const clearanceReader = (db: ReadDb): ClearanceReader => ({
  inForce: (chartId) => {
    const row = db.one<Row>(sql`SELECT * FROM clearance WHERE chart_id = ${chartId} AND withdrawn_at IS NULL`)
    return row ? recordOf(row) : null
  },
  of: (chartId) => db.all<Row>(sql`SELECT * FROM clearance WHERE chart_id = ${chartId} ORDER BY ledger_seq`).map(recordOf),
  statements: (afterRow, limit) =>
    db.all<ClearanceStatement>(sql`
      SELECT rowid AS row, id, sha256, name, credential FROM clearance WHERE rowid > ${afterRow} ORDER BY rowid LIMIT ${limit}`),
})

export const clearanceWriter = (db: WriteDb): ClearanceWriter => ({
  insert: (c) => {
    db.run(sql`
      INSERT INTO clearance (id, chart_id, sha256, text, name, credential, at, ledger_seq, policy)
      VALUES (${c.id}, ${c.chartId}, ${c.sha256}, ${c.text}, ${c.name}, ${c.credential}, ${c.at}, ${c.ledgerSeq},
        ${c.policy && JSON.stringify(c.policy)})`)
  },
  withdraw: (id, reason, at) => {
    touchOne(
      db.run(sql`UPDATE clearance SET withdrawn_at = ${at}, withdrawn_reason = ${reason} WHERE id = ${id} AND withdrawn_at IS NULL`),
      'withdrawing a clearance',
    )
  },
})

const recordOf = (row: Row): ClearanceRecord => ({
  id: row.id,
  chartId: row.chart_id,
  sha256: row.sha256,
  text: row.text,
  name: row.name,
  credential: row.credential,
  at: row.at,
  ledgerSeq: row.ledger_seq,
  policy: row.policy === null ? null : (JSON.parse(row.policy) as ClearancePolicy),
  withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
})
