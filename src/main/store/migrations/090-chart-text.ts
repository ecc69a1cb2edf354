// The text of a chart in a row of its own. It never changes, while status and counts change at every key: in one row with them, each key
// wrote the whole text anew, and listing charts read through every text.
import { sql } from '../sql'
import type { Migration } from './migration'

export const chartText: Migration = {
  version: 90,
  up: sql`
    CREATE TABLE chart_text (
      chart_id TEXT PRIMARY KEY REFERENCES chart (id),
      text TEXT NOT NULL,
      documents TEXT NOT NULL,
      facts TEXT NOT NULL
    ) STRICT;
    INSERT INTO chart_text (chart_id, text, documents, facts) SELECT id, text, documents, facts FROM chart;
    ALTER TABLE chart DROP COLUMN text;
    ALTER TABLE chart DROP COLUMN documents;
    ALTER TABLE chart DROP COLUMN facts;
    CREATE TRIGGER chart_text_no_update BEFORE UPDATE ON chart_text BEGIN SELECT RAISE(ABORT, 'the text of a chart never changes'); END;
  `,
}
