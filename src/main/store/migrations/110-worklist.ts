// What charts are worked by, every act that changed it with the values of before and after, and the searches people keep. The values may
// be PHI beside a chart, so they stand here and the ledger names only which attributes changed.
import { sql } from '../sql'
import type { Migration } from './migration'

export const worklist: Migration = {
  version: 110,
  up: sql`
    -- A chart without a row has none of them.
    CREATE TABLE chart_attributes (
      chart_id TEXT PRIMARY KEY REFERENCES chart (id),
      assignee TEXT,
      specialty TEXT NOT NULL,
      provider TEXT NOT NULL,
      due TEXT,
      priority TEXT NOT NULL CHECK (priority IN ('urgent', 'high', 'normal', 'low')),
      tag TEXT NOT NULL,
      reference TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE worklist_act (
      id INTEGER PRIMARY KEY,
      person_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
      -- The change that is taken back or done again.
      of_act INTEGER REFERENCES worklist_act (id),
      at TEXT NOT NULL,
      CHECK ((kind = 'change') = (of_act IS NULL))
    ) STRICT;
    CREATE INDEX worklist_act_by_person ON worklist_act (person_id);

    CREATE TABLE attribute_change (
      act_id INTEGER NOT NULL REFERENCES worklist_act (id),
      chart_id TEXT NOT NULL REFERENCES chart (id),
      was TEXT NOT NULL,
      now TEXT NOT NULL,
      PRIMARY KEY (act_id, chart_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER worklist_act_no_update BEFORE UPDATE ON worklist_act BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
    CREATE TRIGGER worklist_act_no_delete BEFORE DELETE ON worklist_act BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
    CREATE TRIGGER attribute_change_no_update BEFORE UPDATE ON attribute_change BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
    CREATE TRIGGER attribute_change_no_delete BEFORE DELETE ON attribute_change BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;

    CREATE TABLE saved_search (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      person_id TEXT NOT NULL,
      name TEXT NOT NULL,
      filter TEXT NOT NULL,
      UNIQUE (person_id, name)
    ) STRICT;
  `,
}
