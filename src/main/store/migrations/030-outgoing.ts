// What a person cleared and what left because of it. A clearance and an outbound intent each point at the ledger entry that records
// them, so neither can exist without it.
import { sql } from '../sql'
import type { Migration } from './migration'

export const outgoing: Migration = {
  version: 30,
  up: sql`
    CREATE TABLE clearance (
      id TEXT PRIMARY KEY,
      chart_id TEXT NOT NULL REFERENCES chart (id),
      sha256 TEXT NOT NULL,
      text TEXT NOT NULL,
      name TEXT NOT NULL,
      credential TEXT NOT NULL,
      at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
      withdrawn_at TEXT,
      withdrawn_reason TEXT,
      CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX clearance_active ON clearance (chart_id) WHERE withdrawn_at IS NULL;
    CREATE INDEX clearance_by_chart ON clearance (chart_id);

    CREATE TABLE outbound (
      id TEXT PRIMARY KEY,
      chart_id TEXT NOT NULL REFERENCES chart (id),
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      profile TEXT NOT NULL,
      prompt TEXT,
      bytes BLOB NOT NULL,
      sha256 TEXT NOT NULL,
      at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
      state TEXT NOT NULL DEFAULT 'intent' CHECK (state IN ('intent', 'answered', 'failed')),
      finished_at TEXT,
      failure TEXT,
      reply_raw TEXT,
      reply_sha256 TEXT,
      status INTEGER,
      milliseconds INTEGER,
      retries INTEGER,
      CHECK ((state = 'intent') = (finished_at IS NULL)),
      CHECK ((state = 'failed') = (failure IS NOT NULL)),
      CHECK ((state = 'answered') = (reply_sha256 IS NOT NULL))
    ) STRICT;
    CREATE INDEX outbound_by_chart ON outbound (chart_id);
    CREATE INDEX outbound_open ON outbound (state) WHERE state = 'intent';
  `,
}
