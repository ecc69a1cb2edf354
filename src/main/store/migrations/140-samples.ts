// Samples with all that is needed to draw them again: universe, frame, unit, seed, generator. Nothing of a sample is changed or taken
// out later; what happens to it afterwards is a row of its own.
import { sql } from '../sql'
import type { Migration } from './migration'

export const samples: Migration = {
  version: 140,
  up: sql`
    CREATE TABLE sample_seeds (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      seed TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      at TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER sample_seeds_no_update BEFORE UPDATE ON sample_seeds BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER sample_seeds_no_delete BEFORE DELETE ON sample_seeds BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    -- Also stops REPLACE, which would not fire a delete trigger; so do the others like it.
    CREATE TRIGGER sample_seeds_no_replace BEFORE INSERT ON sample_seeds
      WHEN EXISTS (SELECT 1 FROM sample_seeds WHERE ledger_seq = NEW.ledger_seq)
      BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;

    CREATE TABLE samples (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      at TEXT NOT NULL,
      by_id TEXT NOT NULL,
      by_name TEXT NOT NULL,
      universe TEXT NOT NULL,
      filter TEXT NOT NULL,
      unit TEXT NOT NULL CHECK (unit = 'chart'),
      plan TEXT NOT NULL,
      ai TEXT NOT NULL,
      seed TEXT NOT NULL,
      -- A seed of the app serves one sample; null: a person stated it.
      seed_seq INTEGER UNIQUE REFERENCES sample_seeds (ledger_seq),
      generator TEXT NOT NULL,
      frame_units INTEGER NOT NULL,
      frame_sha256 TEXT NOT NULL CHECK (length(frame_sha256) = 64),
      shares TEXT NOT NULL,
      drawn TEXT NOT NULL,
      -- Last, so that reading the other columns never walks through it.
      frame TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER samples_no_update BEFORE UPDATE ON samples BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER samples_no_delete BEFORE DELETE ON samples BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER samples_no_replace BEFORE INSERT ON samples
      WHEN EXISTS (SELECT 1 FROM samples WHERE ledger_seq = NEW.ledger_seq OR id = NEW.id OR seed_seq = NEW.seed_seq)
      BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;

    CREATE TABLE sample_repeats (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      sample_id TEXT NOT NULL REFERENCES samples (id),
      at TEXT NOT NULL,
      by_name TEXT NOT NULL,
      same INTEGER NOT NULL CHECK (same IN (0, 1))
    ) STRICT;
    CREATE INDEX sample_repeats_by_sample ON sample_repeats (sample_id);
    CREATE TRIGGER sample_repeats_no_update BEFORE UPDATE ON sample_repeats BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER sample_repeats_no_delete BEFORE DELETE ON sample_repeats BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER sample_repeats_no_replace BEFORE INSERT ON sample_repeats
      WHEN EXISTS (SELECT 1 FROM sample_repeats WHERE ledger_seq = NEW.ledger_seq)
      BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;

    CREATE TABLE sample_replacements (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      sample_id TEXT NOT NULL REFERENCES samples (id),
      unit TEXT NOT NULL,
      spare TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      UNIQUE (sample_id, unit),
      UNIQUE (sample_id, spare)
    ) STRICT;
    CREATE TRIGGER sample_replacements_no_update BEFORE UPDATE ON sample_replacements
      BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER sample_replacements_no_delete BEFORE DELETE ON sample_replacements
      BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER sample_replacements_no_replace BEFORE INSERT ON sample_replacements
      WHEN EXISTS (
        SELECT 1 FROM sample_replacements
        WHERE ledger_seq = NEW.ledger_seq OR (sample_id = NEW.sample_id AND (unit = NEW.unit OR spare = NEW.spare)))
      BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;

    CREATE TABLE sample_figures (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      sample_id TEXT NOT NULL REFERENCES samples (id),
      measure TEXT NOT NULL,
      figures TEXT NOT NULL,
      at TEXT NOT NULL,
      by_name TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sample_figures_by_sample ON sample_figures (sample_id);
    CREATE TRIGGER sample_figures_no_update BEFORE UPDATE ON sample_figures BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER sample_figures_no_delete BEFORE DELETE ON sample_figures BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
    CREATE TRIGGER sample_figures_no_replace BEFORE INSERT ON sample_figures
      WHEN EXISTS (SELECT 1 FROM sample_figures WHERE ledger_seq = NEW.ledger_seq)
      BEGIN SELECT RAISE(ABORT, 'samples are append-only'); END;
  `,
}
