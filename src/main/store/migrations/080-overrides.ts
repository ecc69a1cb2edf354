// Why a chart was signed with a hard edit open. The ledger holds the digest of these words.
import { sql } from '../sql'
import type { Migration } from './migration'

export const overrides: Migration = {
  version: 80,
  up: sql`
    ALTER TABLE signature ADD COLUMN override_reason TEXT;
  `,
}
