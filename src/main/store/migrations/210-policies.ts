// Policies a compliance lead signed, every version kept; the policy each run and each clearance stood under; and clearances that wait
// for a second person.
import { sql } from '../sql'
import type { Migration } from './migration'

export const policies: Migration = {
  version: 210,
  up: sql`
    CREATE TABLE policy (
      -- From 2 on: the first is the Standard policy, which needs no row.
      version INTEGER PRIMARY KEY CHECK (version >= 2),
      -- The exact text that is signed.
      document TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      signature BLOB NOT NULL,
      -- The file it was taken from, as it came; null for one made here.
      taken_from TEXT,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq)
    ) STRICT;
    CREATE TRIGGER policy_no_update BEFORE UPDATE ON policy BEGIN SELECT RAISE(ABORT, 'a signed policy never changes'); END;
    CREATE TRIGGER policy_no_delete BEFORE DELETE ON policy BEGIN SELECT RAISE(ABORT, 'every policy is kept'); END;
    CREATE INDEX ledger_of_policies ON ledger (seq) WHERE json_extract(body, '$.kind') = 'policy-changed';

    -- JSON; null: before policies were kept, that is, under the Standard one.
    ALTER TABLE detection_run ADD COLUMN policy TEXT;
    ALTER TABLE clearance ADD COLUMN policy TEXT;

    CREATE TABLE first_clearance (
      id TEXT PRIMARY KEY,
      chart_id TEXT NOT NULL REFERENCES chart (id),
      -- Of the scrubbed text the person saw.
      sha256 TEXT NOT NULL,
      person_id TEXT NOT NULL,
      name TEXT NOT NULL,
      credential TEXT NOT NULL,
      at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
      ended_at TEXT,
      -- Null: a second person cleared the same text, by this clearance.
      sent_back_reason TEXT,
      clearance_id TEXT REFERENCES clearance (id)
    ) STRICT;
    CREATE UNIQUE INDEX first_clearance_waiting ON first_clearance (chart_id) WHERE ended_at IS NULL;
  `,
}
