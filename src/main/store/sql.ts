// The only way to say SQL. Every interpolation is bound as a parameter; a string cannot become part of a statement, as a statement can
// only come from the tag. Reading and writing are different types.
import type Database from 'better-sqlite3'

export type SqlValue = string | number | Uint8Array | null

const TAG: unique symbol = Symbol('sql')

export interface Sql {
  readonly [TAG]: TemplateStringsArray
  readonly values: readonly SqlValue[]
}

export function sql(parts: TemplateStringsArray, ...values: SqlValue[]): Sql {
  return { [TAG]: parts, values }
}

/** Statements that cannot change anything; one that could is a bug and throws. */
export interface ReadDb {
  all<Row>(query: Sql): Row[]
  one<Row>(query: Sql): Row | undefined
  /** Streams; nothing may be written until it is read to its end or left. */
  each<Row>(query: Sql): IterableIterator<Row>
  /** Rows of a table by a name that the schema itself gave. @throws where it has no such table */
  rowsOf(table: string): number
}

/** At hand only inside a transaction. */
export interface WriteDb extends ReadDb {
  /** Returns how many rows changed, and the last row id. */
  run(query: Sql): { readonly changes: number; readonly rowId: number }
}

/** Runs the statements of a migration; they take no parameters. */
export function runScript(db: Database.Database, script: Sql): void {
  db.exec(textOf(script[TAG]))
}

export function writeDb(db: Database.Database): WriteDb {
  const cache = new Map<TemplateStringsArray, Database.Statement<SqlValue[]>>()
  const prepare = (query: Sql): Database.Statement<SqlValue[]> => {
    const parts = query[TAG]
    const known = cache.get(parts) ?? db.prepare<SqlValue[]>(textOf(parts))
    cache.set(parts, known)
    return known
  }
  const reading = (query: Sql): Database.Statement<SqlValue[]> => {
    const statement = prepare(query)
    if (!statement.readonly) throw new Error('a reading statement may not write')
    return statement
  }
  return {
    all: <Row>(query: Sql) => reading(query).all(...query.values) as Row[],
    one: <Row>(query: Sql) => reading(query).get(...query.values) as Row | undefined,
    each: <Row>(query: Sql) => reading(query).iterate(...query.values) as IterableIterator<Row>,
    rowsOf: (table) => {
      const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table)
      if (!known) throw new Error('no such table')
      // The one name in a statement: it is the schema's own, and quoted.
      return db
        .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get() as number
    },
    run: (query) => {
      const { changes, lastInsertRowid } = prepare(query).run(...query.values)
      return { changes, rowId: Number(lastInsertRowid) }
    },
  }
}

/** Makes a bug loud: the change had to touch exactly one row. */
export function touchOne(outcome: { readonly changes: number }, what: string): void {
  if (outcome.changes !== 1) throw new Error(`${what} touched ${outcome.changes} rows`)
}

const textOf = (parts: TemplateStringsArray): string => parts.join('?')
