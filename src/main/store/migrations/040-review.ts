// Codes proposed for a cleared text, what people decided about them, who signed, what packets left, and settings.
import { sql } from '../sql'
import type { Migration } from './migration'

export const review: Migration = {
  version: 40,
  up: sql`
    CREATE TABLE suggestion (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      chart_id TEXT NOT NULL REFERENCES chart (id),
      -- Evidence offsets are into the text of this clearance.
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      outbound_id TEXT REFERENCES outbound (id),
      proposal TEXT NOT NULL,
      verdict TEXT NOT NULL
    ) STRICT;
    CREATE INDEX suggestion_by_clearance ON suggestion (clearance_id);

    CREATE TABLE decision (
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      seq INTEGER NOT NULL,
      entry TEXT NOT NULL,
      PRIMARY KEY (clearance_id, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE signature (
      row INTEGER PRIMARY KEY,
      chart_id TEXT NOT NULL REFERENCES chart (id),
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      name TEXT NOT NULL,
      credential TEXT NOT NULL,
      at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq)
    ) STRICT;
    CREATE UNIQUE INDEX signature_once ON signature (clearance_id);
    CREATE INDEX signature_by_chart ON signature (chart_id);

    CREATE TABLE packet_export (
      row INTEGER PRIMARY KEY,
      chart_id TEXT NOT NULL REFERENCES chart (id),
      sha256 TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX packet_export_by_chart ON packet_export (chart_id);

    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
}
