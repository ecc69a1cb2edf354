// Questions to providers, answers to checklists, education notes. Their words hold placeholders, what a provider answered may hold more:
// all of it rests here, and the ledger has hashes.
import { sql } from '../sql'
import type { Migration } from './migration'

export const queries: Migration = {
  version: 170,
  up: sql`
    CREATE TABLE provider_query (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      chart_id TEXT NOT NULL REFERENCES chart (id),
      suggestion_id TEXT REFERENCES suggestion (id),
      status TEXT NOT NULL,
      words TEXT NOT NULL,
      answer TEXT,
      outcome TEXT,
      made_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX provider_query_by_chart ON provider_query (chart_id);

    CREATE TABLE checklist_answer (
      chart_id TEXT NOT NULL REFERENCES chart (id),
      -- The case of an audit they were given for; empty for none.
      case_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      -- The code a list is about; empty where it is about the note.
      subject TEXT NOT NULL,
      answers TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (chart_id, case_id, kind, subject)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE education_note (
      audit_id TEXT NOT NULL,
      coder TEXT NOT NULL,
      body TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (audit_id, coder)
    ) STRICT, WITHOUT ROWID;
  `,
}
