// Errors planted among suggestions, and whether a person caught them. One is planted before it is shown as such, once; neither row is
// taken out or changed later.
import { sql } from '../sql'
import type { Migration } from './migration'

export const planted: Migration = {
  version: 160,
  up: sql`
    CREATE TABLE planted (
      suggestion_id TEXT PRIMARY KEY REFERENCES suggestion (id),
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      kind TEXT NOT NULL CHECK (kind IN ('ruled-out', 'other-side')),
      -- The suggestion it was made from; where that says the opposite it is not shown beside it.
      made_from TEXT NOT NULL REFERENCES suggestion (id),
      ledger_seq INTEGER NOT NULL UNIQUE REFERENCES ledger (seq)
    ) STRICT;
    CREATE INDEX planted_by_clearance ON planted (clearance_id);

    CREATE TABLE planted_outcome (
      suggestion_id TEXT PRIMARY KEY REFERENCES planted (suggestion_id),
      outcome TEXT NOT NULL CHECK (outcome IN ('caught', 'missed')),
      person_id TEXT NOT NULL,
      at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL UNIQUE REFERENCES ledger (seq)
    ) STRICT;
    CREATE TRIGGER planted_no_update BEFORE UPDATE ON planted BEGIN SELECT RAISE(ABORT, 'planted errors are append-only'); END;
    CREATE TRIGGER planted_no_delete BEFORE DELETE ON planted BEGIN SELECT RAISE(ABORT, 'planted errors are append-only'); END;
    CREATE TRIGGER planted_outcome_no_update BEFORE UPDATE ON planted_outcome
      BEGIN SELECT RAISE(ABORT, 'planted errors are append-only'); END;
    CREATE TRIGGER planted_outcome_no_delete BEFORE DELETE ON planted_outcome
      BEGIN SELECT RAISE(ABORT, 'planted errors are append-only'); END;
  `,
}
