// Who finished a chart, and which packets left with it.
import type { ChartId, ClearanceId, PersonId } from '../../shared/ids'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface SignatureRecord {
  readonly chartId: ChartId
  /** Withdrawing the clearance takes the signature out of force with it. */
  readonly clearanceId: ClearanceId
  readonly name: string
  readonly credential: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** The ledger entry 'chart-finished'; the table refuses one that is not there. */
  readonly ledgerSeq: number
  /** Why it was signed with a hard edit open; null where none was. */
  readonly override: string | null
  /** Who signed; null in rows of earlier versions, which knew of no people. */
  readonly personId: PersonId | null
}

export interface PacketExportRecord {
  readonly chartId: ChartId
  /** Hex SHA-256 of the packet file. */
  readonly sha256: string
  readonly at: string
}

export interface SignOffReader {
  /** The signature under the clearance in force. */
  signature(chartId: ChartId): SignatureRecord | null
  /** Every signature in force, oldest first, but for charts whose decisions were purged. */
  signed(): readonly SignatureRecord[]
  /** Oldest first. */
  exports(chartId: ChartId): readonly PacketExportRecord[]
}

export interface SignOffWriter {
  /** @throws when the clearance is signed already. */
  sign(signature: SignatureRecord): void
  recordExport(packet: PacketExportRecord): void
}

/** @param chartId null: of every chart whose decisions were not purged */
const inForce = (db: ReadDb, chartId: ChartId | null): SignatureRecord[] =>
  db.all<SignatureRecord>(sql`
    SELECT s.chart_id AS chartId, s.clearance_id AS clearanceId, s.name, s.credential, s.at, s.ledger_seq AS ledgerSeq,
      s.override_reason AS override, s.person_id AS personId
    FROM signature s JOIN clearance c ON c.id = s.clearance_id
    WHERE (${chartId} IS NULL OR s.chart_id = ${chartId}) AND c.withdrawn_at IS NULL
      AND (${chartId} IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM purged_content p WHERE p.chart_id = s.chart_id AND p.kind IN ('review', 'opened-packet')))
    ORDER BY s.row`)

export const signOffReader = (db: ReadDb): SignOffReader => ({
  signature: (chartId) => inForce(db, chartId)[0] ?? null,
  signed: () => inForce(db, null),
  exports: (chartId) =>
    db.all<PacketExportRecord>(sql`SELECT chart_id AS chartId, sha256, at FROM packet_export WHERE chart_id = ${chartId} ORDER BY row`),
})

export const signOffWriter = (db: WriteDb): SignOffWriter => ({
  sign: (s) => {
    db.run(sql`
      INSERT INTO signature (chart_id, clearance_id, name, credential, at, ledger_seq, override_reason, person_id)
      VALUES (${s.chartId}, ${s.clearanceId}, ${s.name}, ${s.credential}, ${s.at}, ${s.ledgerSeq}, ${s.override}, ${s.personId})`)
  },
  recordExport: ({ chartId, sha256, at }) => {
    db.run(sql`INSERT INTO packet_export (chart_id, sha256, at) VALUES (${chartId}, ${sha256}, ${at})`)
  },
})
