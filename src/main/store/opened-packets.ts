// Charts that came with a packet from elsewhere, and the signing keys that have a name. Cleared text and hashes only: no PHI.
import type { ChartId } from '../../shared/ids'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface OpenedPacketRecord {
  /** Of the packet's file, hex SHA-256. */
  readonly sha256: string
  readonly packetId: string
  /** Fingerprint of the key it is signed with. */
  readonly signedBy: string
  /** UTC, ISO 8601. */
  readonly openedAt: string
}

export interface OriginRecord extends OpenedPacketRecord {
  /** The chart's id in that packet. */
  readonly originChartId: string
}

export interface KnownKeyRecord {
  readonly fingerprint: string
  /** As a person calls it. */
  readonly name: string
  readonly at: string
}

export interface OpenedPacketReader {
  packet(sha256: string): OpenedPacketRecord | null
  /** Null: the chart was imported here. */
  originOf(chartId: ChartId): OriginRecord | null
  /** worksheet.json and attestation.json as the packet has them. */
  sectionOf(chartId: ChartId): { readonly worksheet: string; readonly attestation: string } | null
  keyName(fingerprint: string): string | null
  /** By name. */
  keys(): readonly KnownKeyRecord[]
}

export interface OpenedPacketWriter {
  insertPacket(packet: OpenedPacketRecord): void
  insertChart(chart: {
    readonly chartId: ChartId
    readonly packetSha256: string
    readonly originChartId: string
    readonly worksheet: string
    readonly attestation: string
    /** The entry 'packet-opened'. */
    readonly ledgerSeq: number
  }): void
  nameKey(key: KnownKeyRecord): void
  /** @returns whether it was there. */
  forgetKey(fingerprint: string): boolean
}

export const openedPacketReader = (db: ReadDb): OpenedPacketReader => ({
  packet: (sha256) =>
    db.one<OpenedPacketRecord>(sql`
      SELECT sha256, packet_id AS packetId, signed_by AS signedBy, opened_at AS openedAt FROM opened_packet WHERE sha256 = ${sha256}`) ??
    null,
  originOf: (chartId) =>
    db.one<OriginRecord>(sql`
      SELECT p.sha256, p.packet_id AS packetId, p.signed_by AS signedBy, p.opened_at AS openedAt, c.origin_chart_id AS originChartId
      FROM opened_chart c JOIN opened_packet p ON p.sha256 = c.packet_sha256 WHERE c.chart_id = ${chartId}`) ?? null,
  sectionOf: (chartId) =>
    db.one<{ worksheet: string; attestation: string }>(sql`SELECT worksheet, attestation FROM opened_chart WHERE chart_id = ${chartId}`) ??
    null,
  keyName: (fingerprint) => db.one<{ name: string }>(sql`SELECT name FROM known_key WHERE fingerprint = ${fingerprint}`)?.name ?? null,
  keys: () => db.all<KnownKeyRecord>(sql`SELECT fingerprint, name, at FROM known_key ORDER BY name, fingerprint`),
})

export const openedPacketWriter = (db: WriteDb): OpenedPacketWriter => ({
  insertPacket: ({ sha256, packetId, signedBy, openedAt }) => {
    db.run(sql`
      INSERT INTO opened_packet (sha256, packet_id, signed_by, opened_at) VALUES (${sha256}, ${packetId}, ${signedBy}, ${openedAt})`)
  },
  insertChart: (c) => {
    db.run(sql`
      INSERT INTO opened_chart (chart_id, packet_sha256, origin_chart_id, worksheet, attestation, ledger_seq)
      VALUES (${c.chartId}, ${c.packetSha256}, ${c.originChartId}, ${c.worksheet}, ${c.attestation}, ${c.ledgerSeq})`)
  },
  nameKey: ({ fingerprint, name, at }) => {
    db.run(sql`
      INSERT INTO known_key (fingerprint, name, at) VALUES (${fingerprint}, ${name}, ${at})
      ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, at = excluded.at`)
  },
  forgetKey: (fingerprint) => db.run(sql`DELETE FROM known_key WHERE fingerprint = ${fingerprint}`).changes > 0,
})
