// What is on record of the providers behind endpoints, revision by revision, and incidents: what left that should not have. Nothing of
// either is changed or taken away again; each row points at the ledger entry that vouches for it.
import { sql } from '../sql'
import type { Migration } from './migration'

export const terms: Migration = {
  version: 220,
  up: sql`
    CREATE TABLE endpoint_terms (
      endpoint_id TEXT NOT NULL REFERENCES endpoint (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      host TEXT NOT NULL,
      vendor TEXT NOT NULL,
      -- NULL: withdrawn, for the reason given.
      answers TEXT CHECK (answers IS NULL OR json_valid(answers)),
      reason TEXT,
      sha256 TEXT NOT NULL,
      person_id TEXT NOT NULL,
      person_name TEXT NOT NULL,
      at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
      PRIMARY KEY (endpoint_id, revision),
      CHECK ((answers IS NULL) = (reason IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER endpoint_terms_no_update BEFORE UPDATE ON endpoint_terms
      BEGIN SELECT RAISE(ABORT, 'terms are append-only'); END;
    CREATE TRIGGER endpoint_terms_no_delete BEFORE DELETE ON endpoint_terms
      BEGIN SELECT RAISE(ABORT, 'terms are append-only'); END;

    -- The latest time the ledger has seen, asked whenever text is about to leave.
    CREATE INDEX ledger_by_time ON ledger (json_extract(body, '$.at'));

    CREATE TABLE incident (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      -- No reference: an incident outlives its chart.
      chart_id TEXT NOT NULL,
      opened_at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq)
    ) STRICT;
    CREATE INDEX incident_by_chart ON incident (chart_id);

    -- What left, as it left: a copy, so that an incident stays whole when the chart is purged.
    CREATE TABLE incident_outbound (
      incident_id TEXT NOT NULL REFERENCES incident (id),
      outbound_id TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      bytes BLOB NOT NULL,
      PRIMARY KEY (incident_id, outbound_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE incident_entry (
      incident_id TEXT NOT NULL REFERENCES incident (id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('opened', 'facts', 'note', 'closed', 'reopened')),
      body TEXT NOT NULL CHECK (json_valid(body)),
      person_id TEXT NOT NULL,
      person_name TEXT NOT NULL,
      at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
      PRIMARY KEY (incident_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER incident_no_update BEFORE UPDATE ON incident BEGIN SELECT RAISE(ABORT, 'incidents are append-only'); END;
    CREATE TRIGGER incident_no_delete BEFORE DELETE ON incident BEGIN SELECT RAISE(ABORT, 'incidents are append-only'); END;
    CREATE TRIGGER incident_outbound_no_update BEFORE UPDATE ON incident_outbound
      BEGIN SELECT RAISE(ABORT, 'incidents are append-only'); END;
    CREATE TRIGGER incident_outbound_no_delete BEFORE DELETE ON incident_outbound
      BEGIN SELECT RAISE(ABORT, 'incidents are append-only'); END;
    CREATE TRIGGER incident_entry_no_update BEFORE UPDATE ON incident_entry
      BEGIN SELECT RAISE(ABORT, 'incidents are append-only'); END;
    CREATE TRIGGER incident_entry_no_delete BEFORE DELETE ON incident_entry
      BEGIN SELECT RAISE(ABORT, 'incidents are append-only'); END;
  `,
}
