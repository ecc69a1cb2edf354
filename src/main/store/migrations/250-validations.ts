// Rounds in which a second person reads cleared charts. A round is a sample, so that its draw can be repeated; the clearance each chart
// had when it was drawn is what is read, whatever comes after. What somebody found is not changed later, but for its places in the text,
// which go with the text.
import { sql } from '../sql'
import type { Migration } from './migration'

export const validations: Migration = {
  version: 250,
  up: sql`
    CREATE TABLE validation_round (
      sample_id TEXT PRIMARY KEY REFERENCES samples (id),
      ledger_seq INTEGER NOT NULL UNIQUE REFERENCES ledger (seq),
      at TEXT NOT NULL,
      by_id TEXT NOT NULL,
      by_name TEXT NOT NULL,
      closed_at TEXT,
      closed_by TEXT,
      closed_seq INTEGER UNIQUE REFERENCES ledger (seq),
      CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_seq IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER validation_round_closed_once BEFORE UPDATE ON validation_round
      WHEN OLD.closed_at IS NOT NULL OR NEW.sample_id IS NOT OLD.sample_id OR NEW.ledger_seq IS NOT OLD.ledger_seq OR NEW.at IS NOT OLD.at
        OR NEW.by_id IS NOT OLD.by_id OR NEW.by_name IS NOT OLD.by_name
      BEGIN SELECT RAISE(ABORT, 'rounds stay on record'); END;
    CREATE TRIGGER validation_round_no_delete BEFORE DELETE ON validation_round BEGIN SELECT RAISE(ABORT, 'rounds stay on record'); END;

    CREATE TABLE validation_chart (
      sample_id TEXT NOT NULL REFERENCES validation_round (sample_id),
      chart_id TEXT NOT NULL REFERENCES chart (id),
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      -- Under which it was cleared.
      policy INTEGER NOT NULL,
      -- Of what looked for identifiers.
      versions TEXT NOT NULL CHECK (json_valid(versions)),
      PRIMARY KEY (sample_id, chart_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER validation_chart_no_update BEFORE UPDATE ON validation_chart BEGIN SELECT RAISE(ABORT, 'rounds stay on record'); END;
    CREATE TRIGGER validation_chart_no_delete BEFORE DELETE ON validation_chart BEGIN SELECT RAISE(ABORT, 'rounds stay on record'); END;

    CREATE TABLE validation_review (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      sample_id TEXT NOT NULL,
      chart_id TEXT NOT NULL,
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      person_id TEXT NOT NULL,
      person_name TEXT NOT NULL,
      at TEXT NOT NULL,
      -- How many of each category stand masked.
      masked TEXT NOT NULL CHECK (json_valid(masked)),
      -- Places and categories, no values.
      marks TEXT NOT NULL CHECK (json_valid(marks)),
      UNIQUE (sample_id, chart_id, person_id),
      FOREIGN KEY (sample_id, chart_id) REFERENCES validation_chart (sample_id, chart_id)
    ) STRICT;
    CREATE INDEX validation_review_by_clearance ON validation_review (clearance_id);
    CREATE INDEX validation_review_by_chart ON validation_review (chart_id);
    CREATE TRIGGER validation_review_no_update BEFORE UPDATE ON validation_review
      WHEN NOT EXISTS (SELECT 1 FROM purging WHERE chart_id = OLD.chart_id) OR NEW.ledger_seq IS NOT OLD.ledger_seq
        OR NEW.sample_id IS NOT OLD.sample_id OR NEW.chart_id IS NOT OLD.chart_id OR NEW.clearance_id IS NOT OLD.clearance_id
        OR NEW.person_id IS NOT OLD.person_id OR NEW.person_name IS NOT OLD.person_name OR NEW.at IS NOT OLD.at
        OR NEW.masked IS NOT OLD.masked OR json_array_length(NEW.marks) IS NOT json_array_length(OLD.marks)
      BEGIN SELECT RAISE(ABORT, 'rounds stay on record'); END;
    CREATE TRIGGER validation_review_no_delete BEFORE DELETE ON validation_review BEGIN SELECT RAISE(ABORT, 'rounds stay on record'); END;
    -- Also stops REPLACE, which would not fire a delete trigger.
    CREATE TRIGGER validation_review_no_replace BEFORE INSERT ON validation_review
      WHEN EXISTS (
        SELECT 1 FROM validation_review
        WHERE ledger_seq = NEW.ledger_seq
          OR (sample_id = NEW.sample_id AND chart_id = NEW.chart_id AND person_id = NEW.person_id))
      BEGIN SELECT RAISE(ABORT, 'rounds stay on record'); END;
    CREATE TRIGGER validation_review_in_open_round BEFORE INSERT ON validation_review
      WHEN (SELECT closed_at FROM validation_round WHERE sample_id = NEW.sample_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'the round is closed'); END;
  `,
}
