// Replies that came whole and could not be used, kept as they came: a person, and governance, may want to see what a server answered.
import { sql } from '../sql'
import type { Migration } from './migration'

export const unreadReplies: Migration = {
  version: 50,
  up: sql`
    CREATE TABLE unread_reply (
      outbound_id TEXT PRIMARY KEY REFERENCES outbound (id),
      raw TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      status INTEGER NOT NULL,
      milliseconds INTEGER NOT NULL,
      retries INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
