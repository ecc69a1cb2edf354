// Endpoints as things of their own, several side by side. The single server that the settings knew before becomes the first of them, with
// its key, also where the built-in coder was in use meanwhile; the setting then names which one is in use. What cannot be read goes: the
// built-in coder is in use where nothing is set.
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

    DELETE FROM setting WHERE key = 'endpoint' AND NOT (json_valid(value) AND coalesce(json_type(value, '$.kind'), '') = 'text');

    INSERT INTO endpoint (id, config, key, added_at, changed_at)
    SELECT
      lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2)
        || '-' || hex(randomblob(6))),
      json_object('name', trim(substr(model, 1, 80)), 'vendor', 'other', 'dialect', 'openai-compatible', 'baseUrl', address, 'path', NULL,
        'keyHeader', NULL, 'apiVersion', NULL, 'model', model, 'schemaMode', 'native', 'maxTokens', NULL, 'connectMs', 10000,
        'totalMs', 180000, 'concurrency', 2, 'proxy', NULL, 'ca', ''),
      api_key, at, at
    FROM (
      SELECT trim(coalesce(value ->> '$.baseUrl', '')) AS address, trim(coalesce(value ->> '$.model', '')) AS model,
        coalesce(value ->> '$.key', '') AS api_key, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS at
      FROM setting WHERE key = 'endpoint'
    )
    WHERE address LIKE 'http%' AND model <> '';

    UPDATE setting SET value = CASE value ->> '$.kind'
      WHEN 'openai-compatible' THEN coalesce((SELECT json_quote(id) FROM endpoint), '"built-in"')
      WHEN 'off' THEN '"off"'
      ELSE '"built-in"' END
    WHERE key = 'endpoint';
  `,
}
