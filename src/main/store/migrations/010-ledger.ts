// The ledger: one canonical body per entry, hashed as shared/ledger-chain says; columns that repeat the body are generated from it, so
// that they cannot disagree. The anchor tells when the tail was cut off. The secret keys the digests of typed reasons.
import { sql } from '../sql'
import type { Migration } from './migration'

export const ledger: Migration = {
  version: 10,
  up: sql`
    CREATE TABLE ledger (
      seq INTEGER PRIMARY KEY CHECK (seq >= 1),
      -- Without a nonce the hash of a body tells what is in it to whoever can guess the rest.
      body TEXT NOT NULL CHECK (length(json_extract(body, '$.nonce')) IS 32),
      body_hash TEXT NOT NULL CHECK (length(body_hash) = 64),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      chart_id TEXT GENERATED ALWAYS AS
        (CASE json_extract(body, '$.objectKind') WHEN 'chart' THEN json_extract(body, '$.objectId') END) VIRTUAL
    ) STRICT;
    CREATE INDEX ledger_by_chart ON ledger (chart_id) WHERE chart_id IS NOT NULL;

    CREATE TABLE ledger_anchor (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      seq INTEGER NOT NULL,
      entries INTEGER NOT NULL,
      hash TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    INSERT INTO ledger_anchor VALUES (1, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000', '');

    CREATE TABLE ledger_secret (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL) STRICT;
    INSERT INTO ledger_secret VALUES (1, randomblob(32));

    CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    -- Also stops REPLACE, which would not fire a delete trigger.
    CREATE TRIGGER ledger_in_sequence BEFORE INSERT ON ledger
      WHEN NEW.seq IS NOT (SELECT seq + 1 FROM ledger_anchor)
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER anchor_follows AFTER INSERT ON ledger BEGIN
      UPDATE ledger_anchor SET seq = NEW.seq, entries = entries + 1, hash = NEW.hash, at = json_extract(NEW.body, '$.at');
    END;
    CREATE TRIGGER anchor_no_delete BEFORE DELETE ON ledger_anchor BEGIN SELECT RAISE(ABORT, 'the anchor stays'); END;
    CREATE TRIGGER anchor_no_second BEFORE INSERT ON ledger_anchor BEGIN SELECT RAISE(ABORT, 'the anchor stays'); END;
    CREATE TRIGGER anchor_only_follows BEFORE UPDATE ON ledger_anchor
      WHEN NEW.seq IS NOT OLD.seq + 1 OR NEW.entries IS NOT OLD.entries + 1
        OR NEW.hash IS NOT (SELECT hash FROM ledger WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the anchor follows the ledger'); END;
  `,
}
