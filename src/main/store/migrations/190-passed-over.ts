// Candidates that a model was given with a chart and did not support, and why. Of one request, in the order of its reply.
import { sql } from '../sql'
import type { Migration } from './migration'

export const passedOver: Migration = {
  version: 190,
  up: sql`
    CREATE TABLE passed_over (
      row INTEGER PRIMARY KEY,
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      outbound_id TEXT NOT NULL REFERENCES outbound (id),
      system TEXT NOT NULL,
      code TEXT NOT NULL,
      answer TEXT NOT NULL CHECK (answer IN ('declined', 'none')),
      title TEXT NOT NULL,
      reason TEXT NOT NULL,
      -- Quotes out of the cleared text, with their places in it.
      evidence TEXT NOT NULL CHECK (json_valid(evidence)),
      UNIQUE (outbound_id, system, code)
    ) STRICT;
    CREATE INDEX passed_over_by_clearance ON passed_over (clearance_id);
  `,
}
