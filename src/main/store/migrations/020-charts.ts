// Charts as they came in, what detectors found in them, and the log of what people did to the findings.
import { sql } from '../sql'
import type { Migration } from './migration'

export const charts: Migration = {
  version: 20,
  up: sql`
    CREATE TABLE chart (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      encoding TEXT NOT NULL,
      text TEXT NOT NULL,
      documents TEXT NOT NULL,
      facts TEXT NOT NULL,
      encounter_from TEXT,
      encounter_to TEXT,
      imported_at TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('scrubbing', 'failed', 'review', 'cleared', 'coding', 'finished')),
      -- Counts for the worklist, so that it need not fold every chart.
      findings INTEGER NOT NULL DEFAULT 0,
      undecided INTEGER NOT NULL DEFAULT 0,
      open_suggestions INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX chart_by_sha256 ON chart (sha256);

    CREATE TABLE detection_run (
      id INTEGER PRIMARY KEY,
      chart_id TEXT NOT NULL REFERENCES chart (id),
      at TEXT NOT NULL,
      versions TEXT NOT NULL,
      findings TEXT NOT NULL
    ) STRICT;
    CREATE INDEX detection_run_by_chart ON detection_run (chart_id);

    CREATE TABLE finding_edit (
      run_id INTEGER NOT NULL REFERENCES detection_run (id),
      seq INTEGER NOT NULL,
      edit TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (run_id, seq)
    ) STRICT, WITHOUT ROWID;
  `,
}
