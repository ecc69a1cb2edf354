// Packets from elsewhere whose charts were opened here for review, what each of those charts was in its packet, and the signing keys
// a person gave a name.
import { sql } from '../sql'
import type { Migration } from './migration'

export const openedPackets: Migration = {
  version: 150,
  up: sql`
    CREATE TABLE opened_packet (
      -- Of the file as it came.
      sha256 TEXT PRIMARY KEY,
      packet_id TEXT NOT NULL,
      -- Fingerprint of the key whose signature held.
      signed_by TEXT NOT NULL,
      opened_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE opened_chart (
      chart_id TEXT PRIMARY KEY REFERENCES chart (id),
      packet_sha256 TEXT NOT NULL REFERENCES opened_packet (sha256),
      -- The chart's id in that packet.
      origin_chart_id TEXT NOT NULL,
      -- As the packet has them.
      worksheet TEXT NOT NULL,
      attestation TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX opened_chart_by_packet ON opened_chart (packet_sha256);

    CREATE TABLE known_key (
      fingerprint TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
