// What a chart's file was, what its pages look like, and what its structured fields say. A file with pages is kept as it came, so that a
// finding or a quote can be shown where it stands. Claims bring billed codes too, so that the check of where they came from is anew.
import { sql } from '../sql'
import type { Migration } from './migration'

export const pages: Migration = {
  version: 260,
  up: sql`
    ALTER TABLE chart ADD COLUMN kind TEXT NOT NULL DEFAULT 'text';
    -- Counts for the worklist.
    ALTER TABLE chart ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE chart ADD COLUMN scanned INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE chart_text ADD COLUMN known TEXT NOT NULL DEFAULT '[]';

    CREATE TABLE page_file (
      chart_id TEXT NOT NULL REFERENCES chart (id),
      -- From 0; what a page's file counts in.
      number INTEGER NOT NULL,
      kind TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (chart_id, number)
    ) STRICT;

    CREATE TABLE chart_page (
      chart_id TEXT NOT NULL REFERENCES chart (id),
      -- From 1, over all files.
      number INTEGER NOT NULL,
      file INTEGER NOT NULL,
      page_index INTEGER NOT NULL,
      text_start INTEGER NOT NULL,
      text_end INTEGER NOT NULL,
      -- In points.
      width REAL NOT NULL,
      height REAL NOT NULL,
      turned INTEGER NOT NULL,
      source TEXT NOT NULL,
      confidence REAL,
      -- Rows of [start, end, x, y, width, height, confidence].
      words TEXT NOT NULL,
      PRIMARY KEY (chart_id, number)
    ) STRICT;
    CREATE TRIGGER page_file_no_update BEFORE UPDATE ON page_file BEGIN SELECT RAISE(ABORT, 'the pages of a chart never change'); END;
    CREATE TRIGGER chart_page_no_update BEFORE UPDATE ON chart_page BEGIN SELECT RAISE(ABORT, 'the pages of a chart never change'); END;

    CREATE TABLE billed_code_anew (
      chart_id TEXT NOT NULL REFERENCES chart (id),
      seq INTEGER NOT NULL,
      system TEXT NOT NULL,
      code TEXT NOT NULL,
      poa TEXT,
      source TEXT NOT NULL CHECK (source IN ('typed', 'csv', 'claim')),
      PRIMARY KEY (chart_id, seq)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO billed_code_anew SELECT chart_id, seq, system, code, poa, source FROM billed_code;
    DROP TABLE billed_code;
    ALTER TABLE billed_code_anew RENAME TO billed_code;
  `,
}
