// Endpoints as things of their own, several side by side.
import { sql } from '../sql'
import type { Migration } from './migration'

export const endpoints: Migration = {
  version: 180,
  up: sql`
    CREATE TABLE endpoint (
      id TEXT PRIMARY KEY,
      config TEXT NOT NULL CHECK (json_valid(config)),
      key TEXT NOT NULL,
      added_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
  `,
}
