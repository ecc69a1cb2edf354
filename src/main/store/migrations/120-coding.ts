// What a chart was billed with, its setting of care where a person said it, whether its suggestions are hidden until the coder's own
// list stands, and who signed.
import { sql } from '../sql'
import type { Migration } from './migration'

export const coding: Migration = {
  version: 120,
  up: sql`
    CREATE TABLE billed_code (
      chart_id TEXT NOT NULL REFERENCES chart (id),
      -- As on the claim, from 1.
      seq INTEGER NOT NULL,
      system TEXT NOT NULL,
      code TEXT NOT NULL,
      poa TEXT,
      source TEXT NOT NULL CHECK (source IN ('typed', 'csv')),
      PRIMARY KEY (chart_id, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE care_setting (
      chart_id TEXT PRIMARY KEY REFERENCES chart (id),
      setting TEXT NOT NULL CHECK (setting IN ('inpatient', 'outpatient'))
    ) STRICT, WITHOUT ROWID;

    -- What stood at the reveal is never changed: agreement and override are computed from it.
    CREATE TABLE blind_review (
      clearance_id TEXT PRIMARY KEY REFERENCES clearance (id),
      chart_id TEXT NOT NULL REFERENCES chart (id),
      revealed_at TEXT,
      person_id TEXT,
      own TEXT,
      suggested TEXT,
      CHECK ((revealed_at IS NULL) = (own IS NULL) AND (own IS NULL) = (suggested IS NULL))
    ) STRICT;
    CREATE INDEX blind_review_by_chart ON blind_review (chart_id);
    CREATE TRIGGER blind_review_revealed_once BEFORE UPDATE ON blind_review WHEN OLD.revealed_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'what stood when the suggestions were shown is append-only'); END;
    CREATE TRIGGER blind_review_no_delete BEFORE DELETE ON blind_review
      BEGIN SELECT RAISE(ABORT, 'what stood when the suggestions were shown is append-only'); END;

    ALTER TABLE signature ADD COLUMN person_id TEXT;
  `,
}
