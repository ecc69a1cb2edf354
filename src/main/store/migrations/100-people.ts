// Who works with these records. Nobody is ever deleted: what a person did keeps pointing to them. There is always somebody who may
// administer.
import { sql } from '../sql'
import type { Migration } from './migration'

export const people: Migration = {
  version: 100,
  up: sql`
    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (length(trim(name)) > 0),
      credential TEXT NOT NULL,
      is_coder INTEGER NOT NULL CHECK (is_coder IN (0, 1)),
      is_auditor INTEGER NOT NULL CHECK (is_auditor IN (0, 1)),
      is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
      is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK (is_coder + is_auditor + is_lead > 0)
    ) STRICT;
    CREATE TRIGGER person_no_delete BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'people stay on record'); END;
    CREATE TRIGGER person_last_lead AFTER UPDATE ON person
      WHEN OLD.is_lead AND OLD.is_active AND NOT EXISTS (SELECT 1 FROM person WHERE is_lead AND is_active)
      BEGIN SELECT RAISE(ABORT, 'there is always a compliance lead'); END;
  `,
}
