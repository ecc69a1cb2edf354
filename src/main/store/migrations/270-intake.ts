// Files that are brought in together: what was given, each file and how far it is, each file in an archive and what became of it. A file's
// place is kept as its name, which a purge takes out, and as a hash that only its own batch makes, so that it is not found a second time.
import { sql } from '../sql'
import type { Migration } from './migration'

export const intake: Migration = {
  version: 270,
  up: sql`
    CREATE TABLE intake_batch (
      id TEXT PRIMARY KEY,
      -- Paths of files and folders, a list.
      given TEXT NOT NULL CHECK (json_valid(given)),
      -- Which of how many parts of the files this one takes.
      part INTEGER NOT NULL DEFAULT 1,
      parts INTEGER NOT NULL DEFAULT 1,
      watched INTEGER NOT NULL DEFAULT 0,
      polling INTEGER NOT NULL DEFAULT 0,
      state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'cancelled', 'done')),
      -- Why it paused; null: a person paused it.
      because TEXT,
      -- 1: every file there is has a row.
      listed INTEGER NOT NULL DEFAULT 0,
      person_id TEXT NOT NULL,
      started_at TEXT NOT NULL,
      finished_at TEXT
    ) STRICT;

    CREATE TABLE intake_item (
      row INTEGER PRIMARY KEY,
      batch_id TEXT NOT NULL REFERENCES intake_batch (id),
      path TEXT NOT NULL,
      path_hash TEXT NOT NULL,
      size INTEGER NOT NULL,
      -- Milliseconds since 1970, as the file system says.
      modified INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'read')),
      sha256 TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      -- How often the app ended while it was read.
      crashes INTEGER NOT NULL DEFAULT 0,
      milliseconds INTEGER,
      -- 1: it is about other files, and is read once they are in.
      later INTEGER NOT NULL DEFAULT 0,
      UNIQUE (batch_id, path_hash)
    ) STRICT;
    CREATE INDEX intake_item_by_state ON intake_item (batch_id, state, later, crashes DESC, row);

    CREATE TABLE intake_leaf (
      row INTEGER PRIMARY KEY,
      item_row INTEGER NOT NULL REFERENCES intake_item (row),
      batch_id TEXT NOT NULL REFERENCES intake_batch (id),
      -- Place in its archive, from 0.
      number INTEGER NOT NULL,
      within TEXT NOT NULL CHECK (json_valid(within)),
      state TEXT NOT NULL CHECK (state IN ('taken', 'duplicate', 'refused')),
      reason TEXT,
      sha256 TEXT,
      pages INTEGER NOT NULL DEFAULT 0,
      UNIQUE (item_row, number),
      CHECK ((state = 'refused') = (reason IS NOT NULL))
    ) STRICT;
    CREATE INDEX intake_leaf_by_state ON intake_leaf (batch_id, state);
    CREATE INDEX intake_leaf_by_bytes ON intake_leaf (sha256);

    CREATE TABLE intake_chart (
      leaf_row INTEGER NOT NULL REFERENCES intake_leaf (row),
      chart_id TEXT NOT NULL REFERENCES chart (id),
      PRIMARY KEY (leaf_row, chart_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX intake_chart_by_chart ON intake_chart (chart_id);
  `,
}
