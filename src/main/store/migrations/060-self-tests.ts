// How well each build did on its gold set, on this computer: for the governance report. Nothing of it is changed or taken out later.
import { sql } from '../sql'
import type { Migration } from './migration'

export const selfTests: Migration = {
  version: 60,
  up: sql`
    CREATE TABLE self_tests (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      at TEXT NOT NULL,
      gold_sha256 TEXT NOT NULL CHECK (length(gold_sha256) = 64),
      passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
      result TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER self_tests_no_update BEFORE UPDATE ON self_tests BEGIN SELECT RAISE(ABORT, 'self-tests are append-only'); END;
    CREATE TRIGGER self_tests_no_delete BEFORE DELETE ON self_tests BEGIN SELECT RAISE(ABORT, 'self-tests are append-only'); END;
    -- Also stops REPLACE, which would not fire a delete trigger.
    CREATE TRIGGER self_tests_no_replace BEFORE INSERT ON self_tests
      WHEN EXISTS (SELECT 1 FROM self_tests WHERE ledger_seq = NEW.ledger_seq)
      BEGIN SELECT RAISE(ABORT, 'self-tests are append-only'); END;
  `,
}
