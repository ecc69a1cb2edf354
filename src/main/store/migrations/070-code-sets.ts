// Code sets that were imported into these records. Charts decided under one name its hash: nothing of it is changed or taken out later,
// its bytes neither. What supersedes it or removes it is a later row.
import { sql } from '../sql'
import type { Migration } from './migration'

export const codeSets: Migration = {
  version: 70,
  up: sql`
    CREATE TABLE code_sets (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      edition TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL UNIQUE REFERENCES ledger (seq),
      -- Last, so that reading the other columns never walks through it.
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX code_sets_by_name ON code_sets (kind, name);
    CREATE TRIGGER code_sets_no_update BEFORE UPDATE ON code_sets BEGIN SELECT RAISE(ABORT, 'code sets are append-only'); END;
    CREATE TRIGGER code_sets_no_delete BEFORE DELETE ON code_sets BEGIN SELECT RAISE(ABORT, 'code sets are append-only'); END;
    -- Also stops REPLACE, which would not fire a delete trigger.
    CREATE TRIGGER code_sets_no_replace BEFORE INSERT ON code_sets
      WHEN EXISTS (SELECT 1 FROM code_sets WHERE row = NEW.row OR id = NEW.id OR ledger_seq = NEW.ledger_seq)
      BEGIN SELECT RAISE(ABORT, 'code sets are append-only'); END;

    CREATE TABLE code_set_removals (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      code_set_id TEXT NOT NULL UNIQUE REFERENCES code_sets (id),
      reason TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER code_set_removals_no_update BEFORE UPDATE ON code_set_removals
      BEGIN SELECT RAISE(ABORT, 'code sets are append-only'); END;
    CREATE TRIGGER code_set_removals_no_delete BEFORE DELETE ON code_set_removals
      BEGIN SELECT RAISE(ABORT, 'code sets are append-only'); END;
    CREATE TRIGGER code_set_removals_no_replace BEFORE INSERT ON code_set_removals
      WHEN EXISTS (SELECT 1 FROM code_set_removals WHERE ledger_seq = NEW.ledger_seq OR code_set_id = NEW.code_set_id)
      BEGIN SELECT RAISE(ABORT, 'code sets are append-only'); END;
  `,
}
