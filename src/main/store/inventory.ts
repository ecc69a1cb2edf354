// What the file of the records is made of: every table with its rows, and how SQLite treats it. For statements about the records.
import type { RetainedKind } from '../../shared/policy/retention'
import { CONTENTS, type ContentKind, kindsIn, type TableName } from './contents'
import { type ReadDb, sql } from './sql'

export interface Inventory {
  /** Every table of the file, by name; SQLite's own are left out. */
  tables(): readonly string[]
  rows(table: string): number
  /** Kinds of content, the most telling first; null: nobody has said. */
  holds(table: string): readonly ContentKind[] | null
  /** As SQLite itself answers. */
  settings(): SqliteSettings
  chartsByStatus(): Readonly<Record<string, number>>
  /** Incidents there are, and those whose last word was not that they are closed. */
  incidents(): { readonly all: number; readonly open: number }
  /** What a kind of retained thing comes to. */
  kept(kind: RetainedKind): KeptCount
}

export interface SqliteSettings {
  readonly secureDelete: boolean
  readonly tempInMemory: boolean
  readonly writeAheadLog: boolean
  readonly syncFull: boolean
}

export interface KeptCount {
  readonly rows: number
  /** UTC, ISO 8601; null where there is none. */
  readonly oldest: string | null
}

const isKnown = (table: string): table is TableName => Object.hasOwn(CONTENTS, table)

export const inventoryReader = (db: ReadDb): Inventory => ({
  tables: () =>
    db
      .all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
      .map(({ name }) => name),
  rows: (table) => db.rowsOf(table),
  holds: (table) => (isKnown(table) ? kindsIn(table) : null),
  settings: () => {
    const row = db.one<Record<'secure' | 'temp' | 'journal' | 'sync', string | number>>(sql`
      SELECT (SELECT secure_delete FROM pragma_secure_delete) AS secure, (SELECT temp_store FROM pragma_temp_store) AS temp,
        (SELECT journal_mode FROM pragma_journal_mode) AS journal, (SELECT synchronous FROM pragma_synchronous) AS sync`)
    return {
      secureDelete: row?.secure === 1,
      tempInMemory: row?.temp === 2,
      writeAheadLog: row?.journal === 'wal',
      syncFull: row?.sync === 2,
    }
  },
  chartsByStatus: () =>
    Object.fromEntries(
      db
        .all<{ status: string; charts: number }>(sql`SELECT status, count(*) AS charts FROM chart GROUP BY status`)
        .map(({ status, charts }) => [status, charts]),
    ),
  incidents: () =>
    db.one<{ all: number; open: number }>(sql`
      SELECT count(*) AS "all", count(*) FILTER (WHERE (
        SELECT kind FROM incident_entry e WHERE e.incident_id = i.id AND kind IN ('opened', 'closed', 'reopened') ORDER BY seq DESC LIMIT 1
      ) IS NOT 'closed') AS open FROM incident i`) ?? { all: 0, open: 0 },
  // Rows come in the order of their time; a minimum would read through the texts before it.
  kept: (kind) => {
    switch (kind) {
      case 'original-text':
        return one(db, sql`SELECT count(*) AS rows, min(c.imported_at) AS oldest FROM chart_text t JOIN chart c ON c.id = t.chart_id`)
      case 'cleared-text':
        return one(db, sql`SELECT count(*) AS rows, (SELECT at FROM clearance ORDER BY rowid LIMIT 1) AS oldest FROM clearance`)
      case 'outbound':
        return one(db, sql`SELECT count(*) AS rows, (SELECT at FROM outbound ORDER BY rowid LIMIT 1) AS oldest FROM outbound`)
      case 'review':
        return one(db, sql`SELECT count(*) AS rows, (SELECT at FROM detection_run ORDER BY rowid LIMIT 1) AS oldest FROM detection_run`)
      case 'opened-packet':
        return one(db, sql`SELECT count(*) AS rows, min(opened_at) AS oldest FROM opened_packet`)
    }
  },
})

const one = (db: ReadDb, query: ReturnType<typeof sql>): KeptCount => db.one<KeptCount>(query) ?? { rows: 0, oldest: null }
